// SPDX-License-Identifier: Apache-2.0
#include "draft/sketch.h"

#include <doctest/doctest.h>

#include "draft/scorecard.h"

namespace scorebook::draft {
namespace {

using Rows = std::vector<std::uint32_t>;
using Texts = std::vector<std::string>;

/// A workbook with its first sheet seen and sketched.
struct Sketched {
  explicit Sketched(const test::TypedSheet& sheet)
      : book(test::open_sheet(sheet)),
        view(book.book(), 0),
        table(find_table(view)) {
    if (table) {
      tell_rows(view, *table);
      tell_columns(view, *table);
    }
  }

  test::OpenBook book;
  bind::SheetView view;
  std::optional<TableSketch> table;
};

}  // namespace

TEST_SUITE("draft.sketch") {
  TEST_CASE("the header is the row with the most headings and what its merges join to it") {
    const Sketched one(test::scorecard());
    REQUIRE(one.table);
    CHECK(one.table->header_first == 3);
    CHECK(one.table->header_last == 4);
    REQUIRE(one.table->columns.size() == 14);
    CHECK(one.table->columns[0].header == Texts{"มิติ"});
    CHECK(one.table->columns[5].header == Texts{"เกณฑ์การให้คะแนน", "1"});
    CHECK(one.table->columns[9].header == Texts{"เกณฑ์การให้คะแนน", "5"});
    CHECK(one.table->columns[10].column == 11);
  }

  TEST_CASE("rows are items, totals and headings; a line of signature is none of them") {
    const Sketched one(test::scorecard());
    CHECK(one.table->items == Rows{5, 6, 8, 9});
    REQUIRE(one.table->totals.size() == 3);
    CHECK(one.table->totals[0].text == "รวม มิติที่ 1");
    CHECK(one.table->totals[0].column == 5);
    CHECK(one.table->totals[2].text == "คะแนนรวมทั้งหมด");
    CHECK(one.table->totals[2].column == 13);
    CHECK(one.table->headings.empty());
  }

  TEST_CASE("columns are told by heading and contents") {
    const Sketched one(test::scorecard());
    std::vector<Role> roles;
    for (const Column& column : one.table->columns) {
      roles.push_back(column.role);
    }
    using enum Role;
    CHECK(roles == std::vector<Role>{kGroup, kNumber, kTitle, kUnit, kWeight, kThreshold,
                                     kThreshold, kThreshold, kThreshold, kThreshold, kResult,
                                     kLevel, kPoints, kOther});
    CHECK(one.table->columns[11].formulas);
    CHECK_FALSE(one.table->columns[10].formulas);
    CHECK(one.table->columns[13].personal);
    CHECK(one.table->columns[3].kind == Kind::kText);
    CHECK(one.table->columns[4].kind == Kind::kNumber);
  }

  TEST_CASE("rows of one text are headings of the rows below them, a repeated header is nothing") {
    test::TypedSheet sheet;
    const Texts header = {"ที่", "มาตรการ", "ผลการดำเนินงาน"};
    sheet.row("A1", header).set("A2", "กลุ่มที่ 1 ภายใน").row("A3", {"#1", "จัดอบรม", "ดำเนินการแล้ว"});
    sheet.row("A4", header).row("A5", {"#2", "ประชุม", "ดำเนินการแล้ว"});
    sheet.set("A6", "กลุ่มที่ 2 ภายนอก").row("A7", {"#3", "สำรวจ", "อยู่ระหว่างดำเนินการ"});
    const Sketched one(sheet);
    REQUIRE(one.table);
    CHECK(one.table->items == Rows{3, 5, 7});
    REQUIRE(one.table->headings.size() == 2);
    CHECK(one.table->headings[1].text == "กลุ่มที่ 2 ภายนอก");
    CHECK(one.table->headings[1].row == 6);
  }

  TEST_CASE("fewer than three headings make no table") {
    test::TypedSheet sheet;
    sheet.row("A1", {"รายการ", "ผล"}).row("A2", {"ก", "#1"}).row("A3", {"ข", "#2"});
    CHECK_FALSE(Sketched(sheet).table);
    CHECK_FALSE(Sketched(test::TypedSheet()).table);
  }
}

}  // namespace scorebook::draft
