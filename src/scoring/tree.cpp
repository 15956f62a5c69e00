// SPDX-License-Identifier: Apache-2.0
#include "scoring/tree.h"

#include <algorithm>

namespace scorebook::scoring {

using record::Row;

std::string_view parent_key(const form::Form& form, std::string_view table,
                            std::string_view parent_table) {
  if (const form::Table* definition = form.table(table)) {
    for (const form::Table::Parent& parent : definition->parents) {
      if (parent.table == parent_table) {
        return parent.key;
      }
    }
  }
  return {};
}

Tree::Tree(const form::Form& form, const record::Record& record) {
  const std::vector<std::string> items_only = {form.scoring->items};
  const std::vector<std::string>& tree =
      form.scoring->tree.empty() ? items_only : form.scoring->tree;
  for (std::size_t depth = 0; depth < tree.size(); ++depth) {
    Level& level = levels_.emplace_back();
    level.parent_key = depth == 0 ? "" : parent_key(form, tree[depth], tree[depth - 1]);
    const record::Table* table = record.table(tree[depth]);
    if (table == nullptr) {
      continue;
    }
    for (const Row& row : table->rows) {
      level.all.push_back(&row);
      level.by_id.emplace(row.id, &row);
      const auto parent = row.parents.find(std::string(level.parent_key));
      const bool found = depth > 0 && parent != row.parents.end();
      level.by_parent[found ? std::string_view(parent->second) : ""].push_back(&row);
    }
  }
}

const Rows& Tree::children(std::size_t depth, std::string_view parent) const {
  static const Rows kNone;
  const auto found = levels_[depth].by_parent.find(depth == 0 ? "" : parent);
  return found == levels_[depth].by_parent.end() ? kNone : found->second;
}

void Tree::each(std::size_t depth, const std::function<void(const Row*)>& visit) const {
  for (const Row* row : levels_[depth].all) {
    visit(row);
  }
}

Rows Tree::path_to(std::size_t depth, const Row& row) const {
  Rows path = {&row};
  for (std::size_t level = depth; level > 0; --level) {
    const auto parent = path.back()->parents.find(std::string(levels_[level].parent_key));
    if (parent == path.back()->parents.end()) {
      break;
    }
    const auto above = levels_[level - 1].by_id.find(parent->second);
    if (above == levels_[level - 1].by_id.end()) {
      break;
    }
    path.push_back(above->second);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace scorebook::scoring
