// SPDX-License-Identifier: Apache-2.0
// SB512: an indicator is ticked as reached, but its target and result do not say so: the figure is
// below the target (an error); it has another unit (variant "unit"), there is none ("figure"), the
// words leave it open ("open") or nothing is reported ("result"). Variant "unmet": ticked as not
// reached, though the figure reaches the target.
#include <map>

#include "rules/all_rules.h"
#include "rules/outcomes.h"

namespace scorebook::rules {
namespace {

using scoring::Claim;
using scoring::Outcome;

// The variant for a claim of "reached"; null when target and result agree with it or do not tell.
const char* variant_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kShort:
      return "";
    case Outcome::kUnitMismatch:
      return "unit";
    case Outcome::kNoFigure:
      return "figure";
    case Outcome::kOpen:
      return "open";
    case Outcome::kNoResult:
      return "result";
    case Outcome::kExceeded:
    case Outcome::kAchieved:
    case Outcome::kUnmeasured:
    case Outcome::kNoTarget:
    case Outcome::kNotDue:
    case Outcome::kGraded:
    case Outcome::kMilestones:
      break;
  }
  return nullptr;
}

}  // namespace

std::string_view claim_unproven(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (!has_claims(context)) {
    return "no_scores";
  }
  const scoring::ResultPaths paths(context.form, context.record);
  for (const scoring::IndicatorScore& item : context.scores->indicators) {
    const char* variant = item.claim == Claim::kMet ? variant_of(*item.outcome) : nullptr;
    if (item.claim == Claim::kUnmet && scoring::is_met(*item.outcome) && item.got) {
      variant = "unmet";
    }
    if (variant == nullptr) {
      continue;
    }
    Finding finding = about(context, check, paths, item, context.form.scoring->outcome->claim);
    finding.variant = variant;
    finding.severity = finding.variant.empty() ? Severity::kError : Severity::kWarning;
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
