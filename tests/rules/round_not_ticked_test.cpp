// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.round_not_ticked") {
  TEST_CASE("SB604 sheets without a tick are one finding for the workbook") {
    record::Record record = small_record();
    for (const char* sheet : {"KPI 1.1", "KPI 2.1"}) {
      record.facts.push_back(fact(FactKind::kRoundNotTicked, sheet, "A4"));
      record.facts.back().label = "ระยะเวลา :";
    }
    const auto found = run_rule("SB604", record);
    CHECK(lines(found) == "SB604 warning A4\n");
    CHECK(found[0].label == "ระยะเวลา :");
    CHECK(found[0].expected == "๖");
    REQUIRE(found[0].refs.size() == 1);
    CHECK(found[0].refs[0].at.sheet == "KPI 2.1");
    CHECK(thai(found[0]) ==
          "ยังไม่ได้ทำเครื่องหมายเลือกรอบการรายงาน ๒ แผ่นงาน (ตัวชี้วัดที่ ๑.๑, ๒.๑) | "
          "โปรดทำเครื่องหมายเลือกรอบของรายงาน (รอบ ๖ เดือน) ในแผ่นงานดังกล่าว");
    CHECK(english(found[0]).starts_with("sheets on which no round is ticked: 2 (indicators 1.1, 2.1) | "));
  }

  TEST_CASE("SB604 several ticks and another round are told apart") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kRoundNotTicked, "KPI 1.1", "A4", "4, 6"));
    set(record, "details", "2.1", "round", number("9"));
    const auto found = run_rule("SB604", record);
    CHECK(lines(found) == "SB604.several warning A4\nSB604.other warning C4\n");
    CHECK(found[0].found == "4, 6");
    CHECK(thai(found[0]).starts_with(
        "ทำเครื่องหมายเลือกรอบการรายงานไว้มากกว่าหนึ่งรอบ ๑ แผ่นงาน (ตัวชี้วัดที่ ๑.๑) | "
        "โปรดทำเครื่องหมายไว้เพียงรอบเดียว คือรอบ ๖ เดือน"));
    CHECK(thai(found[1]).starts_with("ทำเครื่องหมายเลือกรอบ ๙ เดือน แต่รายงานฉบับนี้เป็นรอบ ๖ เดือน "));
  }

  TEST_CASE("SB604 sheets that are not filled in or only a fragment are accepted") {
    record::Record record = small_record();
    empty_detail(record, "1.1");
    empty_detail(record, "2.1", {"no", "title"});
    record.facts.push_back(fact(FactKind::kRoundNotTicked, "KPI 1.1", "A4"));
    record.facts.push_back(fact(FactKind::kRoundNotTicked, "KPI 2.1", "A4"));
    record.facts.push_back(fact(FactKind::kRoundNotTicked, "KPI 9.9", "A4"));
    CHECK(run_rule("SB604", record).empty());
    CHECK(run_rule("SB604", small_record()).empty());
  }
}
