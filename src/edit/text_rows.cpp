// SPDX-License-Identifier: Apache-2.0
#include "edit/text_rows.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace scorebook::edit {
namespace {

bool holds_something(const WritePlan& plan, const xlsx::Sheet& sheet, base::CellRef ref) {
  const xlsx::Cell* const cell = sheet.find(ref);
  return cell != nullptr && (cell->has_formula() || !plan.book().shown(sheet, *cell).empty());
}

bool holds_something(const WritePlan& plan, const xlsx::Sheet& sheet, std::uint32_t row) {
  const auto& cells = sheet.cells();
  const auto begin =
      std::lower_bound(cells.begin(), cells.end(), row,
                       [](const xlsx::Cell& cell, std::uint32_t r) { return cell.ref.row < r; });
  return std::any_of(begin, cells.end(), [&](const xlsx::Cell& cell) {
    return cell.ref.row == row && holds_something(plan, sheet, cell.ref);
  });
}

/// A cell is ready for the text when it looks like the one above it.
bool is_ready(const xlsx::Sheet& sheet, base::CellRef above, base::CellRef ref) {
  const xlsx::Cell* const cell = sheet.find(ref);
  const xlsx::Cell* const model = sheet.find(above);
  return cell != nullptr && model != nullptr && cell->style == model->style &&
         sheet.area(ref).single() && !sheet.row_hidden(ref.row);
}

/// The places of the texts of the item that have rows of their own, with their kinds.
std::vector<std::pair<const form::RowKind*, record::Place>> item_rows(const form::Grid& grid,
                                                                      const record::Row& row) {
  std::vector<std::pair<const form::RowKind*, record::Place>> rows;
  for (const form::RowKind& kind : grid.rows) {
    const record::Value& value = row.value(kind.field);
    if (kind.type != form::RowKindType::kText || value.at.sheet != row.at.sheet) {
      continue;
    }
    rows.emplace_back(&kind, value.at);
    for (const record::Place& more : value.more) {
      rows.emplace_back(&kind, more);
    }
  }
  return rows;
}

/// The rows below the text's own that other texts of the item go on in.
std::set<std::uint32_t> further_rows(const record::Row& row, const record::Place& text) {
  std::set<std::uint32_t> rows;
  for (const auto& [key, value] : row.values) {
    for (const record::Place& more : value.more) {
      if (more.sheet == text.sheet && more.area.single() &&
          more.area.first.row > text.area.first.row) {
        rows.insert(more.area.first.row);
      }
    }
  }
  return rows;
}

record::Place place(const record::Place& like, const xlsx::Sheet& sheet, base::CellRef ref) {
  return {like.sheet, like.sheet_index, sheet.area(ref)};
}

}  // namespace

std::vector<record::Place> text_rows(const WritePlan& plan, const form::Grid& grid,
                                     std::string_view column, const record::Row& row,
                                     const record::Value& text) {
  const xlsx::Sheet& sheet = *plan.book().sheet(text.at.sheet);
  std::map<std::uint32_t, record::Place> rows{{text.at.area.first.row, text.at}};
  for (const record::Place& more : text.more) {
    rows.emplace(more.area.first.row, more);
  }
  const std::uint32_t number = text.at.area.first.column;
  for (const auto& [kind, at] : item_rows(grid, row)) {
    const base::CellRef ref{at.area.first.row, number};
    const bool joins =
        std::find(kind->joins.begin(), kind->joins.end(), column) != kind->joins.end();
    if (joins && ref.row > text.at.area.first.row && !holds_something(plan, sheet, ref)) {
      rows.emplace(ref.row, place(text.at, sheet, ref));
    }
  }
  for (const std::uint32_t r : further_rows(row, text.at)) {
    if (const base::CellRef ref{r, number}; !holds_something(plan, sheet, ref)) {
      rows.emplace(r, place(text.at, sheet, ref));
    }
  }
  for (base::CellRef above{rows.rbegin()->first, number};; ++above.row) {
    const base::CellRef ref{above.row + 1, number};
    if (!is_ready(sheet, above, ref) || holds_something(plan, sheet, ref.row)) {
      break;
    }
    rows.emplace(ref.row, place(text.at, sheet, ref));
  }
  std::vector<record::Place> places;
  for (const auto& entry : rows) {
    places.push_back(entry.second);
  }
  return places;
}

record::Place free_text_row(const WritePlan& plan, const form::Grid& grid, const record::Row& row) {
  if (!row.at.exists()) {
    return {};
  }
  const xlsx::Sheet& sheet = *plan.book().sheet(row.at.sheet);
  std::uint32_t last = row.at.area.first.row;
  for (const auto& entry : row.values) {
    const record::Value& value = entry.second;
    for (const record::Place& more : value.more) {
      last = more.sheet == row.at.sheet && value.at.area.first.row >= row.at.area.first.row
                 ? std::max(last, more.area.last.row)
                 : last;
    }
  }
  for (const auto& entry : item_rows(grid, row)) {
    last = std::max(last, entry.second.area.last.row);
  }
  const base::CellRef above{last, row.at.area.first.column};
  const base::CellRef ref{last + 1, above.column};
  return is_ready(sheet, above, ref) && !holds_something(plan, sheet, ref.row)
             ? place(row.at, sheet, ref)
             : record::Place();
}

Error text_rows_lacking(const form::Form& form, const LongText& text, std::size_t needed,
                        std::size_t free) {
  return {ErrorCode::kTextRowsLacking,
          text.position,
          {{"sheet", text.sheet},
           {"field", text.field},
           {"id", text.id},
           {"needed", std::to_string(needed)},
           {"free", std::to_string(free)},
           {"form", form.name()}}};
}

}  // namespace scorebook::edit
