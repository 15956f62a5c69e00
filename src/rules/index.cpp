// SPDX-License-Identifier: Apache-2.0
#include "rules/index.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace scorebook::rules {
namespace {

using record::Row;
using Columns = std::set<std::pair<std::string_view, std::string_view>>;

// Table and field of every column that is one field.
Columns own_columns(const form::Form& form) {
  Columns columns;
  for (const form::Sheet& sheet : form.sheets) {
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        if (!column.field.empty()) {
          columns.emplace(column.table, column.field);
        }
      }
    }
  }
  return columns;
}

// The fields of a table sorted by key, as the values of a row are.
std::vector<std::size_t> by_key(const form::Table& table) {
  std::vector<std::size_t> order(table.fields.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return table.fields[a].key < table.fields[b].key;
  });
  return order;
}

// Values and fields are walked side by side: a look-up for each would cost more than all rules.
void set_values(const form::Table& table, const std::vector<std::size_t>& order, const Row& row,
                Cell* cells) {
  static const record::Value kNothing;
  auto value = row.values.begin();
  for (const std::size_t i : order) {
    while (value != row.values.end() && value->first < table.fields[i].key) {
      ++value;
    }
    const bool found = value != row.values.end() && value->first == table.fields[i].key;
    cells[i].value = found ? &value->second : &kNothing;
  }
}

Filling filling_of(const form::Table& table, const Cell* cells) {
  bool any = false;
  bool figures = false;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const Cell& cell = cells[i];
    const bool filled = cell.field->required && !cell.value->empty();
    any = any || (filled && !table.id.has_part(cell.field->key));
    figures = figures || (filled && cell.own);
  }
  return !any ? Filling::kUnfilled : figures ? Filling::kFilled : Filling::kFragment;
}

template <typename Map, typename Key>
auto find_or_null(const Map& map, const Key& key) -> typename Map::mapped_type {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : found->second;
}

}  // namespace

Index::Index(const form::Form& form, const record::Record& record, const scoring::Scores* scores)
    : details_(form, record) {
  add_cells(form, record);
  add_texts(near_year(form, record));
  if (form.scoring) {
    if (const record::Table* items = record.table(form.scoring->items)) {
      for (const Row& row : items->rows) {
        items_.emplace(row.id, &row);
      }
    }
  }
  if (scores != nullptr) {
    for (const scoring::IndicatorScore& score : scores->indicators) {
      scores_.emplace(score.id, &score);
    }
  }
  for (const record::Fact& fact : record.facts) {
    if (fact.kind == record::FactKind::kFormulaError ||
        fact.kind == record::FactKind::kStaleValue ||
        fact.kind == record::FactKind::kMissingValue) {
      explained_.emplace(fact.at.sheet, fact.at.area.first);
    }
  }
}

void Index::add_cells(const form::Form& form, const record::Record& record) {
  for (const form::Field& field : form.fields) {
    cells_.push_back({nullptr, nullptr, &field, &record.field(field.key), false});
  }
  const Columns columns = own_columns(form);
  const std::string_view details =
      form.scoring && form.scoring->derive ? form.scoring->derive->table : std::string_view();
  for (const form::Table& table : form.tables) {
    const record::Table* rows = record.table(table.key);
    if (rows == nullptr) {
      continue;
    }
    const std::vector<std::size_t> order = by_key(table);
    std::vector<Cell> pattern;
    for (const form::Field& field : table.fields) {
      pattern.push_back(
          {&table, nullptr, &field, nullptr, columns.contains({table.key, field.key})});
    }
    for (const Row& row : rows->rows) {
      const std::size_t first = cells_.size();
      cells_.insert(cells_.end(), pattern.begin(), pattern.end());
      set_values(table, order, row, cells_.data() + first);
      for (std::size_t i = first; i < cells_.size(); ++i) {
        cells_[i].row = &row;
      }
      if (table.key == details) {
        sheets_.emplace(row.sheet, &row);
        fillings_.emplace(&row, filling_of(table, cells_.data() + first));
      }
    }
  }
}

void Index::add_texts(int year_be) {
  for (const Cell& cell : cells_) {
    if (cell.table == nullptr || cell.field->type != form::ValueType::kText ||
        cell.field->role != form::Role::kResult || cell.field->personal ||
        cell.value->kind != record::ValueKind::kText) {
      continue;
    }
    ResultText& text = texts_.emplace_back();
    text.cell = cell;
    text.mentions = base::find_mentions(cell.value->raw, year_be);
    text.shares = base::find_shares(cell.value->raw, text.mentions);
  }
}

int near_year(const form::Form& form, const record::Record& record) {
  const std::optional<std::int64_t> year =
      form.rounds ? record.field(form.rounds->year).number.to_int() : std::nullopt;
  return year && *year >= base::kFirstBuddhistYear ? static_cast<int>(*year)
                                                   : base::kFirstBuddhistYear;
}

const Row* Index::item(std::string_view id) const {
  return find_or_null(items_, id);
}

const scoring::IndicatorScore* Index::score(std::string_view id) const {
  return find_or_null(scores_, id);
}

const Row* Index::detail_on(std::string_view sheet) const {
  return find_or_null(sheets_, sheet);
}

Filling Index::filling(const Row& detail) const {
  const auto found = fillings_.find(&detail);
  return found == fillings_.end() ? Filling::kUnfilled : found->second;
}

bool Index::is_explained(const record::Place& place) const {
  return explained_.contains({place.sheet, place.area.first});
}

}  // namespace scorebook::rules
