// SPDX-License-Identifier: Apache-2.0
// What can be mended in a workbook without asking: how values are written, never what they say.
#pragma once

#include "form/form.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "xlsx/edits.h"

namespace scorebook::edit {

/// Changes cells of three kinds, and nothing else:
///   - a figure typed as text, in either digit set, with a word or sign for percent at most,
///   becomes
///     the number that it reads as;
///   - a date whose year is of the common era gets that of the Buddhist era, in the same digits;
///   - a label of the form loses invisible characters, spaces at the ends of its lines and, where
///   it
///     is a heading that the form prints, repeated spaces.
/// Figures with a unit of their own, in brackets or in cells that show percent stay: there the text
/// says more than the number. Proved like fill(): the record reads the same before and after.
/// kSigned for a signed workbook unless its signature may go.
Result<xlsx::Written> fix(const xlsx::Workbook& book, const form::Form& form,
                          const record::Record& record, bool remove_signature = false);

}  // namespace scorebook::edit
