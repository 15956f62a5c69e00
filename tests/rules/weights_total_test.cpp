// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.weights_total") {
  TEST_CASE("SB401 weights of a group that do not total 100 are reported at their cells") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "weight", number("35"));
    const auto found = run_rule("SB401", record);
    CHECK(lines(found) == "SB401 error J7:J8\n");
    CHECK(found[0].label == "น้ำหนัก KPIs");
    CHECK(found[0].found == "๙๕");
    CHECK(found[0].expected == "๑๐๐");
    CHECK(refs(found[0]) == "J7 J8");
    CHECK(thai(found[0]) ==
          "น้ำหนักภายใต้ CSF ที่ ๓ รวมกันได้ ๙๕ ขาดไป ๕ (ตัวชี้วัดที่ ๒.๑ = ๖๐, ๒.๒ = ๓๕) ทั้งนี้ "
          "น้ำหนักในกลุ่มเดียวกันต้องรวมกันได้ ๑๐๐ | "
          "โปรดตรวจสอบน้ำหนักกับแผนที่ได้รับความเห็นชอบ แล้วแก้ไขเซลล์ที่คลาดเคลื่อน");
    CHECK(english(found[0]) ==
          "the weights under “CSF ที่ 3” come to 95, 5 too little (ตัวชี้วัดที่ 2.1 = 60, 2.2 = 35); the "
          "weights of one group must come to 100 | "
          "Compare the weights with the approved plan and correct the cell that differs.");
  }

  TEST_CASE("SB401 each of the three levels is checked") {
    record::Record record = small_record();
    set(record, "csfs", "1", "weight", number("50.5"));
    CHECK(lines(run_rule("SB401", record)) == "SB401 error K5:K6\n");
    CHECK(thai(run_rule("SB401", record)[0])
              .starts_with("น้ำหนักภายใต้ มิติที่ ๑ รวมกันได้ ๑๐๐.๕ เกินไป ๐.๕ (CSF ที่ ๑ = ๕๐.๕, ๒ = ๕๐) "));
    record = small_record();
    set(record, "dimensions", "1", "weight", number("61"));
    CHECK(lines(run_rule("SB401", record)) == "SB401 error L5:L8\n");
    CHECK(thai(run_rule("SB401", record)[0])
              .starts_with("น้ำหนัก รวมกันได้ ๑๐๑ เกินไป ๑ (มิติที่ ๑ = ๖๑, ๒ = ๔๐) "));
  }

  TEST_CASE("SB401 names the first rows of a long table and refers to all of them") {
    record::Record record = small_record();
    std::vector<record::Row>& rows = table_of(record, "indicators").rows;
    const record::Row second = *std::find_if(
        rows.begin(), rows.end(), [](const record::Row& row) { return row.id == "2.2"; });
    for (int no = 3; no <= 30; ++no) {
      rows.push_back(second);
      rows.back().id = "2." + std::to_string(no);
    }
    const auto found = run_rule("SB401", record);
    REQUIRE(found.size() == 1);
    CHECK(found[0].refs.size() == 30);
    CHECK(english(found[0]).find(", 2.24 = 40, …); the weights") != std::string::npos);
  }

  TEST_CASE("SB401 display rounding that misleads is told") {
    record::Record record = small_record();
    set(record, "indicators", "2.1", "weight", number("59.6", 0));
    const auto found = run_rule("SB401", record);
    CHECK(lines(found) == "SB401.rounding error J7:J8\n");
    CHECK(thai(found[0]).starts_with(
        "น้ำหนักภายใต้ CSF ที่ ๓ ที่แสดงรวมกันได้ ๑๐๐ แต่ค่าที่บันทึกไว้จริงรวมกันได้ ๙๙.๖ ขาดไป ๐.๔ "));
  }

  TEST_CASE("SB401 thirds that come to 100 exactly are accepted") {
    record::Record record = small_record();
    set(record, "indicators", "2.1", "weight", number("33.3", 0));
    set(record, "indicators", "2.2", "weight", number("66.7", 0));
    CHECK(run_rule("SB401", record).empty());
  }

  TEST_CASE("SB401 a group with a weight that is missing is left to other rules") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "weight", {});
    CHECK(run_rule("SB401", record).empty());
    set(record, "indicators", "2.2", "weight", invalid("?"));
    CHECK(run_rule("SB401", record).empty());
    form::Form form = weighted_form();
    form.scoring.reset();
    CHECK(reason_of("SB401", record, form) == "no_scoring");
  }
}
