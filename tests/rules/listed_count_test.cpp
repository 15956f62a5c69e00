// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.listed_count") {
  TEST_CASE("SB712 a stated number is that of the list behind it") {
    CHECK(found_in("SB712", "จำนวน ๒ เรื่อง ได้แก่\n๑. ก\n๒. ข").empty());
    CHECK(found_in("SB712", "จัดอบรม ๑ ครั้ง ดังนี้\n๑. ภาคเช้า\n๒. ภาคบ่าย").empty());
    CHECK(found_in("SB712", "ผู้เข้าอบรม ๑๖๐ คน ดังนี้\n๑. ส่วนกลาง ๘๐ คน\n๒. ส่วนภูมิภาค ๘๐ คน").empty());
    CHECK(lines(found_in("SB712", "เผยแพร่ ๒๔ เรื่อง ดังนี้\n๑. เว็บไซต์\n๒. บอร์ด")) ==
          "SB712 warning I8\n");
    CHECK(found_in("SB712", "จัดประชุมดังนี้\n๑. ก\n๒. ข").empty());
    CHECK(found_in("SB712", "จำนวน ๓ เรื่อง เผยแพร่ทางเว็บไซต์ โดย\n๑. ก\n๒. ข").empty());
    CHECK(found_in("SB712", "จำนวน ๓ เรื่อง ดังนี้\n๑. ก\n๑.๑ ข\n๑.๒ ค\n๒. ง").empty());
    const auto found = found_in("SB712", "มีเกณฑ์ จำนวน ๔ เรื่อง ได้แก่\n๑. ก\n๒. ข\n๓. ค\n๔. ง\n๕. จ");
    CHECK(lines(found) == "SB712 error I8\n");
    CHECK(found[0].expected == "๕");
    CHECK(thai(found[0]).starts_with("ระบุไว้ ๔ เรื่อง แต่รายการที่ตามมามี ๕ รายการ | "));
    const auto named = found_in(
        "SB712",
        "ทั้งปี ๖ โครงการ\n๑. โครงการที่ดำเนินการแล้ว\n๑.๑ ก\n๑.๒ ข\n๒. โครงการที่ยังไม่ได้ดำเนินการ\n๒.๑ ค");
    CHECK(lines(named) == "SB712 error I8\n");
    CHECK(
        english(named[0]).starts_with("it says 6 โครงการ, but the list that follows has 3 items"));
    CHECK(lines(found_in("SB712", "จัดประชุม ๓ ครั้ง\n๑. สำนัก ก\n๒. สำนัก ข")) == "SB712 warning I8\n");
  }
}
