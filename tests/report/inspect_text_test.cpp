// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.inspect_text");

namespace scorebook::report {

using record::FactKind;
using test::at;
using test::english;
using test::kSummary;
using test::Sample;
using test::thai;

namespace {

record::Fact fact(FactKind kind, record::Place place, std::string label, std::string found,
                  std::string expected) {
  record::Fact result;
  result.kind = kind;
  result.at = std::move(place);
  result.label = std::move(label);
  result.found = std::move(found);
  result.expected = std::move(expected);
  return result;
}

}  // namespace

TEST_CASE("a workbook is shown with its fields and tables and all that does not fit") {
  Sample sample;
  sample.form.tables.erase(sample.form.tables.begin());
  sample.record.fields["agency"] = {};
  sample.record.facts = {fact(FactKind::kMovedColumn, at(kSummary, "R3"), "งบประมาณ", "R", "P"),
                         fact(FactKind::kUnplacedSheet, at("บันทึก", "A1", 5), "", "", ""),
                         fact(FactKind::kMissingSheet, {}, "", "", "KPI 4.2"),
                         fact(FactKind::kStaleValue, at(kSummary, "M5"), "", "3", "4")};
  const FileResult file = sample.result();
  CHECK(inspect_text({&file, 1}, thai()) ==
        "data/report.xlsx\n"
        "แบบ: แบบตัวอย่าง (sample/1)\n"
        "\n"
        "ข้อมูลทั่วไปของแบบรายงาน\n"
        "  หน่วยงาน                      (ว่าง)\n"
        "  ปีงบประมาณ พ.ศ.  ตารางสรุป!A2  2566\n"
        "  เบอร์ติดต่อ        ตารางสรุป!A9  (ข้อมูลส่วนบุคคล ไม่แสดง)\n"
        "\n"
        "ตาราง ตัวชี้วัด: 3 แถว\n"
        "  ตัวชี้วัดที่                 ตารางสรุป!B5:B7  มีข้อมูล 3 แถว\n"
        "  KPI                    ตารางสรุป!B5:B7  มีข้อมูล 3 แถว\n"
        "  น้ำหนัก KPIs             ตารางสรุป!D5:D7  มีข้อมูล 3 แถว\n"
        "  คะแนน KPIs             –               มีข้อมูล 0 แถว\n"
        "  ผลงานตามระดับค่าเป้าหมาย  ตารางสรุป!F5:F7  มีข้อมูล 3 แถว\n"
        "\n"
        "คอลัมน์ที่อยู่คนละตำแหน่งกับแบบ\n"
        "  ตารางสรุป!R3  คอลัมน์ “งบประมาณ” อยู่ที่ R (ในแบบอยู่ที่ P)\n"
        "\n"
        "ส่วนที่ไม่ทราบตำแหน่งในแบบ\n"
        "  บันทึก!A1  แผ่นงานนี้มิใช่ส่วนหนึ่งของแบบ\n"
        "\n"
        "ส่วนของแบบที่ไม่พบ\n"
        "    ไม่พบแผ่นงาน “KPI 4.2”\n"
        "\n"
        "ข้อสังเกตเกี่ยวกับไฟล์\n"
        "  ตารางสรุป!M5  ค่าที่บันทึกไว้ของสูตรคือ ๓ แต่คำนวณได้ ๔\n");
}

TEST_CASE("what was read otherwise than it is written is on record, one line a field") {
  Sample sample;
  sample.form.tables.erase(sample.form.tables.begin());
  sample.record.facts.clear();
  std::vector<record::Row>& rows = sample.record.tables[1].rows;
  for (std::size_t i = 0; i < 2; ++i) {
    record::Value& weight = rows[i].values["weight"];
    weight.raw = "๓๐ %";
    weight.number = Exact(30);
    weight.notes = {record::Normalisation::kThaiDigits, record::Normalisation::kPercentSign};
  }
  const FileResult file = sample.result();
  const std::string text = inspect_text({&file, 1}, thai());
  CHECK(text.substr(text.find("ค่าที่โปรแกรมอ่าน")) ==
        "ค่าที่โปรแกรมอ่านโดยแปลงรูปแบบ\n"
        "  ตารางสรุป!D5  น้ำหนัก KPIs: “๓๐ %” อ่านเป็น 30 (และอีก 1 แห่ง)\n");
}

TEST_CASE("what spoke for the form and against it stands on top") {
  const Sample sample;
  FileResult file = sample.result();
  const Likeness whole{100, {"A", "B"}, {}};
  file.likeness = &whole;
  CHECK(inspect_text({&file, 1}, english()).find("Headings that fit this form: 100 % (2 of 2)\n") !=
        std::string::npos);
  const Likeness part{66, {"A", "B"}, {"น้ำหนัก"}};
  file.likeness = &part;
  CHECK(inspect_text({&file, 1}, thai())
            .find("หัวข้อตรงกับแบบนี้ร้อยละ 66 (พบ 2 จาก 3 แห่ง) ไม่พบ “น้ำหนัก”\n") != std::string::npos);
}

TEST_CASE("what is noticed in many places is told once") {
  Sample sample;
  sample.record.facts = {
      fact(FactKind::kFormulaOverwritten, at(kSummary, "M5"), "คะแนน KPIs", "0", ""),
      fact(FactKind::kFormulaOverwritten, at(kSummary, "N5"), "คะแนน มิติ", "3", ""),
      fact(FactKind::kFormulaOverwritten, at(kSummary, "M6"), "คะแนน KPIs", "4", ""),
      fact(FactKind::kMissingLine, at("KPI 1.1", "A1", 1), "", "", "มิติที่ ..."),
      fact(FactKind::kMissingLine, at("KPI 1.2", "A1", 2), "", "", "มิติที่ ..."),
      fact(FactKind::kMissingLine, at("KPI 1.3", "A1", 3), "", "", "มิติที่ ..."),
      fact(FactKind::kUnplacedSheet, at("บันทึก", "A1", 4), "", "", ""),
      fact(FactKind::kUnplacedSheet, at("ร่าง", "A1", 5), "", "", "")};
  const FileResult file = sample.result();
  const std::string text = inspect_text({&file, 1}, thai());
  CHECK(text.substr(text.find("\nส่วนที่ไม่ทราบ")) ==
        "\nส่วนที่ไม่ทราบตำแหน่งในแบบ\n"
        "  บันทึก!A1  แผ่นงานนี้มิใช่ส่วนหนึ่งของแบบ\n"
        "  ร่าง!A1   แผ่นงานนี้มิใช่ส่วนหนึ่งของแบบ\n"
        "\n"
        "ส่วนของแบบที่ไม่พบ\n"
        "  KPI 1.1!A1  ไม่พบบรรทัด “มิติที่ ...” (และอีก 2 แห่ง)\n"
        "\n"
        "ข้อสังเกตเกี่ยวกับไฟล์\n"
        "  ตารางสรุป!M5  ช่อง “คะแนน KPIs” เป็นช่องคำนวณ แต่พบค่าคงที่ ๐ (และอีก 1 แห่ง)\n"
        "  ตารางสรุป!N5  ช่อง “คะแนน มิติ” เป็นช่องคำนวณ แต่พบค่าคงที่ ๓\n");
}

TEST_CASE("fields on several sheets are counted by sheets") {
  Sample sample;
  sample.record.tables[1].rows[2].values["weight"].at = at("KPI 2.1", "B3", 1);
  const FileResult file = sample.result();
  CHECK(inspect_text({&file, 1}, english()).find("  Weight of KPI  2 sheets        3 filled\n") !=
        std::string::npos);
}

TEST_CASE("a file of no known form says so instead") {
  const FileResult file = test::unreadable(
      "x.xlsx", Error(ErrorCode::kFormUnknown, "", {{"candidates", "a/1 (55), b/2 (40)"}}));
  CHECK(inspect_text({&file, 1}, english()) ==
        "x.xlsx\n"
        "Not read: the file fits no form that the program knows (nearest forms and percentage that "
        "fits:\n"
        "  a/1 (55), b/2 (40)). How to fix: Check that the right file was chosen and that the "
        "headings are\n"
        "  those of the form, or name the form with --form (scorebook forms lists them).\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
