// SPDX-License-Identifier: Apache-2.0
// Finds boxes to tick.
#pragma once

#include <optional>
#include <vector>

#include "bind/lines.h"
#include "bind/plan.h"
#include "bind/sheet_view.h"

namespace scorebook::bind {

/// A choice as it stands on a sheet. A sheet may lack some.
struct FoundChoice {
  bool exists = false;
  bool ticked = false;
  base::CellRef box;  ///< the cell that holds the tick, or should
};

struct FoundTicks {
  const form::Ticks* ticks = nullptr;
  std::vector<FoundChoice> choices;  ///< by the choices of the form
};

/// Looks for the choices in the rows. The tick stands in the cell to the left of a choice, or
/// before it in the same cell, which may hold several choices and the label of the group; such a
/// cell holds nothing else but boxes, brackets and the like.
std::optional<FoundTicks> find_ticks(const SheetView& view, const TicksPlan& plan, RowRange rows);

}  // namespace scorebook::bind
