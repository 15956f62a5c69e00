// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "report/describe.h"
#include "report/html.h"
#include "report/html_parts.h"
#include "report/summary.h"
#include "report/tally.h"

namespace scorebook::report {

namespace {

std::string labelled(std::string_view key, std::string_view text, const Wording& wording) {
  return text.empty()
             ? ""
             : element("p", "", element("b", "", escaped(wording.text(key))) + escaped(text));
}

std::string row(const rules::Finding& finding, const std::string& id, const FileResult& file,
                const Wording& wording) {
  const FindingText text = describe(finding, *file.form, wording.options());
  const std::string words = text_element("p", "", text.message) +
                            labelled("html.why", text.why, wording) +
                            labelled("html.fix", text.fix, wording);
  return element(
      "tr", fmt::format("id=\"{}\" class=\"{}\"", id, rules::key(finding.severity)),
      text_element(
          "td", "severity",
          fmt::format("{} {}", severity_word(finding.severity, wording.options()), finding.rule)) +
          text_element("td", "where", place_words(finding, wording)) + element("td", "", words));
}

}  // namespace

std::string anchor(std::size_t file, std::size_t finding) {
  return fmt::format("f{}-{}", file + 1, finding + 1);
}

std::string findings_html(const FileResult& file, std::size_t number, const Wording& wording) {
  const rules::Findings& findings = findings_of(file);
  std::string out = text_element("h2", "", wording.text("html.findings"));
  if (findings.list.empty()) {
    out += text_element("p", "", wording.text("count.none"));
  }
  const std::string head =
      element("thead", "",
              element("tr", "",
                      text_element("th", "severity", wording.text("html.severity")) +
                          text_element("th", "where", wording.text("html.where")) +
                          text_element("th", "", wording.text("html.what"))));
  for (const std::string& sheet : sheets_of(findings)) {
    std::string rows;
    for (std::size_t i = 0; i < findings.list.size(); ++i) {
      if (findings.list[i].at.sheet == sheet) {
        rows += row(findings.list[i], anchor(number, i), file, wording);
      }
    }
    out += text_element("h3", "",
                        sheet.empty() ? wording.text("validate.whole")
                                      : wording.text("validate.sheet", {{"sheet", plain(sheet)}}));
    out += element("table", "", head + element("tbody", "", rows));
  }
  for (const std::string& line : check_lines(findings, wording)) {
    out += text_element("p", "note", line);
  }
  return out;
}

}  // namespace scorebook::report
