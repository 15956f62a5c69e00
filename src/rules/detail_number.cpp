// SPDX-License-Identifier: Apache-2.0
// SB707: the name of a detail sheet and the number on it differ (variant "orphan": the summary has
// no indicator of this number; variant "unnumbered": nothing on the sheet says which it is).
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// Sheets that another fact says more about.
bool is_told(const record::Record& record, const record::Fact& fact) {
  return std::any_of(record.facts.begin(), record.facts.end(), [&](const record::Fact& other) {
    const bool stronger = other.kind == record::FactKind::kDuplicateDetail ||
                          other.kind == record::FactKind::kOrphanDetail;
    return stronger && other.at.sheet == fact.at.sheet;
  });
}

// Sheets that are not filled in have a finding of their own.
bool is_unfilled(const Context& context, const record::Fact& fact) {
  const record::Row* detail = context.index->detail_on(fact.at.sheet);
  return detail != nullptr && context.index->filling(*detail) == Filling::kUnfilled;
}

}  // namespace

std::string_view detail_number(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  for (const record::Fact& fact : context.record.facts) {
    const bool orphan = fact.kind == record::FactKind::kOrphanDetail && !is_unfilled(context, fact);
    const bool renamed =
        fact.kind == record::FactKind::kSheetNameMismatch && !is_told(context.record, fact);
    if (!orphan && !renamed) {
      continue;
    }
    Finding finding = start(check, fact.at);
    finding.label = fact.label;
    finding.indicator = orphan ? std::string() : indicator_of(context, fact);
    finding.found = seen(context, fact);
    finding.expected = fact.expected;
    if (orphan) {
      finding.variant = fact.found == fact.at.sheet ? "unnumbered" : "orphan";
      finding.severity = Severity::kError;
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
