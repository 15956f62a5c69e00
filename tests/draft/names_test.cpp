// SPDX-License-Identifier: Apache-2.0
#include "draft/names.h"

#include <doctest/doctest.h>

namespace scorebook::draft {

TEST_SUITE("draft.names") {
  TEST_CASE("groups with a number behind the same words are told by it") {
    const Identity numbered = identify_groups({"มิติที่ 1 ด้านประสิทธิผล", "มิติที่ ๒ ด้านคุณภาพ"});
    CHECK(numbered.id == "{no}");
    CHECK(numbered.pattern == "มิติที่ {no:number} {title:long}");
    const Identity named = identify_groups({"ด้านที่ 1 ก", "ด้าน ข"});
    CHECK(named.id == "{nth}");
    CHECK_FALSE(named.pattern);
    CHECK(identify_groups({"มิติที่ 1 ก", "มิติที่ 1 ข"}).id == "{nth}");
    CHECK(identify_groups({"มิติ {1} ก", "มิติ {2} ข"}).id == "{nth}");
  }

  TEST_CASE("a line gives the fiscal year or the agency, digits of either script") {
    const auto year = line_pattern("รายงานผล  ปีงบประมาณ พ.ศ. ๒๕๖๗ (รอบ ๒)", true, true);
    REQUIRE(year);
    CHECK(year->text == "รายงานผล ปีงบประมาณ พ.ศ. {fiscal_year:number} (รอบ 2)");
    CHECK(year->year);
    const auto agency = line_pattern("หน่วยงาน กรมตัวอย่าง", true, true);
    REQUIRE(agency);
    CHECK(agency->text == "หน่วยงาน {agency:long}");
    CHECK(agency->agency);
    CHECK_FALSE(line_pattern("แบบ {ก}", true, true));
    const auto plain = line_pattern("รหัส 12345 ปี 1999", true, true);
    REQUIRE(plain);
    CHECK_FALSE(plain->year);
    CHECK(plain->text == "รหัส 12345 ปี 1999");
    CHECK_FALSE(line_pattern("ปี ๒๕๖๗", false, true)->year);
  }
}

}  // namespace scorebook::draft
