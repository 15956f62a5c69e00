// SPDX-License-Identifier: Apache-2.0
#include "xlsx/merge_index.h"

#include <algorithm>

namespace scorebook::xlsx {
namespace {

constexpr std::uint32_t kBlock = 128;  // columns

std::uint32_t block_of(std::uint32_t column) {
  return (column - 1) / kBlock;
}

bool by_row(const base::CellRange& a, const base::CellRange& b) {
  return a.first.row < b.first.row;
}

}  // namespace

MergeIndex::MergeIndex(const std::vector<base::CellRange>& merges) {
  for (const base::CellRange& merge : merges) {
    for (std::uint32_t column = merge.first.column; column <= merge.last.column;) {
      const std::uint32_t block_end = (block_of(column) + 1) * kBlock;
      const bool whole = column + kBlock == block_end + 1 && merge.last.column >= block_end;
      if (whole) {
        blocks_[block_of(column)].push_back(merge);
        column = block_end + 1;
      } else {
        columns_[column++].push_back(merge);
      }
    }
  }
  for (auto* const lists : {&columns_, &blocks_}) {
    for (auto& [key, list] : *lists) {
      std::stable_sort(list.begin(), list.end(), by_row);
    }
  }
}

const base::CellRange* MergeIndex::find(const std::unordered_map<std::uint32_t, Column>& columns,
                                        std::uint32_t key, base::CellRef ref) {
  const auto list = columns.find(key);
  if (list == columns.end()) {
    return nullptr;
  }
  const auto below =
      std::upper_bound(list->second.begin(), list->second.end(), base::CellRange{ref, ref}, by_row);
  return below != list->second.begin() && (below - 1)->contains(ref) ? &*(below - 1) : nullptr;
}

base::CellRange MergeIndex::area(base::CellRef ref) const {
  const base::CellRange* merge = find(columns_, ref.column, ref);
  if (merge == nullptr) {
    merge = find(blocks_, block_of(ref.column), ref);
  }
  return merge != nullptr ? *merge : base::CellRange{ref, ref};
}

}  // namespace scorebook::xlsx
