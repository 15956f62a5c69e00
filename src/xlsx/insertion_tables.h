// SPDX-License-Identifier: Apache-2.0
// Tables of a sheet after rows were put in (18.5).
#pragma once

#include "scorebook/result.h"
#include "xlsx/insertion_drawings.h"
#include "xlsx/insertion_formulas.h"
#include "xlsx/splices.h"

namespace scorebook::xlsx {

/// The range of a table, its filter, and the formulas of its columns. kRowsNotInserted "table
/// heading" for rows between its headings or in front of them.
Result<void> move_table(const SheetPart& part, const InsertionFormulas& formulas, Splices& splices);

}  // namespace scorebook::xlsx
