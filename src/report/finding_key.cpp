// SPDX-License-Identifier: Apache-2.0
#include "report/finding_key.h"

#include <fmt/format.h>

#include <cstddef>
#include <map>

#include "report/describe.h"
#include "report/fnv1a.h"

namespace scorebook::report {

namespace {

constexpr std::size_t kRuleLength = 5;  // "SB401"
constexpr std::size_t kDigits = 16;
constexpr std::string_view kHexadecimal = "0123456789abcdef";

std::string key_of(const rules::Finding& finding) {
  const std::string cell = finding.has_cell ? cell_text(finding.at) : "";
  const bool named = !finding.indicator.empty();
  return fmt::format("{} {:016x}", finding.rule,
                     fnv1a({finding.rule, finding.at.sheet, named ? finding.indicator : cell,
                            named ? std::string_view(finding.label) : std::string_view()}));
}

}  // namespace

std::vector<std::string> finding_keys(const rules::Findings& findings) {
  std::vector<std::string> keys;
  std::map<std::string, int> times;
  for (const rules::Finding& finding : findings.list) {
    std::string key = key_of(finding);
    if (const int time = ++times[key]; time > 1) {
      key += fmt::format("-{}", time);
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

bool is_finding_key(std::string_view text) {
  return text.size() >= kRuleLength + 1 + kDigits && text.starts_with("SB") &&
         text[kRuleLength] == ' ' &&
         text.substr(kRuleLength + 1, kDigits).find_first_not_of(kHexadecimal) ==
             std::string_view::npos;
}

}  // namespace scorebook::report
