// SPDX-License-Identifier: Apache-2.0
#include "rules/ladders.h"

#include <fmt/format.h>

#include "rules/lookup.h"
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

std::optional<LevelGap> level_gap(const Context& context, const record::Row& detail,
                                  const Exact& one, const Exact& other) {
  const form::Scoring::Derive& links = *detail_links(context);
  const std::string indicator = detail.parent(links.parent);
  const scoring::IndicatorScore* score = context.index->score(indicator);
  const record::Row* item = context.index->item(indicator);
  if (score == nullptr || item == nullptr) {
    return std::nullopt;
  }
  const bool on_item = links.ladder_table == context.form.scoring->items;
  const scoring::Ladder ladder = scoring::read_ladder(on_item ? *item : detail, links.ladder);
  const std::optional<int> first = scoring::level_of(ladder, one);
  const std::optional<int> second = scoring::level_of(ladder, other);
  if (!first || !second) {
    return std::nullopt;
  }
  const int levels = *first > *second ? *first - *second : *second - *first;
  return LevelGap{*first, *second,
                  score->max * Exact(levels) / Exact(context.form.scoring->levels)};
}

}  // namespace scorebook::rules
