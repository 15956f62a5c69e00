// SPDX-License-Identifier: Apache-2.0
// SB203: cells show an error value. The same value on a sheet is one finding: errors spread from
// cell to cell.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view formula_error(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  const auto key = [](const record::Fact& fact) { return fact.at.sheet + '\n' + fact.found; };
  for (const FactGroup& group :
       group_facts(context.record, record::FactKind::kFormulaError, key)) {
    const record::Fact& fact = *group.front();
    const std::vector<record::Place> places = compact(places_of(group));
    Finding finding = start(check, places.front());
    spread(places, finding);
    finding.label = fact.label;
    finding.indicator = group.size() == 1 ? indicator_of(context, fact) : std::string();
    finding.found = fact.found;
    finding.args = {{"error", ascii_arg(fact.found)},
                    {"count", count_arg(group.size())},
                    {"ranges", ascii_arg(addresses(places))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
