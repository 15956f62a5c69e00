// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.write_text");

namespace scorebook::report {

using test::english;
using test::thai;

namespace {

WriteReport sample_write() {
  WriteReport report;
  report.file = "in/report.xlsx";
  report.output = "out/filled.xlsx";
  report.changes = {{"KPI 3.2", "H9", "58.73", "68.78", false, false},
                    {"ตารางสรุป", "Q13", "ทราบผล เดือน ก.ย. ๖๖", "2", false, false},
                    {"ตารางสรุป", "P13", "", "=SUM(A1:A2)", false, false},
                    {"ตารางสรุป", "M13", "0", "2.4", true, false}};
  report.parts_rewritten = {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet9.xml"};
  report.parts_kept = 61;
  report.digest = "00ff";
  return report;
}

}  // namespace

TEST_CASE("a write is certified cell by cell in Thai") {
  CHECK(write_text(sample_write(), thai()) ==
        "out/filled.xlsx\n"
        "จากไฟล์ in/report.xlsx\n"
        "แก้ไข 3 เซลล์:\n"
        "  แผ่นงาน “KPI 3.2”\n"
        "    H9 58.73 → 68.78\n"
        "  แผ่นงาน “ตารางสรุป”\n"
        "    Q13 “ทราบผล เดือน ก.ย. ๖๖” → 2\n"
        "    P13 (ว่าง) → =SUM(A1:A2)\n"
        "คำนวณสูตรที่เกี่ยวข้องใหม่ 1 เซลล์:\n"
        "  แผ่นงาน “ตารางสรุป”\n"
        "    M13 0 → 2.4\n"
        "ส่วนของไฟล์ที่เขียนใหม่ 2 ส่วน: xl/worksheets/sheet1.xml, xl/worksheets/sheet9.xml\n"
        "ส่วนอื่นของไฟล์ 61 ส่วน คงเดิมทุกไบต์\n"
        "  SHA-256 00ff\n");
}

TEST_CASE("a write is certified cell by cell in English") {
  WriteReport report = sample_write();
  report.changes.resize(1);
  report.not_evaluated = {"ตารางสรุป!A1", "ตารางสรุป!A2"};
  report.signature_removed = true;
  report.parts_removed = {"xl/calcChain.xml"};
  report.parts_added = {"xl/sharedStrings.xml"};
  Options stable = english();
  stable.stable = true;
  CHECK(
      write_text(report, stable) ==
      "filled.xlsx\n"
      "from report.xlsx\n"
      "Cells changed: 1\n"
      "  sheet “KPI 3.2”\n"
      "    H9 58.73 → 68.78\n"
      "Formulas left for Excel to calculate when the file is opened: 2: ตารางสรุป!A1, ตารางสรุป!A2\n"
      "The digital signature was removed: it would no longer hold. Have the workbook signed again.\n"
      "Parts of the file written anew: 2: xl/worksheets/sheet1.xml, xl/worksheets/sheet9.xml\n"
      "Parts of the file removed: 1: xl/calcChain.xml\n"
      "Parts of the file added: 1: xl/sharedStrings.xml\n"
      "All other parts of the file, byte for byte as they were: 61\n"
      "  SHA-256 00ff\n");
}

TEST_CASE("a write without a change says so") {
  WriteReport report;
  report.output = "same.xlsx";
  report.parts_kept = 30;
  report.digest = "01";
  CHECK(write_text(report, thai()) ==
        "same.xlsx\n"
        "ไม่มีเซลล์ที่เปลี่ยนแปลง\n"
        "ส่วนอื่นของไฟล์ 30 ส่วน คงเดิมทุกไบต์\n"
        "  SHA-256 01\n");
}

TEST_CASE("personal data is named by its cell alone") {
  WriteReport report;
  report.digest = "02";
  report.changes = {{"KPI 1.1", "B30", "", "somebody", false, true}};
  report.parts_kept = 1;
  CHECK(write_text(report, thai()) ==
        "แก้ไข 1 เซลล์:\n"
        "  แผ่นงาน “KPI 1.1”\n"
        "    B30 (ว่าง) → (ข้อมูลส่วนบุคคล ไม่แสดง)\n"
        "ส่วนอื่นของไฟล์ 1 ส่วน คงเดิมทุกไบต์\n"
        "  SHA-256 02\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
