// SPDX-License-Identifier: Apache-2.0
// Styles of cells that can be put back: what is not there is not made.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/a1.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// The sheet's part with other styles on cells that have an element. Style 0 is written by leaving
/// the attribute out (18.3.1.4), so that what is marked and cleared has its old bytes; for the same
/// reason a cell that spells out style 0 stays as it is. The sheet must be whole.
std::string restyled(const Sheet& sheet, const std::map<base::CellRef, std::uint32_t>& styles);

}  // namespace scorebook::xlsx
