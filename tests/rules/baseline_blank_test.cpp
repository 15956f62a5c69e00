// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.baseline_blank") {
  TEST_CASE("SB723 an indicator has a baseline or is new") {
    form::Form form = weighted_form();
    form.checks.push_back({});
    form.checks.back().rule = "SB723";
    form.checks.back().fields = {"details.activities", "details.note"};
    form.checks.back().words = {"ตัวชี้วัดใหม่"};
    record::Record record = small_record();
    for (const char* id : {"1.2", "2.1", "2.2"}) {
      set(record, "details", id, "activities", text("๘๐"));
    }
    set(record, "details", "1.1", "note", text("๘๑"));
    CHECK(run_rule("SB723", record, form).empty());
    set(record, "details", "1.1", "note", text("- -"));
    const auto found = run_rule("SB723", record, form);
    REQUIRE(found.size() == 1);
    CHECK(found[0].indicator == "1.1");
    CHECK(thai(found[0]).starts_with("ไม่มีข้อมูลพื้นฐานของปีก่อน และไม่พบคำว่า “ตัวชี้วัดใหม่” | "));
    CHECK(english(found[0]).starts_with(
        "there is no baseline of earlier years, and nothing says “ตัวชี้วัดใหม่”"));
    set(record, "details", "1.1", "narrative", text("เป็นตัวชี้วัดใหม่ในปีนี้"));
    CHECK(run_rule("SB723", record, form).empty());
    CHECK(reason_of("SB723", record) == "no_parameters");
  }
}
