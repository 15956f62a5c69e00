// SPDX-License-Identifier: Apache-2.0
#include "bind/totals.h"

namespace scorebook::bind {

DraftRow& Totals::owner_of(const std::string& field) const {
  return sheet_row_ && sheet_row_->table->field(field) ? *sheet_row_ : drafts_.report;
}

void Totals::take_total(const RowTeller& teller, const ToldRow& told, std::uint32_t row) {
  take_parts(told);
  const std::size_t column = teller.column(told.kind->value);
  const bool placed = column != RowTeller::kNoColumn && teller.place(column).exists();
  const std::uint32_t behind_label = told.cell ? view_.area(told.cell->ref).last.column + 1 : 1;
  const std::uint32_t first = placed ? teller.place(column).first : behind_label;
  Gathered total{&view_, {}, {row, first}};
  const Filled* const cell = view_.first_in(row, first, base::kMaxColumn);
  if (cell && cell != told.cell) {
    total.cells.push_back(cell);
  }
  DraftRow& owner = owner_of(told.kind->field);
  Gathered& value = owner.fields[told.kind->field];
  if (value.cells.empty()) {
    value = std::move(total);
  } else if (!total.cells.empty()) {
    owner.again[told.kind->field].push_back(std::move(total));
  }
}

void Totals::take_parts(const ToldRow& told) {
  for (const auto& [name, text] : told.parts) {
    DraftRow& owner = owner_of(name);
    if (field_of(*drafts_.form, owner, name)) {
      owner.parts.try_emplace(name, DraftPart{text, {&view_, {told.cell}, {0, 0}}});
    }
  }
}

}  // namespace scorebook::bind
