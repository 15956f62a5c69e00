// SPDX-License-Identifier: Apache-2.0
// SB508: the total differs from the sum of all scores.
#include "rules/all_rules.h"
#include "rules/group_cells.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view total_mismatch(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (context.scores == nullptr || !context.scores->total) {
    return "no_scores";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const form::Field* field = context.form.field(scoring.total);
  const record::Value& cell = context.record.field(scoring.total);
  const Exact& total = *context.scores->total;
  if (field == nullptr || !cell.is_number() || agrees(cell, total) ||
      context.index->is_explained(cell.at) || GroupCells(context).follows_from_parts(cell, 0, {})) {
    return {};
  }
  Finding finding = start(check, context, *field, cell, {});
  finding.expected = form_figure(context.form, total.shown(scoring.decimals));
  finding.args = {{"stated", number_arg(figure(cell.number, scoring.decimals))},
                  {"computed", number_arg(total.shown(scoring.decimals))}};
  if (total != total.rounded(scoring.decimals)) {
    finding.args["exact"] = number_arg(figure(total));
  }
  const Exact change = cell.number - total;
  finding.points = change.is_negative() ? -change : change;
  out.push_back(std::move(finding));
  return {};
}

}  // namespace scorebook::rules
