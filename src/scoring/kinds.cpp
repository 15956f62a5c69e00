// SPDX-License-Identifier: Apache-2.0
#include "scoring/kinds.h"

#include <algorithm>
#include <array>

namespace scorebook::scoring {

std::span<const Kind> kinds() {
  static constexpr std::array<Kind, 2> kKinds = {{
      {"outcomes", count_outcomes, no_formula},
      {"weighted_tree", score_weighted_tree, weighted_tree_formula},
  }};
  return kKinds;
}

const Kind* find_kind(std::string_view name) {
  const std::span<const Kind> all = kinds();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Kind& kind) { return kind.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace scorebook::scoring
