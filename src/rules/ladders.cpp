// SPDX-License-Identifier: Apache-2.0
#include "rules/ladders.h"

#include <fmt/format.h>

#include "rules/words.h"

namespace scorebook::rules {

std::vector<LadderRow> ladder_rows(const Context& context, const form::Check& check) {
  std::string key = check.ladder_table;
  std::vector<std::string> fields = check.ladder;
  if (key.empty() && context.form.scoring && context.form.scoring->derive) {
    key = context.form.scoring->derive->ladder_table;
    fields = context.form.scoring->derive->ladder;
  }
  const form::Table* definition = context.form.table(key);
  const record::Table* table = context.record.table(key);
  std::vector<LadderRow> rows;
  if (definition == nullptr || table == nullptr) {
    return rows;
  }
  for (const record::Row& row : table->rows) {
    LadderRow ladder{&row, {}};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (const form::Field* field = definition->field(fields[i])) {
        ladder.thresholds.push_back({static_cast<int>(i) + 1, field, &row.value(fields[i])});
      }
    }
    rows.push_back(std::move(ladder));
  }
  return rows;
}

std::string ladder_figures(const std::vector<Threshold>& thresholds) {
  std::string text;
  for (const Threshold& threshold : thresholds) {
    text += text.empty() ? "" : " / ";
    text += threshold.value->is_number() ? figure(threshold.value->number) : "-";
  }
  return text;
}

}  // namespace scorebook::rules
