// SPDX-License-Identifier: Apache-2.0
// The cells of one sheet that say something, indexed by row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "record/record.h"
#include "xlsx/workbook.h"

namespace scorebook::bind {

/// A cell that holds something visible.
struct Filled {
  base::CellRef ref;
  const xlsx::Cell* cell = nullptr;
  std::string_view text;  ///< text as typed; numbers and errors as stored
};

/// A sheet as a reader sees it: blank texts and what merged areas cover are left out. The workbook
/// must outlive it. Move-only, since the texts may point into it.
class SheetView {
 public:
  SheetView(const xlsx::Workbook& book, std::uint32_t index);
  SheetView(SheetView&&) noexcept = default;
  SheetView& operator=(SheetView&&) noexcept = default;

  const xlsx::Workbook& book() const { return *book_; }

  const xlsx::Sheet& sheet() const { return *sheet_; }

  std::uint32_t index() const { return index_; }

  const std::string& name() const { return sheet_->name(); }

  /// All filled cells by row, then column.
  std::span<const Filled> cells() const { return cells_; }

  /// Numbers of the rows that hold something, ascending.
  const std::vector<std::uint32_t>& rows() const { return rows_; }

  std::span<const Filled> row(std::uint32_t row) const;
  /// The filled cell at the address itself.
  const Filled* find(base::CellRef ref) const;
  /// What a reader sees at the address: the cell itself or the first cell of its merged area.
  const Filled* shown(base::CellRef ref) const;
  /// The first filled cell of the row in columns [first, last].
  const Filled* first_in(std::uint32_t row, std::uint32_t first, std::uint32_t last) const;

  base::CellRange area(base::CellRef ref) const { return sheet_->area(ref); }

  /// The cell, or the merged area that holds it, as a place.
  record::Place place(base::CellRef ref) const;
  record::Place place(const base::CellRange& area) const;
  /// base::fold of the text, or of its beginning when it is longer than kHeadBytes. Good until the
  /// next call.
  const std::string& head(const Filled& cell) const;
  /// base::fold of the whole text; of any length.
  std::string folded(const Filled& cell) const;
  /// Whether the folded text of the cell starts with `prefix`, folded too.
  bool begins(const Filled& cell, std::string_view prefix) const;

  static constexpr std::size_t kHeadBytes = 400;

 private:
  const xlsx::Workbook* book_;
  const xlsx::Sheet* sheet_;
  std::uint32_t index_;
  std::vector<Filled> cells_;
  std::vector<std::uint32_t> rows_;
  std::vector<std::size_t> row_begin_;      // of rows_[i] in cells_; one more at the end
  std::deque<std::string> decoded_;         // texts that had to be decoded; addresses stay
  mutable std::vector<std::string> heads_;  // by cell, the first kMostHeads; as far as asked for
  mutable std::string last_head_;           // of a cell beyond them
};

/// All sheets of a workbook but our own (own_sheets.h).
std::vector<SheetView> view_sheets(const xlsx::Workbook& book);
}  // namespace scorebook::bind
