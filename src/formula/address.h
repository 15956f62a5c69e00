// SPDX-License-Identifier: Apache-2.0
// The parts of an address as formulas write it (ECMA-376 Part 1, 18.17.2.3).
#pragma once

#include <optional>
#include <string_view>

#include "base/a1.h"
#include "formula/formula.h"
#include "formula/node.h"

namespace scorebook::formula {

/// Reads "B7", "$B7", "B$7", "$B$7".
std::optional<Corner> parse_cell(std::string_view word);
/// Reads "B" or "$B"; the row is 1.
std::optional<Corner> parse_column(std::string_view word);
/// Reads "7" or "$7"; the column is 1.
std::optional<Corner> parse_row(std::string_view word);
/// Reads a sheet prefix without quotes and '!': "[1]Jan:Dec".
SheetPrefix parse_sheets(std::string_view text);

/// The cells a reference covers, corners in order; whole rows and columns reach to the sheet's
/// limits. Not for Shape::kLost.
base::CellRange covered(const ReferenceNode& reference);
base::CellRange covered(Shape shape, const Corner& first, const Corner& last);
/// Moves what is relative of a corner; false when it falls off the sheet, and then it is of no use.
bool move_corner(Shape shape, Corner& corner, Offset by);
/// The smallest rectangle that holds both.
base::CellRange bounding(const base::CellRange& a, const base::CellRange& b);
/// As many rows and columns as `model` has, from the first cell of `range`, cut at the sheet's
/// limits.
base::CellRange resized(const base::CellRange& range, const base::CellRange& model);

}  // namespace scorebook::formula
