// SPDX-License-Identifier: Apache-2.0
// Where a table begins: the row with the most headings, and the rows that its merged cells join to
// it.
#include <algorithm>
#include <set>

#include "base/number_text.h"
#include "base/thai.h"
#include "draft/sketch.h"

namespace scorebook::draft {
namespace {

constexpr std::size_t kRowsLookedAt = 60;     // filled rows; a header stands near the top
constexpr std::size_t kLongestHeading = 120;  // terminal columns; longer texts are contents
constexpr std::size_t kFewestHeadings = 3;

bool is_heading(const bind::Filled& cell) {
  return base::display_width(cell.text) <= kLongestHeading && !base::read_plain_number(cell.text);
}

std::size_t headings_in(const bind::SheetView& view, std::uint32_t row) {
  std::set<std::string> texts;
  for (const bind::Filled& cell : view.row(row)) {
    if (is_heading(cell)) {
      texts.insert(base::fold(cell.text));
    }
  }
  return texts.size();
}

// The last row that the headings of rows [first, last] reach: by vertical merges, and by cells
// below a heading that is merged over several columns.
std::uint32_t reach(const bind::SheetView& view, std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = last;
  for (std::uint32_t row = first; row <= last; ++row) {
    for (const bind::Filled& cell : view.row(row)) {
      const base::CellRange area = view.area(cell.ref);
      end = std::max(end, area.last.row);
      const bool spans = area.last.column > area.first.column;
      if (spans && area.last.row == last &&
          view.first_in(last + 1, area.first.column, area.last.column) != nullptr) {
        end = std::max(end, last + 1);
      }
    }
  }
  return end;
}

// The headings over a column from top to bottom; a merged heading counts once.
std::vector<std::string> header_of(const bind::SheetView& view, std::uint32_t column,
                                   std::uint32_t first, std::uint32_t last) {
  std::vector<std::string> out;
  const bind::Filled* before = nullptr;
  for (std::uint32_t row = first; row <= last; ++row) {
    const bind::Filled* cell = view.shown({row, column});
    if (cell != nullptr && cell != before) {
      out.push_back(base::squeeze(cell->text));
      before = cell;
    }
  }
  return out;
}

}  // namespace

std::optional<TableSketch> find_table(const bind::SheetView& view) {
  std::uint32_t best = 0;
  std::size_t most = kFewestHeadings - 1;
  const std::size_t looked_at = std::min(view.rows().size(), kRowsLookedAt);
  for (std::size_t i = 0; i < looked_at; ++i) {
    const std::size_t count = headings_in(view, view.rows()[i]);
    if (count > most) {
      most = count;
      best = view.rows()[i];
    }
  }
  if (best == 0) {
    return std::nullopt;
  }
  TableSketch table;
  table.header_first = best;
  table.header_last = best;
  for (std::uint32_t end = 0; (end = reach(view, best, table.header_last)) > table.header_last;) {
    table.header_last = end;
  }
  std::set<std::vector<std::string>> seen;
  for (std::uint32_t column = 1; column <= view.sheet().used().column; ++column) {
    std::vector<std::string> header = header_of(view, column, best, table.header_last);
    const bool unusable = std::any_of(header.begin(), header.end(), has_braces);
    if (header.empty() || unusable || !seen.insert(header).second) {
      continue;  // nothing above it, parts of a pattern, or a heading over several columns
    }
    Column one;
    one.column = column;
    one.header = std::move(header);
    table.columns.push_back(std::move(one));
  }
  return table.columns.size() < kFewestHeadings ? std::nullopt : std::optional(std::move(table));
}

const Column* TableSketch::of(Role role) const {
  const auto it = std::find_if(columns.begin(), columns.end(),
                               [&](const Column& column) { return column.role == role; });
  return it != columns.end() ? &*it : nullptr;
}

}  // namespace scorebook::draft
