// SPDX-License-Identifier: Apache-2.0
// A record of a workbook that got new rows, for the proof that nothing else changed.
#pragma once

#include "form/form.h"
#include "formula/row_insertion.h"
#include "record/compare.h"
#include "record/record.h"

namespace scorebook::edit {

/// Rows and facts stand where they are after the insertion; ids made of a row's place are cleared.
void move_rows(record::Record& record, const formula::RowInsertion& insertion);

/// The cells of values that formulas give.
record::CellSet formula_cells(const record::Record& record);

/// The record without tables whose rows are read out of a text: they follow from that text, which
/// is compared itself.
record::Record without_lists(const form::Form& form, record::Record record);

}  // namespace scorebook::edit
