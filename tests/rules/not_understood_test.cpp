// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.not_understood") {
  TEST_CASE("SB303 text in a number field is reported with the phrases that may stand there") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "level", invalid("ระดับดีมาก"));
    const auto found = run_rule("SB303", record);
    CHECK(lines(found) == "SB303 error Q5\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(found[0].points == Exact(30));
    CHECK(thai(found[0]) ==
          "ช่องนี้ต้องเป็นตัวเลข หรือข้อความ “ทราบผล เดือน … …” แต่พบ “ระดับดีมาก” | "
          "โปรดระบุเฉพาะตัวเลข หรือข้อความ “ทราบผล เดือน … …” ส่วนคำอธิบายให้ย้ายไปไว้ในช่องรายละเอียด");
    CHECK(all_lines(record) == "SB303 error Q5\n");
  }

  TEST_CASE("SB303 fields without phrases ask for their type only") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "weight", invalid("สี่สิบ"));
    set(record, "period_end", invalid("สิ้นเดือนมีนาคม"));
    const auto found = run_rule("SB303", record);
    CHECK(lines(found) == "SB303 error A1\nSB303 error J8\n");
    CHECK_FALSE(found[1].points.has_value());
    CHECK(english(found[0]).starts_with("this cell takes a date but holds “สิ้นเดือนมีนาคม” | "));
    CHECK(thai(found[1]).starts_with("ช่องนี้ต้องเป็นตัวเลข แต่พบ “สี่สิบ” | โปรดระบุเฉพาะตัวเลข ส่วน"));
  }

  TEST_CASE("SB303 many cells of one field are one finding") {
    Sample sample = small_sample();
    const SampleIndicator last = sample.indicators.back();
    for (const char* no : {"2.3", "2.4"}) {
      sample.indicators.push_back(last);
      sample.indicators.back().no = no;
    }
    record::Record record = make_record(sample);
    for (const char* id : {"1.1", "1.2", "2.1", "2.2", "2.3"}) {
      set(record, "indicators", id, "level", invalid("ดี"));
    }
    CHECK(run_rule("SB303", record).size() == 5);
    set(record, "indicators", "2.4", "level", invalid("ดี"));
    const auto found = run_rule("SB303", record);
    CHECK(lines(found) == "SB303.many error Q5\n");
    CHECK(refs(found[0]) == "Q6 Q7 Q8 Q9 Q10");
    CHECK(found[0].points == Exact(132));
    CHECK(thai(found[0]).starts_with(
        "ช่องนี้ต้องเป็นตัวเลข หรือข้อความ “ทราบผล เดือน … …” แต่พบข้อมูลอื่น ๖ เซลล์ เช่น “ดี” | "));
  }

  TEST_CASE("SB303 leaves what a score formula says of its inputs to the rules of the inputs") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "score", invalid("ตรวจสอบระดับ"));
    CHECK(lines(run_rule("SB303", record)) == "SB303 error M5\n");
    row_of(record, "indicators", "1.1").values["score"].has_formula = true;
    CHECK(run_rule("SB303", record).empty());
  }

  TEST_CASE("SB303 leaves formula errors and ticks to their own rules") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "score", invalid("#REF!"));
    record.facts.push_back(fact(FactKind::kFormulaError, kSummary, "M5", "#REF!"));
    set(record, "details", "1.1", "round", invalid("4, 6"));
    CHECK(run_rule("SB303", record).empty());
  }

  TEST_CASE("SB303 phrases and empty cells are accepted") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "level", {});
    CHECK(run_rule("SB303", record).empty());
  }
}
