// SPDX-License-Identifier: Apache-2.0
// The levels of a scheme once their figures are known: which is reached, and the score between two.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "form/scoring.h"
#include "scorebook/exact.h"

namespace scorebook::scoring {

/// One level with its figures.
struct LevelFigures {
  std::optional<Exact> threshold;
  form::Operation comparison = form::Operation::kAtLeast;
  bool blank = false;  ///< it has no criterion
  bool threshold_met = true;
  bool needs_met = true;  ///< the further conditions
  Exact score;

  bool met() const { return !blank && threshold_met && needs_met; }
};

/// Where a value stands on a scale.
struct Standing {
  std::size_t level =
      0;  ///< reached, from 1; 0 below level 1; the number met when they are counted
  Exact score;
  std::size_t low = 0, high = 0;  ///< the levels between which was interpolated; 0 when not
};

/// Whether the value fulfils the comparison with the threshold.
bool fulfils(form::Operation comparison, const Exact& value, const Exact& threshold);

/// The level from 1 that follows `level` and has a criterion; 0 when there is none.
std::size_t next_criterion(const std::vector<LevelFigures>& levels, std::size_t level);

/// Follows the options of the scheme: counting, between, below, above, floor; not ceiling and
/// rounding. `value` is nullopt for a scheme of conditions only.
Standing standing(const form::Scheme& scheme, const std::vector<LevelFigures>& levels,
                  const std::optional<Exact>& value);

/// "60/70/-/90/>100".
std::string ladder_text(const std::vector<LevelFigures>& levels);

}  // namespace scorebook::scoring
