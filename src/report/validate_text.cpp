// SPDX-License-Identifier: Apache-2.0
// validate as text: per file what costs most, the findings sheet by sheet, which checks ran; last
// the verdict.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "report/describe.h"
#include "report/report.h"
#include "report/style.h"
#include "report/tally.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

constexpr std::size_t kMostCostly = 3;

std::string count_words(std::string_view severity, const Count& count, bool with_points,
                        const Wording& wording) {
  Values values{{"n", wording.count(count.all)}};
  if (with_points && count.costly > 0) {
    values.emplace("costly", wording.count(count.costly));
    values.emplace("points", wording.count(count.points.shown(2)));
  }
  return wording.text(fmt::format("count.{}", severity), values);
}

// "5 must be fixed ... · 9 should be checked"; severities that do not occur are left out. The
// verdict names the points of errors alone and no notes for information.
std::string counts_line(const Tally& tally, bool for_verdict, const Wording& wording) {
  std::vector<std::string> parts;
  if (tally.errors.all > 0) {
    parts.push_back(count_words("error", tally.errors, true, wording));
  }
  if (tally.warnings.all > 0) {
    parts.push_back(count_words("warning", tally.warnings, !for_verdict, wording));
  }
  if (!for_verdict && tally.infos.all > 0) {
    parts.push_back(count_words("info", tally.infos, false, wording));
  }
  return fmt::format("{}", fmt::join(parts, wording.text("list.separator")));
}

std::string verdict(const Overall& sum, const Wording& wording) {
  std::vector<std::string> parts;
  const bool several = sum.files > 1;
  if (several) {
    parts.push_back(wording.text(
        sum.ready() ? "verdict.files" : "verdict.files_faulty",
        {{"n", wording.count(sum.faulty + sum.unreadable)}, {"files", wording.count(sum.files)}}));
  }
  if (sum.ready()) {
    parts.push_back(
        wording.text(sum.tally.warnings.all > 0 ? "verdict.no_errors" : "verdict.nothing"));
  }
  if (const std::string counts = counts_line(sum.tally, true, wording); !counts.empty()) {
    parts.push_back(counts);
  }
  if (sum.unreadable > 0) {
    parts.push_back(wording.text("verdict.unreadable", {{"n", wording.count(sum.unreadable)}}));
  }
  if (sum.files == 0) {
    parts.push_back(wording.text("verdict.no_files"));
  }
  return wording.text(
      sum.ready() ? "verdict.ready" : "verdict.not_ready",
      {{"counts", fmt::format("{}", fmt::join(parts, wording.text("list.separator")))}});
}

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
      out_ += style_.strong(verdict(overall({&file_, 1}), wording_)) + "\n";
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

  // Sheets in the order in which the findings name them; what has no sheet comes first.
  void findings() {
    std::vector<std::string> sheets;
    std::set<std::string> seen;
    for (const rules::Finding& finding : findings_.list) {
      if (seen.insert(finding.at.sheet).second) {
        sheets.insert(finding.at.sheet.empty() ? sheets.begin() : sheets.end(), finding.at.sheet);
      }
    }
    std::set<std::string> explained;
    for (const std::string& sheet : sheets) {
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

  // Checks that did not run stand together when the reason is the same.
  void checks() {
    std::vector<std::string> run;
    std::vector<std::pair<std::string, std::string>> reasons;
    std::size_t not_run = 0;
    for (const rules::CheckRun& check : findings_.checks) {
      if (check.ran) {
        run.push_back(check.rule);
        continue;
      }
      ++not_run;
      const auto known = std::find_if(reasons.begin(), reasons.end(), [&](const auto& reason) {
        return reason.first == check.reason;
      });
      if (known == reasons.end()) {
        reasons.emplace_back(check.reason, check.rule);
      } else {
        known->second += " " + check.rule;
      }
    }
    std::vector<std::string> parts;
    for (const auto& [reason, rules] : reasons) {
      parts.push_back(
          wording_.text("validate.check_not_run",
                        {{"rules", rules}, {"reason", wording_.text("notrun." + reason)}}));
    }
    out_ += findings_.checks.empty() ? "" : "\n";
    put_checks("validate.run", run.size(), fmt::format("{}", fmt::join(run, " ")));
    put_checks("validate.not_run", not_run,
               fmt::format("{}", fmt::join(parts, wording_.text("list.separator"))));
  }

  void put_checks(std::string_view key, std::size_t number, std::string list) {
    if (number > 0) {
      put(wording_.text(key, {{"n", wording_.count(number)}, {"list", std::move(list)}}), 0, 2);
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
  return out + Style(options).strong(verdict(sum, wording)) + "\n";
}

}  // namespace scorebook::report
