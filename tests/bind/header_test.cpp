// SPDX-License-Identifier: Apache-2.0
#include "bind/header.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

// "dimension=A csf=B target_1=E:F kpi=?" of the columns asked for, with the rows of the header.
std::string describe(const HeaderBlock& block, const form::Grid& grid) {
  std::string out = std::to_string(block.top) + "-" + std::to_string(block.bottom);
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    const ColumnPlace& place = block.columns[i];
    out += " " + grid.columns[i].key + "=";
    out += place.exists() ? base::column_name(place.first) : "?";
    out += place.last > place.first ? ":" + base::column_name(place.last) : "";
  }
  return out;
}

std::string headers_of(const test::TypedSheet& sheet, std::size_t form_sheet) {
  const FormPlan plan = make_plan(test::weighted_form());
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  const GridPlan& grid = plan.sheets[form_sheet].grids[0];
  std::string out;
  for (const HeaderBlock& block : find_headers(view, grid)) {
    out += (out.empty() ? "" : "\n") + describe(block, *grid.grid);
  }
  return out;
}

constexpr std::size_t kSummary = 0;
constexpr std::size_t kDetail = 1;

}  // namespace

TEST_SUITE("bind.header") {
  TEST_CASE("a merged header of two rows is found below titles") {
    test::TypedSheet sheet;
    sheet.set("A1", "ผลการดำเนินงาน");
    test::add_summary_header(sheet, 5);
    CHECK(headers_of(sheet, kSummary) ==
          "5-6 dimension=A csf=B project=C kpi=D target_1=E target_2=F target_3=G target_4=H "
          "target_5=I weight_kpi=J weight_csf=K weight_dimension=L score_kpi=M score_csf=N "
          "score_dimension=O budget=P level=Q");
  }

  TEST_CASE("headings that are not merged name the columns below them") {
    test::TypedSheet sheet;
    sheet.row("A1", {"กิจกรรม", "หน่วยนับ", "ระดับค่าเป้าหมาย", "", "", "", "", "ผลการดำเนินงาน",
                     "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("C2", {"#1", "#2", "#3", "#4", "#5"});
    CHECK(headers_of(sheet, kDetail) ==
          "1-2 activity=A unit=B target_1=C target_2=D target_3=E target_4=F target_5=G result=H "
          "narrative=I budget=J");
  }

  TEST_CASE("single headings may stand in the lower row") {
    test::TypedSheet sheet;
    sheet.row("A1", {"", "", "ระดับค่าเป้าหมาย"});
    sheet.row("A2", {"กิจกรรม", "หน่วยนับ", "๑", "๒", "๓", "๔", "๕", "ผลการดำเนินงาน",
                     "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    CHECK(headers_of(sheet, kDetail) ==
          "1-2 activity=A unit=B target_1=C target_2=D target_3=E target_4=F target_5=G result=H "
          "narrative=I budget=J");
  }

  TEST_CASE("columns may be moved or added or merged over several") {
    test::TypedSheet sheet;
    sheet.row("A1", {"ลำดับ", "กิจกรรม", "", "ผลการดำเนินงาน", "หน่วยวัด", "เกณฑ์", "ระดับค่าเป้าหมาย", "",
                     "", "", "", "หมายเหตุ", "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("G2", {"๑", "๒", "๓", "๔", "๕"});
    sheet.merge("G1:K1").merge("B1:C2");
    CHECK(headers_of(sheet, kDetail) ==
          "1-2 activity=B:C unit=E target_1=G target_2=H target_3=I target_4=J target_5=K result=D "
          "narrative=M budget=N");
  }

  TEST_CASE("a header flattened into one row is read") {
    test::TypedSheet sheet;
    sheet.row("A1", {"กิจกรรม", "หน่วยนับ", "ระดับค่าเป้าหมาย ๑", "ระดับค่าเป้าหมาย ๒", "ระดับค่าเป้าหมาย ๓",
                     "ระดับค่าเป้าหมาย ๔", "ระดับค่าเป้าหมาย ๕", "ผลการดำเนินงาน",
                     "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("A2", {"KPI ที่ ๑.๑ ก (ข)", "ร้อยละ"});
    CHECK(headers_of(sheet, kDetail) ==
          "1-1 activity=A unit=B target_1=C target_2=D target_3=E target_4=F target_5=G result=H "
          "narrative=I budget=J");
  }

  TEST_CASE("a header repeated on a later page is a block of its own") {
    test::TypedSheet sheet;
    test::add_summary_header(sheet, 3);
    sheet.row("A5", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง (จ) (๑)"});
    test::add_summary_header(sheet, 6);
    const std::string columns =
        " dimension=A csf=B project=C kpi=D target_1=E target_2=F target_3=G target_4=H target_5=I "
        "weight_kpi=J weight_csf=K weight_dimension=L score_kpi=M score_csf=N score_dimension=O "
        "budget=P level=Q";
    CHECK(headers_of(sheet, kSummary) == "3-4" + columns + "\n6-7" + columns);
  }

  TEST_CASE("a heading that is misspelt leaves its column open") {
    test::TypedSheet sheet = test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "", "");
    sheet.set("B7", "หน่วยที่นับ");
    CHECK(headers_of(sheet, kDetail) ==
          "7-8 activity=A unit=? target_1=C target_2=D target_3=E target_4=F target_5=G result=H "
          "narrative=I budget=J");
  }

  TEST_CASE("a parent that is misspelt does not lend its children to others") {
    test::TypedSheet sheet = test::summary_sheet();
    sheet.set("J3", "น้ำหนักของงาน");
    CHECK(headers_of(sheet, kSummary) ==
          "3-4 dimension=A csf=B project=C kpi=D target_1=E target_2=F target_3=G target_4=H "
          "target_5=I weight_kpi=? weight_csf=? weight_dimension=? score_kpi=M score_csf=N "
          "score_dimension=O budget=P level=Q");
  }

  TEST_CASE("too few headings or none are no header") {
    test::TypedSheet few;
    few.row("A1", {"กิจกรรม", "หน่วยนับ", "อื่น ๆ"});
    CHECK(headers_of(few, kDetail) == "");
    CHECK(headers_of(test::TypedSheet(), kDetail) == "");
    CHECK(headers_of(test::summary_sheet(), kDetail).empty() == false);  // shares its targets
  }

  TEST_CASE("headings below the first thirty rows are not looked for") {
    test::TypedSheet sheet;
    for (int row = 1; row <= 30; ++row) {
      sheet.set("A" + std::to_string(row), "ข้อความ");
    }
    test::add_summary_header(sheet, 31);
    CHECK(headers_of(sheet, kSummary) == "");
  }
}

}  // namespace scorebook::bind
