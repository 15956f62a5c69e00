// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.detail_number") {
  TEST_CASE("SB707 a sheet name that belongs to another number is reported") {
    record::Record record = small_record();
    record.facts.push_back(
        fact(FactKind::kSheetNameMismatch, "KPI 1.3", "A8", "KPI 1.3", "KPI 1.2"));
    record.facts.back().indicator = "1.2";
    const auto found = run_rule("SB707", record);
    CHECK(lines(found) == "SB707 warning A8\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(thai(found[0]) ==
          "ชื่อแผ่นงานคือ “KPI 1.3” แต่เลขที่ตัวชี้วัดในแผ่นงานตรงกับชื่อ “KPI 1.2” | "
          "โปรดตรวจสอบเลขที่ตัวชี้วัด แล้วแก้ไขชื่อแผ่นงานหรือเลขที่ให้ตรงกัน");
  }

  TEST_CASE("SB707 a detail sheet for no indicator of the summary is an error") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kOrphanDetail, "KPI 9.9", "A8", "9.9"));
    record.facts.push_back(fact(FactKind::kOrphanDetail, "Sheet7", "A8", "Sheet7"));
    const auto found = run_rule("SB707", record);
    CHECK(lines(found) == "SB707.orphan error A8\nSB707.unnumbered error A8\n");
    CHECK(thai(found[0]).starts_with(
        "ใบรายละเอียดนี้ระบุตัวชี้วัดที่ 9.9 แต่ไม่มีตัวชี้วัดนี้ในตารางสรุป | "));
    CHECK(english(found[1]).starts_with(
        "nothing on this detail sheet says which indicator of the summary it is for | "));
  }

  TEST_CASE("SB707 leaves duplicates and unfilled sheets to other rules") {
    record::Record record = small_record();
    record.facts.push_back(
        fact(FactKind::kSheetNameMismatch, "KPI 1.3", "A8", "KPI 1.3", "KPI 1.2"));
    record.facts.push_back(fact(FactKind::kDuplicateDetail, "KPI 1.3", "A8", "KPI 1.3", "KPI 1.2"));
    CHECK(run_rule("SB707", record).empty());
    record = small_record();
    empty_detail(record, "1.1");
    record.facts.push_back(fact(FactKind::kOrphanDetail, "KPI 1.1", "A8", "KPI 1.1"));
    CHECK(run_rule("SB707", record).empty());
  }
}
