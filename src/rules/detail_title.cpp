// SPDX-License-Identifier: Apache-2.0
// SB706: a title or name on a detail sheet differs from the summary. The same difference on several
// sheets is one finding.
#include <algorithm>

#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/detail_pairs.h"
#include "rules/difference.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view detail_title(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  if (detail_links(context) == nullptr) {
    return "no_details";
  }
  struct Known {
    const record::Value* summary;
    std::string folded;
    std::size_t index;
  };
  std::vector<Known> known;
  std::vector<Finding> findings;
  for (const std::vector<FieldPair>& pairs : detail_pairs(context, check)) {
    for (const FieldPair& pair : pairs) {
      const std::optional<Difference> parted =
          difference(pair.detail.value->raw, pair.summary.value->raw);
      if (!parted || pair.detail.field->personal) {
        continue;
      }
      const std::string folded = base::fold(pair.detail.value->raw);
      const auto same = std::find_if(known.begin(), known.end(), [&](const Known& one) {
        return one.summary == pair.summary.value && one.folded == folded;
      });
      if (same != known.end()) {
        Finding& first = findings[same->index];
        first.refs.push_back({pair.detail.value->at, seen(*pair.detail.field, *pair.detail.value)});
        first.args["count"] = count_arg(first.refs.size());
        first.indicator.clear();
        continue;
      }
      Finding finding = start(check, context, *pair.detail.field, *pair.detail.value,
                              pair.detail_row->parent(detail_links(context)->parent));
      finding.expected = seen(*pair.summary.field, *pair.summary.value);
      finding.refs.push_back({pair.summary.value->at, finding.expected});
      finding.args = {{"part", text_arg(parted->found)},
                      {"summary_part", text_arg(parted->expected)},
                      {"summary_sheet", ascii_arg(pair.summary.value->at.sheet)},
                      {"summary_cell", ascii_arg(base::to_a1(pair.summary.value->at.area.first))}};
      known.push_back({pair.summary.value, folded, findings.size()});
      findings.push_back(std::move(finding));
    }
  }
  std::move(findings.begin(), findings.end(), std::back_inserter(out));
  return {};
}

}  // namespace scorebook::rules
