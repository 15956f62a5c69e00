// SPDX-License-Identifier: Apache-2.0
#include "bind/row_teller.h"

#include <doctest/doctest.h>

#include "bind/placement.h"
#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

std::string kind_name(const form::RowKind* kind) {
  if (!kind) {
    return "none";
  }
  switch (kind->type) {
    case form::RowKindType::kItem:
      return "item " + kind->table;
    case form::RowKindType::kText:
      return "text " + kind->field;
    case form::RowKindType::kContinuation:
      return "continuation";
    case form::RowKindType::kTotal:
      return "total";
    case form::RowKindType::kNote:
      return "note";
    case form::RowKindType::kEnd:
      return "end";
  }
  return "?";
}

// What each of the rows of the sheet is told to be.
std::vector<std::string> kinds_of(const test::TypedSheet& sheet, std::size_t form_sheet) {
  const FormPlan plan = make_plan(test::weighted_form());
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  const GridPlan& grid = plan.sheets[form_sheet].grids[0];
  std::vector<HeaderBlock> blocks = find_headers(view, grid);
  REQUIRE_FALSE(blocks.empty());
  place_columns(view, blocks);
  const RowTeller teller(view, grid, blocks.front());
  std::vector<std::string> kinds;
  for (const std::uint32_t row : view.rows()) {
    if (row > blocks.front().bottom) {
      kinds.push_back(std::to_string(row) + " " + kind_name(teller.tell(row).kind));
    }
  }
  return kinds;
}

using Kinds = std::vector<std::string>;

}  // namespace

TEST_SUITE("bind.row_teller") {
  TEST_CASE("rows of the summary are told by their cells and texts") {
    CHECK(kinds_of(test::summary_sheet(), 0) == Kinds{"5 item indicators", "6 item indicators",
                                                      "7 item indicators", "8 item indicators",
                                                      "9 total", "10 note"});
  }

  TEST_CASE("rows of a detail sheet are told in the form's order") {
    test::TypedSheet sheet = test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "", "");
    sheet.set("A13", "กิจกรรมที่ ๑ ประชุม").set("B13", "ระดับ");
    CHECK(kinds_of(sheet, 1) == Kinds{"9 item details", "10 text activities", "11 text formula",
                                      "12 text note", "13 item sub_items", "14 end",
                                      "15 continuation", "16 continuation"});
  }

  TEST_CASE("a signature in any column ends a text that would go on") {
    test::TypedSheet sheet = test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "", "");
    sheet.clear("A14").set("I13", "ต่อ").set("I14", "ลงชื่อ ........");
    const Kinds kinds = kinds_of(sheet, 1);
    CHECK(kinds[4] == "13 continuation");
    CHECK(kinds[5] == "14 end");
  }

  TEST_CASE("a row that fits nothing is none") {
    test::TypedSheet sheet = test::summary_sheet();
    sheet.set("P11", "หมายเหตุ");
    CHECK(kinds_of(sheet, 0).back() == "11 none");
  }

  TEST_CASE("cells of a column are its own or those of a merged area") {
    const FormPlan plan = make_plan(test::weighted_form());
    const test::OpenBook book = test::open_sheet(test::summary_sheet());
    const SheetView view(book.book(), 0);
    const GridPlan& grid = plan.sheets[0].grids[0];
    const std::vector<HeaderBlock> blocks = find_headers(view, grid);
    const RowTeller teller(view, grid, blocks.front());
    const std::size_t csf = teller.column("csf");
    CHECK(csf == 1);
    CHECK(teller.column("x") == RowTeller::kNoColumn);
    CHECK(teller.own(csf, 6) == nullptr);
    REQUIRE(teller.shown(csf, 6));
    CHECK(teller.shown(csf, 6)->ref.row == 5);
    CHECK(teller.has_heading(17));
    CHECK_FALSE(teller.has_heading(18));
    CHECK(teller.own(RowTeller::kNoColumn, 6) == nullptr);
    CHECK(teller.shown(RowTeller::kNoColumn, 6) == nullptr);
  }
}

}  // namespace scorebook::bind
