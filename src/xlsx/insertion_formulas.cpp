// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_formulas.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "xlsx/book_parts.h"

namespace scorebook::xlsx {

using formula::Formula;

Error not_insertable(std::string place, std::string_view reason) {
  return Error(ErrorCode::kRowsNotInserted, std::move(place), {{"reason", std::string(reason)}});
}

formula::FormulaHome InsertionFormulas::home(std::size_t sheet, std::uint32_t row) const {
  return {book_.sheets()[sheet].name(), row, row, is_target(sheet) ? insertion_.moved(row) : row};
}

Result<std::optional<Formula>> InsertionFormulas::moved(const Formula& formula,
                                                        const formula::FormulaHome& home,
                                                        const std::string& place) const {
  if (formula::builds_addresses(formula)) {
    return not_insertable(place, "address in a text");
  }
  const std::vector<formula::Reference> references = formula::references(formula);
  if (std::any_of(references.begin(), references.end(),
                  [this](const formula::Reference& one) { return spans_sheet(one); })) {
    return not_insertable(place, "several sheets");
  }
  formula::MovedFormula after = formula::after_insertion(formula, insertion_, home);
  if (after.torn) {
    return not_insertable(place, "looks across");
  }
  return std::move(after.formula);
}

Result<std::optional<std::string>> InsertionFormulas::moved_text(std::string_view text,
                                                                 const formula::FormulaHome& home,
                                                                 const std::string& place) const {
  const auto parsed = Formula::parse(text);
  if (!parsed) {
    return not_insertable(place, "formula");
  }
  auto after = moved(*parsed, home, place);
  if (!after) {
    return after.error();
  }
  return *after ? std::optional((*after)->print()) : std::nullopt;
}

Result<std::optional<std::string>> InsertionFormulas::moved_place(std::string_view text,
                                                                  const formula::FormulaHome& home,
                                                                  const std::string& place) const {
  if (text.empty() || !Formula::parse(text)) {
    return std::optional<std::string>();
  }
  return moved_text(text, home, place);
}

/// Whether Jan:Dec!A9 looks at the sheet at or below the new rows: its other sheets stay as they
/// are, so that no reference fits all.
bool InsertionFormulas::spans_sheet(const formula::Reference& reference) const {
  if (reference.last_sheet.empty() || reference.range.last.row < insertion_.before) {
    return false;
  }
  const std::size_t first = book_.parts().sheet_index(reference.sheet);
  const std::size_t last = book_.parts().sheet_index(reference.last_sheet);
  return std::min(first, last) <= sheet_ && sheet_ <= std::max(first, last);
}

}  // namespace scorebook::xlsx
