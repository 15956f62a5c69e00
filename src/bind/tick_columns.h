// SPDX-License-Identifier: Apache-2.0
// Columns of a grid that give one field by a tick in one of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "bind/row_teller.h"
#include "record/record.h"

namespace scorebook::bind {

/// The values that the ticks of a row mean, by field, for the columns of a table. Places in `more`
/// are the boxes in the order of the form. No tick is an empty value; ticks in two columns, or a
/// text that is no tick, make it invalid, with what stands there as `raw`.
std::map<std::string, record::Value> read_tick_columns(const SheetView& view,
                                                       const form::Grid& grid,
                                                       const RowTeller& teller,
                                                       std::string_view table, std::uint32_t row);

}  // namespace scorebook::bind
