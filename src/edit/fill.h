// SPDX-License-Identifier: Apache-2.0
// Changes to an existing workbook: values into rows that exist, scores into their cells.
#pragma once

#include <string>
#include <string_view>

#include "form/form.h"
#include "record/data.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "scoring/scores.h"
#include "xlsx/edits.h"

namespace scorebook::edit {

struct FillOptions {
  bool overwrite_formulas = false;  ///< else a value for a formula cell is kFormulaInTheWay
};

/// Writes the data into the workbook's cells. Rows match by id; a new id takes a free row of its
/// table in order; lacking rows are kRowsLacking with the number. A value whose reading equals what
/// the cell says leaves its bytes alone. The result is read again through bind and compared: a
/// value that does not come back is kInternal.
Result<xlsx::Written> fill(const xlsx::Workbook& book, const form::Form& form,
                           const record::Record& record, const record::Data& data,
                           const FillOptions& options);

/// Writes the scores as live formulas with our values into the score cells; cells that hold a
/// formula already and agree stay as they are. A form that counts outcomes has no such cells, and its
/// workbook stays as it is.
Result<xlsx::Written> write_scores(const xlsx::Workbook& book, const form::Form& form,
                                   const record::Record& record, const scoring::Scores& scores);

}  // namespace scorebook::edit
