// SPDX-License-Identifier: Apache-2.0
// Lists that people keep: the first sheet of a workbook, or a CSV file.
#pragma once

#include "ministry/text_list.h"
#include "scorebook/scorebook.h"

namespace scorebook::app {

/// The lines of the first visible sheet that holds something, or of the text file. Errors name the
/// file.
Result<ministry::TextLines> read_lines(const Input& input);

}  // namespace scorebook::app
