// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

namespace {

void empty_indicators(record::Record& record) {
  for (auto& table : record.tables) {
    for (auto& row : table.rows) {
      for (auto& [field, value] : row.values) {
        const auto at = value.at;
        value = record::Value();
        value.at = at;
      }
      row.references.clear();
    }
  }
}

}  // namespace

TEST_SUITE("rules.not_filled") {
  TEST_CASE("SB301 the empty level of a result below level 1 is no gap") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "level", {});
    CHECK(lines(run_rule("SB301", record)) == "SB301 error Q5\n");
    set(record, "details", "1.1", "result", number("59.99"));
    CHECK(run_rule("SB301", record).empty());
  }

  TEST_CASE("SB301 empty cells of a sheet are one finding") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "level", {});
    set(record, "indicators", "2.2", "level", {});
    set(record, "dimensions", "2", "weight", {});
    set(record, "agency", record::Value());
    const auto found = run_rule("SB301", record);
    CHECK(lines(found) == "SB301 error A1\n");
    CHECK(found[0].label == "หน่วยงาน");
    CHECK(refs(found[0]) == "A1 Q5 L7:L8 Q8");
    CHECK(thai(found[0]) ==
          "ยังไม่ได้กรอก ๔ ช่อง ได้แก่ หน่วยงาน (A1), น้ำหนัก มิติ (L7:L8), ผลงานตามระดับค่าเป้าหมาย (Q5, Q8) | "
          "โปรดกรอกข้อมูลให้ครบ หากยังไม่ทราบผล ให้ระบุข้อความที่แบบฟอร์มกำหนดไว้แทนตัวเลข");
    CHECK(english(found[0]).starts_with("cells not filled in yet: 4, namely หน่วยงาน (A1), "));
  }

  TEST_CASE("SB301 every sheet has its own finding") {
    record::Record record = small_record();
    set(record, "details", "1.1", "result", {});
    set(record, "details", "1.2", "unit", {});
    const auto found = run_rule("SB301", record);
    CHECK(lines(found) == "SB301 error H8\nSB301 error B8\n");
  }

  TEST_CASE("SB301 a detail sheet without any value is one finding") {
    record::Record record = small_record();
    empty_detail(record, "1.2", {"no", "agency", "fiscal_year"});
    CHECK(lines(run_rule("SB301", record)) == "SB301.sheet error A8\n");
    CHECK(run_rule("SB301", record)[0].indicator == "1.2");
    CHECK(all_lines(record) == "SB301.sheet error A8\n");
  }

  TEST_CASE("SB301 many unfilled detail sheets are one finding") {
    record::Record record = small_record();
    for (const char* id : {"1.1", "1.2", "2.1", "2.2"}) {
      empty_detail(record, id);
    }
    const auto found = run_rule("SB301", record);
    CHECK(lines(found) == "SB301.sheets error A8\n");
    CHECK(found[0].refs.size() == 3);
    CHECK(thai(found[0]).starts_with("แผ่นงาน ๔ แผ่นยังไม่ได้กรอกข้อมูล | "));
    CHECK(all_lines(record) == "SB301.sheets error A8\n");
  }

  TEST_CASE("SB301 a blank form has nothing else") {
    record::Record record = small_record();
    empty_indicators(record);
    for (auto& [field, value] : record.fields) {
      const auto at = value.at;
      value = record::Value();
      value.at = at;
    }
    for (const auto& row : table_of(record, "details").rows) {
      record.facts.push_back(fact(FactKind::kRoundNotTicked, row.sheet, "C4"));
      record.facts.push_back(fact(FactKind::kOrphanDetail, row.sheet, "A8", row.id));
    }
    CHECK(all_lines(record) == "SB301 error A1\nSB301.sheets error A8\n");
    const auto found = run_rule("SB301", record);
    CHECK(thai(found[0]).starts_with(
        "ยังไม่ได้กรอก ๔๗ ช่อง ได้แก่ หน่วยงาน (A1), ปีงบประมาณ พ.ศ. (A1), รอบการรายงาน (เดือน) (A1), มิติ (A5:A8), น้ำหนัก มิติ (L5:L8), "
        "เป้าประสงค์ (CSF) (B5:B8), น้ำหนัก CSFs (K5:K8), แผนงาน/โครงการ (C5:C8), KPI (D5:D8), "
        "ระดับเป้าหมาย ๑ (E5:E8), "));
  }

  TEST_CASE("SB301 a table without rows is told with the other gaps of its sheet") {
    record::Record record = small_record();
    for (auto& table : record.tables) {
      table.rows.clear();
    }
    CHECK(lines(run_rule("SB301", record)) == "SB301.rows error A1\n");
    CHECK(thai(run_rule("SB301", record)[0]) ==
          "ยังไม่มีแถวใดในตาราง “ตัวชี้วัด” | โปรดกรอกข้อมูลตั้งแต่แถวแรกของตาราง");
    set(record, "agency", record::Value());
    const auto found = run_rule("SB301", record);
    CHECK(lines(found) == "SB301 error A1\n");
    CHECK(thai(found[0]).starts_with(
        "ยังไม่ได้กรอก ๑ ช่อง ได้แก่ หน่วยงาน (A1) และยังไม่มีแถวใดในตาราง “ตัวชี้วัด” | "));
  }

  TEST_CASE("SB301 leaves a missing sheet to SB207 and a fragment to SB703") {
    record::Record record = small_record();
    for (auto& table : record.tables) {
      table.rows.clear();
    }
    record.facts.push_back(fact(FactKind::kMissingSheet, "", "", "", "ตารางสรุป"));
    CHECK(run_rule("SB301", record).empty());
    record = small_record();
    empty_detail(record, "1.2", {"no", "title"});
    CHECK(run_rule("SB301", record).empty());
  }

  TEST_CASE("SB301 signature lines and computed cells are never required") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "score", {});
    set(record, "total", record::Value());
    CHECK(run_rule("SB301", record).empty());
  }
}
