// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

record::Value with_unit(std::string_view decimal, std::string_view unit) {
  record::Value value = number(decimal);
  value.unit = unit;
  return value;
}

}  // namespace

TEST_SUITE("rules.threshold_unit") {
  TEST_CASE("SB503 a unit beside a figure that is not the indicator's is reported") {
    record::Record record = small_record();
    set(record, "details", "2.1", "result", with_unit("10", "ครั้ง"));
    set(record, "indicators", "2.1", "target_2", with_unit("40", "ร้อยละ"));
    const auto found = run_rule("SB503", record);
    CHECK(lines(found) == "SB503 warning F7\n");
    CHECK(found[0].indicator == "2.1");
    CHECK(found[0].expected == "เรื่อง");
    CHECK(refs(found[0]) == "H8 B8");
    CHECK(thai(found[0]).starts_with(
        "หน่วยที่พิมพ์ไว้กับตัวเลขคือ “ร้อยละ” แต่หน่วยนับของตัวชี้วัดคือ “เรื่อง” | "));
  }

  TEST_CASE("SB503 a percent sign counts as a unit") {
    record::Record record = small_record();
    record::Value value = number("10");
    value.notes.push_back(record::Normalisation::kPercentSign);
    set(record, "details", "2.1", "result", value);
    CHECK(english(run_rule("SB503", record).at(0))
              .starts_with("the unit beside the number is “%”, the unit of the indicator is “เรื่อง” | "));
    set(record, "details", "1.1", "result", value);
    set(record, "details", "2.1", "result", number("10"));
    CHECK(run_rule("SB503", record).empty());
  }

  TEST_CASE("SB503 the same unit in other words is accepted") {
    record::Record record = small_record();
    set(record, "details", "2.1", "unit", text("จำนวนเรื่อง"));
    set(record, "details", "2.1", "result", with_unit("10", "เรื่อง"));
    set(record, "details", "1.1", "result", with_unit("70", "เปอร์เซ็นต์"));
    set(record, "details", "2.2", "unit", {});
    set(record, "details", "2.2", "result", with_unit("2", "ครั้ง"));
    CHECK(run_rule("SB503", record).empty());
  }
}
