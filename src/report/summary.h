// SPDX-License-Identifier: Apache-2.0
// What a report for people says of a file as a whole: counts, verdict, which checks ran.
#pragma once

#include <string>
#include <vector>

#include "report/tally.h"
#include "report/wording.h"
#include "rules/finding.h"

namespace scorebook::report {

/// "5 must be fixed ... - 9 should be checked"; severities that do not occur are left out, and
/// nothing at all is an empty text. The verdict names the points of errors alone and no notes for
/// information.
std::string counts_line(const Tally& tally, bool for_verdict, const Wording& wording);
/// Ready to send or not, and why not.
std::string verdict_line(const Overall& sum, const Wording& wording);
/// Sheets in the order in which the findings name them; what has no sheet ("") comes first.
std::vector<std::string> sheets_of(const rules::Findings& findings);
/// How many checks ran and which; how many did not, those with the same reason together.
std::vector<std::string> check_lines(const rules::Findings& findings, const Wording& wording);

}  // namespace scorebook::report
