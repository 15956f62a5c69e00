// SPDX-License-Identifier: Apache-2.0
// Central corrections applied to what was read from a workbook.
#pragma once

#include <optional>
#include <vector>

#include "form/form.h"
#include "ministry/agencies.h"
#include "ministry/corrections.h"
#include "ministry/submission.h"
#include "record/record.h"
#include "scoring/scores.h"

namespace scorebook::app {

/// A record as the corrections make it, and what was changed. Nothing was when `lines` is empty.
struct Corrected {
  record::Record record;
  std::optional<scoring::Scores> scores;
  std::vector<ministry::CorrectionLine> lines;
};

/// Applies the corrections of the agency and form, one after the other. One that names no indicator
/// of the report, or a value that is none, changes nothing and leaves no line.
Corrected correct(const form::Form& form, const record::Record& record,
                  const std::optional<scoring::Scores>& scores, const std::string& agency,
                  const std::vector<ministry::Correction>& corrections,
                  const ministry::Roster& roster);

}  // namespace scorebook::app
