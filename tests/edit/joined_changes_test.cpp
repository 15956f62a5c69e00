// SPDX-License-Identifier: Apache-2.0
#include "edit/joined_changes.h"

#include <doctest/doctest.h>

#include <string>

using namespace scorebook;

TEST_SUITE("edit.joined_changes") {
  TEST_CASE("a cell that changed twice is told once, one that is as it was not at all") {
    const std::vector<xlsx::CellChange> changes = edit::joined_changes(
        {{"S", {2, 1}, "1", "2", true, ""}, {"S", {3, 1}, "1", "2", false, ""}},
        {{"S", {2, 1}, "2", "3", false, "2.99"},
         {"S", {3, 1}, "2", "1", false, ""},
         {"S", {1, 1}, "", "x", true, ""}});
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].ref == base::CellRef{1, 1});
    CHECK(changes[0].recalculated);
    CHECK(changes[1].before == "1");
    CHECK(changes[1].after == "3");
    CHECK(changes[1].given == "2.99");
    CHECK(!changes[1].recalculated);
  }
}
