// SPDX-License-Identifier: Apache-2.0
// Small forms and records, made of tables with number and text fields.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks.h"

namespace scorebook::test {

/// A table with the fields given; those that end in "#" are numbers.
inline form::Table small_table(std::string_view key,
                               std::initializer_list<std::string_view> fields) {
  form::Table table;
  table.key = key;
  table.label = {std::string(key), std::string(key)};
  table.id = form::Pattern::compile("{no}").value();
  for (std::string_view name : fields) {
    form::Field field;
    field.type = name.ends_with('#') ? form::ValueType::kNumber : form::ValueType::kText;
    field.key = name.substr(0, name.find('#'));
    field.label = {field.key, field.key};
    table.fields.push_back(field);
  }
  return table;
}

/// A row with values in A, B, C ... of the row of the sheet; "#12" is the number 12, "" nothing.
inline record::Row small_row(
    std::string_view id, int at,
    const std::vector<std::pair<std::string_view, std::string_view>>& values) {
  record::Row row;
  row.id = id;
  row.sheet = "สรุป";
  char column = 'A';
  row.at = place("สรุป", std::string(1, column) + std::to_string(at));
  for (const auto& [key, said] : values) {
    record::Value value;
    if (said.starts_with('#')) {
      value = text(said.substr(1));
      value.kind = record::ValueKind::kNumber;
      value.number = Exact::from_decimal(said.substr(1)).value();
      value.is_number_cell = true;
    } else if (!said.empty()) {
      value = text(said);
    }
    value.at = place("สรุป", std::string(1, column++) + std::to_string(at));
    row.values[std::string(key)] = value;
  }
  return row;
}

}  // namespace scorebook::test
