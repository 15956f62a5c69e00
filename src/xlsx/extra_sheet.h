// SPDX-License-Identifier: Apache-2.0
// A sheet put behind those of a workbook, and taken out again (ECMA-376 Part 1, 18.2.19
// and 18.2.20).
#pragma once

#include <string>
#include <string_view>

#include "scorebook/result.h"
#include "xlsx/package_patch.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Adds a worksheet as the last one; `xml` is its whole part. The titles in the document properties
/// stay as they are: programs write them anew. Nothing asks whether the workbook's structure is
/// locked. kValueInvalid for a name that Excel does not take or that a sheet has already.
Result<void> add_sheet(const Workbook& book, std::string_view name, std::string xml,
                       PackagePatch& patch);

/// Takes a worksheet out with the parts that only it needs, the names that only it knows, and its
/// place among the sheets. A sheet that is not there is no error; formulas that look at it are the
/// caller's. After add_sheet() what is left has the bytes it had before.
Result<void> remove_sheet(const Workbook& book, std::string_view name, PackagePatch& patch);

}  // namespace scorebook::xlsx
