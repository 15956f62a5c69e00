// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.parts_missing") {
  TEST_CASE("SB713 a percentage has its numbers") {
    CHECK(found_in("SB713", "ผ่าน ๗๐ แห่ง จาก ๑๐๐ แห่ง").empty());
    CHECK(run_rule("SB713", small_record()).empty());
    const auto found = found_in("SB713", "ผ่านร้อยละ ๗๐");
    CHECK(lines(found) == "SB713 warning I8\n");
    CHECK(thai(found[0]).starts_with("ระบุผลร้อยละ ๗๐ แต่รายละเอียดไม่ระบุจำนวนที่ทำได้และจำนวนทั้งหมด | "));
    CHECK(
        english(found[0]).starts_with("the result is 70 percent, but the narrative gives neither"));
    record::Record waiting = small_record();
    set(waiting, "details", "1.1", "narrative", text("ผ่านร้อยละ ๗๐"));
    set(waiting, "indicators", "1.1", "level", pending());
    CHECK(run_rule("SB713", waiting).empty());
  }
}
