// SPDX-License-Identifier: Apache-2.0
// Rows of a sheet that a long text can go on in.
#pragma once

#include <vector>

#include "edit/plan.h"
#include "form/form.h"
#include "record/record.h"

namespace scorebook::edit {

/// The cells for a text in `column` that begins at `first`, in order: its own further cells, empty
/// cells beside the texts of the same item that let the column go on, and below them the rows that
/// hold nothing but have a cell of the same style ready.
std::vector<record::Place> text_rows(const WritePlan& plan, const form::Grid& grid,
                                     std::string_view column, const record::Row& row,
                                     const record::Value& text);

/// A cell for a text of the item that has no row so far: in the column of the cell that names the
/// item, in the first free row below its rows. Nowhere when there is none.
record::Place free_text_row(const WritePlan& plan, const form::Grid& grid, const record::Row& row);

}  // namespace scorebook::edit
