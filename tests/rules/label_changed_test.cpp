// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.label_changed") {
  TEST_CASE("SB201 a heading that differs from the form is reported") {
    record::Record record = small_record();
    record.facts.push_back(
        fact(FactKind::kChangedLabel, kSummary, "P3", "งบประมาณที่ได้รับ", "งบประมาณ"));
    const auto found = run_rule("SB201", record);
    CHECK(lines(found) == "SB201 warning P3\n");
    CHECK(found[0].key == "label-changed");
    CHECK(thai(found[0]) ==
          "ระบุไว้ “งบประมาณที่ได้รับ” แต่แบบฟอร์มใช้ “งบประมาณ” | "
          "โปรดพิมพ์หัวข้อให้ตรงกับแบบฟอร์ม คือ “งบประมาณ”");
    CHECK(english(found[0]) ==
          "the heading says “งบประมาณที่ได้รับ”, the form says “งบประมาณ” | "
          "Type the heading as the form has it: “งบประมาณ”.");
  }

  TEST_CASE("SB201 the same change on many sheets is one finding") {
    record::Record record = small_record();
    for (const char* sheet : {"KPI 1.1", "KPI 1.2", "KPI 2.1"}) {
      record.facts.push_back(fact(FactKind::kChangedLabel, sheet, "J6", "เบิกจ่าย", "ผลการเบิกจ่าย"));
    }
    record.facts.push_back(fact(FactKind::kChangedLabel, "KPI 2.2", "B6", "หน่วย", "หน่วยนับ"));
    const auto found = run_rule("SB201", record);
    CHECK(lines(found) == "SB201 warning J6\nSB201 warning B6\n");
    CHECK(found[0].refs.size() == 2);
    CHECK(thai(found[0]).starts_with("ระบุไว้ “เบิกจ่าย” แต่แบบฟอร์มใช้ “ผลการเบิกจ่าย” (พบ ๓ แห่ง) | "));
  }

  TEST_CASE("SB201 moved columns are accepted") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kMovedColumn, kSummary, "P3", "P"));
    CHECK(run_rule("SB201", record).empty());
  }
}
