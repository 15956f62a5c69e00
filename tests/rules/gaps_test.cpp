// SPDX-License-Identifier: Apache-2.0
#include "rules/gaps.h"

#include <doctest/doctest.h>

#include "rules/index.h"
#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

auto with_index(const record::Record& record, auto look) {
  const rules::Index index(weighted_form(), record, nullptr);
  return look({weighted_form(), record, nullptr, &index});
}

}  // namespace

TEST_SUITE("rules.gaps") {
  TEST_CASE("a number in front of a title is no gap of its own") {
    record::Record record = small_record();
    set(record, "csfs", "1", "no", {});
    set(record, "csfs", "1", "title", {});
    const auto gaps = with_index(record, rules::find_gaps);
    REQUIRE(gaps.size() == 1);
    const auto& here = gaps.at(std::string(kSummary));
    REQUIRE(here.size() == 1);
    CHECK(here[0].label == "เป้าประสงค์ (CSF)");
    CHECK(rules::gap_text(here) == "เป้าประสงค์ (CSF) (B5)");
  }

  TEST_CASE("fields of one line are gaps of their own and so is a number that lacks alone") {
    record::Record record = small_record();
    set(record, "agency", record::Value());
    set(record, "round", record::Value());
    set(record, "csfs", "1", "no", {});
    const auto gaps = with_index(record, rules::find_gaps);
    CHECK(rules::gap_text(gaps.at(std::string(kSummary))) ==
          "หน่วยงาน (A1), รอบการรายงาน (เดือน) (A1), CSF ที่ (B5)");
  }

  TEST_CASE("labels stand in the order of the form with their cells joined") {
    CHECK(rules::gap_text({{place("S", "J5"), "b", false}, {place("S", "E5"), "a", false}, {place("S", "J6"), "b", false}}) ==
          "b (J5:J6), a (E5)");
  }

  TEST_CASE("cells of a missing column and without a place are no gaps") {
    record::Record record = small_record();
    set(record, "indicators", "1.1", "level", {});
    set(record, "indicators", "1.1", "weight", {});
    row_of(record, "indicators", "1.1").values["weight"].at = {};
    record.facts.push_back(fact(record::FactKind::kMissingColumn, kSummary, "Q3"));
    record.facts.back().table = "indicators";
    record.facts.back().field = "level";
    CHECK(with_index(record, rules::find_gaps).empty());
  }

  TEST_CASE("detail sheets without any value are listed") {
    record::Record record = small_record();
    CHECK(with_index(record, rules::unfilled_details).empty());
    empty_detail(record, "1.2", {"no"});
    const auto rows = with_index(record, rules::unfilled_details);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]->id == "1.2");
  }
}
