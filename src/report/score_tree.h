// SPDX-License-Identifier: Apache-2.0
// The order in which scores are listed: a group, its parts, its indicators.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "form/form.h"
#include "report/wording.h"
#include "scoring/scores.h"

namespace scorebook::report {

/// One line of a list of scores: a group or an indicator.
struct ScoreLine {
  std::size_t depth = 0;  ///< 0 at the top
  const scoring::GroupScore* group = nullptr;
  const scoring::IndicatorScore* item = nullptr;
};

/// All groups and indicators, a group before its parts; indicators without a group come last.
std::vector<ScoreLine> score_lines(const form::Form& form, const scoring::Scores& scores);
/// "Dimension 1", "1.2".
std::string number_words(const ScoreLine& line, const form::Form& form, const Wording& wording);
/// The weight as printed; "–" for 0, which is a weight that is not filled in.
std::string weight_words(const ScoreLine& line, const Wording& wording);

}  // namespace scorebook::report
