// SPDX-License-Identifier: Apache-2.0
// From readings to rendered reports.
#pragma once

#include <optional>

#include "app/reading.h"
#include "report/report.h"
#include "scorebook/scorebook.h"

namespace scorebook::app {

report::Options options_of(const Wording& wording);
/// The worst severity among findings.
std::optional<Level> worst_of(const rules::Findings& findings);
/// The reading as reports take it; views into it.
report::FileResult result_of(const Reading& reading);
Report render_validate(const Batch& batch, const Wording& wording);
Report render_score(const Batch& batch, const ScoreRequest& request, const Wording& wording);
Report render_inspect(const Batch& batch, const Wording& wording);

}  // namespace scorebook::app
