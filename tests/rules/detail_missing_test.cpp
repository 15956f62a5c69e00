// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.detail_missing") {
  TEST_CASE("SB701 an indicator without a detail sheet is reported at its cell") {
    record::Record record = small_record();
    remove_detail(record, "2.1");
    const auto found = run_rule("SB701", record);
    CHECK(lines(found) == "SB701 error D7\n");
    CHECK(found[0].indicator == "2.1");
    CHECK(found[0].points == Exact(24));
    CHECK(thai(found[0]) ==
          "ไม่พบใบรายละเอียดของตัวชี้วัดที่ ๒.๑ ซึ่งมีคะแนน ๒๔.๐๐ คะแนน | "
          "โปรดเพิ่มใบรายละเอียดของตัวชี้วัดที่ ๒.๑ โดยคัดลอกจากแบบฟอร์มเปล่า");
    CHECK(all_lines(record) == "SB701 error D7\n");
  }

  TEST_CASE("SB701 a pending indicator has no points at stake") {
    record::Record record = small_record();
    remove_detail(record, "1.2");
    const auto found = run_rule("SB701", record);
    CHECK(lines(found) == "SB701 error D6\n");
    CHECK_FALSE(found[0].points.has_value());
    CHECK(english(found[0]).starts_with("there is no detail sheet for indicator 1.2 | "));
  }

  TEST_CASE("SB701 a workbook without any detail sheet is one finding") {
    record::Record record = small_record();
    table_of(record, "details").rows.clear();
    const auto found = run_rule("SB701", record);
    CHECK(lines(found) == "SB701.all error D5\n");
    CHECK(found[0].refs.size() == 3);
    CHECK(thai(found[0]).starts_with("ไม่พบใบรายละเอียดของตัวชี้วัดทั้ง ๔ ตัวชี้วัดในไฟล์นี้ | "));
  }

  TEST_CASE("SB701 empty detail sheets that wait for their indicators are left to SB301") {
    record::Record record = small_record();
    empty_detail(record, "2.1");
    row_of(record, "details", "2.1").parents["indicator"] = "";
    CHECK(run_rule("SB701", record).empty());
    remove_detail(record, "2.2");
    CHECK(lines(run_rule("SB701", record)) == "SB701 error D7\nSB701 error D8\n");
  }

  TEST_CASE("SB701 spare rows need no detail sheet") {
    record::Record record = small_record();
    record::Row spare = row_of(record, "indicators", "2.2");
    spare.id = "@9";
    spare.values["no"] = record::Value();
    table_of(record, "indicators").rows.push_back(spare);
    CHECK(run_rule("SB701", record).empty());
  }
}
