// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "xlsx/workbook.h"

namespace scorebook::xlsx {

std::string_view Sheet::tail() const {
  if (!whole_) {
    return tail_;
  }
  return layout_.data_end == 0 ? std::string_view()
                               : std::string_view(bytes_).substr(layout_.data_end);
}

const Cell* Sheet::find(base::CellRef ref) const {
  const auto found =
      std::lower_bound(cells_.begin(), cells_.end(), ref,
                       [](const Cell& cell, base::CellRef r) { return cell.ref < r; });
  return found != cells_.end() && found->ref == ref ? &*found : nullptr;
}

base::CellRange Sheet::area(base::CellRef ref) const { return merge_index_.area(ref); }

bool Sheet::row_hidden(std::uint32_t row) const {
  const auto found =
      std::lower_bound(rows_.begin(), rows_.end(), row,
                       [](const RowInfo& info, std::uint32_t r) { return info.row < r; });
  return found != rows_.end() && found->row == row ? found->hidden : hidden_by_default_;
}

double Sheet::row_height(std::uint32_t row) const {
  const auto found =
      std::lower_bound(rows_.begin(), rows_.end(), row,
                       [](const RowInfo& info, std::uint32_t r) { return info.row < r; });
  return found != rows_.end() && found->row == row && found->height > 0 ? found->height
                                                                        : default_row_height_;
}

bool Sheet::column_hidden(std::uint32_t column) const {
  return std::any_of(columns_.begin(), columns_.end(), [column](const ColumnInfo& info) {
    return info.hidden && column >= info.first && column <= info.last;
  });
}

double Sheet::column_width(std::uint32_t column) const {
  for (const ColumnInfo& info : columns_) {
    if (column >= info.first && column <= info.last && info.width > 0) {
      return info.width;
    }
  }
  return default_column_width_;
}

}  // namespace scorebook::xlsx
