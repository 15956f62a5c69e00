// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_number") {
  TEST_CASE("SB622 a letter or meeting without a readable date") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม"});
    refer(record, "letter", "1", "ยธ 0401/ว321");
    refer(record, "system", "1", "");
    const auto found = run_rule("SB622", record, form);
    CHECK(lines(found) == "SB622 warning D5\n");
    CHECK(found[0].found == "ยธ 0401/ว321");
    CHECK(thai(found[0]) ==
          "อ่านวันที่ของเอกสารไม่ได้ หรือไม่ได้ระบุไว้ ๑ รายการ ได้แก่ ยธ 0401/ว321 | "
          "โปรดระบุวันที่ของเอกสาร เช่น “ลงวันที่ 18 มิ.ย. 63”");
    record.tables.front().rows.front().references.front().date = base::Date{2020, 6, 18};
    CHECK(run_rule("SB622", record, form).empty());
  }

  TEST_CASE("SB622 the year of a meeting is that of its date or its fiscal year") {
    const form::Form form = evidence_form();
    const auto of = [&](std::string_view number, int year, int month) {
      record::Record record = evidence_record({"ประชุม"});
      refer(record, "minutes", "1", number, year, month, 15);
      return lines(run_rule("SB622", record, form));
    };
    CHECK(of("๓/๒๕๖๒", 2020, 3) == "SB622.year warning D5\n");
    CHECK(of("๓/๒๕๖๓", 2020, 3).empty());
    CHECK(of("๓/๖๒", 2020, 3) == "SB622.year warning D5\n");
    CHECK(of("๒๙๐/๖๒", 2019, 11).empty());
    CHECK(of("๑/๒๕๖๓", 2019, 11).empty());  // numbered by fiscal year
    CHECK(of("๑/๒๕๖๔", 2019, 11) == "SB622.year warning D5\n");
    CHECK(of("๑", 2019, 11).empty());
  }

  TEST_CASE("SB622 other letters before the unit code than most") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ประชุม"});
    refer(record, "letter", "1", "ยธ ๐๔๐๑/๑", 2020, 2, 1);
    refer(record, "letter", "1", "ยช 0401/ว2", 2020, 2, 1);
    CHECK(run_rule("SB622", record, form).empty());  // one each: nobody can tell
    refer(record, "letter", "1", "ยธ 0401/3", 2020, 2, 1);
    refer(record, "letter", "1", "กษ 1111/3", 2020, 2, 1);
    const auto found = run_rule("SB622", record, form);
    CHECK(lines(found) == "SB622.office warning D5\n");
    CHECK(found[0].found == "ยช 0401/ว2");
    CHECK(english(found[0]).starts_with(
        "documents with other letters before the unit code than the rest: 1, namely ยช 0401/ว2"));
  }
}
