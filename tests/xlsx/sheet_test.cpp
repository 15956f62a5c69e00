// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "support/book.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

base::CellRef ref(std::string_view a1) {
  return OpenBook::ref(a1);
}

TEST_SUITE("xlsx.sheet") {
  TEST_CASE("cells are found by address") {
    const OpenBook open(BookBuilder().sheet("S",
                                            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c "
                                            "r=\"D2\"/></row><row r=\"9\"><c r=\"A9\"/></row>"));
    const Sheet& sheet = open->sheets()[0];
    REQUIRE(sheet.find(ref("D2")) != nullptr);
    CHECK(sheet.find(ref("D2"))->ref == ref("D2"));
    CHECK(sheet.find(ref("B2"))->raw == "1");
    for (const char* absent : {"A1", "A2", "C2", "E2", "B9", "A10"}) {
      CAPTURE(absent);
      CHECK(sheet.find(ref(absent)) == nullptr);
    }
    CHECK(sheet.used() == ref("D9"));
  }

  TEST_CASE("the area of a cell is its merged area") {
    const OpenBook open(BookBuilder().sheet(
        "S", "",
        "<mergeCells count=\"4\"><mergeCell ref=\"C3:D4\"/><mergeCell ref=\"A1:A20\"/>"
        "<mergeCell ref=\"F2:H2\"/><mergeCell ref=\"F5:G7\"/></mergeCells>"));
    const Sheet& sheet = open->sheets()[0];
    REQUIRE(sheet.merges().size() == 4);
    CHECK(base::to_a1(sheet.merges()[0]) == "A1:A20");

    const struct {
      const char* cell;
      const char* area;
    } cases[] = {{"A1", "A1:A20"}, {"A20", "A1:A20"}, {"A21", "A21"},  {"B5", "B5"},
                 {"D4", "C3:D4"},  {"G2", "F2:H2"},   {"G6", "F5:G7"}, {"H5", "H5"},
                 {"C5", "C5"},     {"B1", "B1"},      {"F100", "F100"}};

    for (const auto& c : cases) {
      CAPTURE(c.cell);
      CHECK(base::to_a1(sheet.area(ref(c.cell))) == c.area);
    }
  }

  TEST_CASE("rows and columns tell size and visibility") {
    const OpenBook open(BookBuilder().raw_sheet(
        "S",
        "<worksheet xmlns=\"m\"><sheetFormatPr defaultRowHeight=\"21.75\" "
        "defaultColWidth=\"9\"/><cols>"
        "<col min=\"2\" max=\"3\" width=\"24.5\" customWidth=\"1\" style=\"4\"/><col min=\"5\" "
        "max=\"99999\" hidden=\"1\"/><col min=\"9\" max=\"3\"/></cols><sheetData><row r=\"4\" "
        "ht=\"30\"/><row r=\"2\" hidden=\"1\"/><row r=\"6\"/></sheetData></worksheet>"));
    const Sheet& sheet = open->sheets()[0];
    REQUIRE(sheet.rows().size() == 2);
    CHECK(sheet.rows()[0].row == 2);
    CHECK(sheet.row_hidden(2));
    CHECK_FALSE(sheet.row_hidden(4));
    CHECK_FALSE(sheet.row_hidden(6));
    CHECK(sheet.row_height(4) == 30);
    CHECK(sheet.row_height(2) == 21.75);
    CHECK(sheet.row_height(7) == 21.75);
    REQUIRE(sheet.columns().size() == 2);
    CHECK(sheet.columns()[0].style == 4);
    CHECK(sheet.columns()[1].last == base::kMaxColumn);
    CHECK(sheet.column_width(1) == 9);
    CHECK(sheet.column_width(3) == 24.5);
    CHECK(sheet.column_width(5) == 9);
    CHECK_FALSE(sheet.column_hidden(3));
    CHECK(sheet.column_hidden(5));
    CHECK(sheet.column_hidden(base::kMaxColumn));
  }

  TEST_CASE("a sheet may hide all rows that do not say otherwise") {
    const OpenBook open(
        BookBuilder().raw_sheet("S",
                                "<worksheet xmlns=\"m\"><sheetFormatPr "
                                "zeroHeight=\"1\"/><sheetData><row r=\"1\" ht=\"15\"/>"
                                "</sheetData></worksheet>"));
    CHECK_FALSE(open->sheets()[0].row_hidden(1));
    CHECK(open->sheets()[0].row_hidden(2));
    CHECK(open->sheets()[0].row_height(1) == 15);
    CHECK(open->sheets()[0].column_width(1) == 8.43);
  }
}

}  // namespace
}  // namespace scorebook::xlsx
