// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.detail_incomplete") {
  TEST_CASE("SB703 a sheet with number and title only is one finding") {
    record::Record record = small_record();
    empty_detail(record, "1.2", {"no", "title", "owner"});
    const auto found = run_rule("SB703", record);
    CHECK(lines(found) == "SB703 warning A8\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(found[0].expected == "หน่วยนับ, ระดับค่าเป้าหมาย, ผลการดำเนินงาน");
    CHECK(thai(found[0]) ==
          "ใบรายละเอียดนี้ยังขาด ๓ รายการ ได้แก่ หน่วยนับ, ระดับค่าเป้าหมาย, ผลการดำเนินงาน | "
          "โปรดเพิ่มส่วนที่ขาดให้ครบ โดยเทียบกับใบรายละเอียดของตัวชี้วัดอื่นหรือแบบฟอร์มเปล่า");
    CHECK(all_lines(record) == "SB703 warning A8\n");
  }

  TEST_CASE("SB703 lines of the head that lack are named") {
    record::Record record = small_record();
    for (const char* line : {"มิติที่", "แผนงาน/โครงการ :"}) {
      record.facts.push_back(fact(FactKind::kMissingLine, "KPI 1.1", "A1", "", "..."));
      record.facts.back().label = line;
    }
    const auto found = run_rule("SB703", record);
    CHECK(lines(found) == "SB703 warning A8\n");
    CHECK(english(found[0]).starts_with(
        "missing on this detail sheet: มิติที่, แผนงาน/โครงการ : (2 in all) | "));
    CHECK(all_lines(record) == "SB703 warning A8\n");
  }

  TEST_CASE("SB703 a sheet with some figures or none at all is left to SB301") {
    record::Record record = small_record();
    set(record, "details", "1.1", "result", {});
    empty_detail(record, "1.2", {"no"});
    CHECK(run_rule("SB703", record).empty());
    CHECK(lines(run_rule("SB301", record)) == "SB301 error H8\nSB301.sheet error A8\n");
  }

  TEST_CASE("SB703 complete sheets are accepted") {
    CHECK(run_rule("SB703", small_record()).empty());
  }
}
