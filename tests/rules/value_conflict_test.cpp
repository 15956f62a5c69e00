// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

TEST_SUITE("rules.value_conflict") {
  TEST_CASE("SB208 figures of one group that differ are an error") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kConflictingValue, kSummary, "K8", "90", "100"));
    record.facts.back().table = "csfs";
    record.facts.back().field = "weight";
    record.facts.back().indicator = "3";
    const auto found = run_rule("SB208", record);
    CHECK(lines(found) == "SB208 error K8\n");
    CHECK(found[0].indicator == "");
    CHECK(refs(found[0]) == "K7:K8");
    CHECK(thai(found[0]) ==
          "ระบุไว้ 90 แต่เซลล์แรกของกลุ่มเดียวกัน (เซลล์ K7) ระบุ 100 | "
          "โปรดตรวจสอบว่าค่าใดเป็นปัจจุบัน แล้วแก้ไขให้ตรงกันทุกเซลล์ของกลุ่ม");
  }

  TEST_CASE("SB208 texts of one group that differ are a warning") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kConflictingValue, "KPI 1.1", "A12", "กรมหนึ่ง", "กรมสอง"));
    record.facts.back().table = "details";
    record.facts.back().field = "agency";
    record.facts.back().indicator = "1.1";
    const auto found = run_rule("SB208", record);
    CHECK(lines(found) == "SB208.text warning A12\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(english(found[0]) ==
          "the cell says “กรมหนึ่ง”, the first cell of its group (A1) says “กรมสอง” | "
          "Use the same words in all cells of the group.");
  }

  TEST_CASE("SB208 nothing of a personal field is quoted") {
    record::Record record = small_record();
    record.facts.push_back(fact(FactKind::kConflictingValue, "KPI 1.1", "A21", "ก", "ข"));
    record.facts.back().table = "details";
    record.facts.back().field = "signer";
    record.facts.back().indicator = "1.1";
    const auto found = run_rule("SB208", record);
    CHECK(found[0].found == "");
    CHECK(found[0].expected == "");
  }

  TEST_CASE("SB208 values that agree are accepted") {
    CHECK(run_rule("SB208", small_record()).empty());
  }
}
