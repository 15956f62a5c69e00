// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.parts_result") {
  TEST_CASE("SB517 the result is the mean of its parts") {
    CHECK(run_rule("SB517", with_parts("3", "3", "60")).empty());
    CHECK(run_rule("SB517", with_parts("4", "3", "70")).empty());
    CHECK(run_rule("SB517", small_record()).empty());
    const auto found = run_rule("SB517", with_parts("3", "3", "80"));
    CHECK(lines(found) == "SB517 error H8\n");
    const auto ladder = run_rule("SB517", with_parts("3", "3", "70"));  // 70 is level 3 of its own
    CHECK(lines(ladder) == "SB517.ladder warning H8\n");
    CHECK(
        english(ladder[0]).starts_with("the result says 70 percent, the thresholds of the levels"));
    CHECK(refs(found[0]) == "H9 H10");
    CHECK(thai(found[0]).starts_with(
        "ระบุผลไว้ร้อยละ ๘๐ แต่กิจกรรมย่อยได้ระดับ ๓/๕, ๓/๕ เฉลี่ยเป็นร้อยละ ๖๐ | "));
    CHECK(english(found[0]).starts_with(
        "the result says 80 percent, but the parts reach 3/5, 3/5, a mean of 60 percent"));
  }
}
