// SPDX-License-Identifier: Apache-2.0
// SB202: constants stand where the form has formulas. One finding a sheet.
#include "rules/all_rules.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view formula_overwritten(const Context& context, const form::Check& check,
                                     std::vector<Finding>& out) {
  const auto key = [](const record::Fact& fact) { return fact.at.sheet; };
  for (const FactGroup& group :
       group_facts(context.record, record::FactKind::kFormulaOverwritten, key)) {
    const std::vector<record::Place> places = compact(places_of(group));
    Finding finding = start(check, places.front());
    spread(places, finding);
    finding.label = group.front()->label;
    finding.found = addresses(places);
    finding.args = {{"count", count_arg(group.size())}, {"ranges", ascii_arg(addresses(places))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
