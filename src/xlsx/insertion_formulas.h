// SPDX-License-Identifier: Apache-2.0
// Formulas of a workbook that gets new rows in one of its sheets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "formula/formula.h"
#include "formula/row_insertion.h"
#include "scorebook/result.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Why rows are not put in: kRowsNotInserted with the place and the reason.
Error not_insertable(std::string place, std::string_view reason);

/// Moves formulas, and refuses those that no rewriting keeps right.
class InsertionFormulas {
 public:
  /// `sheet` is the index of the sheet that gets the rows; all must outlive the object.
  InsertionFormulas(const Workbook& book, const formula::RowInsertion& insertion, std::size_t sheet)
      : book_(book),
        insertion_(insertion),
        sheet_(sheet) {}

  const formula::RowInsertion& insertion() const { return insertion_; }

  bool is_target(std::size_t sheet) const { return sheet == sheet_; }

  /// The home of a cell's formula, and of a text that names places outright ("Sheet1!A5").
  formula::FormulaHome home(std::size_t sheet, std::uint32_t row) const;

  formula::FormulaHome outright(std::size_t sheet) const { return home(sheet, 1); }

  /// The formula after the insertion, nullopt when it stays. kRowsNotInserted: "several sheets",
  /// "address in a text", "looks across"; `place` is the place in the error.
  Result<std::optional<formula::Formula>> moved(const formula::Formula& formula,
                                                const formula::FormulaHome& home,
                                                const std::string& place) const;
  /// The same for a text; one that cannot be parsed is "formula".
  Result<std::optional<std::string>> moved_text(std::string_view text,
                                                const formula::FormulaHome& home,
                                                const std::string& place) const;
  /// The same for a text that may also be something else, which stays.
  Result<std::optional<std::string>> moved_place(std::string_view text,
                                                 const formula::FormulaHome& home,
                                                 const std::string& place) const;

 private:
  bool spans_sheet(const formula::Reference& reference) const;

  const Workbook& book_;
  const formula::RowInsertion& insertion_;
  std::size_t sheet_;
};

}  // namespace scorebook::xlsx
