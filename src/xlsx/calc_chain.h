// SPDX-License-Identifier: Apache-2.0
// The calculation chain: Excel repairs a workbook whose chain names a cell without a formula
// (ECMA-376 Part 1, 18.6).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/a1.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// Cells by sheetId and address.
using ChainCells = std::set<std::pair<std::uint32_t, base::CellRef>>;

/// The chain without the cells that lost their formula and with those that got one at its end;
/// nullopt when nothing is left of it.
Result<std::optional<std::string>> patched_calc_chain(std::string_view bytes, std::string_view part,
                                                      const ChainCells& removed,
                                                      const ChainCells& added,
                                                      std::uint32_t max_depth);

}  // namespace scorebook::xlsx
