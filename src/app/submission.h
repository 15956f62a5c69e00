// SPDX-License-Identifier: Apache-2.0
// Workbooks that are one submission (bind/submission.h) are scored and checked as one.
#pragma once

#include "app/reading.h"

namespace scorebook::app {

/// Follows every reading of the batch, which were read as records. Of a submission of several
/// workbooks the one that leads gets the record, scores and `parts` of the whole; each gets the
/// findings at its own cells, and the one that leads also those at no cell. There a sheet is named
/// with its file only where it is another file's.
void follow_submissions(Batch& batch, const Known& known, Depth depth);

/// One submission out of the readings of its workbooks, the one that leads first: that reading with
/// the record of the whole, followed. Its findings name every sheet with its file. None of them may
/// have an error.
Reading joined(const std::vector<const Reading*>& parts, const Known& known, Depth depth);

}  // namespace scorebook::app
