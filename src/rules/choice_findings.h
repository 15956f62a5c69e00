// SPDX-License-Identifier: Apache-2.0
// What is to be said of the choice of indicators in one round.
#pragma once

#include <vector>

#include "rules/rules.h"

namespace scorebook::rules {

/// The findings of SB402 by one field of the weight. The form must have a [selection].
std::vector<Finding> choice_findings(const Context& context, const form::Check& check,
                                     const form::Selection::Weight& weight);

}  // namespace scorebook::rules
