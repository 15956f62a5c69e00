// SPDX-License-Identifier: Apache-2.0
#include "rules/checks.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/thai.h"
#include "rules/index.h"
#include "rules/message_file.h"

namespace scorebook::test {
namespace {

using Values = std::map<std::string, std::string>;

form::Check check_of(std::string_view id, const form::Form& form) {
  for (const form::Check& check : form.checks) {
    if (check.rule == id) {
      return check;
    }
  }
  form::Check check;
  check.rule = id;
  return check;
}

std::string_view run_into(std::string_view id, const record::Record& record, const form::Form& form,
                          std::vector<Finding>& out) {
  const auto scores = scoring::score(form, record);
  const rules::Index index(form, record, scores ? &*scores : nullptr);
  const rules::Context context{form, record, scores ? &*scores : nullptr, &index};
  return rules::find_rule(id)->check(context, check_of(id, form), out);
}

std::string replaced(const std::string& inside, const Values& values, std::string_view language,
                     bool& complete) {
  const std::size_t colon = inside.find(':');
  const auto value = values.find(inside.substr(0, colon));
  if (value == values.end() || value->second.empty()) {
    complete = false;
    return value == values.end() ? "{" + inside + "}" : "";
  }
  return colon == std::string::npos
             ? value->second
             : messages(language).at(inside.substr(colon + 1) + "." + value->second);
}

// The report's own rules: {name}, {name:table}, and [[ ]] left out when a value in it is missing.
std::string fill(std::string_view pattern, const Values& values, std::string_view language,
                 bool& complete) {
  std::string out;
  while (!pattern.empty()) {
    const bool optional = pattern.starts_with("[[");
    if (!optional && pattern.front() != '{') {
      out += pattern.front();
      pattern.remove_prefix(1);
      continue;
    }
    const std::size_t open = optional ? 2 : 1;
    const std::size_t close = pattern.find(optional ? "]]" : "}");
    REQUIRE(close != std::string_view::npos);
    const std::string_view inside = pattern.substr(open, close - open);
    if (optional) {
      bool all = true;
      const std::string part = fill(inside, values, language, all);
      out += all ? part : "";
    } else {
      out += replaced(std::string(inside), values, language, complete);
    }
    pattern.remove_prefix(close + open);
  }
  return out;
}

std::string words(const Finding& finding, std::string_view language) {
  Values values = {
      {"label", finding.label},    {"indicator", finding.indicator},
      {"found", finding.found},    {"expected", finding.expected},
      {"sheet", finding.at.sheet}, {"cell", finding.has_cell ? base::to_a1(finding.at.area) : ""}};
  if (language == "th") {
    values["indicator"] = base::thai_digits(finding.indicator);
  }
  for (const auto& [name, arg] : finding.args) {
    const bool figure = arg.kind == rules::Arg::Kind::kNumber && language == "th";
    values[name] = figure ? base::thai_digits(arg.text) : arg.text;
  }
  for (const auto& [name, arg] : finding.args) {
    if (language == "en" && name.ends_with("_en")) {
      values[name.substr(0, name.size() - 3)] = arg.text;
    }
  }
  std::string text;
  for (const char* part : {"message", "fix"}) {
    const std::string key = fmt::format("{}.{}", finding.rule, part);
    const auto variant = messages(language).find(key + "_" + finding.variant);
    const std::string pattern =
        variant == messages(language).end() ? messages(language).at(key) : variant->second;
    bool complete = true;
    text += (text.empty() ? "" : " | ") + fill(pattern, values, language, complete);
    CAPTURE(pattern);
    CHECK(complete);
  }
  return text;
}

}  // namespace

std::vector<Finding> run_rule(std::string_view id, const record::Record& record,
                              const form::Form& form) {
  std::vector<Finding> findings;
  CHECK(run_into(id, record, form, findings) == "");
  return findings;
}

std::string reason_of(std::string_view id, const record::Record& record, const form::Form& form) {
  std::vector<Finding> findings;
  std::string reason(run_into(id, record, form, findings));
  CHECK((reason.empty() || findings.empty()));
  return reason;
}

std::vector<Finding> found_in(std::string_view rule, std::string_view words,
                              std::string_view field) {
  record::Record record = small_record();
  set(record, "details", "1.1", field, text(words));
  return run_rule(rule, record);
}

void cite(record::Record& record, std::string_view id, record::Reference reference) {
  record::Row& row = row_of(record, "details", id);
  reference.field = "narrative";
  reference.at = row.values.at("narrative").at;
  row.references.push_back(std::move(reference));
}

record::Record with_parts(std::string_view first, std::string_view second,
                          std::string_view result) {
  record::Record record = small_record();
  set(record, "details", "1.1", "result", number(result));
  for (const auto& [no, level] : {std::pair{"1", first}, std::pair{"2", second}}) {
    record::Row row;
    row.id = std::string("1.1/") + no;
    row.sheet = "KPI 1.1";
    row.parents["detail"] = "1.1";
    row.values["unit"] = text("ระดับ");
    row.values["target_5"] = number("5");
    row.values["result"] = number(level);
    row.values["result"].at = place("KPI 1.1", no[0] == '1' ? "H9" : "H10");
    table_of(record, "sub_items").rows.push_back(row);
  }
  return record;
}

rules::Findings run_all(const record::Record& record, const form::Form& form) {
  form::Form with_all = form;
  for (const rules::Rule& rule : rules::catalogue()) {
    if (std::none_of(form.checks.begin(), form.checks.end(),
                     [&](const form::Check& check) { return check.rule == rule.id; })) {
      with_all.checks.push_back(check_of(rule.id, form));
    }
  }
  const auto scores = scoring::score(with_all, record);
  return rules::run({with_all, record, scores ? &*scores : nullptr});
}

std::string lines(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += fmt::format("{}{}{} {} {}\n", finding.rule, finding.variant.empty() ? "" : ".",
                        finding.variant, rules::key(finding.severity),
                        finding.has_cell ? base::to_a1(finding.at.area) : "-");
  }
  return text;
}

std::string all_lines(const record::Record& record) {
  return lines(run_all(record).list);
}

std::string thai(const Finding& finding) {
  return words(finding, "th");
}

std::string english(const Finding& finding) {
  return words(finding, "en");
}

std::string refs(const Finding& finding) {
  std::string text;
  for (const rules::Ref& ref : finding.refs) {
    text += (text.empty() ? "" : " ") + base::to_a1(ref.at.area);
  }
  return text;
}

}  // namespace scorebook::test
