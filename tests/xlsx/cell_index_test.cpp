// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_index.h"

#include <doctest/doctest.h>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

TEST_SUITE("xlsx.cell_index") {
  TEST_CASE("it finds what the sheet finds") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"2\"><c r=\"B2\"/><c r=\"C2\"/><c r=\"D2\"/></row><row r=\"3\"/><row r=\"5\"><c "
        "r=\"A5\"/><c r=\"C5\"/><c r=\"D5\"/><c r=\"J5\"/></row>"));
    const Sheet& sheet = open->sheets()[0];
    const CellIndex index(sheet);
    for (std::uint32_t row = 1; row <= 7; ++row) {
      for (std::uint32_t column = 1; column <= 12; ++column) {
        CAPTURE(row);
        CAPTURE(column);
        const Cell* cell = sheet.find({row, column});
        const std::size_t at = index.find({row, column});
        CHECK((at == CellIndex::kNone ? nullptr : &sheet.cells()[at]) == cell);
      }
    }
  }

  TEST_CASE("an empty sheet holds nothing") {
    const OpenBook open(BookBuilder().sheet("S", ""));
    CHECK(CellIndex(open->sheets()[0]).find({1, 1}) == CellIndex::kNone);
    CHECK(CellIndex(open->sheets()[0]).find({base::kMaxRow, 1}) == CellIndex::kNone);
  }
}

}  // namespace
}  // namespace scorebook::xlsx
