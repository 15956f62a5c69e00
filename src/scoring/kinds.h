// SPDX-License-Identifier: Apache-2.0
// The scheme kinds: how results become points. A new kind is one entry of the table in kinds.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "scoring/scores.h"

namespace scorebook::scoring {

/// One scheme: the exact scores, and the same arithmetic as a workbook formula.
struct Kind {
  std::string_view name;
  Scores (*score)(const form::Form& form, const record::Record& record);
  std::string (*formula)(const form::Form& form, const IndicatorCells& cells,
                         std::string_view check_text);
};

/// All kinds, sorted by name.
std::span<const Kind> kinds();
const Kind* find_kind(std::string_view name);

// The kind weighted_tree: product of the weights from the root x level / levels.
Scores score_weighted_tree(const form::Form& form, const record::Record& record);
std::string weighted_tree_formula(const form::Form& form, const IndicatorCells& cells,
                                  std::string_view check_text);

// The kind outcomes: what became of each target, counted. It has no points and so no formula.
Scores count_outcomes(const form::Form& form, const record::Record& record);
std::string no_formula(const form::Form& form, const IndicatorCells& cells,
                       std::string_view check_text);

}  // namespace scorebook::scoring
