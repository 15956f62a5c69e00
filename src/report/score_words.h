// SPDX-License-Identifier: Apache-2.0
// Words for scores: the steps of a calculation, the line of the total.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"
#include "report/wording.h"
#include "scoring/scores.h"

namespace scorebook::report {

/// The sentence of each step of an indicator, in order.
std::vector<std::string> step_sentences(const scoring::IndicatorScore& item, int decimals,
                                        const Wording& wording);
/// The whole calculation of an indicator in one line: number, title, steps.
std::string step_line(const scoring::IndicatorScore& item, int decimals, const Wording& wording);

/// Total, what is reported, what is pending and the percentage of the reported indicators; or why
/// there is no total.
std::string total_line(const scoring::Scores& scores, const Wording& wording);

/// What the next level of an indicator needs, and the points it adds; "–" where nothing is known.
struct NextWords {
  std::string needs, gain;
};

NextWords next_words(const scoring::IndicatorScore& item, int decimals, const Wording& wording);

/// "If 3.3=24: total ...".
std::string trial_line(const std::vector<std::string>& trials, const scoring::Scores& scores,
                       const Wording& wording);

/// True when the shown scores of the topmost groups do not add up to the shown total.
bool rounding_shows(const scoring::Scores& scores);

/// The level, "below level 1" for 0, or the word of the state when there is none.
std::string level_words(const scoring::IndicatorScore& item, const Wording& wording);
/// Whether the indicator counts in the total, be it with 0 points.
bool is_scored(const scoring::IndicatorScore& item);

}  // namespace scorebook::report
