// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

void cite(record::Record& record, int year, int month, int day, std::string_view words) {
  record::Row& row = row_of(record, "details", "1.1");
  row.references.push_back(letter("กษ ๑", year, month, day, words));
  row.references.back().field = "narrative";
  row.references.back().at = row.values.at("narrative").at;
}

}  // namespace

TEST_SUITE("rules.evidence_date") {
  TEST_CASE("SB603 documents outside the fiscal year are one finding a cell") {
    record::Record record = small_record();
    cite(record, 2022, 9, 30, "ลว. ๓๐ กันยายน ๒๕๖๕");
    cite(record, 2023, 10, 1, "ลว. ๑ ตุลาคม ๒๕๖๖");
    const auto found = run_rule("SB603", record);
    CHECK(lines(found) == "SB603 warning I8\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(found[0].label == "รายละเอียดผลการดำเนินงาน");
    CHECK(found[0].found == "ลว. ๓๐ กันยายน ๒๕๖๕, ลว. ๑ ตุลาคม ๒๕๖๖");
    CHECK(thai(found[0]) ==
          "เอกสารที่อ้างถึง ๒ รายการลงวันที่นอกปีงบประมาณ พ.ศ. ๒๕๖๖ (ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖) ได้แก่ ลว. ๓๐ "
          "กันยายน ๒๕๖๕, ลว. ๑ ตุลาคม ๒๕๖๖ | หากพิมพ์วันที่คลาดเคลื่อน โปรดแก้ไข "
          "หากใช้เป็นหลักฐานของการเตรียมงาน โปรดระบุเหตุผลไว้ในช่องเดียวกัน");
    CHECK(english(found[0]).starts_with(
        "document references dated outside fiscal year 2566 (October 2565 to September 2566): 2, "));
  }

  TEST_CASE("SB603 the first and the last day of the year are accepted") {
    record::Record record = small_record();
    cite(record, 2022, 10, 1, "๑ ตุลาคม ๒๕๖๕");
    cite(record, 2023, 9, 30, "๓๐ กันยายน ๒๕๖๖");
    row_of(record, "details", "1.1").references.back().date.reset();
    CHECK(run_rule("SB603", record).empty());
  }

  TEST_CASE("SB603 without a fiscal year or evidence nothing is checked") {
    record::Record record = small_record();
    set(record, "fiscal_year", record::Value());
    CHECK(reason_of("SB603", record) == "no_year");
    form::Form form = weighted_form();
    form.evidence.reset();
    CHECK(reason_of("SB603", small_record(), form) == "no_evidence");
    CHECK(reason_of("SB602", small_record(), form) == "no_evidence");
  }
}
