// SPDX-License-Identifier: Apache-2.0
// Defined names as formulas use them (ECMA-376 Part 1, 18.2.5).
#pragma once

#include <cstddef>
#include <string_view>

#include "xlsx/book_parts.h"

namespace scorebook::xlsx {

/// The name that a formula of a sheet means by "Rate" (the sheet's own before the workbook's) or
/// "Sheet1!Rate"; ASCII case ignored; nullptr when there is none.
const DefinedName* find_name(const BookParts& parts, std::size_t sheet, std::string_view name);

/// A sheet's name out of "'KPI 1'" or "Sheet1": quotes removed, doubled apostrophes single.
std::string unquoted_sheet(std::string_view text);

}  // namespace scorebook::xlsx
