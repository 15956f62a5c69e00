// SPDX-License-Identifier: Apache-2.0
// Exact values of expressions, or the reason why there is none.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "form/form.h"
#include "record/record.h"
#include "scoring/scores.h"

namespace scorebook::scoring {

/// A figure, or why there is none: then `state` is what the indicator is for it.
struct Figure {
  std::optional<Exact> value;
  bool absent = false;  ///< a share of nothing: left out of min, max, mean and sum
  IndicatorState state = IndicatorState::kReported;
  std::optional<Step> reason;
};

using Lookup = std::function<Figure(const std::string& name)>;

/// The first name without a figure decides; conditions are 1 or 0.
Figure evaluate(const form::Expression& expression, const Lookup& lookup);

/// The figure of a value: a number; a date as the serial number of Excel; a state with a figure.
Figure figure_of(const form::Form& form, std::string_view name, const record::Value* value);

/// The state of an indicator whose cell holds a state; nullopt when the cell is as good as empty.
std::optional<IndicatorState> indicator_state(const form::Form& form, std::string_view state);

/// The expression with the figures in place of names: "100 * 337/450" with the multiplication sign
/// U+00D7; names without a figure stay.
std::string with_figures(const form::Expression& expression, const Lookup& lookup);
/// The same with the words for the names.
std::string with_words(const form::Expression& expression,
                       const std::function<std::string(const std::string&)>& words);

}  // namespace scorebook::scoring
