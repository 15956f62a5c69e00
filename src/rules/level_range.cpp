// SPDX-License-Identifier: Apache-2.0
// SB504: a level that is no whole number from 1 to the highest level (variant "range": a form that
// allows levels between the whole ones).
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view level_range(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  if (!context.form.scoring) {
    return "no_scoring";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const record::Table* items = context.record.table(scoring.items);
  const form::Field* field = context.form.table(scoring.items)->field(scoring.achieved);
  if (items == nullptr || field == nullptr) {
    return {};
  }
  const Exact lowest = scoring.whole_levels ? 1 : 0;
  for (const record::Row& row : items->rows) {
    const record::Value& level = row.value(scoring.achieved);
    if (!level.is_number() ||
        (level.number >= lowest && level.number <= Exact(scoring.levels) &&
         (!scoring.whole_levels || level.number.is_integer()))) {
      continue;
    }
    Finding finding = start(check, context, *field, level, row.id);
    const std::string highest = figure(scoring.levels);
    finding.variant = scoring.whole_levels ? "" : "range";
    finding.expected = form_figure(context.form, figure(lowest) + "-" + highest);
    finding.args = {{"level", number_arg(figure(level.number))},
                    {"lowest", number_arg(figure(lowest))},
                    {"highest", number_arg(highest)}};
    if (const scoring::IndicatorScore* score =
            context.index->score(row.id)) {
      finding.points = score->max;
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
