// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.result_narrative") {
  TEST_CASE("SB711 result and narrative give the same figure") {
    CHECK(found_in("SB711", "ผ่าน ๗๐ แห่ง จาก ๑๐๐ แห่ง คิดเป็นร้อยละ ๗๐").empty());
    CHECK(found_in("SB711", "ผ่าน ๑๔๐ แห่ง จาก ๒๐๐ แห่ง").empty());
    CHECK(found_in("SB711", "ดำเนินการแล้ว").empty());
    CHECK(found_in("SB711", "เป้าหมายร้อยละ ๘๐").empty());
    CHECK(found_in("SB711", "ผ่าน ๓ แห่ง จาก ๔ แห่ง ร้อยละของทั้งหมดเท่ากับร้อยละ ๗๐").empty());
    const auto found = found_in("SB711", "ผ่าน ๖๐ แห่ง จาก ๑๐๐ แห่ง คิดเป็นร้อยละ ๖๐");
    CHECK(lines(found) == "SB711 error H8\n");
    CHECK(refs(found[0]) == "I8");
    REQUIRE(found[0].points);
    CHECK(found[0].points->exact_text() == "12");
    CHECK(thai(found[0]).starts_with(
        "ระบุผลไว้ ๗๐ แต่รายละเอียด (เซลล์ I8) ระบุ “๖๐ แห่ง จาก ๑๐๐ แห่ง คิดเป็นร้อยละ ๖๐” คำนวณได้ร้อยละ "
        "๖๐.๐๐ ผลที่ระบุไว้อยู่ในระดับ ๓ ผลที่คำนวณได้อยู่ในระดับ ๑ | "));
    const auto other = found_in("SB711", "มีความพึงพอใจร้อยละ ๗๑.๕");
    CHECK(lines(other) == "SB711.percent warning H8\n");
    CHECK(english(other[0]).starts_with(
        "the result says 70, the narrative (cell I8) says 71.5 percent"));
    const auto lost = found_in("SB711", "ผ่าน ๕๐ แห่ง จาก ๑๐๐ แห่ง คิดเป็นร้อยละ ๕๐");
    CHECK(lines(lost) == "SB711.lost error H8\n");
    CHECK(thai(lost[0]).find("ผลที่ระบุไว้อยู่ในระดับ ๓ ผลที่คำนวณได้ต่ำกว่าระดับ ๑ | ") != std::string::npos);
    record::Record low = small_record();
    set(low, "details", "1.1", "result", number("58.73", 2));
    set(low, "details", "1.1", "narrative", text("๖๕๐ คน จาก ๙๔๕ คน"));
    const auto below = run_rule("SB711", low);
    CHECK(lines(below) == "SB711.below error H8\n");
    CHECK(english(below[0]).find("the one is below level 1, the other level 2") !=
          std::string::npos);
    record::Record count = small_record();
    set(count, "details", "2.1", "narrative", text("รับเรื่อง ๑๒ เรื่อง"));
    CHECK(lines(run_rule("SB711", count)) == "SB711.count warning H8\n");
    set(count, "details", "2.1", "narrative", text("รับเรื่อง ๑๒ เรื่อง คงเหลือ ๑๐ เรื่อง"));
    CHECK(run_rule("SB711", count).empty());
  }
}
