// SPDX-License-Identifier: Apache-2.0
// The parts beside the sheets of a workbook that gets new rows in one of them.
#pragma once

#include <cstddef>

#include "scorebook/result.h"
#include "xlsx/insertion_formulas.h"
#include "xlsx/package_patch.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Changes defined names, tables, notes and conversations, drawings, charts and control links, and
/// takes the calculation chain out (Excel makes a new one). kRowsNotInserted for what cannot be
/// followed: "pivot table", "xml map", "shared workbook", "live data", "table heading".
Result<void> move_parts(const Workbook& book, std::size_t sheet, const InsertionFormulas& formulas,
                        PackagePatch& patch);

}  // namespace scorebook::xlsx
