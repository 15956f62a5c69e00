// SPDX-License-Identifier: Apache-2.0
// Rows and cells of a workbook that gets new rows in one of its sheets.
#pragma once

#include <cstddef>
#include <vector>

#include "base/a1.h"
#include "scorebook/result.h"
#include "xlsx/insertion_formulas.h"
#include "xlsx/splices.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Adds to `splices` what changes between <sheetData> and its end: rows and cells below move, the
/// new rows take height and style of the model row, its cell styles and its formulas, and formulas
/// of every sheet follow. Cells whose value may hang on where they stand (ROW), as they are
/// numbered afterwards, go to `unsettled`. kRowsNotInserted: "array formula", "data table",
/// "formula", "rows out of order", "beyond the sheet".
Result<void> move_cells(const Workbook& book, std::size_t sheet, const InsertionFormulas& formulas,
                        Splices& splices, std::vector<base::CellRef>& unsettled);

}  // namespace scorebook::xlsx
