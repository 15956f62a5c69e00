// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.level_result") {
  TEST_CASE("SB505 a level that the result does not reach is reported with the points") {
    record::Record record = small_record();
    set(record, "details", "1.1", "result", number("78"));
    const auto found = run_rule("SB505", record);
    CHECK(lines(found) == "SB505 error Q5\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(found[0].found == "๓");
    CHECK(found[0].expected == "๔");
    CHECK(found[0].points == Exact(6));
    CHECK(refs(found[0]) == "H8");
    CHECK(found[0].refs[0].at.sheet == "KPI 1.1");
    CHECK(thai(found[0]) ==
          "ระบุระดับไว้ ๓ แต่ผลในใบรายละเอียด (แผ่นงาน “KPI 1.1” เซลล์ H8) คือ ๗๘ (หน่วยนับ: ร้อยละ) "
          "คำนวณได้ระดับ ๔ | โปรดยืนยันผลล่าสุดกับหน่วยงานเจ้าของตัวชี้วัด แล้วแก้ไขให้ตรงกันทั้งสองเซลล์");
  }

  TEST_CASE("SB505 a result below level 1 is told in its own words") {
    record::Record record = small_record();
    set(record, "details", "2.1", "result", number("50.01"));
    const auto found = run_rule("SB505", record);
    CHECK(lines(found) == "SB505.below error Q7\n");
    CHECK(found[0].expected == "< ๑");
    CHECK(found[0].points == Exact(24));
    CHECK(english(found[0]).starts_with(
        "the level says 5, but the result on the detail sheet “KPI 2.1”, cell H8, is 50.01 (unit: "
        "เรื่อง), which is below level 1 | "));
  }

  TEST_CASE("SB505 a level at the very threshold is accepted") {
    record::Record record = small_record();
    for (const char* result : {"70", "74.99"}) {
      set(record, "details", "1.1", "result", number(result));
      CHECK(run_rule("SB505", record).empty());
    }
    set(record, "details", "1.1", "result", number("69.99"));
    CHECK(run_rule("SB505", record).size() == 1);
  }

  TEST_CASE("SB505 leaves states and ladders of their own to other rules") {
    record::Record record = small_record();
    set(record, "details", "1.1", "result", pending());
    set(record, "indicators", "2.1", "level", pending());
    set(record, "indicators", "2.2", "level", {});
    CHECK(run_rule("SB505", record).empty());
    record = small_record();
    set(record, "indicators", "1.1", "target_3", number("71"));
    CHECK(run_rule("SB505", record).empty());
    CHECK(lines(run_rule("SB705", record)) == "SB705 error E8\n");
    set(record, "indicators", "1.1", "target_3", number("65"));
    set(record, "details", "1.1", "target_3", number("65"));
    CHECK(run_rule("SB505", record).empty());
    CHECK(lines(run_rule("SB502", record)) == "SB502 error G5\n");
  }
}
