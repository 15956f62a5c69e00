// SPDX-License-Identifier: Apache-2.0
// SB201: a heading differs from the form. The same change on many sheets is one finding.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view label_changed(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  const auto key = [](const record::Fact& fact) { return fact.expected + '\n' + fact.found; };
  for (const FactGroup& group :
       group_facts(context.record, record::FactKind::kChangedLabel, key)) {
    const record::Fact& fact = *group.front();
    Finding finding = start(check, fact.at);
    spread(places_of(group), finding);
    finding.label = fact.label;
    finding.indicator = group.size() == 1 ? indicator_of(context, fact) : std::string();
    finding.found = seen(context, fact);
    finding.expected = fact.expected;
    if (group.size() > 1) {
      finding.args["count"] = count_arg(group.size());
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
