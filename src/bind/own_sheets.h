// SPDX-License-Identifier: Apache-2.0
// Sheets that the program puts into workbooks of others. They are no part of any form: a workbook
// with them reads as it does without.
#pragma once

#include <string>
#include <string_view>

namespace scorebook::bind {

/// The name of the sheet that lists what was found in a workbook.
const std::string& review_sheet_name();

/// Whether a sheet of this name is one of ours; spaces do not count.
bool is_own_sheet(std::string_view name);

}  // namespace scorebook::bind
