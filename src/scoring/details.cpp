// SPDX-License-Identifier: Apache-2.0
#include "scoring/details.h"

namespace scorebook::scoring {

Details::Details(const form::Form& form, const record::Record& record) {
  if (!form.scoring || !form.scoring->derive) {
    return;
  }
  const record::Table* table = record.table(form.scoring->derive->table);
  if (table == nullptr) {
    return;
  }
  for (const record::Row& row : table->rows) {
    const auto parent = row.parents.find(form.scoring->derive->parent);
    if (parent != row.parents.end() && !parent->second.empty()) {
      rows_[parent->second].push_back(&row);
    }
  }
}

const std::vector<const record::Row*>& Details::of(std::string_view indicator) const {
  static const std::vector<const record::Row*> kNone;
  const auto found = rows_.find(indicator);
  return found == rows_.end() ? kNone : found->second;
}

}  // namespace scorebook::scoring
