// SPDX-License-Identifier: Apache-2.0
// New rows inside a sheet, with everything in the workbook that has to follow.
#pragma once

#include "formula/row_insertion.h"
#include "io/package.h"
#include "xlsx/edits.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

struct InsertOptions {
  bool remove_signature = false;  ///< a signed workbook may lose its signature; else it is kSigned
  int deflate_level = io::kDefaultDeflateLevel;
};

/// Puts rows into a sheet of a workbook that was opened with Keep::kAll. They look like the model
/// row, hold its formulas, and what formats or checks the model row does so for them. All that
/// names rows follows: cells, merged areas, validations and conditional formats (those in extLst
/// too), links, notes with their boxes, drawings, charts, names, print areas and titles, tables,
/// filters, page breaks, protected ranges, controls, and the references of formulas in every sheet;
/// shared formulas that would be torn are written out. References to rows in macros cannot be
/// followed. Formulas whose value follows from the new rows are calculated.
///
/// kRowsNotInserted with a "reason" when something cannot be moved safely; kSigned;
/// kWorkbookDamaged for an unknown sheet; kValueInvalid for rows outside the sheet or a model row
/// that does not touch the new ones.
Result<Written> insert_rows(const Workbook& book, const formula::RowInsertion& insertion,
                            const InsertOptions& options = {});

}  // namespace scorebook::xlsx
