// SPDX-License-Identifier: Apache-2.0
// SB509: an indicator whose result is not known yet has a score.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view pending_score(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (context.scores == nullptr) {
    return "no_scores";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const form::Table& items = *context.form.table(scoring.items);
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const record::Row& row = *context.index->item(score.id);
    const record::Value& cell = row.value(scoring.score);
    if (score.state != scoring::IndicatorState::kPending || !cell.is_number() ||
        cell.number.is_zero() || context.index->is_explained(cell.at)) {
      continue;
    }
    const record::Value& level = row.value(scoring.achieved);
    Finding finding = start(check, context, *items.field(scoring.score), cell, score.id);
    finding.expected = form_figure(context.form, figure(0, scoring.decimals));
    finding.refs.push_back({level.at, seen(*items.field(scoring.achieved), level)});
    finding.points = cell.number;
    finding.args = {{"stated", number_arg(figure(cell.number, scoring.decimals))}};
    for (const scoring::Step& step : score.steps) {
      if (step.key == "pending") {
        finding.args["phrase"] = text_arg(shortened(step.texts.at("phrase")));
      }
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
