// SPDX-License-Identifier: Apache-2.0
// Runs the checks of a form and puts the findings in order.
#include <algorithm>
#include <tuple>

#include "rules/index.h"
#include "rules/rules.h"

namespace scorebook::rules {
namespace {

// The severity a form's check asks for; what it does not say stays as the rule has it.
void set_severity(const form::Check& check, Finding& finding) {
  if (check.severity) {
    for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
      if (*check.severity == key(severity)) {
        finding.severity = severity;
      }
    }
  }
}

bool before(const Finding& a, const Finding& b) {
  const auto order = [](const Finding& finding) {
    return std::tuple(finding.has_cell, finding.at.sheet_index, finding.at.area.first,
                      std::string_view(finding.rule), std::string_view(finding.variant));
  };
  return order(a) < order(b);
}

}  // namespace

std::string_view key(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "error";
}

int Findings::count(Severity severity) const {
  return static_cast<int>(std::count_if(list.begin(), list.end(), [&](const Finding& finding) {
    return finding.severity == severity;
  }));
}

Findings run(const Context& given) {
  const Index index(given.form, given.record, given.scores);
  const Context context{given.form, given.record, given.scores, &index, given.as_of};
  Findings findings;
  for (const form::Check& check : context.form.checks) {
    const Rule* rule = find_rule(check.rule);
    if (rule == nullptr) {
      continue;
    }
    std::vector<Finding> found;
    const std::string_view reason = rule->check(context, check, found);
    findings.checks.push_back({check.rule, reason.empty(), std::string(reason)});
    for (Finding& finding : found) {
      set_severity(check, finding);
      findings.list.push_back(std::move(finding));
    }
  }
  std::stable_sort(findings.list.begin(), findings.list.end(), before);
  std::stable_sort(findings.checks.begin(), findings.checks.end(),
                   [](const CheckRun& a, const CheckRun& b) { return a.rule < b.rule; });
  return findings;
}

}  // namespace scorebook::rules
