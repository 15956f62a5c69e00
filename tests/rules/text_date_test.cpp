// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.text_date") {
  TEST_CASE("SB612 results lie in the fiscal year") {
    CHECK(found_in("SB612", "จัดอบรมวันที่ ๑ ตุลาคม ๒๕๖๕ และ ๓๐ กันยายน ๒๕๖๖").empty());
    CHECK(found_in("SB612", "ทราบผล เดือน ต.ค. ๖๖").empty());
    CHECK(found_in("SB612", "หนังสือที่ กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค. ๖๕").empty());
    const auto found = found_in("SB612", "แจ้งเวียนเมื่อวันที่ ๒๗ พฤษภาคม ๒๕๖๔ และวันที่ ๑ ตุลาคม ๒๕๖๖");
    CHECK(lines(found) == "SB612 warning I8\n");
    CHECK(
        thai(found[0]).starts_with("ข้อความระบุวันที่นอกปีงบประมาณ พ.ศ. ๒๕๖๖ (ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖) "
                                   "ได้แก่ ๒๗ พฤษภาคม ๒๕๖๔, ๑ ตุลาคม ๒๕๖๖ | "));
    CHECK(english(found[0]).starts_with("the text speaks of days outside fiscal year 2566"));
  }
}
