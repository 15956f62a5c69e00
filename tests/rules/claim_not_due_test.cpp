// SPDX-License-Identifier: Apache-2.0
#include "rules/outcome_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.claim_not_due") {
  TEST_CASE("SB511 a tick for what is not due") {
    const form::Form form = outcome_form();
    const record::Value later = state("not_due", "เริ่มประเมินผลในปี พ.ศ. ๒๕๖๘");
    const auto found = run_rule("SB511", outcome_record(later, said("เริ่มแล้ว"), "บรรลุ"), form);
    CHECK(lines(found) == "SB511 error E5\n");
    CHECK(refs(found[0]) == "B5 C5");
    CHECK(thai(found[0]) ==
          "ทำเครื่องหมาย “บรรลุ” แต่ช่องเป้าหมายระบุว่า “เริ่มประเมินผลในปี พ.ศ. ๒๕๖๘” "
          "จึงยังไม่ถึงกำหนดประเมินในปีนี้ | โปรดลบเครื่องหมาย และอธิบายความก้าวหน้าในช่องผลการดำเนินงานหรือหมายเหตุ "
          "หากประเมินในปีนี้ โปรดแก้ไขช่องเป้าหมาย");
    CHECK(english(found[0]).starts_with("it is ticked “บรรลุ”, but the target says “เริ่มประเมินผล"));
    CHECK(lines(run_rule("SB511", outcome_record(later, said("-"), "ไม่บรรลุ"), form)) ==
          "SB511 error D5\n");
  }

  TEST_CASE("SB511 no tick, or a target of this year, is in order") {
    const form::Form form = outcome_form();
    CHECK(run_rule("SB511", outcome_record(state("not_due", "ปี ๒๕๖๘"), said("-"), ""), form).empty());
    CHECK(run_rule("SB511", outcome_record(said("ศึกษา", "study"), said("ผล"), "บรรลุ"), form).empty());
    CHECK(reason_of("SB511", outcome_record(said("ศึกษา"), said("ผล"), ""), outcome_form(false)) ==
          "no_scores");
  }
}
