// SPDX-License-Identifier: Apache-2.0
#include "bind/sheet_view.h"

#include <doctest/doctest.h>

#include "bind/limits.h"
#include "bind/typed_sheet.h"

namespace scorebook::bind {
namespace {

const Filled& cell_at(const SheetView& view, std::string_view a1) {
  const Filled* const cell = view.find(test::OpenBook::ref(a1));
  REQUIRE(cell);
  return *cell;
}

}  // namespace

TEST_SUITE("bind.sheet_view") {
  TEST_CASE("blank cells and what merged areas cover are left out") {
    test::TypedSheet sheet;
    sheet.row("A1", {"ก", " \n", "\xC2\xA0\xE2\x80\x8B", "#85"});
    sheet.set("B2", "หัวข้อ").set("C2", "ซ่อน").set("B3", "ซ่อน").merge("B2:C3");
    const test::OpenBook book = test::open_sheet(sheet);
    const SheetView view(book.book(), 0);
    REQUIRE(view.cells().size() == 3);
    CHECK(view.cells()[0].text == "ก");
    CHECK(view.cells()[1].text == "85");
    CHECK(view.cells()[2].text == "หัวข้อ");
    CHECK(view.rows() == std::vector<std::uint32_t>{1, 2});
  }

  TEST_CASE("cells are found by address and by what a reader sees") {
    test::TypedSheet sheet;
    sheet.set("B2", "หัวข้อ").merge("B2:C3").set("E2", "x");
    const test::OpenBook book = test::open_sheet(sheet, "แผ่นงาน");
    const SheetView view(book.book(), 0);
    CHECK(view.find({3, 3}) == nullptr);
    REQUIRE(view.shown({3, 3}));
    CHECK(view.shown({3, 3})->text == "หัวข้อ");
    CHECK(view.shown({4, 3}) == nullptr);
    CHECK(view.first_in(2, 3, 9)->text == "x");
    CHECK(view.first_in(2, 3, 4) == nullptr);
    CHECK(view.first_in(9, 1, 9) == nullptr);
    CHECK(view.row(2).size() == 2);
    CHECK(view.row(3).empty());
    const record::Place place = view.place(base::CellRef{3, 2});
    CHECK(place.sheet == "แผ่นงาน");
    CHECK(base::to_a1(place.area) == "B2:C3");
  }

  TEST_CASE("a prefix is compared folded however long it is") {
    const std::string longer(500, 'a');
    test::TypedSheet sheet;
    sheet.set("A1", "มิติที่  ๑ : ก").set("A2", longer + "B");
    const test::OpenBook book = test::open_sheet(sheet);
    const SheetView view(book.book(), 0);
    const Filled& title = cell_at(view, "A1");
    CHECK(view.begins(title, "มิติที่1:"));
    CHECK_FALSE(view.begins(title, "มิติที่2"));
    CHECK(view.folded(title) == "มิติที่1:ก");
    const Filled& text = cell_at(view, "A2");
    CHECK(view.head(text).size() == SheetView::kHeadBytes);
    CHECK(view.begins(text, longer + "b"));
    CHECK(view.folded(text) == longer + "b");
  }

  TEST_CASE("heads are folded for any number of cells") {
    test::TypedSheet sheet;
    for (std::size_t row = 1; row <= kMostHeads + 2; ++row) {
      sheet.set("A" + std::to_string(row), "ก " + std::to_string(row));
    }
    const test::OpenBook book = test::open_sheet(sheet);
    const SheetView view(book.book(), 0);
    REQUIRE(view.cells().size() == kMostHeads + 2);
    CHECK(view.head(view.cells().back()) == "ก20002");
    CHECK(view.head(view.cells()[kMostHeads]) == "ก20001");
    CHECK(view.head(view.cells()[kMostHeads - 1]) == "ก20000");
    CHECK(view.begins(view.cells().back(), "ก2"));
  }

  TEST_CASE("texts that must be decoded stay readable after a move") {
    test::TypedSheet sheet;
    sheet.set("A1", "a & b").set("A2", "c < d");
    const test::OpenBook book = test::open_sheet(sheet);
    std::vector<SheetView> views = view_sheets(book.book());
    REQUIRE(views.size() == 1);
    const SheetView moved = std::move(views.front());
    CHECK(moved.cells()[0].text == "a & b");
    CHECK(moved.cells()[1].text == "c < d");
  }
}

}  // namespace scorebook::bind
