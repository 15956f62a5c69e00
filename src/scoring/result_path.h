// SPDX-License-Identifier: Apache-2.0
// Where the result of an item stands: in a field of its own, of a row it belongs to, or of the rows
// that are the numbered items of one of its texts.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::scoring {

/// A declared field with its value.
struct FoundValue {
  const form::Field* field = nullptr;
  const record::Value* value = nullptr;
};

/// Follows paths such as "output", "result.output" (through the parent `result`) or "items.text"
/// (the rows of the list table `items`). Form and record must outlive it.
class ResultPaths {
 public:
  ResultPaths(const form::Form& form, const record::Record& record);

  /// The values at the path, in the order of the record; none where it leads nowhere.
  std::vector<FoundValue> values(const form::Table& table, const record::Row& row,
                                 std::string_view path) const;
  /// The rows of a list table that are items of a text of the row.
  const std::vector<const record::Row*>& items(std::string_view list, std::string_view row) const;

 private:
  using Rows = std::unordered_map<std::string_view, const record::Row*>;
  using Lists = std::unordered_map<std::string_view, std::vector<const record::Row*>>;

  const form::Form& form_;
  std::unordered_map<std::string_view, Rows> rows_;    // by table, by id
  std::unordered_map<std::string_view, Lists> lists_;  // by list table, by id of the parent
};

}  // namespace scorebook::scoring
