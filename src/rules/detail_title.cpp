// SPDX-License-Identifier: Apache-2.0
// SB706: a title or name on a detail sheet differs from the summary. The same difference on several
// sheets is one finding.
#include <algorithm>
#include <iterator>
#include <map>

#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/detail_pairs.h"
#include "rules/difference.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

Finding report(const Context& context, const form::Check& check, const FieldPair& pair) {
  const record::Value& summary = *pair.summary.value;
  Finding finding = start(check, context, *pair.detail.field, *pair.detail.value,
                          pair.detail_row->parent(detail_links(context)->parent));
  finding.expected = seen(*pair.summary.field, summary);
  finding.refs.push_back({summary.at, finding.expected});
  const Difference parted = difference(pair.detail.value->raw, summary.raw).value_or(Difference());
  finding.args = {{"part", text_arg(parted.found)},
                  {"summary_part", text_arg(parted.expected)},
                  {"summary_sheet", ascii_arg(summary.at.sheet)},
                  {"summary_cell", ascii_arg(base::to_a1(summary.at.area.first))}};
  return finding;
}

// Another sheet with a difference that is told already.
void add_sheet(const FieldPair& pair, Finding& finding) {
  finding.refs.push_back({pair.detail.value->at, seen(*pair.detail.field, *pair.detail.value)});
  finding.args["count"] = count_arg(finding.refs.size());
  finding.indicator.clear();
}

}  // namespace

std::string_view detail_title(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  if (detail_links(context) == nullptr) {
    return "no_details";
  }
  std::map<std::pair<const record::Value*, std::string>, std::size_t> told;
  std::vector<Finding> findings;
  for (const std::vector<FieldPair>& pairs : detail_pairs(context, check)) {
    for (const FieldPair& pair : pairs) {
      const std::string& detail = pair.detail.value->raw;
      const std::string& summary = pair.summary.value->raw;
      if (detail == summary || pair.detail.field->personal) {
        continue;
      }
      std::string folded = base::fold(detail);
      if (folded == base::fold(summary)) {
        continue;
      }
      const auto [known, fresh] =
          told.try_emplace({pair.summary.value, std::move(folded)}, findings.size());
      if (fresh) {
        findings.push_back(report(context, check, pair));
      } else {
        add_sheet(pair, findings[known->second]);
      }
    }
  }
  std::move(findings.begin(), findings.end(), std::back_inserter(out));
  return {};
}

}  // namespace scorebook::rules
