// SPDX-License-Identifier: Apache-2.0
#include "scoring/result_path.h"

#include <cstddef>

namespace scorebook::scoring {

using record::Row;

ResultPaths::ResultPaths(const form::Form& form, const record::Record& record) : form_(form) {
  for (const record::Table& table : record.tables) {
    const form::Table* definition = form.table(table.key);
    const bool list = definition != nullptr && definition->list;
    for (const Row& row : table.rows) {
      rows_[table.key].emplace(row.id, &row);
      if (list) {
        const auto parent = row.parents.find(definition->parents.front().key);
        if (parent != row.parents.end()) {
          lists_[table.key][parent->second].push_back(&row);
        }
      }
    }
  }
}

const std::vector<const Row*>& ResultPaths::items(std::string_view list,
                                                  std::string_view row) const {
  static const std::vector<const Row*> kNone;
  const auto lists = lists_.find(list);
  if (lists == lists_.end()) {
    return kNone;
  }
  const auto found = lists->second.find(row);
  return found == lists->second.end() ? kNone : found->second;
}

std::vector<FoundValue> ResultPaths::values(const form::Table& table, const Row& row,
                                            std::string_view path) const {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) {
    const form::Field* field = table.field(path);
    return field == nullptr ? std::vector<FoundValue>()
                            : std::vector<FoundValue>{{field, &row.value(path)}};
  }
  const std::string_view first = path.substr(0, dot);
  const std::string_view rest = path.substr(dot + 1);
  if (const form::Table::Parent* parent = table.parent(first)) {
    const auto rows = rows_.find(parent->table);
    const auto found =
        rows == rows_.end() ? Rows::const_iterator() : rows->second.find(row.parent(parent->key));
    return rows == rows_.end() || found == rows->second.end()
               ? std::vector<FoundValue>()
               : values(*form_.table(parent->table), *found->second, rest);
  }
  const form::Table* list = form_.table(first);
  std::vector<FoundValue> out;
  if (list != nullptr && list->list && list->parents.front().table == table.key) {
    for (const Row* item : items(first, row.id)) {
      for (const FoundValue& value : values(*list, *item, rest)) {
        out.push_back(value);
      }
    }
  }
  return out;
}

}  // namespace scorebook::scoring
