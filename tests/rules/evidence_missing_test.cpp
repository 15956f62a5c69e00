// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_missing") {
  TEST_CASE("SB602 a level without a document reference is reported at the narrative") {
    record::Record record = small_record();
    row_of(record, "details", "2.1").references.clear();
    const auto found = run_rule("SB602", record);
    CHECK(lines(found) == "SB602 warning I8\n");
    CHECK(found[0].at.sheet == "KPI 2.1");
    CHECK(found[0].indicator == "2.1");
    CHECK(found[0].points == Exact(24));
    CHECK(refs(found[0]) == "Q7");
    CHECK(thai(found[0]) ==
          "ระบุระดับ ๕ คิดเป็น ๒๔.๐๐ คะแนน แต่ยังไม่พบการอ้างอิงเอกสารหลักฐาน | โปรดระบุเลขที่หนังสือและวันที่ "
          "หรือชื่อรายงานที่ใช้อ้างอิงพร้อมวันที่ ในช่อง “รายละเอียดผลการดำเนินงาน” (แผ่นงาน “KPI 2.1” เซลล์ I8)");
    CHECK(english(found[0]).starts_with(
        "level 5, 24.00 points, but no reference to a document was found | "));
  }

  TEST_CASE("SB602 a score without a level is a claim too") {
    record::Record record = small_record();
    set(record, "indicators", "1.2", "score", number("6", 2));
    const auto found = run_rule("SB602", record);
    CHECK(lines(found) == "SB602 warning I8\n");
    CHECK(thai(found[0]).starts_with("คิดเป็น ๖.๐๐ คะแนน แต่ยังไม่พบการอ้างอิงเอกสารหลักฐาน | "));
  }

  TEST_CASE("SB602 a level derived from the result is a claim too and a fragment is no excuse") {
    record::Record record = small_record();
    row_of(record, "details", "2.1").references.clear();
    set(record, "indicators", "2.1", "level", {});
    CHECK(lines(run_rule("SB602", record)) == "SB602 warning I8\n");
    record = small_record();
    empty_detail(record, "2.2", {"no", "title"});
    CHECK(lines(run_rule("SB602", record)) == "SB602 warning I8\n");
  }

  TEST_CASE("SB602 pending indicators and sheets that are missing or unfilled are accepted") {
    record::Record record = small_record();
    CHECK(run_rule("SB602", record).empty());
    remove_detail(record, "2.1");
    empty_detail(record, "2.2", {"no"});
    CHECK(run_rule("SB602", record).empty());
  }

  TEST_CASE("SB602 a reference in another field does not count and any sheet of the indicator does") {
    record::Record record = small_record();
    row_of(record, "details", "2.1").references[0].field = "note";
    CHECK(run_rule("SB602", record).size() == 1);
    record::Row second = row_of(record, "details", "1.1");
    second.id = "2.1~2";
    second.parents["indicator"] = "2.1";
    table_of(record, "details").rows.push_back(second);
    CHECK(run_rule("SB602", record).empty());
  }
}
