// SPDX-License-Identifier: Apache-2.0
// Which merged area a cell belongs to, in time that no number or shape of areas can spoil.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/a1.h"

namespace scorebook::xlsx {

/// Areas do not overlap in a sound sheet (ECMA-376 part 1, 18.3.1.55). Where they do, the one that
/// begins lowest counts for the cells below its first row.
class MergeIndex {
 public:
  MergeIndex() = default;
  explicit MergeIndex(const std::vector<base::CellRange>& merges);

  /// The area of the cell: the merged one, or the cell alone.
  base::CellRange area(base::CellRef ref) const;

 private:
  using Column = std::vector<base::CellRange>;  // by first row

  static const base::CellRange* find(const std::unordered_map<std::uint32_t, Column>& columns,
                                     std::uint32_t key, base::CellRef ref);

  std::unordered_map<std::uint32_t, Column> columns_;  // areas that cover a part of a block
  std::unordered_map<std::uint32_t, Column> blocks_;   // areas that cover a whole block of columns
};

}  // namespace scorebook::xlsx
