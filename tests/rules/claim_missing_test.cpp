// SPDX-License-Identifier: Apache-2.0
#include "rules/outcome_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.claim_missing") {
  TEST_CASE("SB513 what is due and reported needs a tick") {
    const form::Form form = outcome_form();
    const auto found =
        run_rule("SB513", outcome_record(said("ศึกษา", "study"), said("แล้วเสร็จ"), ""), form);
    CHECK(lines(found) == "SB513 error E5\n");
    CHECK(thai(found[0]) ==
          "ตัวชี้วัดนี้ถึงกำหนดประเมินและรายงานผลแล้ว แต่ยังไม่ทำเครื่องหมายในช่อง “บรรลุ/ไม่บรรลุ” | "
          "โปรดทำเครื่องหมาย ✓ ในช่องบรรลุหรือช่องไม่บรรลุเพียงช่องเดียว");
    CHECK(english(found[0]).starts_with("the indicator is due and reported"));
    CHECK(run_rule("SB513", outcome_record(said("ศึกษา", "study"), said(""), ""), form).empty());
    CHECK(run_rule("SB513", outcome_record(said(""), said("ผล"), ""), form).empty());
    CHECK(run_rule("SB513", outcome_record(state("not_due", "ปี ๒๕๖๘"), said("ผล"), ""), form).empty());
    CHECK(run_rule("SB513", outcome_record(said("ศึกษา", "study"), said("ผล"), "ไม่บรรลุ"), form)
              .empty());
  }
}
