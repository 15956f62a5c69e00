// SPDX-License-Identifier: Apache-2.0
#include "rules/group_cells.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

bool follows(const record::Record& record, const record::Value& cell, std::size_t depth,
             std::string_view group) {
  const auto scores = scoring::score(weighted_form(), record);
  return rules::GroupCells({weighted_form(), record, &*scores})
      .follows_from_parts(cell, depth, group);
}

}  // namespace

TEST_SUITE("rules.group_cells") {
  TEST_CASE("groups come with their score cells in tree order") {
    const record::Record record = small_record();
    const auto scores = scoring::score(weighted_form(), record);
    const rules::GroupCells cells({weighted_form(), record, &*scores});
    CHECK(cells.at(0).size() == 2);
    REQUIRE(cells.at(1).size() == 3);
    CHECK(cells.at(1)[2].score->id == "3");
    CHECK(cells.at(1)[2].row->id == "3");
    CHECK(cells.at(1)[2].cell->raw == "30.40");
    CHECK(cells.at(2).empty());
  }

  TEST_CASE("a cell follows from its parts only when one of them is not what it should be") {
    record::Record record = small_record();
    CHECK_FALSE(follows(record, number("30.40", 2), 2, "3"));
    set(record, "indicators", "2.2", "score", number("6", 0));  // right at the decimals it shows
    CHECK_FALSE(follows(record, number("30", 2), 2, "3"));
    set(record, "indicators", "2.2", "score", number("9.60", 2));
    CHECK(follows(record, number("33.60", 2), 2, "3"));
    CHECK_FALSE(follows(record, number("33.50", 2), 2, "3"));
    CHECK_FALSE(follows(record, number("33.60", 2), 2, "9"));
    set(record, "csfs", "3", "score", number("33.60", 2));
    CHECK(follows(record, number("33.60", 2), 1, "2"));
    set(record, "dimensions", "2", "score", number("33.60", 2));
    CHECK(follows(record, number("51.60", 2), 0, ""));
  }
}
