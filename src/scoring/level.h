// SPDX-License-Identifier: Apache-2.0
// Which level an indicator has reached: from its level cell, else from the result on its detail
// sheet.
#pragma once

#include <optional>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scoring/details.h"
#include "scoring/schemes.h"
#include "scoring/scores.h"

namespace scorebook::scoring {

/// The level of one indicator and how it was found.
struct LevelReading {
  IndicatorState state = IndicatorState::kInvalid;
  std::optional<Exact> level;  ///< set when `state` is kReported; 0 = below level 1
  bool derived = false;        ///< from the detail result or a scheme
  Exact top;                   ///< of the scale
  std::optional<form::Words> rating;
  std::optional<Step> next;  ///< what the next level asks for, without the gain
  std::vector<Step> steps;
};

/// The scheme of an indicator and where it finds its inputs.
struct AppliedScheme {
  const form::Scheme& scheme;
  FindInput find;
  Rounding rounding = Rounding::kDeclared;
};

/// Reads the level cell of the row; where it is empty (or holds a state that is as good as empty),
/// follows the scheme, else Scoring::Derive. Two detail sheets with different results decide
/// nothing.
LevelReading read_level(const form::Form& form, const Details& details, const record::Row& item,
                        const std::optional<AppliedScheme>& scheme = std::nullopt);

/// The next level that has a threshold: its number, the result it needs and the points it adds.
/// nullopt at the top or without a ladder.
std::optional<Step> next_level(const form::Form& form, const Details& details,
                               const record::Row& item, const Exact& level, const Exact& max);

/// The same as a step of the calculation: nullopt also when the indicator has no detail result to
/// compare with.
std::optional<Step> next_level_step(const form::Form& form, const Details& details,
                                    const record::Row& item, const Exact& level, const Exact& max);

}  // namespace scorebook::scoring
