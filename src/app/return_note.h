// SPDX-License-Identifier: Apache-2.0
// The letter that sends a workbook back.
#pragma once

#include "app/reading.h"
#include "letter/template.h"
#include "scorebook/result.h"
#include "scorebook/return_note.h"

namespace scorebook::app {

/// The letter that the request means. Errors as Library::return_note().
Result<letter::Template> letter_of(const ReturnNoteRequest& request);
/// The letter about a workbook whose findings are known, or that could not be read.
Result<ReturnNote> return_note(const Reading& reading, const letter::Template& letter,
                               const ReturnNoteRequest& request);

}  // namespace scorebook::app
