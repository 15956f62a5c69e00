// SPDX-License-Identifier: Apache-2.0
// The tree of groups and items of a record: who belongs to whom.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::scoring {

/// The name under which a row of `table` refers to its row in `parent_table`; empty when it does
/// not.
std::string_view parent_key(const form::Form& form, std::string_view table,
                            std::string_view parent_table);

using Rows = std::vector<const record::Row*>;

/// The rows of the form's scoring tree, indexed once. Form and record must outlive it.
class Tree {
 public:
  Tree(const form::Form& form, const record::Record& record);

  std::size_t depth() const { return levels_.size(); }
  /// The rows at a depth that belong to a row above (0: all rows of the root table, whatever the
  /// parent), in the order of the record.
  const Rows& children(std::size_t depth, std::string_view parent) const;
  /// Calls `visit` for all rows at a depth, in the order of the record.
  void each(std::size_t depth, const std::function<void(const record::Row*)>& visit) const;
  /// The rows from the root to `row`, which stands at `depth`; shorter when the chain of parents
  /// breaks.
  Rows path_to(std::size_t depth, const record::Row& row) const;

 private:
  struct Level {
    std::string_view parent_key;
    Rows all;
    std::unordered_map<std::string_view, const record::Row*> by_id;
    std::unordered_map<std::string_view, Rows> by_parent;
  };
  std::vector<Level> levels_;
};

}  // namespace scorebook::scoring
