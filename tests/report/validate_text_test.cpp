// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "base/thai.h"
#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.validate_text");

namespace scorebook::report {

using rules::Arg;
using rules::Severity;
using test::at;
using test::english;
using test::finding;
using test::kSummary;
using test::missing_sheet;
using test::Sample;
using test::thai;
using test::unreadable;

namespace {

Arg number(std::string text) {
  return {Arg::Kind::kNumber, std::move(text)};
}

Arg ascii(std::string text) {
  return {Arg::Kind::kAscii, std::move(text)};
}

rules::Finding moved_score() {
  rules::Finding one = finding("SB507", Severity::kError, at(kSummary, "N19"),
                               "ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs", "");
  one.variant = "moved";
  one.found = "๑๐.๐๐";
  one.expected = "๐.๐๐";
  one.points = 10;
  one.args = {{"group", number("CSF ที่ 10")}, {"stated", number("10.00")},
              {"computed", number("0.00")},  {"owner", number("CSF ที่ 11")},
              {"owner_cell", ascii("N20")},  {"typed", ascii("0")}};
  return one;
}

rules::Finding no_evidence(std::string indicator, std::string sheet, std::uint32_t index) {
  rules::Finding one = finding("SB602", Severity::kWarning, at(sheet, "I9", index),
                               "รายละเอียดผลการดำเนินงาน", std::move(indicator));
  one.points = 5;
  one.args = {{"level", number("5")}, {"score", number("5.00")}};
  return one;
}

rules::Findings sample_findings() {
  rules::Findings findings;
  rules::Finding rounding = finding("SB204", Severity::kInfo, at("บันทึก", "A1", 3), "", "");
  rounding.has_cell = false;
  findings.list = {moved_score(), no_evidence("2.3", "KPI 2.3", 1),
                   no_evidence("5.3", "KPI 5.3", 2), rounding, missing_sheet(Severity::kError)};
  findings.checks = {{"SB207", true, ""},
                     {"SB507", true, ""},
                     {"SB602", false, "no_evidence"},
                     {"SB701", false, "no_details"},
                     {"SB702", false, "no_details"}};
  return findings;
}

std::string last_line(const std::string& text) {
  return text.substr(text.rfind('\n', text.size() - 2) + 1);
}

}  // namespace

TEST_CASE("a report of a faulty workbook reads from the dearest finding to the verdict in Thai") {
  Sample sample;
  sample.findings = sample_findings();
  const FileResult file = sample.result();
  CHECK(validate_text({&file, 1}, thai()) == R"golden(data/report.xlsx
แบบ: แบบตัวอย่าง (sample/1)
ต้องแก้ไข 2 รายการ (กระทบคะแนน 1 รายการ รวม 10.00 คะแนน) · ควรตรวจสอบ 2 รายการ (กระทบคะแนน 2 รายการ
  รวม 10.00 คะแนน) · เพื่อทราบ 1 รายการ

รายการที่กระทบคะแนนมากที่สุด
  1. [ต้องแก้ไข] แผ่นงาน “ตารางสรุป” เซลล์ N19 ช่อง “ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs”:
     คะแนนรวมของกลุ่มไม่ตรงกับผลคำนวณ (10.00 คะแนน) [SB507]
  2. [ควรตรวจสอบ] แผ่นงาน “KPI 2.3” เซลล์ I9 ช่อง “รายละเอียดผลการดำเนินงาน”:
     ยังไม่พบการอ้างอิงเอกสารหลักฐาน (5.00 คะแนน) [SB602]
  3. [ควรตรวจสอบ] แผ่นงาน “KPI 5.3” เซลล์ I9 ช่อง “รายละเอียดผลการดำเนินงาน”:
     ยังไม่พบการอ้างอิงเอกสารหลักฐาน (5.00 คะแนน) [SB602]

ทั้งไฟล์
  [ต้องแก้ไข] ไม่พบแผ่นงาน “KPI 4.2” ตามแบบฟอร์ม วิธีแก้ไข: โปรดเพิ่มแผ่นงานนี้ โดยคัดลอกจากแบบฟอร์มเปล่า [SB207]

แผ่นงาน “ตารางสรุป”
  [ต้องแก้ไข] เซลล์ N19 ช่อง “ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs”: คะแนนของ CSF ที่ ๑๐ ระบุไว้ ๑๐.๐๐
    แต่คำนวณได้ ๐.๐๐ ค่า ๑๐.๐๐ ตรงกับผลคำนวณของ CSF ที่ ๑๑ ซึ่งเซลล์ N20 ยังว่างอยู่ วิธีแก้ไข:
    โปรดตรวจสอบว่าบันทึกข้อมูลคลาดเคลื่อนไปหนึ่งกลุ่มหรือไม่ หากใช่ ให้ย้ายค่าไปที่เซลล์ N20 และระบุ 0 ในเซลล์ N19 [SB507]

แผ่นงาน “KPI 2.3”
  [ควรตรวจสอบ] เซลล์ I9 ช่อง “รายละเอียดผลการดำเนินงาน”: ระบุระดับ ๕ คิดเป็น ๕.๐๐ คะแนน
    แต่ยังไม่พบการอ้างอิงเอกสารหลักฐาน เหตุผล: ผู้ตรวจประเมินใช้เอกสารหลักฐานยืนยันผลการดำเนินงาน วิธีแก้ไข:
    โปรดระบุเลขที่หนังสือและวันที่ หรือชื่อรายงานที่ใช้อ้างอิงพร้อมวันที่ ในช่อง “รายละเอียดผลการดำเนินงาน” (แผ่นงาน “KPI
    2.3” เซลล์ I9) [SB602]

แผ่นงาน “KPI 5.3”
  [ควรตรวจสอบ] เซลล์ I9 ช่อง “รายละเอียดผลการดำเนินงาน”: ระบุระดับ ๕ คิดเป็น ๕.๐๐ คะแนน
    แต่ยังไม่พบการอ้างอิงเอกสารหลักฐาน วิธีแก้ไข: โปรดระบุเลขที่หนังสือและวันที่ หรือชื่อรายงานที่ใช้อ้างอิงพร้อมวันที่ ในช่อง
    “รายละเอียดผลการดำเนินงาน” (แผ่นงาน “KPI 5.3” เซลล์ I9) [SB602]

แผ่นงาน “บันทึก”
  [เพื่อทราบ] แผ่นงานนี้ไม่อยู่ในแบบฟอร์ม โปรแกรมจึงมิได้อ่านข้อมูลในแผ่นงานนี้ วิธีแก้ไข: หากเป็นเอกสารประกอบ
    ไม่ต้องดำเนินการ หากเป็นส่วนหนึ่งของรายงาน โปรดคัดลอกข้อมูลไปไว้ในแผ่นงานของแบบฟอร์ม [SB204]

ตรวจแล้ว 2 เรื่อง (SB207 SB507)
ไม่ได้ตรวจ 3 เรื่อง (แบบนี้ไม่มีช่องหลักฐาน: SB602 · แบบนี้ไม่มีใบรายละเอียดตัวชี้วัด: SB701 SB702)

การตรวจนี้เป็นการตรวจความครบถ้วนและความสอดคล้องตามแบบฟอร์ม มิใช่การรับรองผลการดำเนินงาน
ยังไม่พร้อมจัดส่ง: ต้องแก้ไข 2 รายการ (กระทบคะแนน 1 รายการ รวม 10.00 คะแนน) · ควรตรวจสอบ 2 รายการ
)golden");
}

TEST_CASE(
    "a report of a faulty workbook reads from the dearest finding to the verdict in English") {
  Sample sample;
  sample.findings = sample_findings();
  const FileResult file = sample.result();
  CHECK(validate_text({&file, 1}, english()) == R"golden(data/report.xlsx
Form: Sample form (sample/1)
2 must be fixed (1 with points at stake, 10.00 together) · 2 should be checked (2 with points at
  stake, 10.00 together) · 1 for information

What affects the score most
  1. [must fix] sheet “ตารางสรุป” cell N19, field “ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs”: Score of
     a group differs (10.00 points) [SB507]
  2. [should check] sheet “KPI 2.3” cell I9, field “รายละเอียดผลการดำเนินงาน”: No document
     reference found (5.00 points) [SB602]
  3. [should check] sheet “KPI 5.3” cell I9, field “รายละเอียดผลการดำเนินงาน”: No document
     reference found (5.00 points) [SB602]

Whole file
  [must fix] the sheet “KPI 4.2” of the form was not found. How to fix: Add the sheet; copy it
    from the blank form. [SB207]

Sheet “ตารางสรุป”
  [must fix] cell N19, field “ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs”: the score of “CSF ที่ 10” says
    10.00, calculated 0.00; 10.00 is the score of “CSF ที่ 11”, whose cell N20 is empty. How to fix:
    Check whether the figures slipped by one group. If so, move the value to cell N20 and type 0 in
    cell N19. [SB507]

Sheet “KPI 2.3”
  [should check] cell I9, field “รายละเอียดผลการดำเนินงาน”: level 5, 5.00 points, but no reference
    to a document was found. Why: Assessors confirm results by documents. How to fix: Give number
    and date of the letter, or name and date of the report used, in the field
    “รายละเอียดผลการดำเนินงาน” (sheet “KPI 2.3”, cell I9). [SB602]

Sheet “KPI 5.3”
  [should check] cell I9, field “รายละเอียดผลการดำเนินงาน”: level 5, 5.00 points, but no reference
    to a document was found. How to fix: Give number and date of the letter, or name and date of the
    report used, in the field “รายละเอียดผลการดำเนินงาน” (sheet “KPI 5.3”, cell I9). [SB602]

Sheet “บันทึก”
  [for information] this sheet is no part of the form; nothing was read from it. How to fix: Leave
    it if it is supporting material. If it belongs to the report, copy its contents to the sheet of
    the form. [SB204]

Checks run: 2 (SB207 SB507)
Checks not run: 3 (this form has no place for evidence: SB602 · this form has no detail sheets:
  SB701 SB702)

This checks completeness and consistency with the form. It does not certify results.
Not ready to send: 2 must be fixed (1 with points at stake, 10.00 together) · 2 should be checked
)golden");
}

TEST_CASE("a clean workbook is ready") {
  const Sample sample;
  const FileResult file = sample.result();
  CHECK(validate_text({&file, 1}, thai()) ==
        "data/report.xlsx\n"
        "แบบ: แบบตัวอย่าง (sample/1)\n"
        "ไม่พบรายการที่ต้องแก้ไขหรือควรตรวจสอบ\n"
        "\n"
        "การตรวจนี้เป็นการตรวจความครบถ้วนและความสอดคล้องตามแบบฟอร์ม มิใช่การรับรองผลการดำเนินงาน\n"
        "ครบถ้วนตามแบบ พร้อมจัดส่ง (ไม่มีรายการที่ต้องแก้ไขหรือควรตรวจสอบ)\n");
}

TEST_CASE("the last line states the verdict") {
  Sample faulty;
  faulty.findings = sample_findings();
  Sample doubtful;
  doubtful.findings.list = {no_evidence("2.3", "KPI 2.3", 1)};
  Sample clean;
  const FileResult xls = unreadable("old.xls", Error(ErrorCode::kOldXls));

  struct Case {
    std::vector<FileResult> files;
    std::string th, en;
  };

  const Case cases[] = {
      {{clean.result()},
       "ครบถ้วนตามแบบ พร้อมจัดส่ง (ไม่มีรายการที่ต้องแก้ไขหรือควรตรวจสอบ)\n",
       "Complete and ready to send (nothing to fix or check)\n"},
      {{doubtful.result()},
       "ครบถ้วนตามแบบ พร้อมจัดส่ง (ไม่มีรายการที่ต้องแก้ไข · ควรตรวจสอบ 1 รายการ)\n",
       "Complete and ready to send (nothing to fix · 1 should be checked)\n"},
      {{faulty.result()},
       "ยังไม่พร้อมจัดส่ง: ต้องแก้ไข 2 รายการ (กระทบคะแนน 1 รายการ รวม 10.00 คะแนน) · "
       "ควรตรวจสอบ 2 รายการ\n",
       "Not ready to send: 2 must be fixed (1 with points at stake, 10.00 together) · "
       "2 should be checked\n"},
      {{xls}, "ยังไม่พร้อมจัดส่ง: อ่านไม่ได้ 1 ไฟล์\n", "Not ready to send: 1 not read\n"},
      {{clean.result(), doubtful.result()},
       "ครบถ้วนตามแบบ พร้อมจัดส่ง (2 ไฟล์ · ไม่มีรายการที่ต้องแก้ไข · ควรตรวจสอบ 1 รายการ)\n",
       "Complete and ready to send (2 files · nothing to fix · 1 should be checked)\n"},
      {{clean.result(), faulty.result(), xls},
       "ยังไม่พร้อมจัดส่ง: 2 จาก 3 ไฟล์ · ต้องแก้ไข 2 รายการ (กระทบคะแนน 1 รายการ รวม 10.00 คะแนน) · "
       "ควรตรวจสอบ 2 รายการ · อ่านไม่ได้ 1 ไฟล์\n",
       "Not ready to send: 2 of 3 files · 2 must be fixed (1 with points at stake, 10.00 together) "
       "· "
       "2 should be checked · 1 not read\n"},
      {{}, "ยังไม่พร้อมจัดส่ง: ไม่มีไฟล์ให้ตรวจ\n", "Not ready to send: there is no file to check\n"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.th);
    CHECK(last_line(validate_text(one.files, thai())) == one.th);
    CHECK(last_line(validate_text(one.files, english())) == one.en);
  }
}

TEST_CASE("each of several files has its own verdict") {
  Sample clean;
  const FileResult files[] = {unreadable("in/old.xls", Error(ErrorCode::kOldXls)), clean.result()};
  Options stable = english();
  stable.stable = true;
  CHECK(validate_text(files, stable) ==
        "old.xls\n"
        "Not read: the file is in the old Excel format (.xls) and cannot be read. How to fix: Open "
        "it in\n"
        "  Excel, choose Save As, type Excel Workbook (*.xlsx), and use the new file.\n"
        "Not ready to send: 1 not read\n"
        "\n"
        "report.xlsx\n"
        "Form: Sample form (sample/1)\n"
        "nothing to fix or check\n"
        "Complete and ready to send (nothing to fix or check)\n"
        "\n"
        "This checks completeness and consistency with the form. It does not certify results.\n"
        "Not ready to send: 1 of 2 files · 1 not read\n");
}

TEST_CASE("where nothing could be read there is no word about checks") {
  const FileResult file = unreadable("e.xlsx", Error(ErrorCode::kFileEmpty));
  CHECK(validate_text({&file, 1}, thai()) ==
        "e.xlsx\n"
        "ไฟล์นี้ไม่มีข้อมูล (ขนาด 0 ไบต์) วิธีแก้ไข: โปรดคัดลอกไฟล์จากต้นฉบับอีกครั้ง หรือขอให้ผู้ส่งจัดส่งไฟล์ใหม่\n"
        "\n"
        "ยังไม่พร้อมจัดส่ง: อ่านไม่ได้ 1 ไฟล์\n");
}

TEST_CASE("lines keep to the width but the verdict") {
  Sample sample;
  sample.findings = sample_findings();
  const FileResult file = sample.result();
  Options narrow = thai();
  narrow.width = 60;
  const std::string text = validate_text({&file, 1}, narrow);
  const std::string body = text.substr(0, text.size() - last_line(text).size());
  for (std::size_t pos = 0; pos < body.size();) {
    const std::size_t end = body.find('\n', pos);
    const std::string line = body.substr(pos, end - pos);
    CAPTURE(line);
    CHECK(base::display_width(line) <= 60);
    pos = end + 1;
  }
}

TEST_CASE("digits can be Thai or Arabic throughout") {
  Sample sample;
  sample.findings.list = {moved_score()};
  const FileResult file = sample.result();
  Options options = thai();
  options.digits = Digits::kThai;
  CHECK(last_line(validate_text({&file, 1}, options)) ==
        "ยังไม่พร้อมจัดส่ง: ต้องแก้ไข ๑ รายการ (กระทบคะแนน ๑ รายการ รวม ๑๐.๐๐ คะแนน)\n");
  options.digits = Digits::kArabic;
  CHECK(validate_text({&file, 1}, options)
            .find("คะแนนของ CSF ที่ 10 ระบุไว้ 10.00\n    แต่คำนวณได้ 0.00") != std::string::npos);
}

TEST_CASE("colours change nothing but the colours") {
  Sample sample;
  sample.findings = sample_findings();
  const FileResult file = sample.result();
  Options colour = thai();
  colour.colour = true;
  std::string text = validate_text({&file, 1}, colour);
  CHECK(text.find("  \x1b[1;31m[ต้องแก้ไข]\x1b[0m เซลล์ N19") != std::string::npos);
  for (std::size_t pos = text.find('\x1b'); pos != std::string::npos; pos = text.find('\x1b')) {
    text.erase(pos, text.find('m', pos) + 1 - pos);
  }
  CHECK(text == validate_text({&file, 1}, thai()));
}

TEST_CASE("what was found in a personal field is withheld") {
  Sample sample;
  rules::Finding one = finding("SB303", Severity::kError, at(kSummary, "A9"), "เบอร์ติดต่อ", "");
  one.found = "secret";
  one.args = {{"type", {Arg::Kind::kText, "number"}}, {"seen", {Arg::Kind::kText, "secret"}}};
  sample.findings.list = {one};
  const FileResult file = sample.result();
  const std::string text = validate_text({&file, 1}, thai());
  CHECK(text.find("secret") == std::string::npos);
  CHECK(text.find("แต่พบ “(ข้อมูลส่วนบุคคล ไม่แสดง)”") != std::string::npos);
}

}  // namespace scorebook::report

TEST_SUITE_END();
