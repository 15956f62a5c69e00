// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_scanner.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

using Event = SheetScanner::Event;

/// Scans all of a sheet's data; the result says how it ended and what was found.
struct Scan {
  explicit Scan(std::string data, std::string name = "")
      : text(std::move(data)),
        prefix(std::move(name)),
        scanner(text, 0, prefix) {
    do {
      event = scanner.next(cells, 1000);
      rows += event == Event::kRow ? 1 : 0;
    } while (event == Event::kRow || event == Event::kRowEnd);
  }

  const Cell& cell(std::size_t index) const { return cells.cells.at(index); }

  std::string bytes(const Cell& c) const { return text.substr(c.begin, c.end - c.begin); }

  std::string text;
  std::string prefix;
  ScannedCells cells;
  SheetScanner scanner;
  Event event = Event::kRow;
  int rows = 0;
};

TEST_SUITE("xlsx.sheet_scanner") {
  TEST_CASE("cells of every type are found with their bytes") {
    const Scan scan(
        "<row r=\"2\"><c r=\"A2\" s=\"3\"/><c r=\"B2\"><v>1.50</v></c>"
        "<c r=\"C2\" t=\"s\"><v>7</v></c><c r=\"D2\" t=\"str\"><f>A1&amp;\"x\"</f><v>y</v></c>"
        "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c>"
        "<c r=\"G2\" t=\"inlineStr\"><is><t>in</t></is></c><c r=\"H2\" "
        "t=\"d\"><v>2022-12-08</v></c>"
        "</row></sheetData>");
    REQUIRE(scan.event == Event::kDataEnd);
    REQUIRE(scan.cells.cells.size() == 8);

    const struct {
      CellType type;
      std::string_view raw;
    } expected[] = {{CellType::kEmpty, ""},           {CellType::kNumber, "1.50"},
                    {CellType::kShared, "7"},         {CellType::kFormulaText, "y"},
                    {CellType::kBoolean, "1"},        {CellType::kError, "#N/A"},
                    {CellType::kInline, "<t>in</t>"}, {CellType::kIsoDate, "2022-12-08"}};

    for (std::uint32_t i = 0; i < 8; ++i) {
      CAPTURE(i);
      CHECK(scan.cell(i).ref == base::CellRef{2, i + 1});
      CHECK(scan.cell(i).type == expected[i].type);
      CHECK(scan.cell(i).raw == expected[i].raw);
    }
    CHECK(scan.cell(0).style == 3);
    CHECK(scan.cell(3).formula == "A1&amp;\"x\"");
    CHECK(scan.cell(3).formula_kind == FormulaKind::kNormal);
    CHECK(scan.bytes(scan.cell(0)) == "<c r=\"A2\" s=\"3\"/>");
    CHECK(scan.bytes(scan.cell(1)) == "<c r=\"B2\"><v>1.50</v></c>");
    CHECK(scan.cells.used == base::CellRef{2, 8});
    CHECK(scan.cells.sorted);
  }

  TEST_CASE("a missing address means the next row and the next cell") {
    const Scan scan(
        "<row><c><v>1</v></c><c/></row><row r=\"5\"><c r=\"C5\"/><c><v>2</v></c></row>"
        "<row><c><v>3</v></c></row></sheetData>");
    REQUIRE(scan.cells.cells.size() == 5);
    CHECK(scan.cell(0).ref == base::CellRef{1, 1});
    CHECK(scan.cell(1).ref == base::CellRef{1, 2});
    CHECK(scan.cell(2).ref == base::CellRef{5, 3});
    CHECK(scan.cell(3).ref == base::CellRef{5, 4});
    CHECK(scan.cell(4).ref == base::CellRef{6, 1});
    CHECK(scan.cells.sorted);
  }

  TEST_CASE("attributes are read however they are written") {
    const char* variants[] = {
        "<c t=\"s\" s=\"12\" r=\"AB3\"><v>4</v></c>",
        "<c r='AB3' s='12' t='s'><v>4</v></c>",
        "<c\n r = \"AB3\"\ts =\"12\"\r\n t= \"s\" ><v >4</v ></c >",
        "<c x:s=\"9\" r=\"AB3\" cm=\"1\" s=\"12\" t=\"s\"><v xml:space=\"preserve\">4</v></c>",
        "<c r=\"AB3\" s=\"12\" t=\"s\"> <v>4</v> <extLst><ext><v>9</v></ext></extLst></c>",
    };
    for (const char* variant : variants) {
      CAPTURE(variant);
      const Scan scan("<row r=\"3\">" + std::string(variant) + "</row></sheetData>");
      REQUIRE(scan.event == Event::kDataEnd);
      REQUIRE(scan.cells.cells.size() == 1);
      CHECK(scan.cell(0).ref == base::CellRef{3, 28});
      CHECK(scan.cell(0).style == 12);
      CHECK(scan.cell(0).type == CellType::kShared);
      CHECK(scan.cell(0).raw == "4");
      CHECK(scan.bytes(scan.cell(0)) == variant);
    }
  }

  TEST_CASE("any prefix of the main namespace is read") {
    const Scan scan(
        "<x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"B1\" t=\"inlineStr\">"
        "<x:is><x:t>a</x:t></x:is></x:c><x:c r=\"C1\"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row>"
        "</x:sheetData>",
        "x:");
    REQUIRE(scan.event == Event::kDataEnd);
    REQUIRE(scan.cells.cells.size() == 3);
    CHECK(scan.cell(0).raw == "0");
    CHECK(scan.cell(1).raw == "<x:t>a</x:t>");
    CHECK(scan.cell(2).formula == "A1");
  }

  TEST_CASE("formulas are told apart") {
    const Scan scan(
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" si=\"4\">B1*2</f><v>2</v></c>"
        "<c r=\"B1\"><f t=\"shared\" si=\"4\"/><v>4</v></c>"
        "<c r=\"C1\"><f t=\"array\" ref=\"C1:C2\">TRANSPOSE(A1:B1)</f><v>2</v></c>"
        "<c r=\"D1\"><f t=\"dataTable\" ref=\"D1:E2\" dt2D=\"1\" r1=\"A1\" r2=\"B1\"/><v>2</v></c>"
        "<c r=\"E1\"><f>SUM(A1:B1)</f></c><c r=\"F1\"><f t=\"shared\" si=\"4\">B6*2</f><v>1</v></c>"
        "<c r=\"G1\"><f/><v>1</v></c></row></sheetData>");
    REQUIRE(scan.cells.cells.size() == 7);
    const FormulaKind kinds[] = {FormulaKind::kSharedMaster, FormulaKind::kSharedMember,
                                 FormulaKind::kArray,        FormulaKind::kDataTable,
                                 FormulaKind::kNormal,       FormulaKind::kNormal,
                                 FormulaKind::kNormal};
    for (std::size_t i = 0; i < 7; ++i) {
      CAPTURE(i);
      CHECK(scan.cell(i).formula_kind == kinds[i]);
    }
    CHECK(scan.cell(1).shared_index == 4);
    CHECK(scan.cell(4).type == CellType::kEmpty);
    REQUIRE(scan.cells.blocks.size() == 3);
    CHECK(base::to_a1(scan.cells.blocks[0].range) == "A1:A3");
    CHECK(base::to_a1(scan.cells.blocks[1].range) == "C1:C2");
    CHECK(base::to_a1(scan.cells.blocks[2].range) == "D1:E2");
    CHECK(scan.cells.blocks[2].kind == FormulaKind::kDataTable);
  }

  TEST_CASE("an empty value is the text of a formula and nothing elsewhere") {
    const Scan scan(
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>X</f><v></v></c><c r=\"B1\" t=\"str\"><v/></c>"
        "<c r=\"C1\"><v></v></c><c r=\"D1\"><f>X</f><v/></c><c r=\"E1\" t=\"s\"><v> </v></c>"
        "<c r=\"F1\" t=\"inlineStr\"/><c r=\"G1\" t=\"inlineStr\"><is/></c>"
        "<c r=\"H1\"><v> 5 </v></c></row></sheetData>");
    const CellType types[] = {CellType::kFormulaText, CellType::kFormulaText, CellType::kEmpty,
                              CellType::kEmpty,       CellType::kEmpty,       CellType::kEmpty,
                              CellType::kEmpty,       CellType::kNumber};
    REQUIRE(scan.cells.cells.size() == 8);
    for (std::size_t i = 0; i < 8; ++i) {
      CAPTURE(i);
      CHECK(scan.cell(i).type == types[i]);
    }
  }

  TEST_CASE("rows tell their height and whether they are hidden") {
    const std::string text =
        "<row r=\"3\" spans=\"1:2\" ht=\"33.75\" customHeight=\"1\" hidden=\"1\"/><row r=\"4\"/>";
    SheetScanner scanner(text, 0, "");
    ScannedCells cells;
    REQUIRE(scanner.next(cells, 10) == Event::kRow);
    CHECK(scanner.row().row == 3);
    CHECK(scanner.row().height == 33.75);
    CHECK(scanner.row().hidden);
    CHECK(scanner.row().self_closing);
    REQUIRE(scanner.next(cells, 10) == Event::kRow);
    CHECK(scanner.row().height == 0);
    CHECK_FALSE(scanner.row().hidden);
    CHECK(scanner.next(cells, 10) == Event::kStarved);
  }

  TEST_CASE(
      "what other vocabularies add is skipped and alternate content is read by its fallback") {
    const Scan scan(
        "<!-- <c r=\"Z9\"/> --><row r=\"1\"><?pi <c?><y:c r=\"Q1\"><y:v>9</y:v></y:c>"
        "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"q\"><c r=\"A1\"><v>1</v></c>"
        "</mc:Choice><mc:Fallback><c r=\"A1\"><v>2</v></c></mc:Fallback></mc:AlternateContent>"
        "<c r=\"B1\"><mc:AlternateContent><mc:Choice><v>3</v></mc:Choice><mc:Fallback><v>4</v>"
        "</mc:Fallback></mc:AlternateContent></c></row><extLst><ext><c r=\"D4\"/></ext></extLst>"
        "</sheetData>");
    REQUIRE(scan.event == Event::kDataEnd);
    REQUIRE(scan.cells.cells.size() == 2);
    CHECK(scan.cell(0).raw == "2");
    CHECK(scan.cell(1).raw == "4");
  }

  TEST_CASE("comments and literal sections belong to a value") {
    const Scan scan(
        "<row><c t=\"str\"><v>a<!-- </v> -->b</v></c><c t=\"str\"><v><![CDATA[</v>]]></v></c></row>"
        "</sheetData>");
    REQUIRE(scan.event == Event::kDataEnd);
    CHECK(scan.cell(0).raw == "a<!-- </v> -->b");
    CHECK(scan.cell(1).raw == "<![CDATA[</v>]]>");
  }

  TEST_CASE("disorder is told") {
    const char* disordered[] = {
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>",
        "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row></sheetData>",
        "<row r=\"2\"><c r=\"A2\"/></row><row r=\"1\"><c r=\"A1\"/></row></sheetData>",
        "<row r=\"1\"><c r=\"A1\"/></row><row r=\"1\"><c r=\"B1\"/></row></sheetData>",
        "<row r=\"1\"><c r=\"A2\"/></row></sheetData>",
    };
    for (const char* data : disordered) {
      CAPTURE(data);
      const Scan scan(data);
      CHECK(scan.event == Event::kDataEnd);
      CHECK_FALSE(scan.cells.sorted);
    }
  }

  TEST_CASE("damage is told with its place") {
    const struct {
      const char* data;
      const char* reason;
      std::size_t at;
    } cases[] = {
        {"<row r=\"0\"></row></sheetData>", "row number", 0},
        {"<row r=\"1048577\"></row></sheetData>", "row number", 0},
        {"<row r=\"x\"></row></sheetData>", "row number", 0},
        {"<row><row></row></row></sheetData>", "row inside a row", 5},
        {"<c r=\"A1\"/></sheetData>", "cell outside a row", 0},
        {"<row><c r=\"1A\"/></row></sheetData>", "cell address", 11},
        {"<row><c r=\"XFE1\"/></row></sheetData>", "cell address", 11},
        {"<row><c r=\"A\"/></row></sheetData>", "cell address", 11},
        {"<row><c r=\"XFD1\"/><c/></row></sheetData>", "cell address", 18},
        {"<row><c r=A1/></row></sheetData>", "attribute", 10},
        {"<row><c t=\"s\"r=\"A1\"/></row></sheetData>", "attribute", 13},
        {"<row><c r'=\"A1\"/></row></sheetData>", "attribute", 9},
        {"<row r=\"1\"ht=\"2\"/></sheetData>", "attribute", 10},
        {"<row><c><v>1</w></c></row></sheetData>", "end tag", 12},
        {"<row><c><v>1</c></row></sheetData>", "end tag", 12},
        {"<row></c></row></sheetData>", "end tag", 5},
        {"</row></sheetData>", "end tag", 0},
        {"<row></sheetData>", "end tag", 5},
        {"<row><c></b></c></row></sheetData>", "end tag", 8},
        {"<row><c/ ></row></sheetData>", "start tag", 8},
    };

    for (const auto& c : cases) {
      CAPTURE(c.data);
      const Scan scan(c.data);
      REQUIRE(scan.event == Event::kDamaged);
      CHECK(scan.scanner.failure() == c.reason);
      CHECK(scan.scanner.failed_at() == c.at);
    }
  }

  TEST_CASE("a row of which only the number is wanted is read as one of which all is") {
    for (const std::string tag :
         {"<row>",
          "<row r=\"7\">",
          "<row r=\"7\"/>",
          "<row r='7' ht='3'>",
          "<row ht=\"3\" r=\"7\">",
          "<row r=\"7\" spans=\"1:9\" ht=\"21.75\" customHeight=\"1\" x:dyDescent=\"0.5\">",
          "<row r=\"7\" a=\">\">",
          "<row r=\"7\" a=\"/>\">",
          "<row r=\"7\" a='\">'>",
          "<row r=\"7\" a = \">\">",
          "<row r=\"7\" a=\"\">",
          "<row r=\"7\" a=\"b\" >",
          "<row r=\"7\" a=\"=\">",
          "<row r=\"\">",
          "<row r=\"0\">",
          "<row r=\"1048577\">",
          "<row r=\"12345678901\">",
          "<row r=\"7\" a=\"<\">",
          "<row r=\"7\" a<b=\"\">",
          "<row r=\"7\" a=\"b",
          "<row r=\"7",
          "<row r=\"7\""}) {
      CAPTURE(tag);
      const std::string text = tag + "<c><v>1</v></c></row></sheetData>";
      ScannedCells cells;
      SheetScanner all(text, 0, "", SheetScanner::Cells::kFilled);
      SheetScanner number(text, 0, "", SheetScanner::Cells::kFilledOnly);
      CHECK(number.next(cells, 9) == all.next(cells, 9));
      CHECK(number.position() == all.position());
      CHECK(number.row().row == all.row().row);
      CHECK(number.row().self_closing == all.row().self_closing);
      CHECK(number.failure() == all.failure());
    }
  }

  TEST_CASE("a cut at any byte starves and the rest goes on in the next window") {
    const std::string text =
        "<row r=\"1\" ht=\"20\"><c r=\"A1\" s=\"2\" t=\"s\"><v>3</v></c><!-- c --><c r=\"B1\" "
        "t=\"inlineStr\"><is><r><t>a</t></r></is></c><y:z a=\"/>\"><y:q/></y:z></row>"
        "<row r=\"2\"><c r=\"A2\"><f>B1</f><v>5</v></c></row></sheetData>";
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
      CAPTURE(cut);
      const std::string first = text.substr(0, cut);
      SheetScanner scanner(first, 0, "");
      ScannedCells cells;
      Event event = Event::kRow;
      while (event == Event::kRow || event == Event::kRowEnd) {
        event = scanner.next(cells, 10);
      }
      if (event == Event::kDataEnd) {
        continue;  // only the end of the end tag was cut off
      }
      REQUIRE(event == Event::kStarved);
      const std::string rest = text.substr(scanner.position());
      scanner.rebase(rest);
      do {
        event = scanner.next(cells, 10);
      } while (event == Event::kRow || event == Event::kRowEnd);
      CHECK(event == Event::kDataEnd);
      CHECK(cells.cells.size() == 3);
    }
  }

  TEST_CASE("a full house stops the scan") {
    const std::string text = "<row><c/><c/><c/></row></sheetData>";
    SheetScanner scanner(text, 0, "");
    ScannedCells cells;
    CHECK(scanner.next(cells, 2) == Event::kRow);
    CHECK(scanner.next(cells, 2) == Event::kFull);
    CHECK(cells.cells.size() == 2);
  }
}

}  // namespace
}  // namespace scorebook::xlsx
