// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <utility>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

// Detail sheet 1.1 with two activities that have reached these levels of five.
record::Record with_parts(std::string_view first, std::string_view second,
                          std::string_view result) {
  record::Record record = small_record();
  set(record, "details", "1.1", "result", number(result));
  for (const auto& [no, level] : {std::pair{"1", first}, std::pair{"2", second}}) {
    record::Row row;
    row.id = std::string("1.1/") + no;
    row.sheet = "KPI 1.1";
    row.parents["detail"] = "1.1";
    row.values["unit"] = text("ระดับ");
    row.values["target_5"] = number("5");
    row.values["result"] = number(level);
    row.values["result"].at = place("KPI 1.1", no[0] == '1' ? "H9" : "H10");
    table_of(record, "sub_items").rows.push_back(row);
  }
  return record;
}

}  // namespace

TEST_SUITE("rules.step_open") {
  TEST_CASE("SB518 a level does not count steps that are not finished") {
    const auto level = [](std::string_view words, std::string_view result) {
      record::Record record = small_record();
      set(record, "details", "2.2", "narrative", text(words));
      set(record, "details", "2.2", "result", number(result));
      return run_rule("SB518", record);
    };
    CHECK(level("ขั้นตอนที่ ๒ แล้วเสร็จ\nขั้นตอนที่ ๓ อยู่ระหว่างดำเนินการ", "2").empty());
    const auto found = level("ขั้นตอนที่ ๒ แล้วเสร็จ\nขั้นตอนที่ ๓ อยู่ระหว่างดำเนินการ", "3");
    CHECK(lines(found) == "SB518 warning I8\n");
    CHECK(thai(found[0]).starts_with(
        "ระบุระดับ ๓ (เซลล์ H8) แต่ข้อความแจ้งว่าขั้นตอนที่ ๓ ยังไม่แล้วเสร็จ: “ขั้นตอนที่ ๓ อยู่ระหว่างดำเนินการ” | "));
    record::Record parts = with_parts("3", "3", "60");
    set(parts, "details", "1.1", "narrative",
        text("กิจกรรมที่ ๑ ถึงขั้นตอนที่ ๓ อยู่ระหว่างดำเนินการ\nกิจกรรมที่ ๒ ถึงขั้นตอนที่ ๓ เสร็จแล้ว"));
    const auto part = run_rule("SB518", parts);
    CHECK(lines(part) == "SB518 warning I8\n");
    CHECK(refs(part[0]) == "H9");
    CHECK(english(part[0]).starts_with(
        "level 3 is claimed (cell H9), but the text says that step 3 is not finished"));
  }
}
