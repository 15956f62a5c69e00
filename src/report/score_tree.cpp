// SPDX-License-Identifier: Apache-2.0
#include "report/score_tree.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "report/describe.h"

namespace scorebook::report {

namespace {

std::size_t depth_of(const form::Form& form, std::string_view table) {
  if (!form.scoring) {
    return 0;
  }
  const auto& tree = form.scoring->tree;
  const auto found = std::find(tree.begin(), tree.end(), table);
  return found == tree.end() ? 0 : static_cast<std::size_t>(found - tree.begin());
}

}  // namespace

std::vector<ScoreLine> score_lines(const form::Form& form, const scoring::Scores& scores) {
  const std::size_t levels = form.scoring ? form.scoring->tree.size() : 0;
  const std::size_t innermost = levels > 1 ? levels - 2 : 0;
  std::vector<ScoreLine> lines;
  std::set<const scoring::IndicatorScore*> listed;
  for (const scoring::GroupScore& group : scores.groups) {
    const std::size_t depth = depth_of(form, group.table);
    lines.push_back({depth, &group, nullptr});
    for (const scoring::IndicatorScore& item : scores.indicators) {
      if (depth == innermost && item.group == group.id) {
        listed.insert(&item);
        lines.push_back({depth + 1, nullptr, &item});
      }
    }
  }
  for (const scoring::IndicatorScore& item : scores.indicators) {
    if (!listed.contains(&item)) {
      lines.push_back({0, nullptr, &item});
    }
  }
  return lines;
}

std::string number_words(const ScoreLine& line, const form::Form& form, const Wording& wording) {
  if (line.group == nullptr) {
    return wording.count(plain(line.item->no));
  }
  const form::Table* table = form.table(line.group->table);
  const std::string label =
      table == nullptr ? line.group->table : in_language(table->label, wording.options());
  return plain(label) + " " + wording.count(line.group->id);
}

std::string weight_words(const ScoreLine& line, const Wording& wording) {
  const Exact& weight = line.group != nullptr ? line.group->weight : line.item->weight;
  return weight.is_zero() ? wording.text("score.unknown") : wording.count(weight.exact_text());
}

}  // namespace scorebook::report
