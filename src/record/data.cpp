// SPDX-License-Identifier: Apache-2.0
#include "record/data.h"

#include <algorithm>

#include "record/text_decode.h"

namespace scorebook::record {
namespace {

const DataValue* find_in(const std::vector<std::pair<std::string, DataValue>>& values,
                         std::string_view key) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const auto& entry) { return entry.first == key; });
  return found == values.end() ? nullptr : &found->second;
}

}  // namespace

const DataValue* DataRow::find(std::string_view key) const {
  return find_in(values, key);
}

const DataValue* Data::field(std::string_view key) const {
  return find_in(fields, key);
}

const DataTable* Data::table(std::string_view name) const {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const DataTable& table) { return table.name == name; });
  return found == tables.end() ? nullptr : &*found;
}

Result<Data> parse_data(std::string_view bytes, const form::Form& form) {
  const std::string text = decode_text(bytes);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string::npos && (text[first] == '{' || text[first] == '[')) {
    return parse_json(text, form);
  }
  return parse_csv(text, form);
}

}  // namespace scorebook::record
