// SPDX-License-Identifier: Apache-2.0
#include "bind/totals.h"

namespace scorebook::bind {

DraftRow& Totals::owner_of(const std::string& field) const {
  return sheet_row_ && sheet_row_->table->field(field) ? *sheet_row_ : drafts_.report;
}

void Totals::take_total(const RowTeller& teller, const ToldRow& told, std::uint32_t row) {
  take_parts(told);
  take_figure(teller, told, row, told.kind->value, told.kind->field);
  for (const form::RowKind::Figure& figure : told.kind->also) {
    take_figure(teller, told, row, figure.value, figure.field);
  }
}

void Totals::take_figure(const RowTeller& teller, const ToldRow& told, std::uint32_t row,
                         const std::string& column_key, const std::string& field) {
  const std::size_t column = teller.column(column_key);
  const bool placed = column != RowTeller::kNoColumn && teller.place(column).exists();
  const std::uint32_t behind_label = told.cell ? view_.area(told.cell->ref).last.column + 1 : 1;
  const std::uint32_t first = placed ? teller.place(column).first : behind_label;
  Gathered total{&view_, {}, {row, first}};
  const Filled* const cell = view_.first_in(row, first, base::kMaxColumn);
  if (cell && cell != told.cell) {
    total.cells.push_back(cell);
  }
  DraftRow& owner = owner_of(field);
  Gathered& value = owner.fields[field];
  if (value.cells.empty()) {
    value = std::move(total);
  } else if (!total.cells.empty()) {
    owner.again[field].push_back(std::move(total));
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
