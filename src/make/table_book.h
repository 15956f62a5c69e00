// SPDX-License-Identifier: Apache-2.0
// A workbook of tables: sheets with headings, filters, frozen panes, print setup and charts. It has
// no form; Canvas draws those.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "scorebook/exact.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// How a cell of a table looks.
enum class Look {
  kTitle,     ///< heading of a sheet
  kSubtitle,  ///< line below it
  kSection,   ///< heading of a part of a sheet
  kPlain,     ///< text without border
  kHead,      ///< heading of a column
  kText,
  kCentred,
  kCount,         ///< a whole number
  kPoints,        ///< two decimals
  kNumber,        ///< as many decimals as it has
  kDate,          ///< a serial, shown in the Buddhist era
  kFigure,        ///< a whole number of the first page: large, Thai digits
  kFigurePoints,  ///< the same with two decimals
  kTotalText,
  kTotalCount,
  kTotalPoints,
};

/// The sizes of a chart and where it stands.
struct ChartPlace {
  base::CellRef at;  ///< its upper left corner
  int width = 480;   ///< pixels
  int height = 240;
};

class TableBook;

/// One sheet of a TableBook.
class TableSheet {
 public:
  void text(base::CellRef ref, std::string_view text, Look look);
  void number(base::CellRef ref, const Exact& value, Look look);
  /// Without '='.
  void formula(base::CellRef ref, std::string_view formula, Look look);
  /// Merges the area and writes the text into it.
  void wide_text(const base::CellRange& area, std::string_view text, Look look);
  void column_width(std::uint32_t column, double characters);
  void row_height(std::uint32_t row, double points);
  /// Raises the row so that a wrapped text of this look fits a width in characters.
  void fit(std::uint32_t row, std::string_view text, double characters, Look look);

  /// Rows above `row` and columns left of `column` stay on the screen; the rows from `head` to the
  /// one above `row` are printed on every page.
  void freeze(std::uint32_t head, base::CellRef first_free);
  void filter(const base::CellRange& area);
  /// Shades numbers from white (lowest) to blue-grey (highest); reads in grey too.
  void shade(const base::CellRange& area);
  /// All columns on one page; with `single` all rows too.
  void print(const base::CellRange& area, bool landscape, bool single);
  /// Horizontal bars over one column of names and one of values of this sheet or another.
  void bars(const ChartPlace& place, std::string_view title, const TableSheet& data,
            const base::CellRange& names, const base::CellRange& values);

  const std::string& name() const { return name_; }

 private:
  friend class TableBook;

  TableSheet(TableBook& book, std::string name, void* sheet)
      : book_(&book),
        name_(std::move(name)),
        sheet_(sheet) {}

  TableBook* book_;
  std::string name_;
  void* sheet_;  // lxw_worksheet
  std::map<std::uint32_t, double> heights_;
};

/// The workbook.
class TableBook {
 public:
  static Result<std::unique_ptr<TableBook>> create(std::string_view title);
  ~TableBook();
  TableBook(const TableBook&) = delete;
  TableBook& operator=(const TableBook&) = delete;

  /// A new sheet; a name that is taken gets a number.
  TableSheet& add(std::string_view name);
  /// The package with fixed times and every formula calculated.
  Result<std::string> finish();

 private:
  friend class TableSheet;
  struct State;
  TableBook();
  void* format(Look look);

  std::unique_ptr<State> state_;
};

/// "'sheet'!$A$5:$A$80".
std::string absolute(const TableSheet& sheet, const base::CellRange& area);
/// A text as a formula writes it.
std::string quoted_text(std::string_view text);
}  // namespace scorebook::make
