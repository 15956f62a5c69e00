// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_early") {
  TEST_CASE("SB624 the latest document of an item is older than what it reports") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม เมื่อวันที่ ๕ พ.ค. ๖๓", "เห็นชอบ เมื่อวันที่ ๓๐ ก.ย. ๖๓"});
    refer(record, "letter", "1", "ยธ 0401/900", 2020, 5, 5);
    refer(record, "letter", "2", "ยธ 0401/1000", 2020, 6, 1);
    refer(record, "letter", "2", "ยธ 0401/1526", 2020, 9, 17);
    const auto found = run_rule("SB624", record, form);
    CHECK(lines(found) == "SB624 warning D5\n");
    CHECK(refs(found[0]) == "C5");
    CHECK(thai(found[0]) ==
          "ผลการดำเนินการข้อ ๒ เกิดขึ้นเมื่อวันที่ ๓๐ กันยายน ๒๕๖๓ แต่เอกสารล่าสุดที่อ้างถึงลงวันที่ก่อนหน้า (ยธ "
          "0401/1526) | โปรดตรวจสอบวันที่ทั้งสองแห่ง หรืออ้างถึงเอกสารที่จัดทำหลังการดำเนินการแล้วเสร็จ");
    CHECK(english(found[0]).starts_with(
        "result item 2 happened on 30 กันยายน 2563, but the latest document referred to is older"));
    refer(record, "letter", "2", "ยธ 0401/1554");  // of no date: it may be later
    CHECK(run_rule("SB624", record, form).empty());
  }

  TEST_CASE("SB624 something done by a day, with a document of a later one") {
    form::Form form = evidence_form();
    form.checks.front().until = {"ภายในวันที่"};
    record::Record record = evidence_record({"ประกาศผล ภายในวันที่ ๘ ก.ย. ๖๓"});
    refer(record, "letter", "1", "ประกาศ", 2020, 9, 14);
    const auto found = run_rule("SB624", record, form);
    CHECK(lines(found) == "SB624.late warning D5\n");
    CHECK(
        thai(found[0]).starts_with("ผลการดำเนินการข้อ ๑ ระบุว่าดำเนินการภายในวันที่ ๘ กันยายน ๒๕๖๓ "
                                   "แต่เอกสารที่อ้างถึงลงวันที่หลังจากนั้น (ประกาศ)"));
    refer(record, "letter", "1", "หนังสือ", 2020, 9, 8);
    CHECK(run_rule("SB624", record, form).empty());
  }

  TEST_CASE("SB624 a date that is no event, and documents without an item, prove nothing") {
    const form::Form form = evidence_form();
    record::Record record =
        evidence_record({"รายงาน ภายในวันที่ ๒๑ ส.ค. ๖๓", "ประชุม เมื่อวันที่ ๕ พ.ค. ๖๓"});
    refer(record, "letter", "1", "ยธ 0401/900", 2020, 6, 18);
    refer(record, "letter", "", "ยธ 0401/100", 2020, 1, 18);
    CHECK(run_rule("SB624", record, form).empty());
    record.fields["fiscal_year"] = record::Value();
    CHECK(reason_of("SB624", record, form) == "no_year");
  }
}
