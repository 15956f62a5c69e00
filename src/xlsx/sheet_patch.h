// SPDX-License-Identifier: Apache-2.0
// Splices changed cells and rows into the bytes of a sheet.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "scorebook/result.h"
#include "xlsx/cell_patch.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// All that changes in one sheet.
struct SheetPatch {
  std::map<base::CellRef, CellPatch> cells;
  std::map<std::uint32_t, double> heights;  ///< points

  bool empty() const { return cells.empty() && heights.empty(); }
};

/// The style a cell takes that does not exist yet: its row's, else its column's, else 0.
std::uint32_t style_for_new_cell(const Sheet& sheet, base::CellRef ref);

/// The sheet's bytes with the patch applied: rows and cells inserted in order, <dimension> and
/// spans widened where a new cell lies outside. kWorkbookDamaged for a sheet without <sheetData>.
Result<std::string> patched_sheet(const Sheet& sheet, const SheetPatch& patch);

}  // namespace scorebook::xlsx
