// SPDX-License-Identifier: Apache-2.0
#include "bind/sheet_match.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

// "ตารางสรุป=summary, KPI 1.1=detail; x": placed sheets; unplaced ones.
std::string assigned(const test::Sheets& sheets) {
  const test::OpenBook book = test::open_sheets(sheets);
  const FormPlan plan = make_plan(test::weighted_form());
  const std::vector<SheetView> views = view_sheets(book.book());
  const Assignment assignment = assign_sheets(views, plan);
  std::string out;
  for (const SheetMatch& match : assignment.placed) {
    out += (out.empty() ? "" : ", ") + match.view->name() + "=" + match.plan->sheet->key;
  }
  for (const SheetView* view : assignment.unplaced) {
    out += "; " + view->name();
  }
  return out;
}

test::TypedSheet detail(std::string_view no) {
  return test::detail_sheet("KPI ที่ " + std::string(no) + " ก (ข)", "", "");
}

}  // namespace

TEST_SUITE("bind.sheet_match") {
  TEST_CASE("sheets are told by what stands on them") {
    CHECK(assigned({{"Sheet1", detail("๑.๑")},
                    {"Sheet2", test::summary_sheet()},
                    {"Sheet3", detail("๑.๒")}}) == "Sheet1=detail, Sheet2=summary, Sheet3=detail");
  }

  TEST_CASE("a place for one sheet goes to the better and then to the one of its name") {
    test::TypedSheet worse = test::summary_sheet();
    worse.clear("A1");
    CHECK(assigned({{"ก", worse}, {"ข", test::summary_sheet()}}) == "ข=summary; ก");
    CHECK(assigned({{"ก", test::summary_sheet()}, {"ตารางสรุป", test::summary_sheet()}}) ==
          "ตารางสรุป=summary; ก");
    CHECK(assigned({{"ก", test::summary_sheet()}, {"ข", test::summary_sheet()}}) == "ก=summary; ข");
  }

  TEST_CASE("empty and generated sheets are left out") {
    test::TypedSheet note;
    note.set("A1", "บันทึก");
    CHECK(assigned({{"ตารางสรุป", test::summary_sheet()},
                    {"ตรวจก่อนส่ง", note},
                    {"Sheet2", {}},
                    {"บันทึก", note}}) == "ตารางสรุป=summary; บันทึก");
  }

  TEST_CASE("a match counts headings and lines and ticks") {
    const FormPlan plan = make_plan(test::weighted_form());
    test::TypedSheet sheet = detail("๑.๑");
    sheet.clear("A5").set("B7", "หน่วย");
    const test::OpenBook book = test::open_sheet(sheet, "KPI 1.1");
    const SheetView view(book.book(), 0);
    const SheetMatch match = match_sheet(view, plan.sheets[1]);
    CHECK(match.total == 15);
    CHECK(match.hits == 13);
    CHECK(match.named);
    CHECK(match.fits());
    CHECK(match.first_header() == 7);
    const SheetMatch other = match_sheet(view, plan.sheets[0]);
    CHECK_FALSE(other.named);
    CHECK_FALSE(other.fits());
  }
}

}  // namespace scorebook::bind
