// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.money_sum") {
  TEST_CASE("SB721 amounts of the narrative are those of the money cell") {
    const auto with = [](std::string_view words, std::string_view budget) {
      record::Record record = small_record();
      set(record, "details", "1.1", "narrative", text(words));
      set(record, "details", "1.1", "budget", value_of(budget));
      return run_rule("SB721", record);
    };
    CHECK(with("โครงการที่ ๑ ใช้ ๔,๖๐๐ บาท โครงการที่ ๓ ใช้ ๓๑๗,๐๐๐ บาท", "321600").empty());
    CHECK(with("ใช้ ๘๗๕ บาท จากวงเงิน ๑,๐๐๐ บาท", "875").empty());
    CHECK(with("ได้รับ ๑,๐๐๐ บาท ใช้ค่าที่พัก ๓๐๐ บาท ค่าอาหาร ๕๗๕ บาท", "875").empty());
    CHECK(with("จัดประชุมแล้ว", "875").empty());
    const auto found = with("โครงการที่ ๑ ใช้ ๔,๖๐๐ บาท โครงการที่ ๓ ใช้ ๓๐๗,๐๐๐ บาท", "321600");
    CHECK(lines(found) == "SB721 warning J8\n");
    CHECK(thai(found[0]).starts_with(
        "ระบุไว้ ๓๒๑๖๐๐ บาท แต่รายละเอียด (เซลล์ I8) มี ๔๖๐๐ + ๓๐๗๐๐๐ รวม ๓๑๑๖๐๐ บาท | "));
    const auto none = with("ใช้งบประมาณ ๕๐๐ บาท", kNoBudget);
    CHECK(lines(none) == "SB721.none warning J8\n");
    CHECK(english(none[0]).starts_with(
        "it says that no money was spent, but the narrative (cell I8) has 500, in all 500 baht"));
  }
}
