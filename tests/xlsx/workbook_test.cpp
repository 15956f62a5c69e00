// SPDX-License-Identifier: Apache-2.0
#include "xlsx/workbook.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "support/book.h"
#include "xlsx/book_parts.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

TEST_SUITE("xlsx.workbook") {
  TEST_CASE("a sheet is found by name whatever the case of its letters") {
    const OpenBook open(BookBuilder().sheet("Summary สรุป", "").sheet("KPI 01", ""));
    REQUIRE(open->sheet("summary สรุป") != nullptr);
    CHECK(open->sheet("summary สรุป")->name() == "Summary สรุป");
    CHECK(open->sheet("kpi 01") == &open->sheets()[1]);
    CHECK(open->sheet("KPI 02") == nullptr);
    CHECK(open->sheet("") == nullptr);
    CHECK(open->parts().sheet_index("KPI 01") == 1);
    CHECK(open->parts().sheet_index("?") == 2);
  }

  TEST_CASE("a workbook may be moved and its cells stay valid") {
    OpenBook open(BookBuilder().sheet("S", "<row><c t=\"str\"><v>text of the cell</v></c></row>"));
    const io::MemorySource source(open.bytes());
    auto book = Workbook::open(source);
    REQUIRE(book.ok());
    const Cell* cell = &book->sheets()[0].cells()[0];
    Workbook moved = std::move(*book);
    CHECK(&moved.sheets()[0].cells()[0] == cell);
    CHECK(moved.value(moved.sheets()[0], *cell).text == "text of the cell");
    auto second = Workbook::open(source);
    REQUIRE(second.ok());
    *second = std::move(moved);
    CHECK(second->value(second->sheets()[0], *cell).text == "text of the cell");
  }

  TEST_CASE("errors of the package come through") {
    const io::MemorySource empty("");
    const auto none = Workbook::open(empty);
    REQUIRE_FALSE(none.ok());
    CHECK(key(none.error().code) == "file_empty");
    const io::MemorySource text("just a note");
    const auto note = Workbook::open(text);
    REQUIRE_FALSE(note.ok());
    CHECK(key(note.error().code) == "not_a_workbook");
  }

  TEST_CASE("the package of the workbook can be asked") {
    const OpenBook open(BookBuilder().sheet("S", "").part("xl/media/image1.png", "picture"));
    CHECK(open->package().read("xl/media/image1.png").value() == "picture");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
