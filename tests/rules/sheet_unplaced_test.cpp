// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.sheet_unplaced") {
  TEST_CASE("SB204 a sheet outside the form is named") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kUnplacedSheet, "ภาพกิจกรรม", "A1", "ภาพกิจกรรม"));
    const auto found = run_rule("SB204", record);
    CHECK(lines(found) == "SB204 info A1\n");
    CHECK(found[0].found == "ภาพกิจกรรม");
    CHECK(thai(found[0]).starts_with("แผ่นงานนี้ไม่อยู่ในแบบฟอร์ม โปรแกรมจึงมิได้อ่านข้อมูลในแผ่นงานนี้ | "));
    CHECK(english(found[0]).starts_with("this sheet is no part of the form; "));
  }

  TEST_CASE("SB204 rows that fit no kind are a warning of their sheet") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kUnplacedRow, kSummary, "C12", "ยอดยกมา"));
    record.facts.push_back(fact(FactKind::kUnplacedRow, kSummary, "C13", "หมายเหตุ"));
    const auto found = run_rule("SB204", record);
    CHECK(lines(found) == "SB204.rows warning C12\n");
    CHECK(refs(found[0]) == "C13");
    CHECK(thai(found[0]) ==
          "ข้อมูล ๒ แถว (C12:C13) ไม่ตรงกับรูปแบบใดของตาราง เช่น “ยอดยกมา” โปรแกรมจึงมิได้อ่านข้อมูลนี้ | "
          "โปรดตรวจสอบว่าพิมพ์เลขที่และชื่อครบตามแบบฟอร์ม หากเป็นข้อความนอกตาราง ให้ย้ายออกจากตาราง");
  }

  TEST_CASE("SB204 sheets of the form are accepted") {
    CHECK(run_rule("SB204", small_record()).empty());
  }
}
