// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.formula_overwritten") {
  TEST_CASE("SB202 constants in place of formulas are one finding a sheet") {
    record::Record record = small_record();
    for (const char* cell : {"M5", "M6", "M7", "N5:N6", "N8", "O5"}) {
      record.facts.push_back(fact(FactKind::kFormulaOverwritten, kSummary, cell, "1"));
    }
    record.facts.push_back(fact(FactKind::kFormulaOverwritten, "KPI 1.1", "H8", "1"));
    const auto found = run_rule("SB202", record);
    CHECK(lines(found) == "SB202 warning M5:M7\nSB202 warning H8\n");
    CHECK(found[0].found == "M5:M7, N5:N6, O5, N8");
    CHECK(refs(found[0]) == "N5:N6 O5 N8");
    CHECK(thai(found[0]) ==
          "พบค่าที่พิมพ์แทนสูตร ๖ เซลล์ (M5:M7, N5:N6, O5, N8) | "
          "โปรดคัดลอกสูตรจากแบบฟอร์มเปล่ามาวางในเซลล์ดังกล่าว "
          "หรือใช้คำสั่ง scorebook score พร้อมตัวเลือก -o เพื่อเขียนสูตรคะแนนให้");
    CHECK(english(found[0]).starts_with(
        "cells with typed values instead of formulas: 6 (M5:M7, N5:N6, O5, N8) | "));
  }

  TEST_CASE("SB202 formulas are accepted") { CHECK(run_rule("SB202", small_record()).empty()); }
}
