// SPDX-License-Identifier: Apache-2.0
// A rectangle of values. Whole columns have a million rows of which few hold anything, so an array
// stores its upper left part and one value that fills the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "formula/value.h"

namespace scorebook::formula {

/// How large an array is and how much of it is stored; rows and columns count from 0 in here.
struct Layout {
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
  std::uint32_t stored_rows = 0;
  std::uint32_t stored_columns = 0;

  std::uint64_t stored() const { return std::uint64_t{stored_rows} * stored_columns; }

  std::uint64_t all() const { return std::uint64_t{rows} * columns; }
};

class Array {
 public:
  /// One value.
  explicit Array(Value value) : fill_(std::move(value)) {}

  /// `stored` row by row, as many as the layout says.
  Array(const Layout& layout, std::vector<Value> stored, Value fill);

  const Layout& layout() const { return layout_; }

  std::uint32_t rows() const { return layout_.rows; }

  std::uint32_t columns() const { return layout_.columns; }

  bool same_size(const Array& other) const {
    return rows() == other.rows() && columns() == other.columns();
  }

  const std::vector<Value>& stored() const { return stored_; }

  const Value& fill() const { return fill_; }

  /// The element; a single row or column repeats itself, and what lies outside otherwise is #N/A,
  /// as Excel spreads arrays of different sizes.
  const Value& at(std::uint32_t row, std::uint32_t column) const;

 private:
  Layout layout_;
  std::vector<Value> stored_;
  Value fill_;
};

/// The layout of arrays spread over one another: as large as the largest.
Layout common_layout(std::span<const Array* const> arrays);

/// Applies `compute` to the elements of the arrays at each place; the layout is common_layout().
Array map(const Layout& layout, std::span<const Array* const> arrays,
          const std::function<Value(std::span<const Value* const>)>& compute);

}  // namespace scorebook::formula
