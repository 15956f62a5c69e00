// SPDX-License-Identifier: Apache-2.0
// A sheet being drawn: cells with styles, merges, heights, rules. The only place that knows
// libxlsxwriter.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "form/form.h"
#include "scorebook/exact.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// How a cell looks.
enum class Style {
  kTitle, kHeading, kPlain, kSignature, kHeader, kText, kNumber, kCentred, kScore, kTotalLabel,
  kTotal, kBracketed, kParagraph, kNote, kTick, kTickLabel, kGroup, kState,
};

/// Points a line of the form's font takes.
double line_points(const form::Layout& layout);
/// Terminal columns of text that fit a line of a cell this many characters wide.
double columns_in(const form::Layout& layout, double width);

class Book;

/// One sheet. Cells are drawn in any order.
class Canvas {
 public:
  void text(base::CellRef ref, std::string_view text, Style style, bool locked);
  /// A number shown with this many decimals (-1: as many as it has).
  void number(base::CellRef ref, const Exact& value, int decimals, Style style, bool locked);
  void formula(base::CellRef ref, std::string_view formula, int decimals, Style style);
  void blank(base::CellRef ref, int decimals, Style style, bool locked);
  /// Merges the area; draw its first cell afterwards.
  void merge(const base::CellRange& area, Style style, bool locked, int decimals = -1);

  void column_width(std::uint32_t column, double width);
  double width(std::uint32_t first, std::uint32_t last) const;  ///< characters
  void row_height(std::uint32_t row, double points);
  double row_height(std::uint32_t row) const;                   ///< 0 when not set
  /// Raises the row so that the text fits the columns; at most 409 points.
  void fit(std::uint32_t row, std::string_view text, std::uint32_t first, std::uint32_t last);
  /// Raises the last row of a merged area so that the text fits it.
  void fit(const base::CellRange& area, std::string_view text);

  /// A drop-down whose other entries are allowed after a warning.
  void choices(const base::CellRange& area, const std::vector<std::string>& values,
               std::string_view title, std::string_view message);
  /// Marks the area while the formula (relative to its first cell) holds.
  void mark_when(const base::CellRange& area, std::string_view formula);
  void define(std::string_view name, const base::CellRange& area);

  /// Paper, margins, scale (all columns on one page), header rows repeated, page breaks so that
  /// rows named in `together` stay with the row before; `starts` are rows a page may best start at.
  void paginate(std::uint32_t last_column, std::uint32_t last_row, std::uint32_t repeat_first,
                std::uint32_t repeat_last, const std::vector<std::uint32_t>& together);
  /// Rows at which paginate() lets a new page begin.
  std::vector<std::uint32_t> page_starts(std::uint32_t last_column, std::uint32_t last_row,
                                         std::uint32_t repeat_first, std::uint32_t repeat_last,
                                         const std::vector<std::uint32_t>& together) const;
  /// Points of row heights that fit one page of this many columns.
  double page_points(std::uint32_t last_column) const;
  void freeze(std::uint32_t row, std::uint32_t column);
  void protect();
  void keep_off_paper();  ///< the sheet prints nothing
  const std::string& name() const { return name_; }

 private:
  friend class Book;
  Canvas(Book& book, std::string name, void* sheet, bool landscape)
      : book_(&book), name_(std::move(name)), sheet_(sheet), landscape_(landscape) {}
  int scale(std::uint32_t last_column) const;
  Book* book_;
  std::string name_;
  void* sheet_;  // lxw_worksheet
  bool landscape_;
  std::map<std::uint32_t, double> heights_;
  std::map<std::uint32_t, double> widths_;
};

/// The workbook being drawn.
class Book {
 public:
  static Result<std::unique_ptr<Book>> create(const form::Form& form);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  /// A new sheet; names are unique and legal (31 UTF-16 units, none of []:*?/\).
  Canvas& add(std::string_view name, bool portrait = false);
  /// The finished package with fixed times, without fullCalcOnLoad; formulas not yet calculated.
  Result<std::string> finish();
  const form::Layout& layout() const { return *layout_; }

 private:
  friend class Canvas;
  struct State;
  explicit Book(const form::Form& form);
  void* format(Style style, bool locked, int decimals);
  const form::Layout* layout_;
  std::unique_ptr<State> state_;
};

}  // namespace scorebook::make
