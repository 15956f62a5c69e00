// SPDX-License-Identifier: Apache-2.0
// One small workbook for each thing that other readers are known to stumble over, named by its
// cause.
#include <doctest/doctest.h>

#include <string>

#include "support/book.h"
#include "support/error_text.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::error_text;
using test::OpenBook;
using Kind = CellValue::Kind;

constexpr std::string_view kCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

std::string worksheet(std::string_view head, std::string_view rows, std::string_view tail = {}) {
  return "<worksheet xmlns=\"" + std::string(BookBuilder::kMain) + "\">" + std::string(head) +
         "<sheetData>" + std::string(rows) + "</sheetData>" + std::string(tail) + "</worksheet>";
}

std::string table(std::string_view items, std::string_view attributes = {}) {
  return "<sst xmlns=\"m\" " + std::string(attributes) + ">" + std::string(items) + "</sst>";
}

std::string opened(const std::string& bytes, const io::Limits& limits = {}) {
  const io::MemorySource source(bytes);
  return error_text(Workbook::open(source, limits));
}

std::string formula_at(const OpenBook& open, std::string_view a1) {
  const Sheet& sheet = open->sheets().front();
  return open->formula(sheet, *sheet.find(OpenBook::ref(a1))).value_or("(none)");
}

TEST_SUITE("xlsx.read_pitfalls") {
  TEST_CASE("the dimension names one cell or is missing or is no range") {
    for (const char* head : {"", "<dimension ref=\"A1\"/>", "<dimension ref=\"A1:A1\"/>",
                             "<dimension ref=\"\"/>", "<dimension ref=\"rubbish\"/>"}) {
      CAPTURE(head);
      const OpenBook open(BookBuilder().raw_sheet(
          "S", worksheet(head,
                         "<row r=\"1\" spans=\"5:2\"><c r=\"A1\"><v>1</v></c></row>"
                         "<row r=\"9\"><c r=\"D9\"><v>2</v></c></row>")));
      CHECK(open.value("D9").text == "2");
      CHECK(open->sheets()[0].used() == base::CellRef{9, 4});
    }
  }

  TEST_CASE("the counts of the string table are wrong") {
    for (const char* counts : {"count=\"0\" uniqueCount=\"0\"", "uniqueCount=\"4000000000\"",
                               "count=\"-1\" uniqueCount=\"x\"", ""}) {
      CAPTURE(counts);
      const OpenBook open(BookBuilder()
                              .sheet("S", "<row><c t=\"s\"><v>1</v></c></row>")
                              .raw_strings(table("<si><t>a</t></si><si><t>ข</t></si>", counts)));
      CHECK(open.value("A1").text == "ข");
    }
  }

  TEST_CASE("the workbook has no view and no relations of the sheet") {
    const OpenBook open(BookBuilder().sheet("S", kCell).workbook_head("<bookViews/>"));
    CHECK(open.value("A1").text == "1");
  }

  TEST_CASE("line ends are escaped in shared and in inline strings") {
    const OpenBook open(
        BookBuilder()
            .sheet("S",
                   "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>ก_x000D_\nข</t></is>"
                   "</c><c t=\"str\"><v>_x005F_x000D_</v></c></row>")
            .raw_strings(table("<si><t>a_x000D_&#10;b</t></si>")));
    CHECK(open.value("A1").text == "a\r\nb");
    CHECK(open.value("B1").text == "ก\r\nข");
    CHECK(open.value("C1").text == "_x000D_");
  }

  TEST_CASE("phonetic text is not visible and its run may point anywhere") {
    const OpenBook open(BookBuilder()
                            .sheet("S", "<row><c t=\"s\"><v>0</v></c></row>")
                            .raw_strings(table("<si><r><t>ก</t></r><r><t xml:space=\"preserve\"> ข"
                                               "</t></r><rPh sb=\"0\" eb=\"99\"><t>อ่าน</t></rPh>"
                                               "<phoneticPr fontId=\"9\"/></si>")));
    CHECK(open.value("A1").text == "ก ข");
  }

  TEST_CASE("spaces stand at the ends of a text without xml:space") {
    const OpenBook open(BookBuilder()
                            .sheet("S", "<row><c t=\"s\"><v>0</v></c></row>")
                            .raw_strings(table("<si><t> ก </t></si>")));
    CHECK(open.value("A1").text == " ก ");
  }

  TEST_CASE("Thai is written as numeric references") {
    const OpenBook open(
        BookBuilder().sheet("S",
                            "<row><c t=\"inlineStr\"><is><t>&#3619;&#xE49;&#3629;&#3618;</t>"
                            "</is></c></row>"));
    CHECK(open.value("A1").text == "ร้อย");
  }

  TEST_CASE("an inline string is empty or has no content") {
    const OpenBook open(
        BookBuilder().sheet("S",
                            "<row><c r=\"A1\" t=\"inlineStr\"/><c r=\"B1\" t=\"inlineStr\"><is/>"
                            "</c><c r=\"C1\" t=\"inlineStr\"><is><t/></is></c></row>"));
    CHECK(open.value("A1").kind == Kind::kEmpty);
    CHECK(open.value("B1").text == "");
    CHECK(open.value("C1").text == "");
  }

  TEST_CASE("members of a shared formula carry no text") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"2\"><c r=\"B2\"><f t=\"shared\" ref=\"B2:C4\" si=\"0\">A1+$A$1+A$1+$A1</f>"
        "<v>1</v></c><c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row><row r=\"4\"><c "
        "r=\"C4\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row><row r=\"5\"><c r=\"A1\"><f "
        "t=\"shared\" si=\"0\"/><v>4</v></c></row>"));
    CHECK(formula_at(open, "C2") == "B1+$A$1+B$1+$A1");
    CHECK(formula_at(open, "C4") == "B3+$A$1+B$1+$A3");
    CHECK(formula_at(open, "A1") == "#REF!+$A$1+#REF!+#REF!");
    CHECK(open.value("C4").text == "3");
  }

  TEST_CASE("a cached value is zero or empty or missing") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row><c><f>1-1</f><v>0</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f>A9</f></c>"
        "<c><f>A9</f><v/></c><c><f t=\"array\" ref=\"E1:E2\">A1:A2*2</f><v>0</v></c>"
        "<c><f t=\"dataTable\" ref=\"F1:F2\" r1=\"A1\"/><v>7</v></c></row>"));
    CHECK(open.value("A1").kind == Kind::kNumber);
    CHECK(open.value("B1").kind == Kind::kText);
    CHECK_FALSE(open.value("B1").missing_cache);
    CHECK(open.value("C1").missing_cache);
    CHECK(open.value("D1").missing_cache);
    CHECK(formula_at(open, "E1") == "A1:A2*2");
    CHECK(open.value("F1").has_formula);
    CHECK(open.value("F1").text == "7");
  }

  TEST_CASE("a style index points behind the styles") {
    const OpenBook open(BookBuilder()
                            .sheet("S",
                                   "<row><c s=\"999\"><v>0.5</v></c><c s=\"1\"><v>0.5</v></c>"
                                   "<c s=\"4294967295\"><v>2</v></c></row>")
                            .formats({"0%"}));
    CHECK(open.shown("A1") == "0.5");
    CHECK(open.shown("B1") == "50%");
    CHECK(open.shown("C1") == "2");
  }

  TEST_CASE("text stands in a number cell") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row><c t=\"n\"><v>ร้อยละ ๘๕</v></c><c><v>33.299999999999997</v></c><c><v>"
        "0.57999999999999996</v></c><c><v>1E-3</v></c><c><v>NaN</v></c></row>"));
    CHECK(open.value("A1").kind == Kind::kText);
    CHECK(open.value("A1").text == "ร้อยละ ๘๕");
    CHECK(open.value("B1").number == *Exact::from_decimal("33.3"));
    CHECK(open.value("B1").text == "33.299999999999997");
    CHECK(open.value("C1").number == *Exact::from_decimal("0.58"));
    CHECK(open.value("D1").number == *Exact::from_decimal("0.001"));
    CHECK(open.value("E1").kind == Kind::kText);
  }

  TEST_CASE("dates are serials of either system or ISO text") {
    const std::string rows =
        "<row><c s=\"1\"><v>46037</v></c><c t=\"d\"><v>2026-01-15</v></c><c "
        "s=\"2\"><v>46037</v></c>"
        "</row>";
    const std::vector<std::string> codes = {"[$-D07041E]d mmmm yyyy", "d/m/bbbb"};
    const OpenBook excel(BookBuilder().sheet("S", rows).formats(codes));
    CHECK(excel.shown("A1") == "2026-01-15");
    CHECK(excel.value("B1").number == Exact(46037));
    CHECK(excel.shown("C1") == "2026-01-15");
    const OpenBook mac(BookBuilder().sheet("S", rows).formats(codes).workbook_head(
        "<workbookPr date1904=\"1\"/>"));
    CHECK(mac.shown("A1") == "2030-01-16");
    CHECK(mac.value("B1").number == Exact(44575));
  }

  TEST_CASE("blank and missing rows do not shift addresses") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"2\"/><row r=\"7\"><c r=\"C7\"><v>1</v></c><c><v>2</v></c></row><row><c>"
        "<v>3</v></c></row>"));
    CHECK(open.value("C7").text == "1");
    CHECK(open.value("D7").text == "2");
    CHECK(open.value("A8").text == "3");
  }

  TEST_CASE("the last cell of the grid is used") {
    const OpenBook open(
        BookBuilder().sheet("S", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
    CHECK(open.value("XFD1048576").text == "1");
    CHECK(open->sheets()[0].cells().size() == 1);
  }

  TEST_CASE("containers are empty or stand in another order") {
    const OpenBook open(BookBuilder().raw_sheet(
        "S", worksheet("<cols></cols><sheetViews/>", kCell,
                       "<dataValidations count=\"0\"/><mergeCells count=\"7\"></mergeCells>"
                       "<pageMargins/><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")));
    CHECK(open.value("A1").text == "1");
    CHECK(open->sheets()[0].merges().size() == 1);
  }

  TEST_CASE("a cell holds more than 32,767 characters") {
    const std::string text(40000, 'x');
    const OpenBook open(
        BookBuilder().sheet("S", "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"));
    CHECK(open.value("A1").text == text);
  }

  TEST_CASE("defined names are broken") {
    const OpenBook open(
        BookBuilder()
            .sheet("S", kCell)
            .workbook_tail(
                "<definedNames><definedName name=\"gone\">#REF!$A$1</definedName><definedName "
                "name=\"\"></definedName></definedNames>"));
    CHECK(open->names()[0].text == "#REF!$A$1");
    CHECK(open.value("A1").text == "1");
  }

  TEST_CASE("parts that values do not need are damaged or missing") {
    CHECK(opened(BookBuilder()
                     .sheet("S", kCell)
                     .part("docProps/core.xml", "<cp:coreProperties")
                     .part("xl/drawings/vmlDrawing1.vml", "<xml><br></xml>")
                     .part("xl/worksheets/_rels/sheet1.xml.rels",
                           "<Relationships><Relationship Id=\"v\" Type=\"t/vmlDrawing\" "
                           "Target=\"../drawings/vmlDrawing1.vml\"/><Relationship Id=\"c\" "
                           "Type=\"t/comments\" Target=\"../gone.xml\"/></Relationships>")
                     .build()) == "ok");
  }

  TEST_CASE("targets are written with other slashes and letters") {
    const OpenBook open(BookBuilder()
                            .sheet("S", kCell)
                            .part("_rels/.rels",
                                  "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                                  "Target=\"\\XL\\Workbook.xml\"/></Relationships>")
                            .part("xl/_rels/workbook.xml.rels",
                                  "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
                                  "Target=\"./../xl/WorkSheets/Sheet1.XML\"/></Relationships>"));
    CHECK(open.value("A1").text == "1");
  }

  TEST_CASE("bytes stand in front of the archive or behind it") {
    const std::string bytes = BookBuilder().sheet("S", kCell).build();
    CHECK(opened(bytes + "\r\n") == "zip_damaged reason=trailing_bytes bytes=2");
    CHECK(opened("\n" + bytes) == "zip_damaged reason=directory_offset");
  }

  TEST_CASE("an honest style part is compressed a hundred to one") {
    std::string styles = "<styleSheet xmlns=\"m\"><cellXfs>";
    for (int i = 0; i < 60000; ++i) {
      styles += "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>";
    }
    CHECK(opened(BookBuilder()
                     .sheet("S", kCell)
                     .raw_styles(styles + "</cellXfs></styleSheet>")
                     .build()) == "ok");
  }

  TEST_CASE("entities are declared that expand to gigabytes or to files") {
    const std::string laughs =
        "<!DOCTYPE sst [<!ENTITY a \"&b;&b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    CHECK(opened(BookBuilder()
                     .sheet("S", kCell)
                     .raw_strings(laughs + table("<si><t>&a;</t></si>"))
                     .build()) ==
          "xml_doctype [1:1] byte=0 reason=doctype part=xl/sharedStrings.xml");
    CHECK(opened(BookBuilder().raw_sheet("S", laughs + worksheet("", kCell)).build()) ==
          "xml_doctype [1:1] byte=0 reason=doctype part=xl/worksheets/sheet1.xml");
  }

  TEST_CASE("the declaration names an encoding that hides markup") {
    const std::string utf7 = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>";
    CHECK(opened(BookBuilder().raw_sheet("S", utf7 + worksheet("", kCell)).build())
              .starts_with("xml_damaged"));
  }

  TEST_CASE("one string of a megabyte stands in twelve thousand cells") {
    std::string rows;
    for (int row = 0; row < 12000; ++row) {
      rows += "<row><c t=\"s\"><v>0</v></c></row>";
    }
    const std::string bytes =
        BookBuilder().sheet("S", rows).strings({std::string(1u << 20, 'x')}).build();
    CHECK(bytes.size() < 110000);
    CHECK(
        opened(bytes) ==
        "zip_too_large [xl/sharedStrings.xml] limit=text max=536870912 part=xl/sharedStrings.xml");
  }

  TEST_CASE("elements are nested thousands deep") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
      deep += "<a>";
    }
    CHECK(opened(BookBuilder().sheet("S", kCell, deep).build()).find("reason=depth limit=256") !=
          std::string::npos);
    CHECK(opened(BookBuilder().sheet("S", kCell).raw_styles("<styleSheet>" + deep).build())
              .find("reason=depth limit=256") != std::string::npos);
  }

  TEST_CASE("macros and their content type are no hindrance") {
    const OpenBook open(BookBuilder()
                            .sheet("S", kCell)
                            .part("xl/vbaProject.bin", "x")
                            .part("xl/_rels/workbook.xml.rels",
                                  "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
                                  "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"v\" "
                                  "Type=\"http://schemas.microsoft.com/office/2006/relationships/"
                                  "vbaProject\" Target=\"vbaProject.bin\"/></Relationships>"));
    CHECK(open.value("A1").text == "1");
    CHECK(open->has_macros());
  }

  TEST_CASE("a part is the part of one sheet, so that a small file is not read many times over") {
    CHECK(opened(BookBuilder()
                     .sheet("S", kCell)
                     .sheet("T", kCell)
                     .part("xl/_rels/workbook.xml.rels",
                           "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
                           "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
                           "Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                     .build())
              .find("reason=two sheets of one part") != std::string::npos);
  }

  TEST_CASE("many elements behind the cells in front of much white space are read once") {
    std::string tail;
    for (int i = 0; i < 20000; ++i) {
      tail += "<a/>";
    }
    const OpenBook open(BookBuilder().raw_sheet(
        "S", worksheet("", kCell, tail) + std::string(4'000'000, ' ')));
    CHECK(open.value("A1").text == "1");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
