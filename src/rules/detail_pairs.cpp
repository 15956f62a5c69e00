// SPDX-License-Identifier: Apache-2.0
#include "rules/detail_pairs.h"

#include <utility>

namespace scorebook::rules {

std::vector<std::vector<FieldPair>> detail_pairs(const Context& context, const form::Check& check) {
  std::vector<std::vector<FieldPair>> sheets;
  const form::Scoring::Derive* links = detail_links(context);
  const record::Table* items =
      links == nullptr ? nullptr : context.record.table(context.form.scoring->items);
  if (items == nullptr) {
    return sheets;
  }
  std::vector<std::pair<FieldPath, FieldPath>> paths;
  for (const form::Check::Pair& pair : check.pairs) {
    paths.emplace_back(FieldPath(context, links->table, pair.detail),
                       FieldPath(context, items->key, pair.summary));
  }
  for (const record::Row& item : items->rows) {
    const std::vector<const record::Row*>& details = context.index->details_of(item.id);
    if (details.empty()) {
      continue;
    }
    std::vector<FieldPair> pairs;
    for (const auto& [on_detail, on_summary] : paths) {
      const Cell detail = on_detail.at(*details.front());
      const Cell summary = on_summary.at(item);
      if (detail.value != nullptr && summary.value != nullptr && !detail.value->empty() &&
          !summary.value->empty()) {
        pairs.push_back({details.front(), detail, summary});
      }
    }
    sheets.push_back(std::move(pairs));
  }
  return sheets;
}

}  // namespace scorebook::rules
