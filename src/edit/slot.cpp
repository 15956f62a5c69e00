// SPDX-License-Identifier: Apache-2.0
#include "edit/slot.h"

#include <algorithm>

namespace scorebook::edit {
namespace {

bool names_part(const std::vector<form::Pattern>& patterns, std::string_view field) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const form::Pattern& pattern) { return pattern.has_part(field); });
}

Slot in_lines(const form::Sheet& sheet, std::string_view field) {
  for (const form::Line& line : sheet.lines) {
    if (names_part(line.patterns, field)) {
      return {SlotKind::kPattern, &line.patterns, nullptr, nullptr, nullptr, {}, {}, {}};
    }
  }
  for (const form::Ticks& ticks : sheet.ticks) {
    if (ticks.key == field) {
      return {SlotKind::kTicks, nullptr, &ticks, nullptr, nullptr, {}, {}, {}};
    }
  }
  return {};
}

/// Fields that rows of their own hold: the total, counts in a closing line, texts that begin a row.
Slot in_rows(const form::Grid& grid, std::string_view field) {
  for (const form::RowKind& kind : grid.rows) {
    const bool further =
        std::any_of(kind.also.begin(), kind.also.end(),
                    [&](const form::RowKind::Figure& one) { return one.field == field; });
    if (kind.field == field || further) {
      const bool total = kind.type == form::RowKindType::kTotal;
      return {
          total ? SlotKind::kCell : SlotKind::kText, nullptr, nullptr, &grid, &kind, {}, {}, {}};
    }
    if (kind.type == form::RowKindType::kNote && names_part(kind.patterns, field)) {
      return {SlotKind::kPattern, &kind.patterns, nullptr, &grid, &kind, {}, {}, {}};
    }
  }
  return {};
}

/// Whether rows below may go on with the text of the column.
bool goes_on(const form::Grid& grid, const std::string& column) {
  return std::any_of(grid.rows.begin(), grid.rows.end(), [&](const form::RowKind& kind) {
    return std::find(kind.joins.begin(), kind.joins.end(), column) != kind.joins.end();
  });
}

Slot in_columns(const form::Grid& grid, std::string_view table, std::string_view field) {
  Slot ticks{SlotKind::kTicks, nullptr, nullptr, &grid, nullptr, {}, {}, grid.print};
  for (const form::Column& column : grid.columns) {
    if (column.table != table) {
      continue;
    }
    if (column.field == field && !column.tick.empty()) {
      ticks.boxes.push_back(column.tick);
      continue;
    }
    if (column.field == field) {
      return {goes_on(grid, column.key) ? SlotKind::kJoined : SlotKind::kCell,
              nullptr,
              nullptr,
              &grid,
              nullptr,
              column.key,
              {},
              {}};
    }
    if (column.field.empty() && names_part(column.patterns, field)) {
      const std::string_view below = goes_on(grid, column.key) ? column.key : std::string_view();
      return {SlotKind::kPattern, &column.patterns, nullptr, &grid, nullptr, below, {}, {}};
    }
  }
  return ticks.boxes.empty() ? Slot() : ticks;
}

/// Rows of a second table inside a grid take their columns from the fields of the same key.
Slot in_item_rows(const form::Grid& grid, std::string_view table, std::string_view field) {
  for (const form::RowKind& kind : grid.rows) {
    const bool begins =
        kind.type == form::RowKindType::kItem || kind.type == form::RowKindType::kGroup;
    if (!begins || kind.table != table) {
      continue;
    }
    if (names_part(kind.patterns, field)) {
      return {SlotKind::kPattern, &kind.patterns, nullptr, &grid, &kind, {}, {}, {}};
    }
    for (const form::Column& column : grid.columns) {
      if (column.field == field) {
        return {SlotKind::kCell, nullptr, nullptr, &grid, &kind, column.key, {}, {}};
      }
    }
  }
  return {};
}

}  // namespace

Slot slot_of(const form::Form& form, std::string_view table, std::string_view field) {
  for (const form::Sheet& sheet : form.sheets) {
    const bool own = sheet.table == table;  // report fields and one-sheet forms have no table
    for (const form::Grid& grid : sheet.grids) {
      Slot slot = in_columns(grid, table, field);
      if (slot.kind == SlotKind::kNone) {
        slot = in_item_rows(grid, table, field);
      }
      if (slot.kind == SlotKind::kNone && own) {
        slot = in_rows(grid, field);
      }
      if (slot.kind != SlotKind::kNone) {
        return slot;
      }
    }
    if (own) {
      if (const Slot slot = in_lines(sheet, field); slot.kind != SlotKind::kNone) {
        return slot;
      }
    }
  }
  return {};
}

}  // namespace scorebook::edit
