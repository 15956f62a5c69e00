// SPDX-License-Identifier: Apache-2.0
// Changes to an existing workbook: values into rows that exist, scores into their cells.
#pragma once

#include <set>
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
  bool remove_signature = false;    ///< else a signed workbook is kSigned
  bool grow = false;                ///< rows that lack are put in, see grow.h
};

/// Writes the data into the workbook's cells. Rows match by id; a new id takes the first free row
/// of its group; lacking rows are kRowsLacking with the number, kTextRowsLacking for a long text. A
/// value whose reading equals what the cell says, at the precision of the cell, leaves its bytes
/// alone. The result is read again through bind and the whole record compared: what the data names
/// must come back as given (else kWouldMisread) and nothing else may change (else kInternal).
Result<xlsx::Written> fill(const xlsx::Workbook& book, const form::Form& form,
                           const record::Record& record, const record::Data& data,
                           const FillOptions& options);

/// Writes the scores as live formulas, with the values that they give, into the score cells. A cell
/// whose own formula gives the same keeps it. A form that counts outcomes has no such cells, and
/// its workbook stays as it is. Proved like fill(). kSigned for a signed workbook unless its
/// signature may go.
Result<xlsx::Written> write_scores(const xlsx::Workbook& book, const form::Form& form,
                                   const record::Record& record, const scoring::Scores& scores,
                                   bool remove_signature = false);

/// The same for the cells of these indicators only; groups and the total stay as they are.
Result<xlsx::Written> write_scores_of(const xlsx::Workbook& book, const form::Form& form,
                                      const record::Record& record, const scoring::Scores& scores,
                                      std::set<std::string> items);

}  // namespace scorebook::edit
