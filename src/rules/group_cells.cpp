// SPDX-License-Identifier: Apache-2.0
#include "rules/group_cells.h"

#include <algorithm>

#include "rules/lookup.h"

namespace scorebook::rules {

GroupCells::GroupCells(const Context& context) {
  const form::Scoring& scoring = *context.form.scoring;
  groups_.resize(scoring.tree.size());
  parts_.resize(scoring.tree.size());
  std::vector<std::unordered_map<std::string_view, const record::Row*>> rows(scoring.tree.size());
  for (std::size_t depth = 0; depth < scoring.tree.size(); ++depth) {
    if (const record::Table* table = context.record.table(scoring.tree[depth])) {
      for (const record::Row& row : table->rows) {
        rows[depth].emplace(row.id, &row);
      }
    }
  }
  for (const scoring::GroupScore& group : context.scores->groups) {
    const auto depth = static_cast<std::size_t>(
        std::find(scoring.tree.begin(), scoring.tree.end(), group.table) - scoring.tree.begin());
    const record::Row* row = rows[depth].at(group.id);
    const record::Value& cell = row->value(scoring.score);
    groups_[depth].push_back({&group, row, &cell});
    add_part(depth, group.parent, cell, group.score);
  }
  for (const scoring::IndicatorScore& item : context.scores->indicators) {
    add_part(scoring.tree.size() - 1, item.group, rows.back().at(item.id)->value(scoring.score),
             item.score);
  }
}

void GroupCells::add_part(std::size_t depth, std::string_view group, const record::Value& cell,
                          const Exact& exact) {
  Parts& parts = parts_[depth][group];
  parts.sum += cell.is_number() ? cell.number : exact;
  parts.differ = parts.differ || (cell.is_number() && !agrees(cell, exact));
}

bool GroupCells::follows_from_parts(const record::Value& cell, std::size_t depth,
                                    std::string_view group) const {
  const auto parts = parts_[depth].find(group);
  return parts != parts_[depth].end() && parts->second.differ && agrees(cell, parts->second.sum);
}

}  // namespace scorebook::rules
