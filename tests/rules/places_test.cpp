// SPDX-License-Identifier: Apache-2.0
#include "rules/places.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

std::vector<record::Place> places(const std::vector<std::string>& areas) {
  std::vector<record::Place> list;
  for (const std::string& area : areas) {
    list.push_back(place("S", area));
  }
  return list;
}

}  // namespace

TEST_SUITE("rules.places") {
  TEST_CASE("rectangles that touch are joined downwards and then to the right") {
    struct Case {
      std::vector<std::string> areas;
      const char* joined;
    };
    const Case cases[] = {
        {{"B2"}, "B2"},
        {{"B4", "B2", "B3"}, "B2:B4"},
        {{"B2", "B4"}, "B2, B4"},
        {{"E5", "F5", "E6", "F6"}, "E5:F6"},
        {{"E5:E7", "F5:F6"}, "E5:E7, F5:F6"},
        {{"M5", "M6", "N5:N6", "O5:O9"}, "M5:N6, O5:O9"},
        {{"A5:B6", "A7:B7"}, "A5:B7"},
        {{"B2", "B2"}, "B2"},
        {{"AA1", "Z1"}, "Z1:AA1"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.areas);
      CHECK(rules::addresses(rules::compact(places(one.areas))) == one.joined);
    }
    CHECK(rules::addresses({}) == "");
  }

  TEST_CASE("facts of equal key stand together in their order") {
    record::Record record;
    for (const char* found : {"a", "b", "a", "c"}) {
      record.facts.push_back(fact(record::FactKind::kHiddenRow, "S", "A1", found));
    }
    record.facts.push_back(fact(record::FactKind::kMacros, "S", "A1", "a"));
    const auto groups = rules::group_facts(record, record::FactKind::kHiddenRow,
                                           [](const record::Fact& one) { return one.found; });
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].size() == 2);
    CHECK(groups[0][1] == &record.facts[2]);
    CHECK(groups[1][0]->found == "b");
    CHECK(rules::places_of(groups[0]).size() == 2);
  }

  TEST_CASE("a finding stands on the first place and refers to the others") {
    rules::Finding finding;
    rules::spread(places({"B2", "C3", "D4"}), finding);
    CHECK(base::to_a1(finding.at.area) == "B2");
    REQUIRE(finding.refs.size() == 2);
    CHECK(base::to_a1(finding.refs[1].at.area) == "D4");
    rules::spread({record::Place()}, finding);
    CHECK_FALSE(finding.has_cell);
  }
}
