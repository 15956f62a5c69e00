// SPDX-License-Identifier: Apache-2.0
// Cell addresses in A1 notation (ECMA-376 Part 1, 18.3.1.4 and 18.17.2.3).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scorebook::base {

inline constexpr std::uint32_t kMaxRow = 1048576;
inline constexpr std::uint32_t kMaxColumn = 16384;

/// A cell, rows and columns counted from 1; ordered by row, then column.
struct CellRef {
  std::uint32_t row = 1;
  std::uint32_t column = 1;
  auto operator<=>(const CellRef&) const = default;
};

/// A rectangle of cells, corners included, `first` above and left of `last`.
struct CellRange {
  CellRef first;
  CellRef last;
  bool operator==(const CellRange&) const = default;

  bool contains(CellRef ref) const {
    return ref.row >= first.row && ref.row <= last.row && ref.column >= first.column &&
           ref.column <= last.column;
  }

  bool single() const { return first == last; }
};

/// "A", "Q", "XFD".
std::string column_name(std::uint32_t column);
/// "A1" style without dollar signs.
std::string to_a1(CellRef ref);
/// "A1:B2"; a single cell prints as "A1".
std::string to_a1(const CellRange& range);
/// Reads "B7" or "$B$7" in letters of either case; nullopt for anything else or outside the sheet.
std::optional<CellRef> parse_ref(std::string_view text);
/// Reads "B7:C9" (any corner order) or a single cell.
std::optional<CellRange> parse_range(std::string_view text);
/// A sheet name as formulas quote it: 'KPI 1.1' or Sheet1; apostrophes doubled (18.17.2.3). Names
/// that could be read as something else, and all outside ASCII, are quoted: that is always allowed.
std::string quote_sheet(std::string_view name);

}  // namespace scorebook::base
