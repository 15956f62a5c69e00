// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_index.h"

#include <algorithm>

namespace scorebook::xlsx {

CellIndex::CellIndex(const Sheet& sheet) : sheet_(&sheet) {
  const auto& cells = sheet.cells();
  row_begin_.resize(sheet.used().row + 2);
  std::size_t at = 0;
  for (std::uint32_t row = 0; row < row_begin_.size(); ++row) {
    while (at < cells.size() && cells[at].ref.row < row) {
      ++at;
    }
    row_begin_[row] = static_cast<std::uint32_t>(at);
  }
}

std::size_t CellIndex::find(base::CellRef ref) const {
  if (ref.row + 1 >= row_begin_.size()) {
    return kNone;
  }
  const auto& cells = sheet_->cells();
  const std::size_t begin = row_begin_[ref.row];
  const std::size_t end = row_begin_[ref.row + 1];
  if (begin == end || ref.column < cells[begin].ref.column) {
    return kNone;
  }
  // Most rows have no gaps: then the column tells the place.
  const std::size_t guess = begin + (ref.column - cells[begin].ref.column);
  if (guess < end && cells[guess].ref.column == ref.column) {
    return guess;
  }
  const auto first = cells.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = cells.begin() + static_cast<std::ptrdiff_t>(end);
  const auto found = std::lower_bound(
      first, last, ref.column,
      [](const Cell& cell, std::uint32_t column) { return cell.ref.column < column; });
  return found != last && found->ref.column == ref.column
             ? static_cast<std::size_t>(found - cells.begin())
             : kNone;
}

}  // namespace scorebook::xlsx
