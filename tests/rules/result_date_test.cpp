// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.result_date") {
  TEST_CASE("SB625 something that happened after the fiscal year") {
    const form::Form form = evidence_form();
    const record::Record record =
        evidence_record({"ประชุม เมื่อวันที่ ๓๐ ก.ย. ๖๓", "มอบโล่ เมื่อวันที่ ๒ ต.ค. ๖๓",
                         "ประชุม เมื่อวันที่ 8 ต.ค. 2563", "จะประชุม ภายในวันที่ ๑ พ.ย. ๖๓"});
    const auto found = run_rule("SB625", record, form);
    CHECK(lines(found) == "SB625 warning C5\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(thai(found[0]) ==
          "ผลที่รายงานเกิดขึ้นหลังสิ้นปีงบประมาณ พ.ศ. ๒๕๖๓ จำนวน ๒ รายการ (วันที่ ๒ ตุลาคม ๒๕๖๓, ๘ ตุลาคม "
          "๒๕๖๓) | โปรดตรวจสอบว่านับเป็นผลของปีงบประมาณนี้ได้หรือไม่ หากเป็นผลของปีถัดไป "
          "โปรดระบุเหตุผลไว้ในช่องเดียวกัน");
    CHECK(english(found[0]).starts_with("results reported after the end of fiscal year 2563: 2 ("));
  }

  TEST_CASE("SB625 without a year, or in a form with points, nothing is checked") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม เมื่อวันที่ ๓๐ ก.ย. ๖๓"});
    CHECK(run_rule("SB625", record, form).empty());
    record.fields["fiscal_year"] = record::Value();
    CHECK(reason_of("SB625", record, form) == "no_year");
    CHECK(reason_of("SB625", small_record()) == "no_scores");
  }
}
