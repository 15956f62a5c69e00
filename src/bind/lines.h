// SPDX-License-Identifier: Apache-2.0
// Finds the lines of text of a sheet that hold fields.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bind/plan.h"
#include "bind/sheet_view.h"

namespace scorebook::bind {

/// Rows [first, last] of a sheet.
struct RowRange {
  std::uint32_t first = 1;
  std::uint32_t last = base::kMaxRow;
};

/// A line as it stands on a sheet.
struct FoundLine {
  const form::Line* line = nullptr;
  std::map<std::string, std::string> parts;
  std::vector<const Filled*> cells;  ///< in reading order
  /// Where a value is read or belongs: the cell behind the label when the label stands alone, else
  /// the first cell.
  base::CellRef value_cell;
};

/// Looks for each line of the plan that stands before (or, with `after_grid`, behind) the grids,
/// first come in reading order. The text may be split over the cells of a row or over rows; its
/// patterns are tried in order.
std::vector<FoundLine> find_lines(const SheetView& view, const SheetPlan& plan, RowRange rows,
                                  bool after_grid);

/// Whether the cell begins a line of the sheet (of any kind).
bool begins_line(const SheetView& view, const SheetPlan& plan, const Filled& cell);

}  // namespace scorebook::bind
