// SPDX-License-Identifier: Apache-2.0
// The ministry's workbook: what a Consolidation says, as sheets.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/a1.h"
#include "form/form.h"
#include "ministry/consolidation.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// How the workbook is laid out.
struct MinistryOptions {
  bool separate_details = false;           ///< the long tables go into a workbook of their own
  std::uint32_t last_row = base::kMaxRow;  ///< where a long table goes on in another sheet
};

struct MinistryWorkbook {
  std::string bytes;
  std::string details;  ///< empty unless asked for
};

/// Live formulas with correct stored values; the same consolidation gives the same bytes. `forms`
/// are those that the submissions name.
Result<MinistryWorkbook> ministry_workbook(const ministry::Consolidation& all,
                                           std::span<const form::Form> forms,
                                           const MinistryOptions& options);

/// The name of the sheet that lists who has sent.
const std::string& status_sheet_name();

}  // namespace scorebook::make
