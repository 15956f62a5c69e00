// SPDX-License-Identifier: Apache-2.0
#include "record/record.h"

#include <algorithm>

namespace scorebook::record {
namespace {

const Value& empty_value() {
  static const Value value;
  return value;
}

const Value& find_value(const std::map<std::string, Value>& values, std::string_view key) {
  const auto found = values.find(std::string(key));
  return found == values.end() ? empty_value() : found->second;
}

}  // namespace

const Value& Row::value(std::string_view field) const {
  return find_value(values, field);
}

std::string Row::parent(std::string_view key) const {
  const auto found = parents.find(std::string(key));
  return found == parents.end() ? std::string() : found->second;
}

const Row* Table::find(std::string_view id) const {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

const Table* Record::table(std::string_view key) const {
  const auto found =
      std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.key == key; });
  return found == tables.end() ? nullptr : &*found;
}

const Value& Record::field(std::string_view key) const {
  return find_value(fields, key);
}

}  // namespace scorebook::record
