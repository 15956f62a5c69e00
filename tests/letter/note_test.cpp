// SPDX-License-Identifier: Apache-2.0
#include "letter/note.h"

#include <doctest/doctest.h>

namespace scorebook::letter {
namespace {

rules::Finding finding(rules::Severity severity) {
  rules::Finding out;
  out.rule = "SB303";
  out.severity = severity;
  out.at.sheet = "สรุป 1";
  out.at.area.first = out.at.area.last = {5, 2};
  out.label = "น้ำหนัก";
  out.found = "12";
  out.args = {{"type", {rules::Arg::Kind::kText, "number"}}};
  out.points = Exact(2);
  return out;
}

TEST_SUITE("letter.note") {
  TEST_CASE(
      "errors and warnings with place, words and points; notes for information are left out") {
    form::Form form;
    form.title.th = "แบบทดลอง";
    form.rounds.emplace();
    form.rounds->year = "year";
    form.rounds->field = "round";
    form.fields.resize(2);
    form.fields[0].key = "agency";
    form.fields[1].key = "year";
    record::Record record;
    record.fields["agency"].raw = "กรม  ก";
    record.fields["year"].raw = "๒๕๖๖";
    record.fields["year"].kind = record::ValueKind::kNumber;
    record.fields["year"].number = Exact(2566);
    rules::Findings findings;
    findings.list = {finding(rules::Severity::kError), finding(rules::Severity::kWarning),
                     finding(rules::Severity::kInfo)};
    report::FileResult file;
    file.file = "/some/where/a.xlsx";
    file.form = &form;
    file.record = &record;
    file.findings = &findings;
    const Note note = note_of(file);
    CHECK(note.file == "a.xlsx");
    CHECK(note.form == "แบบทดลอง");
    CHECK(note.agency == "กรม ก");
    CHECK(note.year == "2566");
    CHECK(note.round.empty());
    REQUIRE(note.errors.size() == 1);
    CHECK(note.warnings.size() == 1);
    CHECK_FALSE(note.empty());
    CHECK(note.errors[0].place == "แผ่นงาน “สรุป 1” เซลล์ B5 ช่อง “น้ำหนัก”");
    CHECK(note.errors[0].message == "ช่องนี้ต้องเป็นตัวเลข แต่พบ “๑๒”");
    CHECK(note.errors[0].fix.find("โปรด") != std::string::npos);
    CHECK(note.errors[0].points == Exact(2));
    form.fields[0].personal = true;
    CHECK(note_of(file).agency.empty());
  }

  TEST_CASE("a workbook that cannot be read has that as its one error") {
    report::FileResult file;
    file.file = "a.xls";
    file.error = Error(ErrorCode::kOldXls);
    const Note note = note_of(file);
    REQUIRE(note.errors.size() == 1);
    CHECK(note.warnings.empty());
    CHECK(note.errors[0].message == "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) จึงยังอ่านไม่ได้");
    CHECK(note.errors[0].fix.starts_with("เปิดด้วย Excel"));
  }
}

}  // namespace
}  // namespace scorebook::letter
