// SPDX-License-Identifier: Apache-2.0
// Finds cells of a sheet in constant time; for evaluation, which asks for thousands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Where each row's cells begin in Sheet::cells(). The sheet must outlive it.
class CellIndex {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  explicit CellIndex(const Sheet& sheet);
  /// The position in Sheet::cells(), kNone when there is no such cell.
  std::size_t find(base::CellRef ref) const;

  const Sheet& sheet() const { return *sheet_; }

 private:
  const Sheet* sheet_;
  std::vector<std::uint32_t> row_begin_;  // of row r at [r], end of the last row behind it
};

}  // namespace scorebook::xlsx
