// SPDX-License-Identifier: Apache-2.0
// The lists of forms and rules.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/describe.h"
#include "report/report.h"
#include "report/table.h"
#include "rules/rules.h"

namespace scorebook::report {

std::string forms_text(std::span<const form::Form> forms, const Options& options) {
  const Wording wording(options);
  TextTable table({{wording.text("forms.heading_name"), Align::kLeft, false},
                   {wording.text("forms.heading_title"), Align::kLeft, true},
                   {wording.text("forms.heading_rounds"), Align::kLeft, false}});
  for (const form::Form& form : forms) {
    const std::string rounds =
        form.rounds ? wording.count(fmt::format("{}", fmt::join(form.rounds->months, " ")))
                    : wording.text("forms.none");
    table.add({form.name(), in_language(form.title, options), rounds});
  }
  return table.text(options.width, 0);
}

std::string rules_text(const Options& options) {
  const Wording wording(options);
  TextTable table({{wording.text("rules.heading_id"), Align::kLeft, false},
                   {wording.text("rules.heading_severity"), Align::kLeft, false},
                   {wording.text("rules.heading_key"), Align::kLeft, false},
                   {wording.text("rules.heading_title"), Align::kLeft, true}});
  for (const rules::Rule& rule : rules::catalogue()) {
    table.add({std::string(rule.id), severity_word(rule.severity, options), std::string(rule.key),
               wording.text(fmt::format("{}.title", rule.id))});
  }
  return table.text(options.width, 0);
}

}  // namespace scorebook::report
