// SPDX-License-Identifier: Apache-2.0
#include "report/tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "report/describe.h"
#include "report/fnv1a.h"

namespace scorebook::report {

namespace {

// What loses points: the indicator, else the cell. Two findings on it cannot cost more than one.
std::string cause_of(const rules::Finding& finding) {
  return finding.indicator.empty() ? fmt::format("{}!{}", finding.at.sheet, cell_text(finding.at))
                                   : finding.indicator;
}

Count count(const rules::Findings& findings, rules::Severity severity) {
  Count result;
  std::map<std::string, Exact> dearest;
  for (const rules::Finding& finding : findings.list) {
    if (finding.severity != severity) {
      continue;
    }
    ++result.all;
    if (finding.points && !finding.points->is_zero()) {
      ++result.costly;
      Exact& points = dearest[cause_of(finding)];
      points = std::max(points, *finding.points);
    }
  }
  for (const auto& [cause, points] : dearest) {
    result.points += points;
  }
  return result;
}

void add(Count& sum, const Count& part) {
  sum.all += part.all;
  sum.costly += part.costly;
  sum.points += part.points;
}

}  // namespace

Tally tally(const rules::Findings& findings) {
  return {count(findings, rules::Severity::kError), count(findings, rules::Severity::kWarning),
          count(findings, rules::Severity::kInfo)};
}

const rules::Findings& findings_of(const FileResult& file) {
  static const rules::Findings kNone;
  return file.error || file.findings == nullptr ? kNone : *file.findings;
}

Overall overall(std::span<const FileResult> files) {
  Overall sum;
  sum.files = files.size();
  for (const FileResult& file : files) {
    const Tally part = tally(findings_of(file));
    sum.unreadable += file.error ? 1U : 0U;
    sum.faulty += part.errors.all > 0 ? 1U : 0U;
    add(sum.tally.errors, part.errors);
    add(sum.tally.warnings, part.warnings);
    add(sum.tally.infos, part.infos);
  }
  return sum;
}

std::vector<const rules::Finding*> costliest(const rules::Findings& findings, std::size_t limit) {
  std::vector<const rules::Finding*> list;
  for (const rules::Finding& finding : findings.list) {
    if (finding.severity != rules::Severity::kInfo && finding.points &&
        !finding.points->is_zero()) {
      list.push_back(&finding);
    }
  }
  std::stable_sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
    return a->severity != b->severity ? a->severity > b->severity : *a->points > *b->points;
  });
  list.resize(std::min(list.size(), limit));
  return list;
}

std::string fingerprint(const rules::Finding& finding, const form::Form& form) {
  const std::string cell = finding.has_cell ? cell_text(finding.at) : "";
  return fmt::format("{:016x}", fnv1a({finding.rule, finding.indicator, finding.at.sheet, cell,
                                       found_raw(finding, form)}));
}

}  // namespace scorebook::report
