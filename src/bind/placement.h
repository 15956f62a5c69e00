// SPDX-License-Identifier: Apache-2.0
// Places the columns of a form that no label names, and tells how a header differs from the form.
#pragma once

#include <vector>

#include "bind/header.h"
#include "bind/plan.h"
#include "bind/sheet_view.h"
#include "record/record.h"

namespace scorebook::bind {

/// Completes the blocks of one grid: a run of columns without a known label takes the columns
/// between its found neighbours when there are just as many (at either end of the grid only columns
/// that have some label). A later block takes the places of the first where it says nothing else.
void place_columns(const SheetView& view, std::vector<HeaderBlock>& blocks);

/// kChangedLabel for headings of columns placed by position (one for each cell of the header),
/// kMissingColumn, and kMovedColumn where the order differs from the form's. Of the first block.
std::vector<record::Fact> header_facts(const SheetView& view, const GridPlan& plan,
                                       const HeaderBlock& block);

}  // namespace scorebook::bind
