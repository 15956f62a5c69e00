// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.structure_missing") {
  TEST_CASE("SB207 a missing column is reported once for all sheets") {
    record::Record record = small_record();
    for (const char* sheet : {"KPI 1.1", "KPI 1.2"}) {
      record.facts.push_back(
          fact(FactKind::kMissingColumn, sheet, "J6", "", "ผลการเบิกจ่ายงบประมาณ"));
    }
    const auto found = run_rule("SB207", record);
    CHECK(lines(found) == "SB207 error J6\n");
    CHECK(found[0].refs.size() == 1);
    CHECK(thai(found[0]) ==
          "ไม่พบคอลัมน์ “ผลการเบิกจ่ายงบประมาณ” ตามแบบฟอร์ม (๒ แผ่นงาน) จึงอ่านข้อมูลของคอลัมน์นี้ไม่ได้ | "
          "โปรดเพิ่มคอลัมน์ให้ครบตามแบบฟอร์ม หรือคัดลอกข้อมูลไปไว้ในแบบฟอร์มเปล่า");
  }

  TEST_CASE("SB207 a missing sheet has no cell") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kMissingSheet, "", "", "", "ตารางสรุป"));
    const auto found = run_rule("SB207", record);
    CHECK(lines(found) == "SB207.sheet error -\n");
    CHECK(english(found[0]) ==
          "the sheet “ตารางสรุป” of the form was not found | "
          "Add the sheet; copy it from the blank form.");
  }

  TEST_CASE("SB207 a missing line is reported unless it lacks on a detail sheet") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kMissingLine, kSummary, "A1", "", "ผลการดำเนินงาน ..."));
    record.facts.back().label = "ผลการดำเนินงาน";
    record.facts.push_back(fact(FactKind::kMissingLine, "KPI 1.1", "A1", "", "มิติที่ ..."));
    const auto found = run_rule("SB207", record);
    CHECK(lines(found) == "SB207.line error A1\n");
    CHECK(thai(found[0]) ==
          "ไม่พบข้อความ “ผลการดำเนินงาน” ตามแบบฟอร์ม | โปรดเพิ่มข้อความนี้ตามแบบฟอร์ม");
  }

  TEST_CASE("SB207 is the only finding about an empty column") {
    record::Record record = small_record();
    for (const char* id : {"1.1", "1.2", "2.1", "2.2"}) {
      set(record, "details", id, "unit", {});
    }
    record.facts.push_back(fact(FactKind::kMissingColumn, "KPI 1.1", "B6", "", "หน่วยนับ"));
    record.facts.back().table = "details";
    record.facts.back().field = "unit";
    CHECK(all_lines(record) == "SB207 error B6\n");
  }

  TEST_CASE("SB207 a complete structure is accepted") {
    CHECK(run_rule("SB207", small_record()).empty());
  }
}
