// SPDX-License-Identifier: Apache-2.0
#include "bind/bind.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;
using test::ids_of;
using test::value_at;
using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("bind.bind") {
  TEST_CASE("fields of the report are read from lines and totals") {
    const record::Record record = test::bind_sheets(test::small_sheets());
    CHECK(record.file == "report.xlsx");
    CHECK(record.form == "hr-scorecard-weighted/2566");
    CHECK(record.sheets == Texts{"ตารางสรุป", "KPI 1.1"});
    CHECK(record.field("agency").raw == "กรมตัวอย่าง");
    CHECK(test::value_text(record.field("fiscal_year")) == "number 2566 thai");
    CHECK(test::value_text(record.field("period_end")) == "date 2023-03-31 thai era");
    CHECK(test::value_text(record.field("round")) == "number 6 thai");
    CHECK(test::value_text(record.field("total")) == "number 60");
    CHECK(test::place_text(record.field("total").at) == "M9:O9");
    CHECK(record.field("total").has_formula);
    CHECK(test::value_text(record.field("count_projects")) == "number 3 thai");
    CHECK(record.fields.size() == test::weighted_form().fields.size());
  }

  TEST_CASE("every table and declared field is there with its place") {
    const record::Record record = test::bind_sheets(test::small_sheets());
    CHECK(record.tables.size() == 6);
    CHECK(ids_of(record, "dimensions") == Texts{"1", "2"});
    CHECK(ids_of(record, "csfs") == Texts{"1", "2", "3"});
    CHECK(ids_of(record, "projects") == Texts{"1", "2", "3"});
    CHECK(ids_of(record, "indicators") == Texts{"1.1", "1.2", "1.3", "2.1"});
    CHECK(ids_of(record, "details") == Texts{"1.1"});
    CHECK(ids_of(record, "sub_items").empty());
    for (const record::Table& table : record.tables) {
      for (const record::Row& row : table.rows) {
        CAPTURE(table.key);
        CAPTURE(row.id);
        CHECK(row.values.size() == test::weighted_form().table(table.key)->fields.size());
      }
    }
    CHECK(value_at(record, "dimensions", "1", "weight") == "number 40 @L5:L7");
    CHECK(value_at(record, "csfs", "1", "score") == "number 4 @N5:N6");
    CHECK(value_at(record, "indicators", "1.1", "level") ==
          "state pending month=ก.ย. year=๖๖ 2023-09-01 @Q5");
    CHECK(value_at(record, "indicators", "1.2", "level") == "number 2 thai text-number @Q6");
    CHECK(value_at(record, "indicators", "1.2", "budget") ==
          "number 1397139.5 .2 บาท thai unit grouping text-number @P6");
    CHECK(value_at(record, "indicators", "1.3", "target_1") == "state no_level @E7");
  }

  TEST_CASE("rows know the groups they belong to") {
    const record::Record record = test::bind_sheets(test::small_sheets());
    const record::Row& row = *record.table("indicators")->find("2.1");
    CHECK(row.parent("dimension") == "2");
    CHECK(row.parent("csf") == "3");
    CHECK(row.parent("project") == "3");
    CHECK(record.table("csfs")->find("2")->parent("dimension") == "1");
    CHECK(record.table("details")->find("1.1")->parent("indicator") == "1.1");
    CHECK(row.at.sheet == "ตารางสรุป");
    CHECK(test::place_text(row.at) == "D8");
    CHECK(row.sheet == "ตารางสรุป");
  }

  TEST_CASE("a detail sheet is read with its lines and ticks and texts") {
    const record::Record record = test::bind_sheets(test::small_sheets());
    const record::Row& row = *record.table("details")->find("1.1");
    CHECK(value_at(record, "details", "1.1", "dimension_no") == "number 1 thai @A2");
    CHECK(row.value("project_title").raw == "จัดการความรู้");
    CHECK(row.value("unit_name").raw == "กองการเจ้าหน้าที่");
    CHECK(value_at(record, "details", "1.1", "round") == "number 6 @D4");
    REQUIRE(row.value("round").more.size() == 3);
    CHECK(test::place_text(row.value("round").more[2]) == "F4");
    CHECK(row.value("activities").raw == "รายละเอียดกิจกรรม\n๑. ประชุม\n๒. อบรม");
    CHECK(row.value("note").raw == "หมายเหตุ : ไม่นับลูกจ้าง");
    CHECK(value_at(record, "details", "1.1", "signer") == "empty @A14");
    CHECK(row.value("signer_position").raw == "นักทรัพยากรบุคคลชำนาญการ");
    REQUIRE(row.references.size() == 1);
    CHECK(row.references[0].number == "กษ ๑๑๐๒/ว๗๗");
    CHECK(row.references[0].field == "narrative");
    CHECK(test::place_text(row.references[0].at) == "I9");
  }

  TEST_CASE("a workbook in order gives no facts but constants in computed cells") {
    const record::Record record = test::bind_sheets(test::small_sheets());
    for (const record::Fact& fact : record.facts) {
      CHECK(fact.kind == FactKind::kFormulaOverwritten);
    }
    CHECK(facts_of(record, FactKind::kFormulaOverwritten).size() == 9);
    CHECK(facts_of(record, FactKind::kFormulaOverwritten).front() ==
          "ตารางสรุป!M5 [ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก KPIs] [0] [] 1.1 indicators.score");
  }

  TEST_CASE("binding is the same every time") {
    const test::OpenBook book = test::open_sheets(test::small_sheets());
    const record::Record a = bind(book.book(), test::weighted_form(), "a");
    const record::Record b = bind(book.book(), test::weighted_form(), "a");
    REQUIRE(a.facts.size() == b.facts.size());
    for (std::size_t i = 0; i < a.facts.size(); ++i) {
      CHECK(a.facts[i].at == b.facts[i].at);
      CHECK(a.facts[i].found == b.facts[i].found);
    }
  }

  TEST_CASE("columns that were moved or added read the same") {
    test::TypedSheet sheet;
    sheet.row("A1", {"ลำดับ", "หน่วยนับ", "กิจกรรม", "ระดับค่าเป้าหมาย", "", "", "", "", "เพิ่มเติม",
                     "ผลการดำเนินงาน", "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("D2", {"๑", "๒", "๓", "๔", "๕"}).merge("D1:H1");
    sheet.row("A3", {"#1", "ระดับ", "KPI ที่ ๑.๒ ระดับความสำเร็จของระบบ (ศสท.)", "#1", "#2", "#3", "#4",
                     "#5", "x", "#2", "ดำเนินการแล้ว", "ไม่ได้ใช้"});
    const record::Record record =
        test::bind_sheets({{"ตารางสรุป", test::summary_sheet()}, {"Sheet2", sheet}});
    CHECK(value_at(record, "details", "1.2", "result") == "number 2 @J3");
    CHECK(value_at(record, "details", "1.2", "unit") == "text @B3");
    CHECK(value_at(record, "details", "1.2", "target_5") == "number 5 @H3");
    CHECK(facts_of(record, FactKind::kMovedColumn) ==
          Texts{"Sheet2!B1 [หน่วยนับ] [B] [] 1.2 details.unit"});
  }

  TEST_CASE("a blank form binds with empty values and their cells") {
    test::TypedSheet summary;
    summary.set("A1",
                "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล ............ ปีงบประมาณ พ.ศ. ........ "
                "( ........ ถึง ........) ........ เดือน");
    test::add_summary_header(summary, 3);
    summary.row("A5", {"๑. ............", "๑. ............", "๑. ............",
                       "๑.๑ ............ (............) (๑)"});
    summary.row("A6", {"", "", "", "............ ............ (............) (............)"});
    summary.set("A7", "คะแนนHR Scorecard (เต็ม ๑๐๐ คะแนน)").merge("A7:L7");
    summary.set("A8", "รวมทั้งสิ้น .... มิติ .... CSF .... แผนงาน/โครงการ .... ตัวชี้วัด");
    test::TypedSheet detail = test::detail_sheet("KPI ที่ ๑.๑ ............ (............)", "", "");
    detail.set("A10", "รายละเอียดกิจกรรม").set("A11", "สูตรการคำนวณ/การนับผลงาน :");
    detail.clear("D4").clear("B9").clear("J9");
    const record::Record record = test::bind_sheets({{"ตารางสรุป", summary}, {"KPI 1.1", detail}});
    CHECK(record.field("fiscal_year").empty());
    CHECK(test::place_text(record.field("fiscal_year").at) == "A1");
    CHECK(test::place_text(record.field("total").at) == "M7");
    CHECK(record.field("count_csfs").empty());
    CHECK(ids_of(record, "indicators") == Texts{"1.1", "@6"});
    CHECK(value_at(record, "indicators", "1.1", "no") == "text thai @D5");
    CHECK(value_at(record, "indicators", "1.1", "title") == "empty @D5");
    CHECK(value_at(record, "indicators", "1.1", "level") == "empty @Q5");
    CHECK(value_at(record, "indicators", "@6", "no") == "empty @D6");
    CHECK(value_at(record, "csfs", "1", "weight") == "empty @K5");
    CHECK(value_at(record, "details", "1.1", "unit") == "empty @B9");
    CHECK(value_at(record, "details", "1.1", "activities") == "empty @A10");
    CHECK(value_at(record, "details", "1.1", "formula") == "empty @A11");
    CHECK(value_at(record, "details", "1.1", "round") == "empty @B4");
    CHECK(facts_of(record, FactKind::kRoundNotTicked) ==
          Texts{"KPI 1.1!B4 [ระยะเวลา :] [] [] 1.1 details.round"});
    CHECK(record.facts.size() == 1);
  }
}

}  // namespace scorebook::bind
