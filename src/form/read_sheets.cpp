// SPDX-License-Identifier: Apache-2.0
// The sections that say where things stand: sheets with their lines, ticks and grids.
#include <algorithm>
#include <string_view>

#include "form/sections.h"

namespace scorebook::form {
namespace {

constexpr Choices<Presence, 3> kPresences{{{"one", Presence::kOne},
                                           {"per-indicator", Presence::kPerIndicator},
                                           {"optional", Presence::kOptional}}};
constexpr Choices<RowKindType, 7> kRowKinds{{{"item", RowKindType::kItem},
                                             {"group", RowKindType::kGroup},
                                             {"text", RowKindType::kText},
                                             {"continuation", RowKindType::kContinuation},
                                             {"total", RowKindType::kTotal},
                                             {"note", RowKindType::kNote},
                                             {"end", RowKindType::kEnd}}};

void read_line(Reader& reader, Line& line) {
  reader.name("key", line.key);
  reader.patterns("patterns", line.patterns, Need::kRequired);
  reader.flag("required", line.required);
  reader.flag("after_grid", line.after_grid);
}

void read_ticks(Reader& reader, Ticks& ticks) {
  reader.name("key", ticks.key);
  reader.text("label", ticks.label, Need::kRequired);
  reader.texts("glyphs", ticks.glyphs, Need::kRequired);
  reader.text("print", ticks.print, Need::kRequired);
  reader.list(
      "choices", ticks.choices,
      [](Reader& entry, Ticks::Choice& choice) {
        entry.exact("value", choice.value, Need::kRequired);
        entry.text("label", choice.label, Need::kRequired);
        entry.texts("variants", choice.variants);
      },
      Need::kRequired);
  reader.flag("required", ticks.required);
}

void read_column(Reader& reader, Column& column) {
  reader.name("key", column.key);
  reader.texts("header", column.header, Need::kRequired);
  reader.paths("variants", column.variants);
  reader.name("table", column.table);
  reader.name("field", column.field, Need::kOptional);
  reader.text("tick", column.tick);
  reader.one_or_more_patterns(column.patterns);
}

void read_row(Reader& reader, RowKind& row) {
  std::vector<std::string> when;
  reader.choice("kind", row.type, kRowKinds, Need::kRequired);
  reader.name("table", row.table, Need::kOptional);
  reader.text("column", row.column);
  reader.one_or_more_patterns(row.patterns);
  reader.texts("when", when);
  reader.name("field", row.field, Need::kOptional);
  reader.name("value", row.value, Need::kOptional);
  reader.list("also", row.also, [](Reader& entry, RowKind::Figure& figure) {
    entry.name("value", figure.value);
    entry.name("field", figure.field);
  });
  reader.texts("joins", row.joins);
  for (const std::string& column : when) {
    if (column.starts_with('!')) {
      row.empty.push_back(column.substr(1));
    } else {
      row.filled.push_back(column);
    }
  }
}

// The table of a row that does not name it: the table of the column that tells the row.
std::string told_by(const Grid& grid, const RowKind& row) {
  const std::string_view teller = !row.column.empty() && row.column != "*" ? row.column
                                  : row.filled.empty()                     ? std::string_view()
                                                                           : row.filled.front();
  const Column* column = grid.column(teller);
  return column != nullptr ? column->table : "";
}

void fill_in_tables(Grid& grid) {
  for (RowKind& row : grid.rows) {
    const bool begins = row.type == RowKindType::kItem || row.type == RowKindType::kGroup;
    if (begins && row.table.empty()) {
      row.table = told_by(grid, row);
    }
  }
  const auto item = std::find_if(grid.rows.begin(), grid.rows.end(),
                                 [](const RowKind& row) { return row.type == RowKindType::kItem; });
  if (grid.items.empty() && item != grid.rows.end()) {
    grid.items = item->table;
  }
  for (RowKind& row : grid.rows) {
    if (row.type == RowKindType::kText && row.table.empty()) {
      row.table = grid.items;
    }
  }
}

void read_grid(Reader& reader, Grid& grid) {
  reader.name("key", grid.key);
  reader.list("columns", grid.columns, read_column, Need::kRequired);
  reader.name("items", grid.items, Need::kOptional);
  reader.list("rows", grid.rows, read_row, Need::kRequired);
  reader.texts("glyphs", grid.glyphs);
  reader.text("print", grid.print);
  fill_in_tables(grid);
}

}  // namespace

void read_sheet(Reader& reader, Sheet& sheet) {
  reader.name("key", sheet.key);
  reader.choice("presence", sheet.presence, kPresences, Need::kRequired);
  reader.pattern("name", sheet.name, Need::kRequired);
  reader.words("label", sheet.label);
  reader.name("table", sheet.table, Need::kOptional);
  reader.flag("generated", sheet.generated);
  reader.list("lines", sheet.lines, read_line);
  reader.list("ticks", sheet.ticks, read_ticks);
  reader.list("grids", sheet.grids, read_grid);
}

}  // namespace scorebook::form
