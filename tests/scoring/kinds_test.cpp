// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "scoring/kinds.h"

using namespace scorebook;

TEST_SUITE("scoring.kinds") {
  TEST_CASE("the table is sorted and every kind has a score and a formula") {
    const auto kinds = scoring::kinds();
    CHECK(std::is_sorted(kinds.begin(), kinds.end(),
                         [](const auto& a, const auto& b) { return a.name < b.name; }));
    for (const scoring::Kind& kind : kinds) {
      CAPTURE(kind.name);
      CHECK((kind.score != nullptr));
      CHECK((kind.formula != nullptr));
      CHECK(scoring::find_kind(kind.name) == &kind);
    }
    CHECK(scoring::find_kind("weighted") == nullptr);
    CHECK(scoring::known_kinds() == std::vector<std::string>{"outcomes", "weighted_tree"});
  }
}
