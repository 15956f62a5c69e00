// SPDX-License-Identifier: Apache-2.0
// From many inputs to the ministry's workbook.
#pragma once

#include <vector>

#include "app/reading.h"
#include "scorebook/scorebook.h"

namespace scorebook::app {

/// Every input is read, scored and checked on its own and let go once its results are taken.
Result<ConsolidatedWorkbook> consolidate(const Known& known, const std::vector<Input>& inputs,
                                         const ConsolidateRequest& request, const Wording& wording);

}  // namespace scorebook::app
