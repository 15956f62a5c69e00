// SPDX-License-Identifier: Apache-2.0
// SB514: in a form that does not say itself whether a target was met, the figure of the result is
// below that of the target, has another unit (variant "unit"), or there is none ("figure").
#include "rules/all_rules.h"
#include "rules/outcomes.h"

namespace scorebook::rules {

std::string_view target_unproven(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  using scoring::Outcome;
  if (context.scores == nullptr || !context.form.scoring->outcome || has_claims(context)) {
    return "no_scores";
  }
  const scoring::ResultPaths paths(context.form, context.record);
  for (const scoring::IndicatorScore& item : context.scores->indicators) {
    if (item.outcome != Outcome::kShort && item.outcome != Outcome::kUnitMismatch &&
        item.outcome != Outcome::kNoFigure) {
      continue;
    }
    Finding finding = about(context, check, paths, item, context.form.scoring->outcome->target);
    finding.variant = item.outcome == Outcome::kShort          ? ""
                      : item.outcome == Outcome::kUnitMismatch ? "unit"
                                                               : "figure";
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
