// SPDX-License-Identifier: Apache-2.0
// Formulas of cells: one text of a shared formula at the master cell, moved for each member
// (ECMA-376 Part 1, 18.3.1.40).
#pragma once

#include <optional>
#include <vector>

#include "formula/formula.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// The group a member belongs to: the master of its index whose range holds it, else the last
/// master of that index; nullptr when there is none.
const BlockFormula* shared_group(const Sheet& sheet, const Cell& member);

/// The cell whose text a cell's formula is: its own, or its master's; nullptr when there is none.
const Cell* formula_source(const Sheet& sheet, const Cell& cell);

/// The formula of a cell, members moved from their master; nullopt when it has none, when the
/// master is missing, or when the text cannot be parsed.
std::optional<formula::Formula> parsed_formula(const Sheet& sheet, const Cell& cell);

/// The cells a formula fills: the range of an array or a data table, else its own.
base::CellRange filled_range(const Sheet& sheet, const Cell& cell);

/// The members that take their text from the master.
std::vector<const Cell*> shared_members(const Sheet& sheet, const Cell& master);

}  // namespace scorebook::xlsx
