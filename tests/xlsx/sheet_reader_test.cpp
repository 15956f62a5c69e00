// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_reader.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

/// A sheet read from its part.
struct Read {
  explicit Read(std::string xml, const io::Limits& limits = {}) : cells_left(limits.max_cells) {
    SheetReader::name(sheet, "S", "xl/worksheets/sheet1.xml", Visibility::kVisible);
    result = SheetReader(sheet, limits, cells_left).read(std::move(xml));
  }

  std::string error() const {
    return result ? "" : std::string(key(result.error().code)) + " " + result.error().place;
  }

  std::string slice(std::size_t begin, std::size_t end) const {
    return std::string(sheet.bytes().substr(begin, end - begin));
  }

  Sheet sheet;
  std::uint64_t cells_left;
  Result<void> result;
};

TEST_SUITE("xlsx.sheet_reader") {
  TEST_CASE("the layout tells where everything stands") {
    const Read read(
        "<?xml version=\"1.0\"?>\n<worksheet xmlns=\"m\"><dimension ref=\"A1:B2\"/><sheetData>"
        "<row r=\"1\"><c r=\"A1\"/></row><row r=\"2\"/></sheetData><tableParts count=\"0\"/>"
        "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>\n<!-- end -->");
    REQUIRE(read.error() == "");
    const SheetLayout& layout = read.sheet.layout();
    CHECK(layout.prefix == "");
    CHECK(read.slice(layout.dimension_begin, layout.dimension_end) == "A1:B2");
    CHECK(read.slice(layout.data_begin, layout.data_open_end) == "<sheetData>");
    CHECK(read.slice(layout.data_close, layout.data_end) == "</sheetData>");
    CHECK(layout.has_tables);
    REQUIRE(layout.rows.size() == 2);
    CHECK(read.slice(layout.rows[0].begin, layout.rows[0].end) ==
          "<row r=\"1\"><c r=\"A1\"/></row>");
    CHECK(read.slice(layout.rows[0].begin, layout.rows[0].open_end) == "<row r=\"1\">");
    CHECK_FALSE(layout.rows[0].self_closing());
    CHECK(layout.rows[1].self_closing());
    CHECK(read.sheet.merges().size() == 1);
    CHECK(read.cells_left == io::Limits().max_cells - 1);
  }

  TEST_CASE("a sheet is read under any prefix and with alternate content around its data") {
    const Read prefixed(
        "<x:worksheet xmlns:x=\"m\"><x:dimension ref=\"A1\"/><x:sheetData><x:row><x:c><x:v>1</x:v>"
        "</x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B2\"/></x:mergeCells>"
        "</x:worksheet>");
    REQUIRE(prefixed.error() == "");
    CHECK(prefixed.sheet.layout().prefix == "x:");
    CHECK(prefixed.sheet.cells().size() == 1);
    CHECK(prefixed.sheet.merges().size() == 1);
    const Read alternate(
        "<worksheet "
        "xmlns=\"m\"><mc:AlternateContent><mc:Choice><sheetData><row><c/></row></sheetData>"
        "</mc:Choice></mc:AlternateContent><sheetData><row><c/><c/></row></sheetData>"
        "<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></"
        "worksheet>");
    REQUIRE(alternate.error() == "");
    CHECK(alternate.sheet.cells().size() == 2);
  }

  TEST_CASE("a sheet without rows or without data is empty") {
    for (const char* xml : {"<worksheet xmlns=\"m\"/>", "<worksheet xmlns=\"m\"></worksheet>",
                            "<worksheet xmlns=\"m\"><sheetData/></worksheet>",
                            "<worksheet xmlns=\"m\"><sheetData></sheetData></worksheet>"}) {
      CAPTURE(xml);
      const Read read(xml);
      CHECK(read.error() == "");
      CHECK(read.sheet.cells().empty());
      CHECK(read.sheet.used() == base::CellRef{0, 0});
    }
  }

  TEST_CASE("cells out of order are sorted and the last of doubles counts") {
    const Read read(
        "<worksheet xmlns=\"m\"><sheetData><row r=\"5\"><c r=\"B5\"><v>1</v></c><c "
        "r=\"A5\"><v>2</v></c>"
        "</row><row r=\"2\" ht=\"20\"><c r=\"A2\"><v>3</v></c></row><row r=\"5\"><c "
        "r=\"B5\"><v>4</v>"
        "</c></row></sheetData></worksheet>");
    REQUIRE(read.error() == "");
    const auto& cells = read.sheet.cells();
    REQUIRE(cells.size() == 3);
    CHECK(base::to_a1(cells[0].ref) == "A2");
    CHECK(base::to_a1(cells[1].ref) == "A5");
    CHECK(base::to_a1(cells[2].ref) == "B5");
    CHECK(cells[2].raw == "4");
  }

  TEST_CASE("damage is told with line and character") {
    const struct {
      const char* xml;
      const char* error;
    } cases[] = {
        {"", "xml_damaged 1:1"},
        {"<chartsheet xmlns=\"m\"/>", "workbook_damaged xl/worksheets/sheet1.xml"},
        {"<!DOCTYPE x><worksheet/>", "xml_doctype 1:1"},
        {"<worksheet><sheetData><row>\n<c r=\"1\"/></row></sheetData></worksheet>",
         "xml_damaged 2:7"},
        {"<worksheet><sheetData><row>\n<c></row></sheetData></worksheet>", "xml_damaged 2:4"},
        {"<worksheet><sheetData>\n<row><c/></row>", "xml_damaged 2:16"},
        {"<worksheet><sheetData></sheetData>\n", "xml_damaged 2:1"},
        {"<worksheet><sheetData/>\n<a><b></a></worksheet>", "xml_damaged 2:7"},
        {"<worksheet><sheetData/>\n</workshop>", "xml_damaged 2:1"},
        {"<worksheet><sheetData/></worksheet>\nx", "xml_damaged 2:1"},
        {"<worksheet><sheetData/>\n<mergeCells><mergeCell></worksheet>", "xml_damaged 2:24"},
        {"<worksheet>\n<cols><col></worksheet>", "xml_damaged 2:12"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.xml);
      CHECK(Read(c.xml).error() == c.error);
    }
  }

  TEST_CASE("more cells than the limit are refused") {
    io::Limits limits;
    limits.max_cells = 3;
    const std::string open = "<worksheet xmlns=\"m\"><sheetData><row><c/><c/><c/>";
    const std::string close = "</row></sheetData></worksheet>";
    CHECK(Read(open + close, limits).error() == "");
    CHECK(Read(open + "<c/>" + close, limits).error() == "zip_too_large xl/worksheets/sheet1.xml");
  }

  TEST_CASE("a NUL byte is damage") {
    CHECK(Read("<worksheet><sheetData>" + std::string(1, '\0') + "</sheetData></worksheet>")
              .error() == "xml_damaged 1:23");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
