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
    return std::min(cell.decimals, kMostDecimals);
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
  const form::Scoring::Derive* links = detail_links(context);
  if (links == nullptr) {
    return {};
  }
  if (table == links->table) {
    return row.parent(links->parent);
  }
  const form::Table* definition = context.form.table(table);
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

std::string heading_of(const form::Form& form, std::string_view table, std::string_view field) {
  for (const form::Sheet& sheet : form.sheets) {
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        if (column.table == table && column.field == field) {
          return column.header.front();
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

Cell resolve(const Context& context, std::string_view table, const record::Row& row,
             std::string_view key) {
  const form::Table* definition = context.form.table(table);
  const record::Row* holder = &row;
  const std::size_t dot = key.find('.');
  if (dot != std::string_view::npos) {
    const auto parent = std::find_if(
        definition->parents.begin(), definition->parents.end(),
        [&](const form::Table::Parent& one) { return one.key == key.substr(0, dot); });
    if (parent == definition->parents.end()) {
      return {};
    }
    holder = parent_row(context, *definition, row, *parent);
    definition = context.form.table(parent->table);
  }
  if (holder == nullptr || definition == nullptr) {
    return {};
  }
  const std::string_view name = dot == std::string_view::npos ? key : key.substr(dot + 1);
  const form::Field* field = definition->field(name);
  return field == nullptr ? Cell{} : Cell{definition, holder, field, &holder->value(name)};
}

bool agrees(const record::Value& cell, const Exact& figure) {
  const int decimals = decimals_of(cell);
  return cell.number.rounded(decimals) == figure.rounded(decimals);
}

}  // namespace scorebook::rules
