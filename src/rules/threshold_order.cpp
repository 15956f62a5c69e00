// SPDX-License-Identifier: Apache-2.0
// SB502: thresholds that do not go strictly in one direction. At the first that leaves the
// direction most of them have.
#include "rules/all_rules.h"
#include "rules/ladders.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

std::vector<Threshold> numbers_of(const LadderRow& ladder) {
  std::vector<Threshold> present;
  for (const Threshold& threshold : ladder.thresholds) {
    if (threshold.value->is_number()) {
      present.push_back(threshold);
    }
  }
  return present;
}

// The index of the first threshold out of order, or 0 when all are in order.
std::size_t first_break(const std::vector<Threshold>& present, bool& ascending) {
  int rises = 0;
  for (std::size_t i = 1; i < present.size(); ++i) {
    const Exact& before = present[i - 1].value->number;
    const Exact& here = present[i].value->number;
    rises += here > before ? 1 : (here < before ? -1 : 0);
  }
  ascending = rises >= 0;
  for (std::size_t i = 1; i < present.size(); ++i) {
    const Exact& before = present[i - 1].value->number;
    const Exact& here = present[i].value->number;
    if (ascending ? here <= before : here >= before) {
      return i;
    }
  }
  return 0;
}

}  // namespace

std::string_view threshold_order(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  for (const LadderRow& ladder : ladder_rows(context, check)) {
    const std::vector<Threshold> present = numbers_of(ladder);
    bool ascending = true;
    const std::size_t index = first_break(present, ascending);
    if (index == 0) {
      continue;
    }
    const Threshold& wrong = present[index];
    const Threshold& before = present[index - 1];
    Finding finding = start(check, context, *wrong.field, *wrong.value,
                            indicator_of(context, check.ladder_table, *ladder.row));
    finding.variant = ascending ? "" : "descending";
    finding.expected = form_figure(
        context.form, (ascending ? "> " : "< ") + figure(before.value->number));
    finding.refs.push_back({before.value->at, seen(*before.field, *before.value)});
    finding.args = {{"level", count_arg(static_cast<std::size_t>(wrong.level))},
                    {"value", number_arg(figure(wrong.value->number))},
                    {"before", number_arg(figure(before.value->number))},
                    {"before_level", count_arg(static_cast<std::size_t>(before.level))},
                    {"ladder", number_arg(ladder_figures(ladder.thresholds))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
