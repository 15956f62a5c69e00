// SPDX-License-Identifier: Apache-2.0
// What a write changed and what it left, in words, from the bytes of both files.
#pragma once

#include "app/reading.h"
#include "scorebook/scorebook.h"
#include "xlsx/edits.h"

namespace scorebook::app {

/// A changed workbook as the library gives it, with its certificate when one is asked for.
Result<WrittenWorkbook> finished(const Reading& reading, xlsx::Written written,
                                 const WriteRequest& request, const Wording& wording);

}  // namespace scorebook::app
