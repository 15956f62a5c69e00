// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.formula_error") {
  TEST_CASE("SB203 an error that spreads over a sheet is one finding") {
    record::Record record = small_record();
    for (const char* cell : {"M5", "N5", "M9"}) {
      record.facts.push_back(fact(FactKind::kFormulaError, kSummary, cell, "#REF!"));
    }
    record.facts.push_back(fact(FactKind::kFormulaError, kSummary, "M7", "#DIV/0!"));
    record.facts.back().table = "indicators";
    record.facts.back().indicator = "2.1";
    const auto found = run_rule("SB203", record);
    CHECK(lines(found) == "SB203 error M5:N5\nSB203 error M7\n");
    CHECK(found[0].indicator == "");
    CHECK(found[1].indicator == "2.1");
    CHECK(found[1].found == "#DIV/0!");
    CHECK(thai(found[0]) ==
          "สูตรแสดงค่า #REF! จำนวน ๓ เซลล์ (M5:N5, M9) จึงยังไม่มีตัวเลขให้ใช้ | "
          "โปรดตรวจสอบว่าสูตรอ้างถึงเซลล์ที่ยังมีอยู่และเป็นตัวเลข หรือคัดลอกสูตรจากแบบฟอร์มเปล่ามาวางแทน");
    CHECK(english(found[1]).starts_with("cells whose formula shows #DIV/0!: 1 (M7); "));
  }

  TEST_CASE("SB203 is the only finding about its cell") {
    record::Record record = small_record();
    set(record, "indicators", "2.1", "score", invalid("#REF!"));
    record.facts.push_back(fact(FactKind::kFormulaError, kSummary, "M7", "#REF!"));
    CHECK(all_lines(record) == "SB203 error M7\n");
  }
}
