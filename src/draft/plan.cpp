// SPDX-License-Identifier: Apache-2.0
#include "draft/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace scorebook::draft {
namespace {

constexpr std::size_t kMostLines = 8;    // lines above a table that are described
constexpr std::size_t kAlikeSheets = 3;  // so many sheets of one layout are no tables of their own
constexpr std::size_t kFewestItems = 2;

using Headers = std::vector<std::vector<std::string>>;

SheetSketch sketch_of(const bind::SheetView& view) {
  SheetSketch sketch;
  sketch.view = &view;
  sketch.table = find_table(view);
  if (sketch.table) {
    tell_rows(view, *sketch.table);
    tell_columns(view, *sketch.table);
    if (sketch.table->items.size() < kFewestItems) {
      sketch.table.reset();
    }
  }
  return sketch;
}

Headers headers_of(const TableSketch& table) {
  Headers headers;
  for (const Column& column : table.columns) {
    headers.push_back(column.header);
  }
  return headers;
}

DescribedSheet describe(const SheetSketch& sketch, std::size_t number) {
  DescribedSheet one;
  one.sheet = &sketch;
  one.suffix = number == 1 ? "" : fmt::format("_{}", number);
  one.columns = name_columns(*sketch.table);
  one.groups = group_texts(*sketch.view, *sketch.table);
  one.group_identity = identify_groups(one.groups);
  one.item_identity = identify_items(*sketch.view, *sketch.table, one.grouped());
  return one;
}

/// The title, and the lines that tell the fiscal year and the agency; each is taken from one line.
void find_lines(DescribedSheet& one, bool& has_year, bool& has_agency) {
  for (const bind::Filled& cell : one.sheet->view->cells()) {
    if (cell.ref.row >= one.table().header_first || one.lines.size() >= kMostLines) {
      return;
    }
    const std::optional<LinePattern> line = line_pattern(cell.text, !has_year, !has_agency);
    if (line && (line->year || line->agency || one.lines.empty())) {
      has_year = has_year || line->year;
      has_agency = has_agency || line->agency;
      one.lines.push_back(*line);
    }
  }
}

}  // namespace

const NamedColumn* DescribedSheet::of(Role role) const {
  const auto it = std::find_if(columns.begin(), columns.end(), [&](const NamedColumn& named) {
    return named.column->role == role;
  });
  return it != columns.end() ? &*it : nullptr;
}

const NamedColumn& DescribedSheet::at(std::uint32_t column) const {
  const auto right = std::find_if(columns.begin(), columns.end(), [&](const NamedColumn& named) {
    return named.column->column > column;
  });
  return right == columns.begin() ? columns.front() : *std::prev(right);
}

std::vector<std::string> DescribedSheet::ladder() const {
  std::vector<std::string> keys;
  for (const NamedColumn& named : columns) {
    if (named.column->role == Role::kThreshold) {
      keys.push_back(named.key);
    }
  }
  return keys;
}

const Total* DescribedSheet::grand_total() const {
  const std::vector<Total>& totals = table().totals;
  return totals.empty() || totals.back().column == 0 ? nullptr : &totals.back();
}

Plan plan_draft(const xlsx::Workbook& book) {
  Plan plan;
  plan.views = bind::view_sheets(book);
  plan.sketches.reserve(plan.views.size());
  std::map<Headers, std::size_t> alike;
  for (const bind::SheetView& view : plan.views) {
    plan.sketches.push_back(sketch_of(view));
    if (plan.sketches.back().table) {
      ++alike[headers_of(*plan.sketches.back().table)];
    }
  }
  bool has_agency = false;
  for (const SheetSketch& sketch : plan.sketches) {
    if (!sketch.table) {
      plan.others.push_back(sketch.view->name());
    } else if (alike.size() > 1 && alike[headers_of(*sketch.table)] >= kAlikeSheets) {
      plan.repeated.push_back(sketch.view->name());
    } else {
      plan.sheets.push_back(describe(sketch, plan.sheets.size() + 1));
      find_lines(plan.sheets.back(), plan.has_year, has_agency);
    }
  }
  return plan;
}

}  // namespace scorebook::draft
