// SPDX-License-Identifier: Apache-2.0
// SB522: an indicator has two sets of levels.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The first filled level of each set that has any.
std::vector<std::string> first_levels(const std::vector<std::vector<std::string>>& ladders,
                                      const record::Row& row) {
  std::vector<std::string> first;
  for (const std::vector<std::string>& ladder : ladders) {
    const auto filled = std::find_if(ladder.begin(), ladder.end(), [&](const std::string& one) {
      return !row.value(one).empty();
    });
    if (filled != ladder.end()) {
      first.push_back(*filled);
    }
  }
  return first;
}

}  // namespace

std::string_view criteria_twice(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (context.scores == nullptr || !context.form.scoring->outcome) {
    return "no_scores";
  }
  const form::Table& items = *context.form.table(context.form.scoring->items);
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const record::Row& row = *context.index->item(score.id);
    const std::vector<std::string> first =
        first_levels(context.form.scoring->outcome->ladders, row);
    if (first.size() < 2) {
      continue;
    }
    Finding finding = start(check, context, *items.field(first[0]), row.value(first[0]), row.id);
    finding.refs.push_back(
        {row.value(first[1]).at, seen(*items.field(first[1]), row.value(first[1]))});
    if (score.level) {
      finding.args["level"] = number_arg(figure(*score.level));
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
