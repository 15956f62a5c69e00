// SPDX-License-Identifier: Apache-2.0
// What a sheet holds around its rows, in a workbook that gets new rows in one of its sheets.
#pragma once

#include <cstddef>

#include "scorebook/result.h"
#include "xlsx/insertion_formulas.h"
#include "xlsx/splices.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Adds to `splices` what changes in front of <sheetData> and behind it: views, filters, merged
/// areas, conditional formats and validations (those in extLst too), links, page breaks, protected
/// ranges, anchors of controls. What formats or checks the model row does so for the new rows; an
/// area merged within the model row is merged in each of them.
Result<void> move_sheet_markup(const Workbook& book, std::size_t sheet,
                               const InsertionFormulas& formulas, Splices& splices);

}  // namespace scorebook::xlsx
