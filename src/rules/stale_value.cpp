// SPDX-License-Identifier: Apache-2.0
// SB206: stored values of formulas are out of date, or were never stored (variant "unsaved"). One
// finding a sheet.
#include "rules/all_rules.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

void report(const Context& context, const form::Check& check, record::FactKind kind,
            std::vector<Finding>& out) {
  const auto key = [](const record::Fact& fact) { return fact.at.sheet; };
  for (const FactGroup& group : group_facts(context.record, kind, key)) {
    const record::Fact& fact = *group.front();
    const std::vector<record::Place> places = compact(places_of(group));
    Finding finding = start(check, places.front());
    spread(places, finding);
    finding.label = fact.label;
    finding.args = {{"count", count_arg(group.size())}, {"ranges", ascii_arg(addresses(places))}};
    if (kind == record::FactKind::kMissingValue) {
      finding.variant = "unsaved";
    } else {
      finding.found = seen(context, fact);
      finding.expected = fact.expected;
      finding.args["stored"] = number_arg(finding.found);
      finding.args["computed"] = number_arg(fact.expected);
      finding.args["first"] = ascii_arg(base::to_a1(fact.at.area));
    }
    out.push_back(std::move(finding));
  }
}

}  // namespace

std::string_view stale_value(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  report(context, check, record::FactKind::kStaleValue, out);
  report(context, check, record::FactKind::kMissingValue, out);
  return {};
}

}  // namespace scorebook::rules
