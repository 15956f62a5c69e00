// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.result_copied") {
  TEST_CASE("SB717 a result is not the plan over again") {
    CHECK(run_rule("SB717", small_record()).empty());
    CHECK(found_in("SB717", "ดำเนินการให้หน่วยงานจัดระบบองค์ความรู้แล้ว").empty());
    const auto found = found_in("SB717", "ร้อยละของหน่วยงานที่จัดระบบองค์ความรู้");
    CHECK(lines(found) == "SB717 warning I8\n");
    CHECK(thai(found[0]).starts_with("ข้อความผลเหมือนกับช่อง “กิจกรรม” (เซลล์ A8) | "));
    record::Record record = small_record();
    set(record, "details", "2.2", "formula",
        text("ระดับ ๑ จัดทำแผนการรวบรวมกฎหมาย\nระดับ ๒ รวบรวมกฎหมายจากทุกหน่วยงาน"));
    set(record, "details", "2.2", "narrative", text("รวบรวมกฎหมายจากทุกหน่วยงาน"));
    const auto level = run_rule("SB717", record);
    REQUIRE(level.size() == 1);
    CHECK(english(level[0]).starts_with("the result says the same as the field “สูตรการคำนวณ"));
  }
}
