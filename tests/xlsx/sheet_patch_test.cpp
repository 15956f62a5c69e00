// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_patch.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

const std::string kHead = "<?xml version=\"1.0\"?>\n<worksheet xmlns=\"m\">";

/// The sheet with numbers put into cells, without the wrapping of the part.
std::string patched(const std::string& inside, const std::map<std::string, int>& numbers,
                    const std::map<std::uint32_t, double>& heights = {}) {
  const OpenBook open(BookBuilder().raw_sheet("S", kHead + inside + "</worksheet>"));
  SheetPatch patch;
  patch.heights = heights;
  const Sheet& sheet = open->sheets()[0];
  for (const auto& [a1, number] : numbers) {
    patch.cells[OpenBook::ref(a1)].value = number_value(number, sheet.layout().prefix);
  }
  const auto bytes = patched_sheet(sheet, patch);
  REQUIRE(bytes.ok());
  REQUIRE(bytes->starts_with(kHead));
  REQUIRE(bytes->ends_with("</worksheet>"));
  return bytes->substr(kHead.size(), bytes->size() - kHead.size() - 12);
}

std::string data(const std::string& rows) {
  return "<sheetData>" + rows + "</sheetData>";
}

TEST_SUITE("xlsx.sheet_patch") {
  TEST_CASE("cells are inserted in order") {
    const std::string row =
        "<row r=\"3\"><c r=\"B3\"><v>1</v></c> <c r=\"D3\"><v>2</v></c>\n</row>";
    CHECK(patched(data(row), {{"A3", 7}}) ==
          data("<row r=\"3\"><c r=\"A3\"><v>7</v></c><c r=\"B3\"><v>1</v></c> "
               "<c r=\"D3\"><v>2</v></c>\n</row>"));
    CHECK(patched(data(row), {{"C3", 7}}) ==
          data("<row r=\"3\"><c r=\"B3\"><v>1</v></c> <c r=\"C3\"><v>7</v></c>"
               "<c r=\"D3\"><v>2</v></c>\n</row>"));
    CHECK(patched(data(row), {{"C3", 6}, {"E3", 7}, {"F3", 8}, {"D3", 9}}) ==
          data("<row r=\"3\"><c r=\"B3\"><v>1</v></c> <c r=\"C3\"><v>6</v></c>"
               "<c r=\"D3\"><v>9</v></c>\n"
               "<c r=\"E3\"><v>7</v></c><c r=\"F3\"><v>8</v></c></row>"));
  }

  TEST_CASE("rows are inserted in order") {
    const std::string rows = "<row r=\"3\"/><row r=\"5\"><c r=\"A5\"/></row>";
    CHECK(patched(data(rows), {{"B1", 1}, {"A2", 2}, {"A4", 4}, {"A9", 9}}) ==
          data("<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c>"
               "</row><row r=\"3\"/><row r=\"4\"><c r=\"A4\"><v>4</v></c></row><row r=\"5\">"
               "<c r=\"A5\"/></row><row r=\"9\"><c r=\"A9\"><v>9</v></c></row>"));
  }

  TEST_CASE("a row without content is opened") {
    CHECK(patched(data("<row r=\"3\" ht=\"20\" />"), {{"B3", 1}, {"A3", 2}}) ==
          data("<row r=\"3\" ht=\"20\" ><c r=\"A3\"><v>2</v></c><c r=\"B3\"><v>1</v></c></row>"));
    CHECK(patched(data("<row r=\"3\"></row>"), {{"B3", 1}}) ==
          data("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row>"));
  }

  TEST_CASE("a sheet without rows is opened") {
    const std::string expected = data("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
    CHECK(patched("<sheetData/>", {{"A2", 1}}) == expected);
    CHECK(patched("<sheetData></sheetData>", {{"A2", 1}}) == expected);
  }

  TEST_CASE("rows and cells without addresses keep their places") {
    CHECK(patched(data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
                  {{"B1", 9}, {"C1", 8}, {"A3", 7}}) ==
          data("<row><c><v>1</v></c><c><v>9</v></c><c r=\"C1\"><v>8</v></c></row><row><c><v>3</v>"
               "</c></row><row r=\"3\"><c r=\"A3\"><v>7</v></c></row>"));
  }

  TEST_CASE("the dimension grows with a new cell and is left alone otherwise") {
    const std::string rows = data("<row r=\"2\"><c r=\"B2\"/><c r=\"C2\"/></row>");
    const auto dimension = [&](const std::string& stored,
                               const std::map<std::string, int>& numbers) {
      const std::string out = patched("<dimension ref=\"" + stored + "\"/>" + rows, numbers);
      return out.substr(16, out.find('"', 16) - 16);
    };
    CHECK(dimension("B2:C2", {{"B2", 1}}) == "B2:C2");
    CHECK(dimension("B2:C2", {{"D2", 1}}) == "B2:D2");
    CHECK(dimension("B2:C2", {{"A9", 1}}) == "A2:C9");
    CHECK(dimension("A1", {{"B2", 1}}) == "A1");
    CHECK(dimension("A1", {{"D3", 1}}) == "B2:D3");
    CHECK(dimension("A1:Z99", {{"D3", 1}}) == "A1:Z99");
    CHECK(dimension("nonsense", {{"A1", 1}}) == "A1:C2");
  }

  TEST_CASE("the spans of a row grow with a new cell") {
    CHECK(patched(data("<row r=\"2\" spans=\"2:3\"><c r=\"B2\"/></row>"), {{"E2", 1}}) ==
          data("<row r=\"2\" spans=\"2:5\"><c r=\"B2\"/><c r=\"E2\"><v>1</v></c></row>"));
    CHECK(patched(data("<row r=\"2\" spans=\"2:9\"><c r=\"B2\"/></row>"), {{"E2", 1}}) ==
          data("<row r=\"2\" spans=\"2:9\"><c r=\"B2\"/><c r=\"E2\"><v>1</v></c></row>"));
    CHECK(patched(data("<row r=\"2\" spans=\"1:2 4:5\"><c r=\"B2\"/></row>"), {{"A2", 1}}) ==
          data("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"/></row>"));
    CHECK(patched(data("<row r=\"2\" spans=\"2:2\"><c r=\"B2\"/></row>"), {{"B2", 1}}) ==
          data("<row r=\"2\" spans=\"2:2\"><c r=\"B2\"><v>1</v></c></row>"));
  }

  TEST_CASE("heights are set on rows that exist and on new ones") {
    CHECK(patched(data("<row r=\"2\" ht=\"15\" hidden=\"1\"><c r=\"A2\"/></row><row r=\"3\"/>"), {},
                  {{2, 42.75}, {3, 20}, {7, 409.5}}) ==
          data("<row r=\"2\" ht=\"42.75\" hidden=\"1\" customHeight=\"1\"><c r=\"A2\"/></row>"
               "<row r=\"3\" ht=\"20\" customHeight=\"1\"/>"
               "<row r=\"7\" ht=\"409.5\" customHeight=\"1\"/>"));
  }

  TEST_CASE("a prefix is kept in what is inserted") {
    const OpenBook open(BookBuilder().raw_sheet(
        "S",
        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"/></x:sheetData></x:worksheet>"));
    SheetPatch patch;
    patch.cells[OpenBook::ref("A1")].value = number_value(1, "x:");
    patch.cells[OpenBook::ref("A2")].value = number_value(2, "x:");
    CHECK(patched_sheet(open->sheets()[0], patch).value() ==
          "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c>"
          "</x:row><x:row r=\"2\"><x:c r=\"A2\"><x:v>2</x:v></x:c></x:row></x:sheetData>"
          "</x:worksheet>");
  }

  TEST_CASE("a new cell takes the style of its row and else of its column") {
    const OpenBook open(BookBuilder().raw_sheet(
        "S", kHead + "<cols><col min=\"2\" max=\"4\" style=\"7\"/></cols>" +
                 data("<row r=\"1\" s=\"5\" customFormat=\"1\"/><row r=\"2\" s=\"5\"/>") +
                 "</worksheet>"));
    const Sheet& sheet = open->sheets()[0];
    CHECK(style_for_new_cell(sheet, OpenBook::ref("B1")) == 5);
    CHECK(style_for_new_cell(sheet, OpenBook::ref("B2")) == 7);
    CHECK(style_for_new_cell(sheet, OpenBook::ref("D9")) == 7);
    CHECK(style_for_new_cell(sheet, OpenBook::ref("E9")) == 0);
    SheetPatch patch;
    patch.cells[OpenBook::ref("B9")].value = number_value(1, "");
    patch.cells[OpenBook::ref("E9")].value = number_value(2, "");
    patch.cells[OpenBook::ref("C9")].style = 0;
    patch.cells[OpenBook::ref("D9")].value = StoredValue{};
    const auto bytes = patched_sheet(sheet, patch);
    REQUIRE(bytes.ok());
    CHECK(bytes->find("<row r=\"9\"><c r=\"B9\" s=\"7\"><v>1</v></c><c r=\"C9\" s=\"0\"/>"
                      "<c r=\"E9\"><v>2</v></c></row>") != std::string::npos);
  }

  TEST_CASE("rows out of order and doubled cells are edited without harm") {
    CHECK(patched(data("<row r=\"5\"><c r=\"B5\"/></row><row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                       "<c r=\"A2\"><v>2</v></c></row>"),
                  {{"A2", 3}, {"A5", 4}}) ==
          data("<row r=\"5\"><c r=\"A5\"><v>4</v></c><c r=\"B5\"/></row><row r=\"2\"><c r=\"A2\">"
               "<v>1</v></c><c r=\"A2\"><v>3</v></c></row>"));
  }

  TEST_CASE("a cell that stands in another row than its address says is still the cell") {
    CHECK(patched(data("<row r=\"11\"><c r=\"A10\"><v>1</v></c></row>"), {{"A10", 3}, {"B11", 4}}) ==
          data("<row r=\"11\"><c r=\"A10\"><v>3</v></c><c r=\"B11\"><v>4</v></c></row>"));
  }

  TEST_CASE("a sheet without data cannot take any") {
    const OpenBook open(BookBuilder().raw_sheet("S", "<worksheet xmlns=\"m\"></worksheet>"));
    SheetPatch patch;
    patch.cells[OpenBook::ref("A1")].value = number_value(1, "");
    const auto bytes = patched_sheet(open->sheets()[0], patch);
    REQUIRE_FALSE(bytes.ok());
    CHECK(key(bytes.error().code) == "workbook_damaged");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
