// SPDX-License-Identifier: Apache-2.0
// The hot loop over the rows and cells of <sheetData> (ECMA-376 Part 1, 18.3.1.80).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "xlsx/cell.h"
#include "xlsx/markup_cursor.h"
#include "xlsx/sheet_layout.h"

namespace scorebook::xlsx {

/// A row's start tag.
struct RowTag {
  std::uint32_t row = 0;
  std::uint32_t begin = 0;
  std::uint32_t open_end = 0;
  bool self_closing = false;
  bool hidden = false;
  double height = 0;  ///< points, 0 when not set
};

/// What a scan fills. Offsets and views are of the window; with Cells::kFilledOnly there are cells
/// and blocks alone.
struct ScannedCells {
  std::vector<Cell> cells;
  std::vector<BlockFormula> blocks;  ///< shared masters, arrays and data tables among them
  base::CellRef used{0, 0};          ///< largest row and column
  bool sorted = true;                ///< by row and column, no two cells with one address
};

/// Pulls rows out of the content of <sheetData>, in the order of the file. Attributes may stand in
/// any order; a missing r means the next row or cell; elements of other vocabularies are skipped,
/// mc:AlternateContent is read through its Fallback.
///
/// The window must be followed by a NUL byte, as that of a std::string is. A window may end inside
/// an element: then kStarved is told with position() at the start of the unfinished element, and
/// the caller goes on with a window that begins there (rebase()), or knows that the part is cut
/// off.
class SheetScanner : private MarkupCursor {
 public:
  enum class Event { kRow, kRowEnd, kDataEnd, kFull, kStarved, kDamaged };

  /// What is wanted: all cells, or those with a value or a formula; of rows all that RowTag has, or
  /// with kFilledOnly the number alone.
  enum class Cells { kAll, kFilled, kFilledOnly };

  /// `prefix` is that of the main namespace with its colon, or "".
  SheetScanner(std::string_view window, std::size_t position, std::string_view prefix,
               Cells wanted = Cells::kAll);

  /// The next event; the wanted cells in front of it are appended to `out`, as long as there are
  /// fewer than `max_cells`, else kFull.
  Event next(ScannedCells& out, std::size_t max_cells);

  /// The row of the last kRow.
  const RowTag& row() const { return row_; }

  /// Behind the last event; at the tag that ends sheetData after kDataEnd.
  std::size_t position() const { return static_cast<std::size_t>(at_ - begin()); }

  /// What is wrong and where, after kDamaged.
  using MarkupCursor::failed_at;
  using MarkupCursor::failure;
  /// Goes on in another window that holds what follows position().
  void rebase(std::string_view window);

 private:
  Event row_start(const char* lt, const char* at);
  const char* row_number(const char* at, RowTag& tag) const;
  const char* row_attributes(const char* at, RowTag& tag);
  Event row_end(const char* lt, const char* at);
  bool add_cell(const char* lt, const char* at, ScannedCells& out);
  const char* usual_attributes(const char* at, Cell& cell, char& type) const;
  const char* cell_attributes(const char* at, Cell& cell, char& type);
  const char* other_attribute(const char* at, Cell& cell, char& type);
  const char* cell_content(const char* at, Cell& cell, char type);
  const char* value(const char* at, Cell& cell);
  const char* formula(const char* at, Cell& cell);
  const char* inline_string(const char* lt, const char* at, Cell& cell);
  Event failed() const;

  const char* at_;
  Cells wanted_;
  std::uint32_t row_number_ = 0;
  std::uint32_t column_ = 0;
  bool in_row_ = false;
  bool in_order_ = true;  // of the rows
  RowTag row_;
  std::string_view formula_range_;  // the ref attribute of the last formula
};

}  // namespace scorebook::xlsx
