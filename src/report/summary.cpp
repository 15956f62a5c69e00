// SPDX-License-Identifier: Apache-2.0
#include "report/summary.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

namespace scorebook::report {

namespace {

std::string count_words(std::string_view severity, const Count& count, bool with_points,
                        const Wording& wording) {
  Values values{{"n", wording.count(count.all)}};
  if (with_points && count.costly > 0) {
    values.emplace("costly", wording.count(count.costly));
    values.emplace("points", wording.count(count.points.shown(2)));
  }
  return wording.text(fmt::format("count.{}", severity), values);
}

}  // namespace

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

std::string verdict_line(const Overall& sum, const Wording& wording) {
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

std::vector<std::string> sheets_of(const rules::Findings& findings) {
  std::vector<std::string> sheets;
  std::set<std::string> seen;
  for (const rules::Finding& finding : findings.list) {
    if (seen.insert(finding.at.sheet).second) {
      sheets.insert(finding.at.sheet.empty() ? sheets.begin() : sheets.end(), finding.at.sheet);
    }
  }
  return sheets;
}

std::vector<std::string> check_lines(const rules::Findings& findings, const Wording& wording) {
  std::vector<std::string> run;
  std::vector<std::pair<std::string, std::string>> reasons;
  std::size_t not_run = 0;
  for (const rules::CheckRun& check : findings.checks) {
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
    parts.push_back(wording.text("validate.check_not_run",
                                 {{"rules", rules}, {"reason", wording.text("notrun." + reason)}}));
  }
  std::vector<std::string> lines;
  const auto add = [&](std::string_view key, std::size_t number, std::string list) {
    if (number > 0) {
      lines.push_back(wording.text(key, {{"n", wording.count(number)}, {"list", std::move(list)}}));
    }
  };
  add("validate.run", run.size(), fmt::format("{}", fmt::join(run, " ")));
  add("validate.not_run", not_run,
      fmt::format("{}", fmt::join(parts, wording.text("list.separator"))));
  return lines;
}

}  // namespace scorebook::report
