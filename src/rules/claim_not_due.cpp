// SPDX-License-Identifier: Apache-2.0
// SB511: an indicator whose target is of a later year is ticked as reached or not reached.
#include "rules/all_rules.h"
#include "rules/index.h"
#include "rules/outcomes.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view claim_not_due(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (!has_claims(context)) {
    return "no_scores";
  }
  const scoring::ResultPaths paths(context.form, context.record);
  for (const scoring::IndicatorScore& item : context.scores->indicators) {
    if (item.outcome != scoring::Outcome::kNotDue || item.claim == scoring::Claim::kNone ||
        item.claim == scoring::Claim::kUnclear) {
      continue;
    }
    Finding finding = about(context, check, paths, item, context.form.scoring->outcome->claim);
    const record::Value& target =
        context.index->item(item.id)->value(context.form.scoring->outcome->target);
    finding.refs.insert(finding.refs.begin(), {target.at, shortened(target.raw)});
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
