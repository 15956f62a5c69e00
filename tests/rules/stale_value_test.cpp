// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.stale_value") {
  TEST_CASE("SB206 stored values that are out of date are one finding a sheet") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kStaleValue, kSummary, "M7", "18", "24"));
    record.facts.push_back(fact(FactKind::kStaleValue, kSummary, "N7:N8", "24.4", "30.4"));
    const auto found = run_rule("SB206", record);
    CHECK(lines(found) == "SB206 warning M7\n");
    CHECK(found[0].found == "18");
    CHECK(found[0].expected == "24");
    CHECK(refs(found[0]) == "N7:N8");
    CHECK(thai(found[0]) ==
          "ค่าที่บันทึกไว้ของสูตร ๒ เซลล์ (M7, N7:N8) ไม่ตรงกับผลคำนวณ เช่น เซลล์ M7 บันทึกไว้ ๑๘ แต่คำนวณได้ "
          "๒๔ | โปรดเปิดไฟล์ด้วย Excel กด Ctrl+Alt+F9 เพื่อคำนวณใหม่ทั้งไฟล์ แล้วบันทึก (Save)");
  }

  TEST_CASE("SB206 formulas that were never calculated are told apart") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kMissingValue, kSummary, "M5"));
    record.facts.push_back(fact(FactKind::kMissingValue, kSummary, "M6"));
    const auto found = run_rule("SB206", record);
    CHECK(lines(found) == "SB206.unsaved warning M5:M6\n");
    CHECK(thai(found[0]) ==
          "สูตร ๒ เซลล์ (M5:M6) ยังไม่มีผลคำนวณบันทึกไว้ในไฟล์ | "
          "โปรดเปิดไฟล์ด้วย Excel แล้วบันทึก (Save) อีกครั้ง");
    CHECK(english(found[0]) ==
          "formula cells without a stored result in the file: 2 (M5:M6) | "
          "Open the file in Excel and save it again.");
  }

  TEST_CASE("SB206 is the only finding about a stale score") {
    record::Record record = small_record();
    set(record, "indicators", "2.1", "score", number("18", 2));
    set(record, "csfs", "3", "score", number("24.4", 2));
    set(record, "dimensions", "2", "score", number("24.4", 2));
    set(record, "total", number("42.4", 2));
    for (const char* cell : {"M7", "N7:N8", "O7:O8", "M9"}) {
      record.facts.push_back(fact(FactKind::kStaleValue, kSummary, cell, "1", "2"));
    }
    CHECK(all_lines(record) == "SB206 warning M7\n");
  }
}
