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

std::string check_forms_text(std::span<const CheckedForm> forms, const Options& options) {
  const Wording wording(options);
  std::string out;
  for (const CheckedForm& form : forms) {
    if (!form.faults.empty()) {
      for (const std::string& fault : form.faults) {
        out += plain_lines(fault) + "\n";
      }
      out += wording.text("forms.faults",
                          {{"file", form.file}, {"count", wording.count(form.faults.size())}}) +
             "\n";
      continue;
    }
    out += wording.text("forms.sound", {{"file", form.file},
                                        {"form", form.form},
                                        {"tables", wording.count(form.tables)},
                                        {"fields", wording.count(form.fields)},
                                        {"checks", wording.count(form.checks)}}) +
           "\n";
    if (form.blank_error) {
      const ErrorText text = describe(*form.blank_error, options);
      out += text.message + "\n" + text.fix + "\n";
    } else if (form.has_blank && form.missing.empty()) {
      out += "  " + wording.text("forms.blank_fits") + "\n";
    }
    for (const std::string& label : form.missing) {
      out += "  " + wording.text("forms.blank_lacks", {{"label", plain(label)}}) + "\n";
    }
  }
  return out.empty() ? wording.text("forms.nothing") + "\n" : out;
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
