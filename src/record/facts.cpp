// SPDX-License-Identifier: Apache-2.0
#include "record/facts.h"

#include "base/thai.h"

namespace scorebook::record {

const form::Layout::BlankRow* find_row(const form::Form& form, const form::Lookup& lookup,
                                       std::string_view text) {
  if (!form.layout || text.empty()) {
    return nullptr;
  }
  const std::string wanted = base::fold(text);
  for (const form::Layout::BlankRow& row : form.layout->blank_rows) {
    const auto value = row.values.find(lookup.match);
    if (row.table == lookup.table && value != row.values.end() &&
        base::fold(value->second) == wanted) {
      return &row;
    }
  }
  return nullptr;
}

void add_lookups(const form::Form& form, AgencyFacts& fields) {
  for (const form::Lookup& lookup : form.lookups) {
    const auto known = fields.find(lookup.field);
    const form::Layout::BlankRow* const row =
        known == fields.end() ? nullptr : find_row(form, lookup, known->second);
    if (row == nullptr) {
      continue;
    }
    for (const form::Lookup::Give& give : lookup.gives) {
      if (const auto value = row->values.find(give.from); value != row->values.end()) {
        fields.try_emplace(give.field, value->second);
      }
    }
  }
}

}  // namespace scorebook::record
