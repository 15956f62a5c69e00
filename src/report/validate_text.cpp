// SPDX-License-Identifier: Apache-2.0
// validate as text: per file what costs most, the findings sheet by sheet, which checks ran; last
// the verdict.
#include <set>
#include <vector>

#include "report/describe.h"
#include "report/report.h"
#include "report/style.h"
#include "report/summary.h"
#include "report/tally.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

constexpr std::size_t kMostCostly = 3;

/// Writes the report of one file.
class FileText {
 public:
  FileText(const FileResult& file, const Options& options)
      : file_(file),
        findings_(findings_of(file)),
        options_(options),
        wording_(options),
        style_(options) {}

  std::string text(bool with_verdict) {
    out_ = file_heading(file_, wording_);
    if (!file_.error) {
      counts();
      most_costly();
      findings();
      checks();
    }
    if (with_verdict) {
      out_ += style_.strong(verdict_line(overall({&file_, 1}), wording_)) + "\n";
    }
    return out_;
  }

 private:
  void counts() {
    const std::string counts = counts_line(tally(findings_), false, wording_);
    put(counts.empty() ? wording_.text("count.none") : counts, 0, 2);
  }

  void most_costly() {
    const auto list = costliest(findings_, kMostCostly);
    if (list.empty()) {
      return;
    }
    heading(wording_.text("validate.costliest"));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const rules::Finding& finding = *list[i];
      Values values{{"n", wording_.count(i + 1)},
                    {"severity", severity_word(finding.severity, options_)},
                    {"place", place_words(finding, wording_)},
                    {"title", describe(finding, *file_.form, options_).title},
                    {"points", wording_.count(finding.points->shown(2))},
                    {"rule", finding.rule}};
      if (finding.at.exists()) {
        values.emplace("sheet", wording_.text("place.sheet", {{"sheet", plain(finding.at.sheet)}}));
      }
      put(wording_.text("validate.costly", values), 2, 3);
    }
  }

  void findings() {
    std::set<std::string> explained;
    for (const std::string& sheet : sheets_of(findings_)) {
      heading(sheet.empty() ? wording_.text("validate.whole")
                            : wording_.text("validate.sheet", {{"sheet", plain(sheet)}}));
      for (const rules::Finding& finding : findings_.list) {
        if (finding.at.sheet == sheet) {
          put_finding(finding, explained.insert(finding.rule + finding.variant).second);
        }
      }
    }
  }

  void put_finding(const rules::Finding& finding, bool explain) {
    const FindingText text = describe(finding, *file_.form, options_);
    Values values{{"severity", severity_word(finding.severity, options_)},
                  {"place", place_words(finding, wording_)},
                  {"message", text.message},
                  {"fix", text.fix},
                  {"rule", finding.rule}};
    if (explain) {
      values.emplace("why", text.why);
    }
    const std::string lines =
        paragraph(wording_.text("validate.finding", values), options_.width, 2, 2);
    out_ += style_.tag(lines, finding.severity);
  }

  void checks() {
    const std::vector<std::string> lines = check_lines(findings_, wording_);
    out_ += lines.empty() ? "" : "\n";
    for (const std::string& line : lines) {
      put(line, 0, 2);
    }
  }

  void heading(std::string_view words) { out_ += "\n" + style_.strong(words) + "\n"; }

  void put(std::string_view text, std::size_t indent, std::size_t hang) {
    out_ += paragraph(text, options_.width, indent, hang);
  }

  const FileResult& file_;
  const rules::Findings& findings_;
  const Options& options_;
  Wording wording_;
  Style style_;
  std::string out_;
};

}  // namespace

std::string validate_text(std::span<const FileResult> files, const Options& options) {
  const Wording wording(options);
  std::string out;
  for (const FileResult& file : files) {
    out += FileText(file, options).text(files.size() > 1) + "\n";
  }
  const Overall sum = overall(files);
  if (sum.unreadable < sum.files) {
    out += paragraph(wording.text("validate.disclaimer"), options.width, 0, 0);
  }
  return out + Style(options).strong(verdict_line(sum, wording)) + "\n";
}

}  // namespace scorebook::report
