// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

// What the rule finds when detail sheet 1.1 has this text in the field.
std::vector<Finding> found_in(std::string_view words, std::string_view field = "formula") {
  record::Record record = small_record();
  set(record, "details", "1.1", field, text(words));
  return run_rule("SB516", record);
}

}  // namespace

TEST_SUITE("rules.criterion_bands") {
  TEST_CASE("SB516 bands neither overlap nor leave figures out") {
    CHECK(found_in("ระดับ ๑ ๑๖.๐๐ - ๑๗.๙๙\nระดับ ๒ ๑๘.๐๐ - ๒๒.๐๐").empty());
    CHECK(found_in("ระดับ ๑ ร้อยละ ๖๐\nระดับ ๒ ร้อยละ ๖๕").empty());
    const auto both = found_in("ระดับ ๑ ๑๘.๐๐ - ๒๒.๐๐\nระดับ ๒ ๒๑.๐๐ - ๒๔.๐๐");
    REQUIRE(both.size() == 1);
    CHECK(both[0].variant == "");
    CHECK(thai(both[0]).starts_with("เกณฑ์ระดับ ๑ กับระดับ ๒ ซ้อนกันที่ ๒๑ ถึง ๒๒"));
    const auto none = found_in("ระดับ ๑ ๑๖ - ๑๘\nระดับ ๒ ๒๐ - ๒๔");
    REQUIRE(none.size() == 1);
    CHECK(none[0].variant == "gap");
    CHECK(english(none[0]).starts_with(
        "the criteria of levels 1 and 2 leave out what lies between 18 and 20"));
  }
}
