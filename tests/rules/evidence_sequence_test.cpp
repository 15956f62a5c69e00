// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_sequence") {
  TEST_CASE("SB623 a letter that fits into no rising series of its unit") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม"});
    refer(record, "letter", "1", "ยธ ๐๔๐๑/๓๙๕", 2020, 2, 27);
    refer(record, "letter", "1", "ยธ 0401/546", 2020, 3, 19);
    refer(record, "letter", "1", "ยช 0401/219", 2020, 3, 27);
    refer(record, "letter", "1", "ยธ 0401/604", 2020, 3, 30);
    refer(record, "letter", "1", "ยธ 0401/ว195", 2020, 3, 26);  // circulars count for themselves
    refer(record, "letter", "1", "ยธ 0401/1438", 2019, 9, 30);  // and so does another year
    const auto found = run_rule("SB623", record, form);
    CHECK(lines(found) == "SB623 warning D5\n");
    CHECK(found[0].found == "ยช 0401/219");
    CHECK(thai(found[0]) ==
          "เลขที่หนังสือไม่เรียงตามวันที่เมื่อเทียบกับหนังสืออื่นของหน่วยงานเดียวกัน ๑ รายการ ได้แก่ ยช 0401/219 | "
          "โปรดตรวจสอบเลขที่และวันที่กับเอกสารจริง เช่น หนังสือเวียนอาจตกตัวอักษร ว");
    CHECK(
        english(found[0]).starts_with("letter numbers that do not rise with the dates of the other "
                                      "letters of the unit: 1, namely "));
  }

  TEST_CASE("SB623 of two that contradict each other nobody can tell which is off") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม"});
    refer(record, "letter", "1", "ยธ 0401/395", 2020, 2, 27);
    refer(record, "letter", "1", "ยธ 0401/219", 2020, 3, 27);
    CHECK(run_rule("SB623", record, form).empty());
    refer(record, "letter", "1", "ยธ 0401/219", 2020, 3, 27);  // cited again: no further witness
    CHECK(run_rule("SB623", record, form).empty());
  }

  TEST_CASE("SB623 letters of one day may come in any order") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม"});
    for (const char* number : {"ยธ 0401/604", "ยธ 0401/601", "ยธ 0401/607", "ยธ 0401/600"}) {
      refer(record, "letter", "1", number, 2020, 3, 30);
    }
    CHECK(run_rule("SB623", record, form).empty());
  }
}
