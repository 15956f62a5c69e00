// SPDX-License-Identifier: Apache-2.0
#include "bind/groups.h"

#include <algorithm>
#include <optional>

#include "bind/ids.h"

namespace scorebook::bind {
namespace {

std::optional<std::string> early_id(const DraftRow& row) {
  if (const auto told = row.parts.find(row.table->known_by); told != row.parts.end()) {
    const form::Table::Known* const known = row.table->known_row(told->second.text);
    return known ? std::optional(known->id) : std::nullopt;
  }
  return compose_id(*row.table, [&](const std::string& name) -> std::optional<std::string> {
    if (const auto part = row.parts.find(name); part != row.parts.end()) {
      const form::Field* const field = row.table->field(name);
      return field && !part->second.unreadable ? id_part(part->second.text, field->type)
                                               : std::nullopt;
    }
    const auto parent = row.parents.find(name);
    return parent != row.parents.end() && parent->second ? std::optional(parent->second->id)
                                                         : std::nullopt;
  });
}

// Rows of a second table inside the grid; they name no group.
bool has_sub_items(const form::Grid& grid, std::string_view table, std::string_view items) {
  return std::any_of(grid.rows.begin(), grid.rows.end(), [&](const form::RowKind& row) {
    return row.type == form::RowKindType::kItem && row.table == table && row.table != items;
  });
}

}  // namespace

Groups::Groups(const form::Grid& grid, std::string_view items, Drafts& drafts)
    : grid_(&grid),
      form_(drafts.form) {
  for (const form::RowKind& row : grid.rows) {
    DraftTable* const table =
        row.type == form::RowKindType::kGroup ? drafts.table(row.table) : nullptr;
    if (table && !has_table(row.table)) {
      groups_.push_back({table, RowTeller::kNoColumn, nullptr, false});
    }
  }
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const form::Column& column = grid.columns[i];
    DraftTable* const table =
        column.table == items || has_sub_items(grid, column.table, items) ? nullptr
                                                                          : drafts.table(column.table);
    const auto known = std::find_if(groups_.begin(), groups_.end(),
                                    [&](const Group& group) { return group.table == table; });
    if (!table) {
      continue;
    }
    if (known == groups_.end()) {
      groups_.push_back({table, i, nullptr, false});
    } else if (known->teller != RowTeller::kNoColumn && !column.patterns.empty() &&
               grid.columns[known->teller].patterns.empty()) {
      known->teller = i;
    }
  }
}

void Groups::begin(const std::string& table) {
  const auto group = std::find_if(groups_.begin(), groups_.end(), [&](const Group& one) {
    return one.table->table->key == table;
  });
  DraftRow& row = group->table->rows.back();
  set_parents(row);
  row.id = early_id(row).value_or(std::string());
  const auto known = group->table->by_id.find(row.id);
  if (known == group->table->by_id.end()) {
    if (!row.id.empty()) {
      group->table->by_id.emplace(row.id, &row);
    }
    group->current = &row;
    end_below(table);
    return;
  }
  const bool same = group->current == known->second;
  group->current = known->second;
  known->second->splits_again.push_back(std::move(row));
  group->table->rows.pop_back();
  if (!same) {
    end_below(table);
  }
}

void Groups::end_below(const std::string& table) {
  for (Group& group : groups_) {
    const auto& parents = group.table->table->parents;
    const bool below = std::any_of(parents.begin(), parents.end(), [&](const auto& parent) {
      return parent.table == table;
    });
    if (below && group.current) {
      group.current = nullptr;
      end_below(group.table->table->key);
    }
  }
}

bool Groups::has_table(std::string_view table) const {
  return std::any_of(groups_.begin(), groups_.end(),
                     [&](const Group& group) { return group.table->table->key == table; });
}

bool Groups::names_group(const RowTeller& teller, std::uint32_t row) const {
  return std::any_of(groups_.begin(), groups_.end(),
                     [&](const Group& group) { return teller.own(group.teller, row) != nullptr; });
}

