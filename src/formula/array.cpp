// SPDX-License-Identifier: Apache-2.0
#include "formula/array.h"

#include <algorithm>
#include <utility>

namespace scorebook::formula {
namespace {

const Value kOutside = CellError::kNa;

// How much of one dimension must be stored for a result of `size`, so that beyond it every operand
// shows nothing but its fill.
std::uint32_t needed(std::uint32_t size, std::uint32_t own, std::uint32_t stored) {
  if (own == size || stored == 0) {
    return own == size || own == 1 ? stored : size;
  }
  return size;
}

}  // namespace

Array::Array(const Layout& layout, std::vector<Value> stored, Value fill)
    : layout_(layout),
      stored_(std::move(stored)),
      fill_(std::move(fill)) {
  if (layout_.all() == 1 && !stored_.empty()) {
    fill_ = std::move(stored_.front());
    stored_.clear();
  }
  if (stored_.empty()) {
    layout_.stored_rows = 0;
    layout_.stored_columns = 0;
  }
}

const Value& Array::at(std::uint32_t row, std::uint32_t column) const {
  row = rows() == 1 ? 0 : row;
  column = columns() == 1 ? 0 : column;
  if (row >= rows() || column >= columns()) {
    return kOutside;
  }
  if (row >= layout_.stored_rows || column >= layout_.stored_columns) {
    return fill_;
  }
  return stored_[std::size_t{row} * layout_.stored_columns + column];
}

Layout common_layout(std::span<const Array* const> arrays) {
  Layout common;
  for (const Array* array : arrays) {
    common.rows = std::max(common.rows, array->rows());
    common.columns = std::max(common.columns, array->columns());
  }
  for (const Array* array : arrays) {
    const Layout& own = array->layout();
    common.stored_rows =
        std::max(common.stored_rows, needed(common.rows, own.rows, own.stored_rows));
    common.stored_columns =
        std::max(common.stored_columns, needed(common.columns, own.columns, own.stored_columns));
  }
  return common;
}

Array map(const Layout& layout, std::span<const Array* const> arrays,
          const std::function<Value(std::span<const Value* const>)>& compute) {
  std::vector<const Value*> elements(arrays.size());
  const auto compute_with = [&](const auto& element_of) {
    std::transform(arrays.begin(), arrays.end(), elements.begin(), element_of);
    return compute(elements);
  };
  std::vector<Value> stored;
  stored.reserve(layout.stored());
  for (std::uint32_t row = 0; row < layout.stored_rows; ++row) {
    for (std::uint32_t column = 0; column < layout.stored_columns; ++column) {
      stored.push_back(compute_with([&](const Array* array) { return &array->at(row, column); }));
    }
  }
  const bool full = layout.stored() == layout.all();
  return Array(layout, std::move(stored),
               full ? Value() : compute_with([](const Array* array) { return &array->fill(); }));
}

}  // namespace scorebook::formula
