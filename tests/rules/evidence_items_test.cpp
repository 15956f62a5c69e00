// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_items") {
  TEST_CASE("SB621 items without a document, and documents of no item") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ทำแผน", "ประชุม", "รายงาน"});
    refer(record, "letter", "1", "ยธ 0401/1", 2020, 2, 1);
    refer(record, "letter", "4", "ยธ 0401/2", 2020, 3, 1);
    const auto found = run_rule("SB621", record, form);
    CHECK(lines(found) == "SB621 warning D5\nSB621.extra warning D5\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(thai(found[0]) ==
          "ยังไม่พบเอกสารที่อ้างถึงสำหรับผลการดำเนินการข้อ ๒, ๓ (๒ ข้อ) | "
          "โปรดระบุเลขข้อให้ตรงกับผลการดำเนินการ พร้อมเลขที่และวันที่ของเอกสาร");
    CHECK(english(found[1]).starts_with(
        "documents are given for item 4, which the result does not have"));
    refer(record, "letter", "2", "ยธ 0401/3", 2020, 3, 1);
    refer(record, "letter", "3", "ยธ 0401/4", 2020, 3, 1);
    record.tables.front().rows.front().references.erase(
        record.tables.front().rows.front().references.begin() + 1);
    CHECK(run_rule("SB621", record, form).empty());
  }

  TEST_CASE("SB621 documents without numbers are information, and none are another rule's") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ทำแผน", "ประชุม"});
    CHECK(run_rule("SB621", record, form).empty());
    refer(record, "letter", "", "ยธ 0401/1", 2020, 2, 1);
    const auto found = run_rule("SB621", record, form);
    CHECK(lines(found) == "SB621.loose info D5\n");
    CHECK(thai(found[0]).starts_with("เอกสารที่อ้างถึงไม่ได้ระบุเลขข้อ จึงจับคู่กับผลการดำเนินการ ๒ ข้อ ไม่ได้"));
    refer(record, "letter", "2", "ยธ 0401/2", 2020, 3, 1);  // the first then stands for item 1
    CHECK(run_rule("SB621", record, form).empty());
    record = evidence_record({"ทำแผน"});
    refer(record, "letter", "", "ยธ 0401/1", 2020, 2, 1);
    CHECK(run_rule("SB621", record, form).empty());
  }

  TEST_CASE("SB621 without items of evidence nothing is checked") {
    form::Form form = evidence_form();
    form.evidence->items.clear();
    CHECK(reason_of("SB621", evidence_record({"ทำแผน"}), form) == "no_evidence");
    CHECK(reason_of("SB624", evidence_record({"ทำแผน"}), form) == "no_evidence");
  }
}
