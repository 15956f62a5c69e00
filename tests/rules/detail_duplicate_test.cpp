// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;
using record::FactKind;

namespace {

record::Record with_duplicate() {
  record::Record record = small_record();
  record::Row second = row_of(record, "details", "1.2");
  second.id = "1.2~2";
  second.sheet = "KPI 1.2 (2)";
  second.at.sheet = second.sheet;
  table_of(record, "details").rows.push_back(second);
  record.facts.push_back(
      fact(FactKind::kDuplicateDetail, "KPI 1.2 (2)", "A8", "KPI 1.2 (2)", "KPI 1.2"));
  record.facts.back().indicator = "1.2";
  return record;
}

}  // namespace

TEST_SUITE("rules.detail_duplicate") {
  TEST_CASE("SB702 a second detail sheet is reported with what differs") {
    record::Record record = with_duplicate();
    set(record, "details", "1.2~2", "title", text("อีกชื่อหนึ่ง"));
    set(record, "details", "1.2~2", "target_5", number("6"));
    set(record, "details", "1.2~2", "signer", text("ก"));
    const auto found = run_rule("SB702", record);
    CHECK(lines(found) == "SB702 error A8\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(found[0].found == "KPI 1.2 (2)");
    CHECK(found[0].expected == "KPI 1.2");
    CHECK(found[0].refs.at(0).at.sheet == "KPI 1.2");
    CHECK(thai(found[0]) ==
          "พบใบรายละเอียดของตัวชี้วัดที่ ๑.๒ มากกว่าหนึ่งแผ่นงาน (“KPI 1.2” และ “KPI 1.2 (2)”) "
          "ข้อมูลที่ไม่ตรงกัน: กิจกรรม, ระดับค่าเป้าหมาย ๕ | "
          "โปรดเก็บไว้เฉพาะฉบับล่าสุด ทั้งนี้ โปรแกรมยังมิได้เลือกฉบับใดแทนท่าน");
  }

  TEST_CASE("SB702 a copy that says the same is the only finding") {
    const record::Record record = with_duplicate();
    CHECK(english(run_rule("SB702", record).at(0)) ==
          "indicator 1.2 has more than one detail sheet (“KPI 1.2” and “KPI 1.2 (2)”) | "
          "Keep the latest one only. The program has not chosen one for you.");
    CHECK(all_lines(record) == "SB702 error A8\n");
  }

  TEST_CASE("SB702 one sheet an indicator is accepted") {
    CHECK(run_rule("SB702", small_record()).empty());
  }
}
