// SPDX-License-Identifier: Apache-2.0
// The name by which a finding is known again in a corrected workbook.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.h"

namespace scorebook::report {

/// A key for each finding of the list, in its order: the rule, a space and 16 hexadecimal digits
/// over the rule, the sheet, and the indicator with its field, or else the cell. What was found is
/// left out, so that a value that was changed and is still not right keeps its key, and the row of
/// an indicator may move. A second finding of the same key gets "-2", a third "-3".
std::vector<std::string> finding_keys(const rules::Findings& findings);

/// Whether a text looks like such a key.
bool is_finding_key(std::string_view text);

}  // namespace scorebook::report
