// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.narrative_copied") {
  TEST_CASE("SB716 rows have narratives of their own") {
    record::Record record = small_record();
    CHECK(run_rule("SB716", record).empty());
    const auto words = text("ดำเนินการตามแผนการจัดการความรู้ของกรมและแจ้งให้หน่วยงานทราบแล้ว");
    set(record, "details", "1.1", "narrative", words);
    CHECK(run_rule("SB716", record).empty());
    set(record, "details", "2.1", "narrative", words);
    set(record, "details", "2.2", "narrative",
        text("ดำเนินการ ตามแผนการจัดการความรู้ของกรมและแจ้งให้หน่วยงานทราบแล้ว "));
    const auto found = run_rule("SB716", record);
    CHECK(lines(found) == "SB716 warning I8\n");
    CHECK(found[0].at.sheet == "KPI 2.1");
    CHECK(found[0].refs.size() == 2);
    CHECK(
        thai(found[0]).starts_with("ข้อความนี้ใช้เหมือนกัน ๓ แห่ง แห่งแรกคือ แผ่นงาน “KPI 1.1” เซลล์ I8 | "));
    CHECK(english(found[0]).starts_with(
        "the same text stands in 3 places, first on sheet “KPI 1.1”, cell I8"));
  }
}
