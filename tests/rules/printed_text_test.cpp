// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.printed_text") {
  TEST_CASE("SB222 a name that the form prints") {
    form::Form form = evidence_form();
    CHECK(reason_of("SB222", evidence_record({"ทำแผน"}), form) == "no_layout");
    form.layout.emplace();
    form.layout->blank_rows = {
        {"items", "1.1", {{"activity", "กิจกรรมที่ ๑"}, {"level_1", "........"}, {"no", "1.1"}}},
        {"items", "1.2", {{"activity", "กิจกรรม"}}}};
    record::Record record = evidence_record({"ทำแผน"});
    const auto found = run_rule("SB222", record, form);
    CHECK(lines(found) == "SB222 warning B5\n");
    CHECK(found[0].expected == "กิจกรรมที่ ๑");
    CHECK(thai(found[0]) ==
          "ระบุไว้ “กิจกรรม” แต่แบบพิมพ์ไว้ว่า “กิจกรรมที่ ๑” | โปรดตรวจสอบการสะกดกับแบบ แล้วพิมพ์ตามแบบ");
    CHECK(english(found[0]).starts_with("it says “กิจกรรม”; the form prints “กิจกรรมที่ ๑”"));
    record.tables.front().rows.front().values["activity"].raw = "กิจกรรม ที่ 1";
    CHECK(run_rule("SB222", record, form).empty());
    record.tables.front().rows.front().values["activity"] = record::Value();  // SB301
    CHECK(run_rule("SB222", record, form).empty());
  }
}
