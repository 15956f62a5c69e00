// SPDX-License-Identifier: Apache-2.0
// SB719: a sheet names another agency than the report. The same name on several sheets is one
// finding.
#include <map>

#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view agency_differs(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  const form::Field* field =
      context.form.rounds ? context.form.field(context.form.rounds->agency) : nullptr;
  if (field == nullptr || check.fields.empty()) {
    return "no_parameters";
  }
  const record::Value& agency = context.record.field(field->key);
  if (agency.empty()) {
    return {};
  }
  std::map<std::string, Finding> findings;
  for (const Cell& cell : named_cells(context, check)) {
    const std::string name = base::fold(cell.value->raw);
    if (cell.value->empty() || name == base::fold(agency.raw)) {
      continue;
    }
    const auto known = findings.find(name);
    if (known != findings.end()) {
      known->second.refs.push_back({cell.value->at, seen(*cell.field, *cell.value)});
      known->second.args["count"] = count_arg(known->second.refs.size());
      known->second.indicator.clear();
      continue;
    }
    Finding finding = start(check, context, cell);
    finding.expected = seen(*field, agency);
    finding.refs.push_back({agency.at, finding.expected});
    findings.emplace(name, std::move(finding));
  }
  for (auto& [name, finding] : findings) {
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
