// SPDX-License-Identifier: Apache-2.0
// Where agencies that report the same indicators do not agree about them.
#pragma once

#include <string>
#include <vector>

#include "ministry/consolidation.h"

namespace scorebook::ministry {

/// Compares title, unit and weight of every indicator, folded, over the agencies of a comparison
/// whose form has common indicators, and which indicators there are. Of values that differ the most
/// frequent is the usual one, and those who say something else are told; when two are equally
/// frequent, all.
std::vector<Disagreement> find_disagreements(const Consolidation& all,
                                             const std::vector<std::string>& common_forms);

}  // namespace scorebook::ministry
