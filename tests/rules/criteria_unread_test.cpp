// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.criteria_unread") {
  TEST_CASE("SB521 marks of levels that are left inside a text") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ทำแผน"});
    CHECK(run_rule("SB521", record, form).empty());
    record::Row& row = record.tables.front().rows.front();
    row.values["activity"].raw = "กิจกรรม ระดับ ๑ : ทำแผน ระดับ ๒ รายงาน";
    row.values["level_1"] = said("");
    row.values["level_2"] = said("");
    const auto found = run_rule("SB521", record, form);
    CHECK(lines(found) == "SB521 warning B5\n");
    CHECK(thai(found[0]) ==
          "พบเครื่องหมายระดับ ๑ ในข้อความ แต่ยังแยกเป็นเกณฑ์ ๒ ระดับไม่ได้ | โปรดพิมพ์เกณฑ์เรียงกันทุกระดับ "
          "ระดับละหนึ่งบรรทัด เช่น “ระดับ 1 : …” โดยมีเครื่องหมาย : หลังเลขระดับ");
    row.values["activity"].raw = "กิจกรรม";
    CHECK(run_rule("SB521", record, form).empty());  // no levels at all
  }

  TEST_CASE("SB521 a level without words") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ทำแผน"});
    record.tables.front().rows.front().values["level_2"] = said("");
    const auto found = run_rule("SB521", record, form);
    CHECK(lines(found) == "SB521.empty warning B5\n");
    CHECK(english(found[0]).starts_with("level 2 has no criterion (there are 2 levels)"));
    CHECK(reason_of("SB521", small_record()) == "no_scores");
  }

  TEST_CASE("SB521 figures that neither rise nor fall") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ทำแผน"});
    record::Row& row = record.tables.front().rows.front();
    row.values["level_1"] = said("ร้อยละ ๘๐");
    row.values["level_2"] = said("ร้อยละ ๘๐");
    const auto found = run_rule("SB521", record, form);
    CHECK(lines(found) == "SB521.order warning B5\n");
    CHECK(thai(found[0]).starts_with(
        "เกณฑ์ที่เป็นตัวเลขไม่เรียงเพิ่มขึ้นหรือลดลงทุกระดับ (๘๐/๘๐) จึงหาระดับจากผลไม่ได้"));
    row.values["level_2"] = said("ร้อยละ ๙๐");
    CHECK(run_rule("SB521", record, form).empty());
  }
}
