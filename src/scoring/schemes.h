// SPDX-License-Identifier: Apache-2.0
// The score that a scheme of [[scoring.schemes]] gives to named inputs, with its steps.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scoring/figure.h"
#include "scoring/scores.h"

namespace scorebook::scoring {

/// What a scheme comes to. Without a score `state` says what the indicator is, and the last step
/// why.
struct SchemeScore {
  IndicatorState state = IndicatorState::kInvalid;
  std::optional<Exact> score;
  Exact top;                         ///< the highest score of the scheme
  std::optional<form::Words> label;  ///< of the level reached
  std::vector<Step> steps;
  std::optional<Step> next;  ///< key next_level: level, threshold, score (of it); unit,
                             ///< condition
};

/// The value behind a name of the record; null when there is none.
using FindInput = std::function<const record::Value*(const std::string& name)>;

SchemeScore score_scheme(const form::Form& form, const form::Scheme& scheme, const FindInput& find,
                         Rounding rounding = Rounding::kDeclared);

}  // namespace scorebook::scoring
