// SPDX-License-Identifier: Apache-2.0
// SB208: cells that belong together say different things, such as the weight of a group on two of
// its rows. Figures are an error; texts (variant "text") a warning.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view value_conflict(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  for (const record::Fact& fact : context.record.facts) {
    if (fact.kind != record::FactKind::kConflictingValue) {
      continue;
    }
    Finding finding = start(check, fact.at);
    finding.label = fact.label;
    finding.indicator = indicator_of(context, fact);
    finding.found = seen(context, fact);
    finding.expected = finding.found.empty() ? std::string() : shortened(fact.expected);
    const form::Table* table = context.form.table(fact.table);
    const form::Field* field =
        table == nullptr ? context.form.field(fact.field) : table->field(fact.field);
    if (field == nullptr || field->type == form::ValueType::kText) {
      finding.variant = "text";
      finding.severity = Severity::kWarning;
    }
    const record::Table* rows = context.record.table(fact.table);
    const record::Row* row = rows == nullptr ? nullptr : rows->find(fact.indicator);
    const record::Value& first =
        row == nullptr ? context.record.field(fact.field) : row->value(fact.field);
    if (first.at.exists()) {
      finding.refs.push_back({first.at, finding.expected});
      finding.args["first_cell"] = ascii_arg(base::to_a1(first.at.area.first));
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
