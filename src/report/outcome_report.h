// SPDX-License-Identifier: Apache-2.0
// The score of forms that count outcomes instead of points: text, JSON and CSV.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/json.h"
#include "report/wording.h"
#include "scoring/scores.h"

namespace scorebook::report {

/// One figure of the summary: how many of the items, and what part of all and of those that are due.
struct OutcomeCount {
  std::string key;  ///< "claimed_met", "met" or the key of an outcome
  int count = 0;
  int due = 0;  ///< of those that are due
};

/// What the agency says itself (when it does), what follows from the figures, then every outcome
/// that occurs.
std::vector<OutcomeCount> outcome_counts(const scoring::Scores& scores);
/// 100 x n / of; 0 of nothing.
Exact percent_of(int n, int of);

/// A table of the items and the summary in lines.
std::string outcomes_text(const scoring::Scores& scores, const form::Form& form,
                          const Wording& wording);
/// Sets the keys of a file.
void add_outcomes(Json& json, const scoring::Scores& scores, const Wording& wording);

}  // namespace scorebook::report
