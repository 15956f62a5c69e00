// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.detail_targets") {
  TEST_CASE("SB705 thresholds that differ are one finding a sheet") {
    record::Record record = small_record();
    set(record, "details", "1.2", "target_1", value_of("-"));
    set(record, "details", "1.2", "target_5", number("1"));
    const auto found = run_rule("SB705", record);
    CHECK(lines(found) == "SB705 error C8\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(found[0].found == "-, ๑");
    CHECK(found[0].expected == "๑, ๕");
    CHECK(refs(found[0]) == "E6 I6");
    CHECK(thai(found[0]) ==
          "ใบรายละเอียดระบุ -, ๑ แต่ตารางสรุป (แผ่นงาน “ตารางสรุป” เซลล์ E6) ระบุ ๑, ๕ (ระดับค่าเป้าหมาย ๑, "
          "ระดับค่าเป้าหมาย ๕) | โปรดยึดเกณฑ์ตามแผนที่ได้รับความเห็นชอบ และแก้ไขให้ตรงกันทั้งสองแห่ง");
    CHECK(english(found[0]).starts_with(
        "the detail sheet says -, 1, the summary (sheet “ตารางสรุป”, cell E6) says 1, 5 ("));
  }

  TEST_CASE("SB705 equal figures in other writing and empty cells are accepted") {
    record::Record record = small_record();
    set(record, "details", "1.2", "target_1", text_number("๑.๐๐", "1.00"));
    set(record, "details", "1.1", "target_2", {});
    set(record, "details", "2.1", "target_3", invalid("สามสิบ"));
    set(record, "indicators", "2.2", "target_1", value_of("-"));
    set(record, "details", "2.2", "target_1", value_of("-"));
    CHECK(run_rule("SB705", record).empty());
  }
}
