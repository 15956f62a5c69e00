// SPDX-License-Identifier: Apache-2.0
// Score cells of groups beside what they should say.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/rules.h"

namespace scorebook::rules {

/// A group of the scoring tree with its score cell.
struct GroupCell {
  const scoring::GroupScore* score = nullptr;
  const record::Row* row = nullptr;
  const record::Value* cell = nullptr;
};

/// The score cells of the whole tree. The context needs scores and must outlive it.
class GroupCells {
 public:
  explicit GroupCells(const Context& context);

  /// The groups at a depth of the tree, in tree order.
  const std::vector<GroupCell>& at(std::size_t depth) const { return groups_[depth]; }
  /// Whether the cell only adds up what its part cells say, where one of these is not what it should
  /// be: the cause stands there. `depth` is the depth of the parts in the tree, `group` the group
  /// they belong to (empty: the whole).
  bool follows_from_parts(const record::Value& cell, std::size_t depth,
                          std::string_view group) const;

 private:
  struct Parts {
    Exact sum;            ///< of the cells; a part without a figure counts what it should say
    bool differ = false;  ///< one of them is not what it should be
  };
  void add_part(std::size_t depth, std::string_view group, const record::Value& cell,
                const Exact& exact);

  std::vector<std::vector<GroupCell>> groups_;                         // by depth
  std::vector<std::unordered_map<std::string_view, Parts>> parts_;     // by depth of the parts
};

}  // namespace scorebook::rules
