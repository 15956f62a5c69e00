// SPDX-License-Identifier: Apache-2.0
// The copy of a workbook for the public.
#pragma once

#include "form/form.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "xlsx/public_copy.h"

namespace scorebook::edit {

/// The workbook without what belongs to persons or to the desk it was made on: fields that the form
/// marks personal, numbers of identity cards and telephones and e-mail addresses in any text,
/// notes, hidden sheets, rows and columns, and everything else that xlsx::public_copy() leaves
/// behind. Marks of ours go too. The copy is read again: kInternal when a personal field still says
/// something.
Result<xlsx::PublicCopy> publish(const xlsx::Workbook& book, const form::Form& form);

}  // namespace scorebook::edit
