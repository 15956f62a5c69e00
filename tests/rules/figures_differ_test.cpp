// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.figures_differ") {
  TEST_CASE("SB722 two texts of a row give the same figure") {
    form::Form form = weighted_form();
    for (form::Table& table : form.tables) {
      for (form::Field& field : table.fields) {
        if (table.key == "details" && field.key == "note") {
          field.role = form::Role::kResult;
        }
      }
    }
    const auto with = [&](std::string_view narrative, std::string_view note) {
      record::Record record = small_record();
      set(record, "details", "1.1", "narrative", text(narrative));
      set(record, "details", "1.1", "note", text(note));
      return run_rule("SB722", record, form);
    };
    CHECK(with("ผู้เข้าอบรม ๑๖๐ คน", "ผู้เข้าอบรม ๑๖๐ คน").empty());
    CHECK(with("ผู้เข้าอบรม ๑๖๐ คน", "ผู้เข้าอบรม ๒ รุ่น").empty());
    CHECK(with("ผู้เข้าอบรม ๑๖๐ คน", "รุ่นแรก ๘๐ คน รุ่นหลัง ๘๐ คน").empty());
    CHECK(with("จัดอบรม ๑ ครั้ง", "ประชุมชี้แจง ๒ ครั้ง").empty());
    const auto found = with("ผู้เข้าอบรม ๑๖๐ คน", "ผู้เข้าอบรม ๑๖๕ คน");
    REQUIRE(found.size() == 1);
    CHECK(found[0].found == "๑๖๕ คน");
    CHECK(thai(found[0]).starts_with(
        "ระบุไว้ “๑๖๕ คน” แต่ช่อง “รายละเอียดผลการดำเนินงาน” (เซลล์ I8) ระบุ “๑๖๐ คน” | "));
    CHECK(english(found[0]).find("(cell I8) says “๑๖๐ คน”") != std::string::npos);
  }
}
