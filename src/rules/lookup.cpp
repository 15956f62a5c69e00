// SPDX-License-Identifier: Apache-2.0
#include "rules/lookup.h"

#include <algorithm>

namespace scorebook::rules {
namespace {

constexpr int kMostDecimals = 15;

// The parent of the row in `parent_table`; null when there is none.
const record::Row* parent_row(const Context& context, const form::Table& table,
                              const record::Row& row, const form::Table::Parent& parent) {
  const record::Table* rows = context.record.table(parent.table);
  const std::string id = row.parent(parent.key);
  return rows == nullptr || id.empty() || table.key == parent.table ? nullptr : rows->find(id);
}

int decimals_of(const record::Value& cell) {
  if (cell.decimals >= 0) {
    return cell.decimals;
  }
  const std::string text = cell.number.exact_text();
  const std::size_t point = text.find('.');
  return point == std::string::npos
             ? 0
             : std::min(static_cast<int>(text.size() - point) - 1, kMostDecimals);
}

}  // namespace

std::string indicator_of(const Context& context, std::string_view table, const record::Row& row) {
  if (!context.form.scoring) {
    return {};
  }
  if (table == context.form.scoring->items) {
    return row.id;
  }
  const form::Table* definition = context.form.table(table);
  for (const form::Table::Parent& parent : definition->parents) {
    if (definition->list && parent.table == context.form.scoring->items) {
      return row.parent(parent.key);
    }
  }
  const form::Scoring::Derive* links = detail_links(context);
  if (links == nullptr) {
    return {};
  }
  if (table == links->table) {
    return row.parent(links->parent);
  }
  for (const form::Table::Parent& parent : definition->parents) {
    const record::Row* above = parent_row(context, *definition, row, parent);
    if (parent.table == links->table && above != nullptr) {
      return above->parent(links->parent);
    }
  }
  return {};
}

std::string indicator_of(const Context& context, const record::Fact& fact) {
  const record::Table* table = context.record.table(fact.table);
  if (table == nullptr) {
    return fact.indicator;
  }
  const record::Row* row = table->find(fact.indicator);
  return row == nullptr ? std::string() : indicator_of(context, fact.table, *row);
}

std::vector<const form::Column*> tick_columns(const form::Form& form, std::string_view table,
                                              std::string_view field) {
  std::vector<const form::Column*> columns;
  for (const form::Sheet& sheet : form.sheets) {
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        if (column.table == table && column.field == field && !column.tick.empty()) {
          columns.push_back(&column);
        }
      }
    }
  }
  return columns;
}

std::string heading_of(const form::Form& form, std::string_view table, std::string_view field) {
  for (const form::Sheet& sheet : form.sheets) {
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        if (column.table == table && column.field == field) {
          return form::heading_text(column.header.front());
        }
      }
    }
  }
  return {};
}

bool is_id_part(const form::Table& table, std::string_view field) { return table.id.has_part(field); }

bool is_ticked(const form::Form& form, std::string_view field) {
  return std::any_of(form.sheets.begin(), form.sheets.end(), [&](const form::Sheet& sheet) {
    return std::any_of(sheet.ticks.begin(), sheet.ticks.end(),
                       [&](const form::Ticks& ticks) { return ticks.key == field; });
  });
}

bool is_numbered(const form::Table& table, const record::Row& row) {
  return !row.id.empty() &&
         std::none_of(table.fields.begin(), table.fields.end(), [&](const form::Field& field) {
           return is_id_part(table, field.key) && row.value(field.key).empty();
         });
}

const form::Scoring::Derive* detail_links(const Context& context) {
  const bool known = context.form.scoring && context.form.scoring->derive;
  return known ? &*context.form.scoring->derive : nullptr;
}

const record::Table* detail_table(const Context& context) {
  const form::Scoring::Derive* links = detail_links(context);
  return links == nullptr ? nullptr : context.record.table(links->table);
}

FieldPath::FieldPath(const Context& context, std::string_view table, std::string_view key)
    : table_(context.form.table(table)) {
  const std::size_t dot = key.find('.');
  if (dot != std::string_view::npos) {
    parent_ = key.substr(0, dot);
    const auto parent =
        std::find_if(table_->parents.begin(), table_->parents.end(),
                     [&](const form::Table::Parent& one) { return one.key == parent_; });
    if (parent == table_->parents.end()) {
      return;
    }
    table_ = context.form.table(parent->table);
    if (const record::Table* rows = context.record.table(parent->table)) {
      for (const record::Row& row : rows->rows) {
        parents_.emplace(row.id, &row);
      }
    }
  }
  field_ = table_->field(dot == std::string_view::npos ? key : key.substr(dot + 1));
}

Cell FieldPath::at(const record::Row& row) const {
  if (field_ == nullptr) {
    return {};
  }
  const record::Row* holder = &row;
  if (!parent_.empty()) {
    const auto found = parents_.find(row.parent(parent_));
    if (found == parents_.end()) {
      return {};
    }
    holder = found->second;
  }
  return {table_, holder, field_, &holder->value(field_->key), false};
}

bool agrees(const record::Value& cell, const Exact& figure) {
  if (cell.number == figure) {
    return true;  // the usual case, and rounding is slow
  }
  const int decimals = decimals_of(cell);
  return cell.number.rounded(decimals) == figure.rounded(decimals);
}

}  // namespace scorebook::rules
