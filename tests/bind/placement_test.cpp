// SPDX-License-Identifier: Apache-2.0
#include "bind/placement.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

std::string kind_name(record::FactKind kind) {
  switch (kind) {
    case record::FactKind::kChangedLabel:
      return "changed";
    case record::FactKind::kMissingColumn:
      return "missing";
    default:
      return "moved";
  }
}

// The facts of the header of a detail sheet: "changed B7:B8 [found] [expected]".
std::string facts_of(const test::TypedSheet& sheet) {
  const FormPlan plan = make_plan(test::weighted_form());
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  const GridPlan& grid = plan.sheets[1].grids[0];
  std::vector<HeaderBlock> blocks = find_headers(view, grid);
  REQUIRE_FALSE(blocks.empty());
  place_columns(view, blocks);
  std::string out;
  for (const record::Fact& fact : header_facts(view, grid, blocks.front())) {
    out += (out.empty() ? "" : "\n") + kind_name(fact.kind) + " " + base::to_a1(fact.at.area) +
           " [" + fact.found + "] [" + fact.expected + "]";
  }
  return out;
}

test::TypedSheet detail() {
  return test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "", "");
}

}  // namespace

TEST_SUITE("bind.placement") {
  TEST_CASE("a header of the form gives no facts") {
    CHECK(facts_of(detail()) == "");
    CHECK(facts_of(detail().set("B7", "หน่วยวัด")) == "");
  }

  TEST_CASE("an unknown heading between known ones is a changed label") {
    CHECK(facts_of(detail().set("B7", "หน่วย")) == "changed B7:B8 [หน่วย] [หน่วยนับ]");
    CHECK(facts_of(detail().set("E8", "สาม")) == "changed E8 [สาม] [๓]");
    CHECK(facts_of(detail().clear("B7")) == "changed B7:B8 [] [หน่วยนับ]");
  }

  TEST_CASE("a changed heading over several columns is told once") {
    CHECK(facts_of(detail().set("C7", "ค่าเป้าหมายรายระดับ")) ==
          "changed C7:G7 [ค่าเป้าหมายรายระดับ] [ระดับค่าเป้าหมาย]");
  }

  TEST_CASE("at either end only a column with some heading is taken") {
    CHECK(facts_of(detail().set("A7", "งานที่ทำ")) == "changed A7:A8 [งานที่ทำ] [กิจกรรม]");
    CHECK(facts_of(detail().set("J7", "งบ")) == "changed J7:J8 [งบ] [ผลการเบิกจ่ายงบประมาณ]");
    CHECK(facts_of(detail().clear("J7")) == "missing A7:A8 [] [ผลการเบิกจ่ายงบประมาณ]");
  }

  TEST_CASE("a column that has no room is missing") {
    test::TypedSheet sheet;
    sheet.row("A1", {"กิจกรรม", "ระดับค่าเป้าหมาย", "", "", "", "", "ผลการดำเนินงาน",
                     "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("B2", {"๑", "๒", "๓", "๔", "๕"}).merge("B1:F1");
    CHECK(facts_of(sheet) == "missing A1 [] [หน่วยนับ]");
  }

  TEST_CASE("only columns out of the form's order are moved") {
    test::TypedSheet sheet;
    sheet.row("A1", {"กิจกรรม", "ผลการดำเนินงาน", "หน่วยนับ", "", "ระดับค่าเป้าหมาย", "", "", "", "",
                     "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("E2", {"๑", "๒", "๓", "๔", "๕"}).merge("E1:I1");
    CHECK(facts_of(sheet) == "moved B1 [B] []");
  }

  TEST_CASE("a later page takes the places of the first where it says nothing else") {
    test::TypedSheet sheet;
    test::add_summary_header(sheet, 1);
    test::add_summary_header(sheet, 5);
    sheet.set("P5", "งบ");
    const FormPlan plan = make_plan(test::weighted_form());
    const test::OpenBook book = test::open_sheet(sheet);
    const SheetView view(book.book(), 0);
    std::vector<HeaderBlock> blocks = find_headers(view, plan.sheets[0].grids[0]);
    REQUIRE(blocks.size() == 2);
    CHECK_FALSE(blocks[1].columns[15].exists());
    place_columns(view, blocks);
    CHECK(blocks[1].columns[15].first == 16);
    CHECK(blocks[1].columns[15].find == ColumnFind::kLabel);
  }
}

}  // namespace scorebook::bind
