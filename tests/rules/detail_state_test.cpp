// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.detail_state") {
  TEST_CASE("SB704 a result against a pending summary is reported with what it would score") {
    record::Record record = small_record();
    set(record, "details", "1.2", "result", number("4.2"));
    const auto found = run_rule("SB704", record);
    CHECK(lines(found) == "SB704 error Q6\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(found[0].found == kPending);
    CHECK(found[0].expected == "๔");
    CHECK(found[0].points == Exact(24));
    CHECK(refs(found[0]) == "H8");
    CHECK(found[0].refs[0].found == "4.2");
    CHECK(thai(found[0]) ==
          "ตารางสรุประบุว่า “ทราบผล เดือน ก.ย. ๖๖” แต่ใบรายละเอียด (แผ่นงาน “KPI 1.2” เซลล์ H8) ระบุผล ๔.๒ "
          "(หน่วยนับ: ร้อยละ) ซึ่งอยู่ในระดับ ๔ คิดเป็น ๒๔.๐๐ คะแนน | โปรดยืนยันผลล่าสุด หากทราบผลแล้ว "
          "ให้ระบุระดับในเซลล์ Q6 หากยังไม่สิ้นสุด ให้ระบุสถานะรอผลในใบรายละเอียด");
    CHECK(all_lines(record) == "SB704 error Q6\n");
  }

  TEST_CASE("SB704 a result below level 1 would score nothing") {
    record::Record record = small_record();
    set(record, "details", "1.2", "result", number("0.5"));
    const auto found = run_rule("SB704", record);
    CHECK(lines(found) == "SB704.below error Q6\n");
    CHECK(found[0].expected == "< ๑");
    CHECK_FALSE(found[0].points.has_value());
    CHECK(thai(found[0]).find("ซึ่งต่ำกว่าระดับ ๑ คิดเป็น ๐.๐๐ คะแนน | ") != std::string::npos);
  }

  TEST_CASE("SB704 a ladder without order leaves the level open") {
    record::Record record = small_record();
    set(record, "details", "1.2", "result", number("4.2"));
    set(record, "indicators", "1.2", "target_2", number("1"));
    CHECK(lines(run_rule("SB704", record)) == "SB704.unknown error Q6\n");
  }

  TEST_CASE("SB704 a level against a pending detail sheet is reported with the points it claims") {
    record::Record record = small_record();
    set(record, "details", "2.1", "result", pending());
    const auto found = run_rule("SB704", record);
    CHECK(lines(found) == "SB704.claimed error Q7\n");
    CHECK(found[0].points == Exact(24));
    CHECK(found[0].expected == kPending);
    CHECK(english(found[0]) ==
          "the summary says level 5 (24.00 points), but the detail sheet “KPI 2.1”, cell H8, says "
          "“ทราบผล เดือน ก.ย. ๖๖” | Confirm the latest result. If it is known, type it on the detail "
          "sheet. If it is not, give the pending words in cell Q7.");
    CHECK(all_lines(record) == "SB704.claimed error Q7\n");
  }

  TEST_CASE("SB704 the same state on both sides and empty cells are accepted") {
    record::Record record = small_record();
    CHECK(run_rule("SB704", record).empty());
    set(record, "details", "1.2", "result", {});
    set(record, "indicators", "2.1", "level", {});
    CHECK(run_rule("SB704", record).empty());
  }
}