void Groups::set_parents(DraftRow& row) const {
  for (const auto& parent : row.table->parents) {
    const auto group = std::find_if(groups_.begin(), groups_.end(), [&](const Group& one) {
      return one.table->table->key == parent.table;
    });
    if (group != groups_.end() && group->current) {
      row.parents[parent.key] = group->current;
    }
  }
}

bool Groups::parent_started(const Group& group) const {
  const auto& parents = group.table->table->parents;
  return std::any_of(groups_.begin(), groups_.end(), [&](const Group& other) {
    return other.started && std::any_of(parents.begin(), parents.end(), [&](const auto& parent) {
             return parent.table == other.table->table->key;
           });
  });
}

void Groups::start(Group& group, const SheetView& view, const Filled& cell) {
  DraftRow row;
  row.table = group.table->table;
  row.view = &view;
  row.at = cell.ref;
  row.told = true;
  const form::Column& column = grid_->columns[group.teller];
  Gathered gathered{&view, {&cell}};
  if (column.patterns.empty()) {
    row.fields[column.field] = gathered;
    row.parts[column.field] = {gathered_text(gathered), gathered};
  } else {
    split(*form_, {&column.patterns, gathered, {}}, row);
  }
  set_parents(row);
  row.id = early_id(row).value_or(std::string());
  if (column.patterns.empty()) {
    row.parts.clear();
  }
  const auto known = group.table->by_id.find(row.id);
  if (known != group.table->by_id.end()) {
    group.started = known->second != group.current;
    group.current = known->second;
    group.current->splits_again.push_back(std::move(row));
    return;
  }
  group.started = true;
  group.current = &group.table->rows.emplace_back(std::move(row));
  if (!group.current->id.empty()) {
    group.table->by_id.emplace(group.current->id, group.current);
  }
}

void Groups::start_nameless(Group& group, const SheetView& view, const RowTeller& teller,
                            std::uint32_t row) {
  const form::Column& column = grid_->columns[group.teller];
  DraftRow& started = group.table->rows.emplace_back();
  started.table = group.table->table;
  started.view = &view;
  started.at = {row, std::max(teller.place(group.teller).first, 1u)};
  started.told = true;
  const Gathered nothing{
      &view, {}, teller.place(group.teller).exists() ? started.at : base::CellRef{0, 0}};
  if (column.patterns.empty()) {
    started.fields[column.field] = nothing;
  } else {
    split(*form_, {&column.patterns, nothing, {}}, started);
  }
  set_parents(started);
  group.current = &started;
}

void Groups::take_values(Group& group, const SheetView& view, const RowTeller& teller,
                         std::uint32_t row) {
  for (std::size_t i = 0; i < grid_->columns.size(); ++i) {
    const form::Column& column = grid_->columns[i];
    if (i == group.teller || column.field.empty() || column.table != group.table->table->key ||
        !teller.place(i).exists()) {
      continue;
    }
    Gathered& value = group.current->fields[column.field];
    const Filled* const cell = teller.own(i, row);
    if (!value.view) {
      value = {&view, {}, {row, teller.place(i).first}};
    }
    if (cell && value.cells.empty()) {
      value.cells.push_back(cell);
      value.view = &view;
    } else if (cell) {
      group.current->again[column.field].push_back({&view, {cell}});
    }
  }
}

void Groups::take_row(const SheetView& view, const RowTeller& teller, std::uint32_t row) {
  for (Group& group : groups_) {
    group.started = false;
    if (group.teller == RowTeller::kNoColumn) {
      continue;
    }
    if (const Filled* const cell = teller.own(group.teller, row)) {
      start(group, view, *cell);
    } else if (!teller.shown(group.teller, row) && parent_started(group)) {
      group.current = nullptr;
    }
  }
  for (Group& group : groups_) {
    if (group.teller == RowTeller::kNoColumn) {
      continue;
    }
    const auto& columns = grid_->columns;
    for (std::size_t i = 0; i < columns.size() && !group.current; ++i) {
      if (columns[i].table == group.table->table->key && teller.own(i, row)) {
        start_nameless(group, view, teller, row);
      }
    }
    if (group.current) {
      take_values(group, view, teller, row);
    }
  }
}

}  // namespace scorebook::bind
