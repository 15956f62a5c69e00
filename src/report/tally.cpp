// SPDX-License-Identifier: Apache-2.0
#include "report/tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "report/describe.h"

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

void fnv1a(std::uint64_t& hash, std::string_view text) {
  constexpr std::uint64_t kPrime = 0x100000001b3;
  const auto mix = [&hash](unsigned char byte) {
    hash ^= byte;
    hash *= kPrime;
  };
  for (const char byte : text) {
    mix(static_cast<unsigned char>(byte));
  }
  mix(0x1F);  // between two parts, so that "a"+"bc" and "ab"+"c" differ
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
  std::uint64_t hash = 0xcbf29ce484222325;
  const std::string cell = finding.has_cell ? cell_text(finding.at) : "";
  const std::string found = found_raw(finding, form);
  for (const std::string_view part :
       {std::string_view(finding.rule), std::string_view(finding.indicator),
        std::string_view(finding.at.sheet), std::string_view(cell), std::string_view(found)}) {
    fnv1a(hash, part);
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace scorebook::report
