// SPDX-License-Identifier: Apache-2.0
#include "bind/tick_columns.h"

#include <algorithm>

#include "base/thai.h"

namespace scorebook::bind {
namespace {

using record::Value;
using record::ValueKind;

bool is_tick(const form::Grid& grid, const std::string& folded) {
  return std::any_of(grid.glyphs.begin(), grid.glyphs.end(),
                     [&](const std::string& glyph) { return base::fold(glyph) == folded; });
}

void add_box(const SheetView& view, const Filled* cell, base::CellRef box, Value& value) {
  const record::Place place = box.column > 0 ? view.place(box) : record::Place();
  value.more.push_back(place);
  if (!value.at.exists() || (cell && value.empty())) {
    value.at = place;
  }
}

void add_mark(const form::Grid& grid, const form::Column& column, const SheetView& view,
              const Filled& cell, Value& value) {
  const bool tick = is_tick(grid, view.folded(cell));
  const std::string said = tick ? column.tick : std::string(cell.text);
  value.kind = tick && value.empty() ? ValueKind::kText : ValueKind::kInvalid;
  value.raw += (value.raw.empty() ? "" : ", ") + said;
}

}  // namespace

std::map<std::string, Value> read_tick_columns(const SheetView& view, const form::Grid& grid,
                                               const RowTeller& teller, std::string_view table,
                                               std::uint32_t row) {
  std::map<std::string, Value> values;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const form::Column& column = grid.columns[i];
    if (column.tick.empty() || column.table != table) {
      continue;
    }
    Value& value = values[column.field];
    const Filled* const cell = teller.own(i, row);
    const ColumnPlace& place = teller.place(i);
    add_box(view, cell, cell ? cell->ref : base::CellRef{row, place.exists() ? place.first : 0},
            value);
    if (cell) {
      add_mark(grid, column, view, *cell, value);
    }
  }
  return values;
}

}  // namespace scorebook::bind
