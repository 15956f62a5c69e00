// SPDX-License-Identifier: Apache-2.0
// SB513: an indicator that is due and reported is ticked neither as reached nor as not reached.
#include "rules/all_rules.h"
#include "rules/outcomes.h"

namespace scorebook::rules {

std::string_view claim_missing(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  using scoring::Outcome;
  if (!has_claims(context)) {
    return "no_scores";
  }
  const scoring::ResultPaths paths(context.form, context.record);
  for (const scoring::IndicatorScore& item : context.scores->indicators) {
    const bool asked = item.outcome != Outcome::kNotDue && item.outcome != Outcome::kNoTarget &&
                       item.outcome != Outcome::kNoResult;
    if (asked && item.claim == scoring::Claim::kNone && item.score_at.exists()) {
      out.push_back(about(context, check, paths, item, context.form.scoring->outcome->claim));
    }
  }
  return {};
}

}  // namespace scorebook::rules
