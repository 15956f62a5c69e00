// SPDX-License-Identifier: Apache-2.0
#include "edit/moved_record.h"

#include <string_view>

namespace scorebook::edit {
namespace {

void move(record::Place& place, const formula::RowInsertion& insertion) {
  if (place.sheet == insertion.sheet) {
    insertion.move(place.area.first.row, place.area.last.row, false);
  }
}

bool is_place(std::string_view id) {
  return id.starts_with('@');
}

}  // namespace

void move_rows(record::Record& record, const formula::RowInsertion& insertion) {
  for (record::Table& table : record.tables) {
    for (record::Row& row : table.rows) {
      move(row.at, insertion);
      row.id = is_place(row.id) ? "" : row.id;
      std::erase_if(row.parents, [](const auto& parent) { return is_place(parent.second); });
    }
  }
  for (record::Fact& fact : record.facts) {
    move(fact.at, insertion);
  }
}

record::CellSet formula_cells(const record::Record& record) {
  record::CellSet cells;
  const auto add = [&](const std::map<std::string, record::Value>& values) {
    for (const auto& [field, value] : values) {
      if (value.has_formula) {
        cells.emplace(value.at.sheet, value.at.area.first);
      }
    }
  };
  add(record.fields);
  for (const record::Table& table : record.tables) {
    for (const record::Row& row : table.rows) {
      add(row.values);
    }
  }
  return cells;
}

record::Record without_lists(const form::Form& form, record::Record record) {
  std::erase_if(record.tables, [&](const record::Table& table) {
    return form.table(table.key)->list.has_value();
  });
  return record;
}

}  // namespace scorebook::edit
