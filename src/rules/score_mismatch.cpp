// SPDX-License-Identifier: Apache-2.0
// SB506: the score cell of an indicator differs from the recomputed score.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view score_mismatch(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (context.scores == nullptr) {
    return "no_scores";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const form::Field& field = *context.form.table(scoring.items)->field(scoring.score);
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const record::Row& row = *context.index->item(score.id);
    const record::Value& cell = row.value(scoring.score);
    if (score.state != scoring::IndicatorState::kReported || !cell.is_number() ||
        agrees(cell, score.score) || context.index->is_explained(cell.at)) {
      continue;
    }
    Finding finding = start(check, context, field, cell, score.id);
    const std::string computed = figure(score.score, scoring.decimals);
    finding.expected = form_figure(context.form, computed);
    finding.args = {{"stated", number_arg(figure(cell.number, scoring.decimals))},
                    {"computed", number_arg(computed)},
                    {"level", number_arg(figure(*score.level))}};
    for (const scoring::Step& step : score.steps) {
      if (step.key == "product") {
        finding.args["calculation"] = number_arg(step.texts.at("calculation"));
      }
    }
    const Exact change = cell.number - score.score;
    finding.points = change.is_negative() ? -change : change;
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
