// SPDX-License-Identifier: Apache-2.0
// Rows of a sheet that a long text can go on in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edit/plan.h"
#include "form/form.h"
#include "record/record.h"
#include "scorebook/error.h"

namespace scorebook::edit {

/// The cells for a text in `column`, in order: its own further cells, empty cells beside the texts
/// of the same item that let the column go on or go on themselves, and below them the rows that
/// hold nothing but have a cell of the same style ready.
std::vector<record::Place> text_rows(const WritePlan& plan, const form::Grid& grid,
                                     std::string_view column, const record::Row& row,
                                     const record::Value& text);

/// A cell for a text of the item that has no row so far: in the column of the cell that names the
/// item, in the first free row below its rows. Nowhere when there is none.
record::Place free_text_row(const WritePlan& plan, const form::Grid& grid, const record::Row& row);

/// A text on its way into rows: `field` of the row `id`, at `position` in the data.
struct LongText {
  std::string sheet, field, id, position;
};

/// kTextRowsLacking: the text needs so many rows, and so many are free.
Error text_rows_lacking(const form::Form& form, const LongText& text, std::size_t needed,
                        std::size_t free);

}  // namespace scorebook::edit
