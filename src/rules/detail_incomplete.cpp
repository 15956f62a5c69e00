// SPDX-License-Identifier: Apache-2.0
// SB703: a detail sheet lacks lines of its head, or all figures of its KPI row.
#include <algorithm>
#include <map>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using LinesBySheet = std::map<std::string_view, std::vector<std::string>>;

LinesBySheet missing_lines(const record::Record& record) {
  LinesBySheet sheets;
  for (const record::Fact& fact : record.facts) {
    if (fact.kind == record::FactKind::kMissingLine) {
      sheets[fact.at.sheet].push_back(fact.label.empty() ? fact.expected : fact.label);
    }
  }
  return sheets;
}

std::vector<std::string> missing_parts(const Context& context, const record::Row& detail,
                                       std::vector<std::string> parts) {
  const form::Table& table = *context.form.table(detail_links(context)->table);
  if (context.index->filling(detail) == Filling::kFragment) {
    for (const form::Field& field : table.fields) {
      const std::string heading = heading_of(context.form, table.key, field.key);
      if (field.required && !heading.empty() &&
          std::find(parts.begin(), parts.end(), heading) == parts.end()) {
        parts.push_back(heading);
      }
    }
  }
  return parts;
}

}  // namespace

std::string_view detail_incomplete(const Context& context, const form::Check& check,
                                   std::vector<Finding>& out) {
  const record::Table* details = detail_table(context);
  if (details == nullptr) {
    return "no_details";
  }
  LinesBySheet lines = missing_lines(context.record);
  for (const record::Row& detail : details->rows) {
    if (context.index->filling(detail) == Filling::kUnfilled) {
      continue;  // SB301 says so
    }
    const std::vector<std::string> parts = missing_parts(context, detail, lines[detail.sheet]);
    if (parts.empty()) {
      continue;
    }
    Finding finding = start(check, detail.at);
    finding.label = context.form.table(details->key)->label.th;
    finding.indicator = detail.parent(detail_links(context)->parent);
    finding.expected = joined(parts);
    finding.args = {{"missing", text_arg(joined(parts))}, {"count", count_arg(parts.size())}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
