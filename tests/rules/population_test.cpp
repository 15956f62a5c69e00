// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.population") {
  TEST_CASE("SB519 title and formula speak of the same people") {
    const auto with = [](std::string_view title, std::string_view formula) {
      record::Record record = small_record();
      set(record, "details", "1.1", "title", text(title));
      set(record, "details", "1.1", "formula", text(formula));
      return run_rule("SB519", record);
    };
    CHECK(with("ร้อยละของบุคลากรที่ผ่าน", "จำนวนบุคลากร x ๑๐๐").empty());
    CHECK(with("ร้อยละของบุคลากรที่ผ่าน", "จำนวนผู้ตอบแบบสอบถาม x ๑๐๐").empty());
    CHECK(with("ร้อยละของหน่วยงาน", "จำนวนข้าราชการ").empty());
    const auto found = with("ร้อยละของบุคลากรที่ผ่าน", "จำนวนข้าราชการที่ผ่าน x ๑๐๐");
    REQUIRE(found.size() == 1);
    CHECK(found[0].found == "ข้าราชการ");
    CHECK(thai(found[0]).starts_with(
        "ชื่อตัวชี้วัด (เซลล์ A8) ระบุ “บุคลากร” แต่สูตรการคำนวณระบุ “ข้าราชการ” | "));
    CHECK(english(found[0]).starts_with(
        "the title (cell A8) says “บุคลากร”, the formula says “ข้าราชการ”"));
    form::Form form = weighted_form();
    for (form::Check& check : form.checks) {
      check.fields.clear();
    }
    CHECK(reason_of("SB519", small_record(), form) == "no_parameters");
  }
}
