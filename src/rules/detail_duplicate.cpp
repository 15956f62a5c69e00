// SPDX-License-Identifier: Apache-2.0
// SB702: a second detail sheet claims an indicator. At the second sheet; fields that differ are
// named.
#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// Labels of the fields that do not say the same on both sheets.
std::vector<std::string> differences(const Context& context, const record::Row& one,
                                     const record::Row& other) {
  const form::Table& table = *context.form.table(detail_links(context)->table);
  std::vector<std::string> labels;
  for (const form::Field& field : table.fields) {
    if (field.personal || is_id_part(table, field.key)) {
      continue;
    }
    const record::Value& a = one.value(field.key);
    const record::Value& b = other.value(field.key);
    const bool same = a.is_number() && b.is_number() ? a.number == b.number
                                                     : base::fold(a.raw) == base::fold(b.raw);
    if (!same) {
      labels.push_back(field.label.th);
    }
  }
  return labels;
}

}  // namespace

std::string_view detail_duplicate(const Context& context, const form::Check& check,
                                  std::vector<Finding>& out) {
  if (detail_links(context) == nullptr) {
    return "no_details";
  }
  for (const record::Fact& fact : context.record.facts) {
    if (fact.kind != record::FactKind::kDuplicateDetail) {
      continue;
    }
    Finding finding = start(check, fact.at);
    finding.label = fact.label;
    finding.indicator = indicator_of(context, fact);
    finding.found = fact.at.sheet;
    const std::vector<const record::Row*>& details =
        context.index->details_of(finding.indicator);
    const record::Row* second = context.index->detail_on(fact.at.sheet);
    if (!details.empty() && second != nullptr && details.front() != second) {
      const record::Row& first = *details.front();
      finding.refs.push_back({first.at, first.sheet});
      finding.expected = first.sheet;
      finding.args["first"] = ascii_arg(first.sheet);
      finding.args["differences"] = text_arg(joined(differences(context, first, *second)));
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
