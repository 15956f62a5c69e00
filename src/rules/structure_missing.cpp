// SPDX-License-Identifier: Apache-2.0
// SB207: a sheet, column or line of the form is not there. Lines that lack on a detail sheet are
// what SB703 reports.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

void report(const Context& context, const form::Check& check, record::FactKind kind,
            std::string_view variant, std::vector<Finding>& out) {
  const auto key = [](const record::Fact& fact) { return fact.expected + '\n' + fact.label; };
  for (const FactGroup& group : group_facts(context.record, kind, key)) {
    const record::Fact& fact = *group.front();
    if (kind == record::FactKind::kMissingLine && context.index->detail_on(fact.at.sheet) != nullptr) {
      continue;
    }
    Finding finding = start(check, fact.at);
    spread(places_of(group), finding);
    finding.variant = variant;
    finding.label = fact.label;
    finding.found = seen(context, fact);
    finding.expected = fact.expected;
    finding.args["missing"] = text_arg(fact.label.empty() ? fact.expected : fact.label);
    if (group.size() > 1) {
      finding.args["count"] = count_arg(group.size());
    }
    out.push_back(std::move(finding));
  }
}

}  // namespace

std::string_view structure_missing(const Context& context, const form::Check& check,
                                   std::vector<Finding>& out) {
  report(context, check, record::FactKind::kMissingSheet, "sheet", out);
  report(context, check, record::FactKind::kMissingColumn, "", out);
  report(context, check, record::FactKind::kMissingLine, "line", out);
  return {};
}

}  // namespace scorebook::rules
