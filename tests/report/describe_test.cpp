// SPDX-License-Identifier: Apache-2.0
#include "report/describe.h"

#include <doctest/doctest.h>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.describe");

namespace scorebook::report {

using test::at;
using test::english;
using test::finding;
using test::kSummary;
using test::thai;

TEST_CASE("an error names its file and says what to do in both languages") {
  Error error(ErrorCode::kEncrypted);
  error.file = "data/report.xlsx";
  const ErrorText th = describe(error, thai());
  CHECK(th.message == "data/report.xlsx: ไฟล์นี้ตั้งรหัสผ่านไว้ จึงยังอ่านไม่ได้");
  CHECK(th.fix ==
        "เปิดด้วย Excel แล้วเลือก ไฟล์ (File) > ข้อมูล (Info) > ป้องกันเวิร์กบุ๊ก (Protect Workbook) > "
        "เข้ารหัสด้วยรหัสผ่าน (Encrypt with Password) ลบรหัสผ่านออก บันทึก แล้วส่งใหม่");
  const ErrorText en = describe(error, english());
  CHECK(en.message == "data/report.xlsx: the file is protected by a password and cannot be read");
  CHECK(
      en.fix ==
      "Open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, delete the "
      "password, save, and use that file.");
}

TEST_CASE("the place of an error stands behind its file") {
  struct Case {
    std::string file, place, part, lead;
  };

  const Case cases[] = {
      {"a.xlsx", "", "", "a.xlsx: "},
      {"a.xlsx", "xl/workbook.xml", "", "a.xlsx (xl/workbook.xml): "},
      {"a.xlsx", "Sheet1!A1", "", "a.xlsx (Sheet1!A1): "},
      {"a.json", "41:7", "", "a.json:41:7: "},
      {"a.xlsx", "2:9", "xl/workbook.xml", "a.xlsx (xl/workbook.xml:2:9): "},
      {"", "41:7", "", "41:7: "},
      {"", "", "", ""},
  };
  for (const Case& one : cases) {
    Error error(ErrorCode::kXmlDoctype, one.place);
    error.file = one.file;
    if (!one.part.empty()) {
      error.args.emplace_back("part", one.part);
    }
    CAPTURE(one.lead);
    CHECK(describe(error, english()).message == one.lead +
                                                    "a part of the file has a DOCTYPE, which Excel "
                                                    "never writes; it is not read for safety");
  }
}

TEST_CASE("the args of an error stand in its sentence") {
  CHECK(describe(Error(ErrorCode::kNotAWorkbook, "", {{"kind", "picture"}}), thai()).message ==
        "ไฟล์นี้มิใช่เวิร์กบุ๊ก Excel (.xlsx) แต่เป็นไฟล์ภาพ");
  CHECK(describe(Error(ErrorCode::kZipTruncated, "", {{"bytes", "4096"}}), thai()).message ==
        "ไฟล์นี้ไม่ครบถ้วน ข้อมูลส่วนท้ายขาดหายไป (ได้รับ 4096 ไบต์) จึงยังอ่านไม่ได้");
}

TEST_CASE("an arg cannot bring line ends or colours into a sentence") {
  Error error(ErrorCode::kFormNotFound, "", {{"form", "a\n\x1b[31mb"}});
  error.file = "x\ny.xlsx";
  CHECK(describe(error, english()).message == "x y.xlsx: there is no form of this name: a [31mb");
}

TEST_CASE("stable outputs name a file without its folders") {
  Options stable = english();
  stable.stable = true;
  CHECK(shown_file("/home/user/in/a.xlsx", stable) == "a.xlsx");
  CHECK(shown_file("C:\\in\\a.xlsx", stable) == "a.xlsx");
  CHECK(shown_file("/home/user/in/a.xlsx", english()) == "/home/user/in/a.xlsx");
  Error error(ErrorCode::kFileEmpty);
  error.file = "/home/user/in/a.xlsx";
  CHECK(describe(error, stable).message == "a.xlsx: the file is empty (0 bytes)");
}

TEST_CASE("severities have their words") {
  CHECK(severity_word(rules::Severity::kError, thai()) == "ต้องแก้ไข");
  CHECK(severity_word(rules::Severity::kWarning, thai()) == "ควรตรวจสอบ");
  CHECK(severity_word(rules::Severity::kInfo, thai()) == "เพื่อทราบ");
  CHECK(severity_word(rules::Severity::kError, english()) == "must fix");
}

TEST_CASE("a finding is placed by its cell and its field") {
  const Wording wording(thai());
  rules::Finding one =
      finding("SB507", rules::Severity::kError, at(kSummary, "N19"), "น้ำหนัก CSFs", "4.1");
  CHECK(place_words(one, wording) == "เซลล์ N19 ช่อง “น้ำหนัก CSFs”");
  one.label = "";
  CHECK(place_words(one, wording) == "เซลล์ N19");
  one.has_cell = false;
  CHECK(place_words(one, wording) == "ตัวชี้วัดที่ ๔.๑");
  one.label = "KPI";
  CHECK(place_words(one, Wording(english())) == "indicator 4.1, field “KPI”");
  one.indicator = "";
  CHECK(place_words(one, wording) == "ช่อง “KPI”");
  one.label = "";
  CHECK(place_words(one, wording) == "");
}

TEST_CASE("a label is personal when a field of that label is") {
  form::Form form = test::sample_form();
  CHECK(is_personal_label(form, "เบอร์ติดต่อ"));
  CHECK(is_personal_label(form, "Telephone"));
  CHECK_FALSE(is_personal_label(form, "หน่วยงาน"));
  CHECK_FALSE(is_personal_label(form, ""));
  form.tables[0].fields.push_back(test::field("phone", "เบอร์ติดต่อ", "Telephone of the unit"));
  CHECK(is_personal_label(form, "เบอร์ติดต่อ"));
}

TEST_CASE("a rule without words shows its keys and never fails") {
  const rules::Finding one = finding("SB000", rules::Severity::kError, at(kSummary, "A1"), "", "");
  const FindingText text = describe(one, test::sample_form(), thai());
  CHECK(text.title == "SB000.title");
  CHECK(text.message == "SB000.message");
}

}  // namespace scorebook::report

TEST_SUITE_END();
