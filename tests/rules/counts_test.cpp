// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.counts") {
  TEST_CASE("SB708 counts that differ from the rows are one finding") {
    record::Record record = small_record();
    set(record, "count_csfs", text_number("4", "4"));
    set(record, "count_indicators", text_number("5", "5"));
    const auto found = run_rule("SB708", record);
    CHECK(lines(found) == "SB708 warning A10\n");
    CHECK(found[0].found == "จำนวน CSF = ๔, จำนวนตัวชี้วัด = ๕");
    CHECK(found[0].expected == "จำนวน CSF = ๓, จำนวนตัวชี้วัด = ๔");
    CHECK(thai(found[0]) ==
          "แถวสรุประบุไว้ จำนวน CSF = ๔, จำนวนตัวชี้วัด = ๕ แต่นับจากตารางได้ จำนวน CSF = ๓, จำนวนตัวชี้วัด = "
          "๔ | โปรดแก้ไขจำนวนในแถวสรุป หรือตรวจสอบว่าตารางมีแถวครบถ้วน");
    CHECK(english(found[0]).starts_with("the count row says จำนวน CSF = 4, "));
  }

  TEST_CASE("SB708 spare rows do not count and an empty count row is accepted") {
    record::Record record = small_record();
    record::Row spare = row_of(record, "indicators", "2.2");
    spare.id = "@9";
    spare.values["no"] = record::Value();
    table_of(record, "indicators").rows.push_back(spare);
    CHECK(run_rule("SB708", record).empty());
    set(record, "count_csfs", record::Value());
    CHECK(run_rule("SB708", record).empty());
  }
}
