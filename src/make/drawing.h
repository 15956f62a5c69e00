// SPDX-License-Identifier: Apache-2.0
// What drawing the sheets of a form shares: where things landed, how values become cells.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "make/canvas.h"
#include "make/content.h"

namespace scorebook::make {

/// A run of item rows that belong to one group row.
struct GroupSpan {
  std::string table;
  std::string id;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Where the grid of items landed.
struct GridPlace {
  std::string sheet;
  std::map<std::string, std::uint32_t> columns;   ///< by column key
  std::uint32_t header_first = 0, header_last = 0;
  std::uint32_t first_row = 0, last_row = 0;      ///< item rows
  std::map<std::string, std::uint32_t> rows;      ///< item id -> row
  std::vector<GroupSpan> groups;                  ///< in the order of the form's tables
};

/// Where one per-indicator sheet has its item row.
struct DetailPlace {
  std::string sheet;
  std::uint32_t row = 0;
  std::map<std::string, std::uint32_t> columns;
};

/// What every drawing function needs.
struct Drawing {
  const form::Form& form;
  const Content& content;
  bool protect = true;
  int round = 0;  ///< months of the round that the workbook is for; 0 unknown
};

/// The table whose rows are the items of a grid.
const form::Table& item_table(const form::Form& form, const form::Grid& grid);
const form::Layout::SheetLayout* layout_of(const form::Form& form, std::string_view sheet);
/// Column numbers of a grid, from 1 in the form's order.
std::map<std::string, std::uint32_t> column_numbers(const form::Grid& grid);

/// What stands where a value is to be typed, and where somebody signs.
inline constexpr std::string_view kDots = "........";
inline constexpr std::string_view kSigningDots = "........................................";

/// A pattern composed from values, figures in the digits of the layout, gaps dotted.
std::string compose(const Drawing& drawing, const form::Pattern& pattern,
                    const std::vector<form::Field>& fields,
                    const std::map<std::string, std::string>& values,
                    std::string_view dots = kDots);
/// The text of a cell of several values, figures in the digits of the layout; empty when no pattern
/// can hold them.
std::string compose_cell(const Drawing& drawing, const std::vector<form::Pattern>& patterns,
                         const std::vector<form::Field>& fields,
                         const std::map<std::string, std::string>& values);
/// The text in the digits of the layout.
std::string digits(const Drawing& drawing, std::string_view text);

/// The fields of the report as texts.
std::map<std::string, std::string> report_values(const Drawing& drawing);
/// The text of a row of the layout that is a line or a plain text.
std::string line_text(const Drawing& drawing, const form::Sheet& sheet,
                      const form::Layout::RowItem& item);
/// The text of a cell that holds several fields, by the first pattern whose parts are all there;
/// empty when none is.
std::string split_text_of(const Drawing& drawing, const form::Column& column,
                          const ContentRow& row);

/// Draws the value of a field: a number as a number, a phrase or text as text.
void draw_value(const Drawing& drawing, Canvas& canvas, base::CellRef ref, const form::Field& field,
                const ContentRow& row);
/// Draws the header rows of a grid with their merges.
void draw_header(const Drawing& drawing, Canvas& canvas, const form::Grid& grid,
                 std::uint32_t first_row);
/// The same with the columns [first, last] of the sheet that each column of the grid takes.
void draw_header(const Drawing& drawing, Canvas& canvas, const form::Grid& grid,
                 std::uint32_t first_row, const std::vector<base::CellRange>& columns);
/// Draws a line of text across the sheet; returns its height in points.
void draw_line(Canvas& canvas, std::uint32_t row, std::uint32_t last_column, std::string_view text,
               std::string_view style);

/// The rows of [layout] above the grid, for finding the item row of a sheet.
std::uint32_t rows_above_grid(const form::Layout::SheetLayout& layout);

/// Draws the summary: a grid of items in merged groups with live scores.
GridPlace draw_grid_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
                          const std::map<std::string, DetailPlace>& details);
/// Draws a grid whose groups have rows of their own and whose long texts go on in the rows below.
GridPlace draw_list_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas);
/// Draws one per-indicator sheet.
void draw_detail_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
                       const ContentRow& row);
/// Draws the sheet that checks the workbook inside Excel.
void draw_check_sheet(const Drawing& drawing, Canvas& canvas, const GridPlace& grid,
                      const std::map<std::string, DetailPlace>& details);

}  // namespace scorebook::make
