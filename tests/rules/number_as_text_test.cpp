// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.number_as_text") {
  TEST_CASE("SB302 a number typed as text is reported with its reading") {
    record::Record record = small_record();
    set(record, "details", "1.1", "result", text_number("ร้อยละ ๗๐", "70", "ร้อยละ"));
    const auto found = run_rule("SB302", record);
    CHECK(lines(found) == "SB302 warning H8\n");
    CHECK(found[0].label == "ผลการดำเนินงาน");
    CHECK(found[0].indicator == "1.1");
    CHECK(found[0].found == "ร้อยละ ๗๐");
    CHECK(found[0].expected == "70");
    CHECK(thai(found[0]) ==
          "ช่องนี้เป็นตัวเลข แต่พบข้อความ “ร้อยละ ๗๐” โปรแกรมอ่านค่าได้ ๗๐ (หน่วยนับ: ร้อยละ) "
          "และมิได้แก้ไขข้อมูลในไฟล์ | โปรดพิมพ์เฉพาะตัวเลข 70 หากเซลล์ยังแสดงเป็นข้อความ "
          "ให้เลือกจัดรูปแบบเซลล์ (Format Cells) เป็นตัวเลข (Number) ก่อนพิมพ์");
    CHECK(all_lines(record) == "SB302 warning H8\n");
  }

  TEST_CASE("SB302 up to three cells of a field are reported one by one and more are folded") {
    record::Record record = small_record();
    for (const char* id : {"1.1", "2.1", "2.2"}) {
      const auto value = row_of(record, "indicators", id).value("weight").number.exact_text();
      set(record, "indicators", id, "weight", text_number(value, value));
    }
    CHECK(lines(run_rule("SB302", record)) ==
          "SB302 warning J5\nSB302 warning J7\nSB302 warning J8\n");
    set(record, "indicators", "1.2", "weight", text_number("๑๐๐", "100"));
    const auto found = run_rule("SB302", record);
    CHECK(lines(found) == "SB302.many warning J5\n");
    CHECK(refs(found[0]) == "J6 J7 J8");
    CHECK(thai(found[0]).starts_with("ช่องนี้เป็นตัวเลข แต่พิมพ์เป็นข้อความไว้ ๔ เซลล์ (J5:J8) เช่น “100” "));
    CHECK(english(found[0]).starts_with(
        "these cells take numbers, but 4 of them hold text (J5:J8), such as “100”, read as 100; "));
  }

  TEST_CASE("SB302 cells on several sheets are counted by sheet") {
    record::Record record = small_record();
    for (const char* id : {"1.1", "1.2", "2.1", "2.2"}) {
      set(record, "details", id, "target_1", row_of(record, "details", id).value("target_1"));
      row_of(record, "details", id).values["target_1"].is_number_cell = false;
    }
    const auto found = run_rule("SB302", record);
    CHECK(lines(found) == "SB302.many warning C8\n");
    CHECK(thai(found[0]).find("๔ เซลล์ ใน ๔ แผ่นงาน เช่น") != std::string::npos);
  }

  TEST_CASE("SB302 numbers inside a text and formulas are accepted") {
    record::Record record = small_record();
    CHECK(row_of(record, "indicators", "1.1").value("running").is_number_cell == false);
    row_of(record, "indicators", "1.1").values["score"].is_number_cell = false;
    row_of(record, "indicators", "1.1").values["score"].has_formula = true;
    CHECK(run_rule("SB302", record).empty());
  }
}
