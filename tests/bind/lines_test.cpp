// SPDX-License-Identifier: Apache-2.0
#include "bind/lines.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

// "title agency=กรม fiscal_year=2566 @A1" for each line found on a sheet of the form.
std::string lines_of(const test::TypedSheet& sheet, std::size_t form_sheet, bool after_grid = false,
                     RowRange rows = {}) {
  const FormPlan plan = make_plan(test::weighted_form());
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  std::string out;
  for (const FoundLine& line : find_lines(view, plan.sheets[form_sheet], rows, after_grid)) {
    out += (out.empty() ? "" : "\n") + line.line->key;
    for (const auto& [name, text] : line.parts) {
      out += " " + name + "=" + text;
    }
    out += " @" + base::to_a1(line.value_cell);
  }
  return out;
}

constexpr std::size_t kSummary = 0;
constexpr std::size_t kDetail = 1;

}  // namespace

TEST_SUITE("bind.lines") {
  TEST_CASE("lines are read in the order of the form") {
    test::TypedSheet sheet;
    sheet.set("A1", "แผนกลยุทธ์การบริหารทรัพยากรบุคคล  กรม ก ปีงบประมาณ พ.ศ. 2566 ");
    sheet.set("A2", "แผนงาน/โครงการ จัดการความรู้");
    sheet.set("A3", "มิติที่ ๒: ประสิทธิภาพ");
    CHECK(lines_of(sheet, kDetail) ==
          "title agency=กรม ก fiscal_year=2566 @A1\n"
          "dimension dimension_no=๒ dimension_title=ประสิทธิภาพ @A3\n"
          "project project_title=จัดการความรู้ @A2");
  }

  TEST_CASE("a title may be split over the cells of a row or over rows") {
    const std::string expected =
        "title agency=กรม ก fiscal_year=๒๕๖๖ period_end=๓๑ มีนาคม ๒๕๖๖ period_start=๑ ตุลาคม ๒๕๖๕ "
        "round=๖ @A1";
    test::TypedSheet row;
    row.row("A1", {"ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล", "กรม ก", "ปีงบประมาณ พ.ศ.", "๒๕๖๖",
                   "(๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖)", "๖ เดือน"});
    CHECK(lines_of(row, kSummary) == expected);
    test::TypedSheet rows;
    rows.set("A1", "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล");
    rows.set("A2", "กรม ก ปีงบประมาณ พ.ศ. ๒๕๖๖");
    rows.set("A3", "(๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖) ๖ เดือน");
    CHECK(lines_of(rows, kSummary) == expected);
  }

  TEST_CASE("a shorter pattern is taken when the longer one does not fit") {
    test::TypedSheet sheet;
    sheet.set("B2", "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล กรม ก ปีงบประมาณ พ.ศ. ๒๕๖๖");
    CHECK(lines_of(sheet, kSummary) == "title agency=กรม ก fiscal_year=๒๕๖๖ @B2");
  }

  TEST_CASE("a value behind its label stands in the next cell") {
    test::TypedSheet sheet;
    sheet.row("A5", {"ชื่อหน่วยงาน", "", "กองการเจ้าหน้าที่"});
    CHECK(lines_of(sheet, kDetail) == "unit_name unit_name=กองการเจ้าหน้าที่ @C5");
  }

  TEST_CASE("a blank stays empty and does not take another line") {
    test::TypedSheet sheet;
    sheet.row("A1", {"ลงชื่อ ..................", "ตำแหน่ง นิติกร"});
    CHECK(lines_of(sheet, kDetail, true) ==
          "signature signer= @A1\nsignature_position signer_position=นิติกร @B1");
    CHECK(lines_of(sheet, kDetail, false) == "");
  }

  TEST_CASE("only the rows asked for are read") {
    test::TypedSheet sheet;
    sheet.set("A1", "มิติที่ ๑ ก").set("A9", "มิติที่ ๒ ข");
    CHECK(lines_of(sheet, kDetail, false, {2, 20}) ==
          "dimension dimension_no=๒ dimension_title=ข @A9");
    CHECK(lines_of(sheet, kDetail, false, {2, 8}) == "");
  }

  TEST_CASE("a cell tells whether it begins a line") {
    const FormPlan plan = make_plan(test::weighted_form());
    test::TypedSheet sheet;
    sheet.row("A1", {"มิติที่ ๑", "อื่น"});
    const test::OpenBook book = test::open_sheet(sheet);
    const SheetView view(book.book(), 0);
    CHECK(begins_line(view, plan.sheets[kDetail], view.cells()[0]));
    CHECK_FALSE(begins_line(view, plan.sheets[kDetail], view.cells()[1]));
  }
}

}  // namespace scorebook::bind
