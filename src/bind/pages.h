// SPDX-License-Identifier: Apache-2.0
// Pages of a grid that was cut for printing.
#pragma once

#include <cstdint>

#include "bind/plan.h"
#include "bind/sheet_view.h"

namespace scorebook::bind {

/// The row where a page with a repeated header begins: the first of the sheet's titles (lines and
/// ticks, empty rows between them) that stand right above the header, else the header itself.
std::uint32_t page_begin(const SheetView& view, const SheetPlan& plan, std::uint32_t header_top);

}  // namespace scorebook::bind
