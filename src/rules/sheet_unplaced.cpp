// SPDX-License-Identifier: Apache-2.0
// SB204: a sheet that is no part of the form; rows of a table that fit no kind (variant "rows").
#include "rules/all_rules.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view sheet_unplaced(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  const auto key = [](const record::Fact& fact) { return fact.at.sheet; };
  for (const FactGroup& group :
       group_facts(context.record, record::FactKind::kUnplacedSheet, key)) {
    Finding finding = start(check, group.front()->at);
    finding.found = group.front()->at.sheet;
    out.push_back(std::move(finding));
  }
  for (const FactGroup& group : group_facts(context.record, record::FactKind::kUnplacedRow, key)) {
    Finding finding = start(check, group.front()->at);
    spread(places_of(group), finding);
    finding.variant = "rows";
    finding.severity = Severity::kWarning;
    finding.found = seen(context, *group.front());
    finding.args = {{"count", count_arg(group.size())},
                    {"ranges", ascii_arg(addresses(compact(places_of(group))))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
