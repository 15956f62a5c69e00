// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.agency_differs") {
  TEST_CASE("SB719 sheets name the agency of the report") {
    record::Record record = small_record();
    CHECK(run_rule("SB719", record).empty());
    set(record, "details", "1.1", "agency", text("กรม ตัวอย่าง"));
    CHECK(run_rule("SB719", record).empty());
    set(record, "details", "1.2", "agency", text("กรมอื่น"));
    const auto one = run_rule("SB719", record);
    CHECK(lines(one) == "SB719 warning A1\n");
    CHECK(one[0].indicator == "1.2");
    CHECK(thai(one[0]).starts_with("ระบุไว้ “กรมอื่น” แต่รายงานเป็นของ “กรมตัวอย่าง” | "));
    set(record, "details", "2.1", "agency", text("กรมอื่น"));
    CHECK(english(run_rule("SB719", record)[0])
              .starts_with("it says “กรมอื่น”, the report is of “กรมตัวอย่าง” (on 2 sheets)"));
    set(record, "agency", record::Value());
    CHECK(run_rule("SB719", record).empty());
  }
}
