// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.pending_score") {
  TEST_CASE("SB509 a score of an indicator that is pending is reported") {
    record::Record record = small_record();
    set(record, "indicators", "1.2", "score", number("12.00", 2));
    const auto found = run_rule("SB509", record);
    CHECK(lines(found) == "SB509 error M6\n");
    CHECK(found[0].points == Exact(12));
    CHECK(found[0].expected == "๐.๐๐");
    CHECK(refs(found[0]) == "Q6");
    CHECK(thai(found[0]) ==
          "ตัวชี้วัดนี้อยู่ระหว่างรอผล (“ทราบผล เดือน ก.ย. ๖๖”) แต่ระบุคะแนนไว้ ๑๒.๐๐ | "
          "หากทราบผลแล้ว โปรดระบุระดับในช่องระดับ หากยังไม่ทราบผล ให้ระบุ 0 ในเซลล์ M6");
    CHECK(english(found[0]).starts_with(
        "the result of this indicator is pending (“ทราบผล เดือน ก.ย. ๖๖”), but the score says 12.00 | "));
    CHECK(run_rule("SB506", record).empty());
  }

  TEST_CASE("SB509 zero and nothing are accepted") {
    record::Record record = small_record();
    CHECK(run_rule("SB509", record).empty());
    set(record, "indicators", "1.2", "score", {});
    CHECK(run_rule("SB509", record).empty());
  }
}
