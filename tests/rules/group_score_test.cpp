// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.group_score") {
  TEST_CASE("SB507 a group score that is not the sum is reported") {
    record::Record record = small_record();
    set(record, "csfs", "3", "score", number("30.50", 2));
    const auto found = run_rule("SB507", record);
    CHECK(lines(found) == "SB507 error N7:N8\n");
    CHECK(found[0].found == "๓๐.๕๐");
    CHECK(found[0].expected == "๓๐.๔๐");
    CHECK(found[0].label == "ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs");
    CHECK(thai(found[0]) ==
          "คะแนนของ CSF ที่ ๓ ระบุไว้ ๓๐.๕๐ แต่คำนวณได้ ๓๐.๔๐ | "
          "โปรดแก้ไขให้ตรงกับผลรวมคะแนนของตัวชี้วัดในกลุ่ม หรือใช้สูตรของแบบฟอร์ม");
    record = small_record();
    set(record, "dimensions", "1", "score", number("19", 0));
    CHECK(lines(run_rule("SB507", record)) == "SB507 error O5:O6\n");
  }

  TEST_CASE("SB507 a score that belongs to the group beside it is told with the empty cell") {
    record::Record record = small_record();
    set(record, "csfs", "2", "score", number("30.40", 2));
    set(record, "csfs", "3", "score", {});
    const auto found = run_rule("SB507", record);
    CHECK(lines(found) == "SB507.moved error N6\n");
    CHECK(refs(found[0]) == "N7:N8");
    CHECK(thai(found[0]) ==
          "คะแนนของ CSF ที่ ๒ ระบุไว้ ๓๐.๔๐ แต่คำนวณได้ ๐.๐๐ ค่า ๓๐.๔๐ ตรงกับผลคำนวณของ CSF ที่ ๓ ซึ่งเซลล์ "
          "N7 ยังว่างอยู่ | โปรดตรวจสอบว่าบันทึกข้อมูลคลาดเคลื่อนไปหนึ่งกลุ่มหรือไม่ หากใช่ "
          "ให้ย้ายค่าไปที่เซลล์ N7 และระบุ 0 ในเซลล์ N6");
    CHECK(all_lines(record) == "SB507.moved error N6\n");
  }

  TEST_CASE("SB507 the group above counts as beside and a group farther off does not") {
    record::Record record = small_record();
    set(record, "csfs", "1", "score", {});
    set(record, "csfs", "2", "score", number("18", 2));
    CHECK(lines(run_rule("SB507", record)) == "SB507.moved error N6\n");
    record = small_record();
    set(record, "csfs", "1", "score", {});
    set(record, "csfs", "3", "score", number("18", 2));
    CHECK(lines(run_rule("SB507", record)) == "SB507 error N7:N8\nSB507.missing warning N5\n");
  }

  TEST_CASE("SB507 empty score cells beside filled ones are one warning") {
    record::Record record = small_record();
    set(record, "csfs", "1", "score", {});
    set(record, "csfs", "2", "score", {});
    const auto found = run_rule("SB507", record);
    CHECK(lines(found) == "SB507.missing warning N5\n");
    CHECK(refs(found[0]) == "N6");
    CHECK(english(found[0]).starts_with(
        "scores of groups are missing while others of the column are filled in; calculated: "
        "CSF ที่ 1 = 18.00, CSF ที่ 2 = 0.00 | "));
  }

  TEST_CASE("SB507 a column without any score is accepted and so is a wider rounding") {
    record::Record record = small_record();
    for (const char* id : {"1", "2", "3"}) {
      set(record, "csfs", id, "score", {});
    }
    set(record, "dimensions", "2", "score", number("30", 0));
    CHECK(run_rule("SB507", record).empty());
  }

  TEST_CASE("SB507 groups with parts that cannot be scored are left out") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "level", invalid("ดี"));
    set(record, "csfs", "3", "score", number("99"));
    CHECK(run_rule("SB507", record).empty());
  }
}
