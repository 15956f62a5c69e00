// SPDX-License-Identifier: Apache-2.0
// The cells a plain formula names, found without parsing it: a fill looks through every formula of
// a workbook for the few that depend on what it changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xlsx/book_parts.h"

namespace scorebook::xlsx {

/// A range of cells of one sheet of a workbook.
struct SheetRange {
  std::uint32_t sheet = 0;
  base::CellRange range;
};

/// How far a formula's relative references are moved: a shared formula's member from its master.
struct Shift {
  std::int64_t rows = 0;
  std::int64_t columns = 0;
};

/// Reads the raw content of <f>. Gives the very ranges that formula::references() finds, or says
/// that it cannot tell: only cells, ranges, numbers, texts, operators and a list of everyday
/// functions are understood here; with names, whole rows, tables and all the rest the formula has
/// to be parsed.
class ReferenceScan {
 public:
  explicit ReferenceScan(const BookParts& parts) : parts_(parts) {}

  /// False when it cannot tell; `out` is then of no use.
  bool scan(std::string_view raw, std::uint32_t own_sheet, const Shift& shift,
            std::vector<SheetRange>& out);

  /// Writes the formula with its relative references as distances from the cell it stands in:
  /// formulas of one pattern are one formula seen from several cells. False when it cannot tell;
  /// `out` is then of no use.
  bool pattern(std::string_view raw, base::CellRef home, std::string& out);

 private:
  struct Corner {
    std::int64_t row = 0;
    std::int64_t column = 0;
    bool row_fixed = false;
    bool column_fixed = false;
  };

  bool text(char quote);
  bool reference();
  bool prefix(std::string_view name);
  bool word(std::string_view& out);
  static bool corner(std::string_view word, Corner& out);
  bool shifted_corner(std::string_view word, Corner& out) const;
  bool entity();
  bool distances(base::CellRef home, std::string& out);

  char next() const { return at_ < raw_.size() ? raw_[at_] : '\0'; }

  const BookParts& parts_;
  std::string_view raw_;
  std::size_t at_ = 0;
  std::uint32_t own_ = 0;
  Shift shift_;
  std::vector<SheetRange>* out_ = nullptr;
  std::string_view last_name_;  // the sheet looked up last
  std::size_t last_sheet_ = 0;
};

}  // namespace scorebook::xlsx
