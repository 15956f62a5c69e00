// SPDX-License-Identifier: Apache-2.0
// SB501: levels without a threshold, so that no result can reach them.
#include <fmt/format.h>

#include "rules/all_rules.h"
#include "rules/ladders.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view threshold_missing(const Context& context, const form::Check& check,
                                   std::vector<Finding>& out) {
  for (const LadderRow& ladder : ladder_rows(context, check)) {
    std::vector<record::Place> places;
    std::vector<std::string> levels;
    Finding finding = start(check, {});
    for (const Threshold& threshold : ladder.thresholds) {
      if (threshold.value->kind == record::ValueKind::kState) {
        if (places.empty()) {
          finding.label = threshold.field->label.th;
          finding.found = seen(*threshold.field, *threshold.value);
        }
        places.push_back(threshold.value->at);
        levels.push_back(fmt::format("{}", threshold.level));
        finding.refs.push_back({threshold.value->at, seen(*threshold.field, *threshold.value)});
      }
    }
    if (places.empty()) {
      continue;
    }
    finding.at = compact(places).front();
    finding.has_cell = finding.at.exists();
    finding.indicator = indicator_of(context, check.ladder_table, *ladder.row);
    finding.args = {{"levels", number_arg(joined(levels))},
                    {"ladder", number_arg(ladder_figures(ladder.thresholds))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
