// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.detail_budget") {
  TEST_CASE("SB709 amounts that differ are reported with the difference") {
    record::Record record = small_record();
    set(record, "details", "2.1", "budget", number("900.50", 2));
    const auto found = run_rule("SB709", record);
    CHECK(lines(found) == "SB709 warning J8\n");
    CHECK(found[0].indicator == "2.1");
    CHECK(refs(found[0]) == "P7");
    CHECK(thai(found[0]) ==
          "ใบรายละเอียดระบุ ๙๐๐.๕๐ แต่ตารางสรุป (แผ่นงาน “ตารางสรุป” เซลล์ P7) ระบุ ๘๗๕ ต่างกัน ๒๕.๕ | "
          "โปรดตรวจสอบกับเอกสารการเบิกจ่าย แล้วแก้ไขให้ตรงกันทั้งสองแห่ง");
  }

  TEST_CASE("SB709 a phrase against an amount is reported") {
    record::Record record = small_record();
    set(record, "details", "2.1", "budget", value_of(kNoBudget));
    CHECK(english(run_rule("SB709", record).at(0))
              .starts_with("the detail sheet says ไม่ได้ใช้งบประมาณดำเนินการ, the summary (sheet “ตารางสรุป”, "
                           "cell P7) says 875; the difference is 875 | "));
  }

  TEST_CASE("SB709 no budget in other words or as zero is accepted") {
    record::Record record = small_record();
    set(record, "details", "1.1", "budget", value_of("ไม่ได้ใช้"));
    set(record, "details", "1.2", "budget", number("0"));
    set(record, "details", "2.1", "budget", text_number("875 บาท", "875", "บาท"));
    set(record, "details", "2.2", "budget", {});
    CHECK(run_rule("SB709", record).empty());
  }
}
