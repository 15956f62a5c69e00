// SPDX-License-Identifier: Apache-2.0
// What the rows below a header are: those of items say something in many columns, headings in one,
// totals begin with a word for a sum.
#include <algorithm>

#include "base/number_text.h"
#include "base/thai.h"
#include "draft/sketch.h"

namespace scorebook::draft {
namespace {

/// The cells of a row that begin in a column of the table, and in this row.
std::vector<const bind::Filled*> cells_of(const bind::SheetView& view, const TableSketch& table,
                                          std::uint32_t row) {
  std::vector<const bind::Filled*> out;
  for (const bind::Filled& cell : view.row(row)) {
    if (cell.ref.column >= table.columns.front().column &&
        cell.ref.column <= table.columns.back().column) {
      out.push_back(&cell);
    }
  }
  return out;
}

bool is_number(const bind::Filled& cell) {
  return base::read_plain_number(cell.text).has_value();
}

bool repeats_header(const bind::SheetView& view, const TableSketch& table, std::uint32_t row) {
  std::size_t same = 0;
  for (const Column& column : table.columns) {
    const bind::Filled* cell = view.shown({row, column.column});
    same += cell != nullptr && base::fold(cell->text) == base::fold(column.header.front());
  }
  return same * 2 > table.columns.size();
}

/// Columns of the table that a row must fill to be one of items: half of what the fullest row has.
std::size_t fewest_cells(const bind::SheetView& view, const TableSketch& table) {
  std::size_t most = 0;
  for (const std::uint32_t row : view.rows()) {
    if (row > table.header_last) {
      most = std::max(most, cells_of(view, table, row).size());
    }
  }
  return std::max<std::size_t>(2, most / 2);
}

Total total_of(const std::vector<const bind::Filled*>& cells, std::uint32_t row) {
  Total total{row, base::squeeze(cells.front()->text), 0};
  for (const bind::Filled* cell : cells) {
    if (is_number(*cell)) {
      total.column = cell->ref.column;
    }
  }
  return total;
}

}  // namespace

void tell_rows(const bind::SheetView& view, TableSketch& table) {
  const std::size_t fewest = fewest_cells(view, table);
  for (const std::uint32_t row : view.rows()) {
    if (row <= table.header_last) {
      continue;
    }
    const std::vector<const bind::Filled*> cells = cells_of(view, table, row);
    if (cells.empty() || repeats_header(view, table, row)) {
      continue;
    }
    if (begins_with_word(cells.front()->text, "total") && !has_braces(cells.front()->text)) {
      table.totals.push_back(total_of(cells, row));
    } else if (cells.size() >= fewest) {
      table.items.push_back(row);
    } else if (cells.size() == 1 && !is_number(*cells.front())) {
      table.headings.push_back({row, cells.front()->ref.column, base::squeeze(cells[0]->text)});
    }
  }
  // A line of text after the last item is a note or a signature, not the heading of anything.
  const std::uint32_t last = table.items.empty() ? 0 : table.items.back();
  std::erase_if(table.headings, [&](const Heading& heading) { return heading.row > last; });
}

}  // namespace scorebook::draft
