// SPDX-License-Identifier: Apache-2.0
// Shared formulas: the same formula seen from another cell.
#include "formula/formula.h"
#include "formula/node.h"

namespace scorebook::formula {
namespace {

/// False when it falls off the sheet.
bool move(std::uint32_t& place, bool fixed, std::int32_t by, std::uint32_t limit) {
  const std::int64_t moved_to = std::int64_t{place} + (fixed ? 0 : by);
  if (moved_to < 1 || moved_to > limit) {
    return false;
  }
  place = static_cast<std::uint32_t>(moved_to);
  return true;
}

ReferenceNode moved(ReferenceNode reference, std::int32_t by_rows, std::int32_t by_columns) {
  const bool rows = reference.shape == Shape::kRows;
  const bool columns = reference.shape == Shape::kColumns;
  for (Corner* corner : {&reference.first, &reference.last}) {
    const bool inside =
        (columns || move(corner->row, corner->row_fixed, by_rows, base::kMaxRow)) &&
        (rows || move(corner->column, corner->column_fixed, by_columns, base::kMaxColumn));
    if (!inside) {
      reference.shape = Shape::kLost;
      if (reference.sheets.lost) {
        reference.sheets = {};  // "#REF!#REF!" is no reference
      }
      break;
    }
  }
  return reference;
}

}  // namespace

Formula shifted(const Formula& formula, std::int32_t rows, std::int32_t columns) {
  return with_references(formula, [rows, columns](const ReferenceNode& reference) {
    return moved(reference, rows, columns);
  });
}

}  // namespace scorebook::formula
