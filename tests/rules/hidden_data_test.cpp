// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.hidden_data") {
  TEST_CASE("SB205 hidden rows with data are one finding a sheet") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kHiddenRow, kSummary, "A6:Q7"));
    record.facts.push_back(fact(FactKind::kHiddenRow, kSummary, "D9"));
    record.facts.push_back(fact(FactKind::kHiddenRow, "KPI 1.1", "A1"));
    const auto found = run_rule("SB205", record);
    CHECK(lines(found) == "SB205 warning A6:Q7\nSB205 warning A1\n");
    CHECK(found[0].found == "A6:Q7, D9");
    CHECK(thai(found[0]) ==
          "พบข้อมูลในแถว คอลัมน์ หรือแผ่นงานที่ซ่อนไว้ (A6:Q7, D9) | "
          "โปรดยกเลิกการซ่อน (Unhide) หากไม่ใช้ข้อมูลนี้แล้ว ให้ลบออก");
    CHECK(english(found[0]) ==
          "hidden rows, columns or sheets hold data (A6:Q7, D9) | "
          "Unhide them, or delete what is no longer used.");
  }

  TEST_CASE("SB205 a workbook that hides nothing is accepted") {
    CHECK(run_rule("SB205", small_record()).empty());
  }
}
