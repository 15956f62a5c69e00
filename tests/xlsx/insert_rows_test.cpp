// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insert_rows.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/book.h"

using namespace scorebook;
using test::BookBuilder;
using test::OpenBook;

namespace {

/// Rows 3 to 5 are the data, with a total right below them; `tail` follows <sheetData>.
BookBuilder table(std::string_view tail = {}) {
  BookBuilder builder;
  builder.sheet(
      "S",
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Title</t></is></c></row>"
      "<row r=\"3\" ht=\"30\" customHeight=\"1\"><c r=\"A3\" s=\"1\"><v>1</v></c><c "
      "r=\"B3\"><f>A3*2</f><v>2</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" s=\"1\"><v>2</v></c><c r=\"B4\"><f>A4*2</f><v>4</v></c></row>"
      "<row r=\"5\" ht=\"40\" customHeight=\"1\" hidden=\"1\"><c r=\"A5\" s=\"2\"><v>3</v></c>"
      "<c r=\"B5\"><f>A5*2</f><v>6</v></c><c r=\"C5\" "
      "t=\"inlineStr\"><is><t>note</t></is></c></row>"
      "<row r=\"6\"><c r=\"A6\"><f>SUM(A3:A5)</f><v>6</v></c><c "
      "r=\"B6\"><f>COUNT(B3:B5)</f><v>3</v></c>"
      "<c r=\"C6\"><f>ROW()</f><v>6</v></c></row>",
      tail);
  builder.sheet("T", "<row r=\"1\"><c r=\"A1\"><f>S!A6+S!A3</f><v>7</v></c></row>");
  builder.formats({"0.0", "0.00"});
  return builder;
}

xlsx::Written inserted(const OpenBook& book, formula::RowInsertion insertion) {
  auto written = xlsx::insert_rows(book.book(), insertion);
  if (!written) {
    std::string text(key(written.error().code));
    for (const auto& [name, value] : written.error().args) {
      text += " " + name + "=" + value;
    }
    throw std::runtime_error(text + " " + written.error().place);
  }
  return std::move(*written);
}

/// Rows right under the last one of the data, which is row 5.
constexpr std::uint32_t kCount = 2;

formula::RowInsertion at_end() {
  return {"S", 6, kCount, 5, true};
}

std::string formula_of(const OpenBook& book, std::string_view a1, std::string_view sheet = "S") {
  const xlsx::Sheet& home = *book->sheet(sheet);
  const xlsx::Cell* cell = home.find(OpenBook::ref(a1));
  return cell == nullptr ? "(no cell)" : book->formula(home, *cell).value_or("(no formula)");
}

/// "reason place" of a refusal.
std::string refusal(const BookBuilder& builder, const formula::RowInsertion& insertion) {
  const OpenBook book(builder);
  const auto written = xlsx::insert_rows(book.book(), insertion);
  if (written) {
    return "inserted";
  }
  std::string text(key(written.error().code));
  for (const auto& [name, value] : written.error().args) {
    text += name == "reason" ? " " + value : "";
  }
  return text + ": " + written.error().place;
}

/// The part of a sheet behind its rows, after an insertion at the end of the data.
std::string tail_after(std::string_view tail, formula::RowInsertion insertion = at_end()) {
  const OpenBook before(table(tail));
  const OpenBook after(inserted(before, insertion).bytes);
  const std::string sheet = after.part("xl/worksheets/sheet1.xml");
  const std::size_t begin = sheet.find("</sheetData>") + 12;
  return sheet.substr(begin, sheet.find("</worksheet>") - begin);
}

}  // namespace

TEST_SUITE("xlsx.insert_rows") {
  TEST_CASE("rows under the last one: looks and formulas of the model, totals cover them") {
    const OpenBook before(table());
    const xlsx::Written written = inserted(before, at_end());
    const OpenBook after(written.bytes);
    CHECK(after.part("xl/worksheets/sheet1.xml")
              .find("<row r=\"6\" ht=\"40\" customHeight=\"1\"><c r=\"A6\" s=\"2\"/><c "
                    "r=\"B6\"><f>A6*2</f>"
                    "<v>0</v></c><c r=\"C6\"/></row><row r=\"7\" ht=\"40\" customHeight=\"1\">") !=
          std::string::npos);
    CHECK(formula_of(after, "B7") == "A7*2");
    CHECK(formula_of(after, "A8") == "SUM(A3:A7)");
    CHECK(after.shown("A8") == "6");
    CHECK(formula_of(after, "B8") == "COUNT(B3:B7)");
    CHECK(after.shown("B8") == "5");
    CHECK(after.shown("C8") == "8");  // ROW() says where it stands
    CHECK(formula_of(after, "A1", "T") == "S!A8+S!A3");
    CHECK(after.shown("A1", "T") == "7");
    CHECK(written.rows_inserted.size() == 1);
    CHECK(written.parts_changed ==
          std::vector<std::string>{"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"});
    CHECK(written.parts_kept == 5);
    CHECK(written.not_evaluated.empty());
  }

  TEST_CASE("without joining a block the total stays, as programs leave it") {
    const OpenBook before(table());
    const OpenBook after(inserted(before, {"S", 6, 1, 5, false}).bytes);
    CHECK(formula_of(after, "A7") == "SUM(A3:A5)");
  }

  TEST_CASE("rows in the middle and above the first") {
    const OpenBook before(table());
    const OpenBook middle(inserted(before, {"S", 4, 1, 3, false}).bytes);
    CHECK(formula_of(middle, "A7") == "SUM(A3:A6)");
    CHECK(formula_of(middle, "B4") == "A4*2");
    CHECK(formula_of(middle, "B5") == "A5*2");
    const OpenBook first(inserted(before, {"S", 3, 1, 3, true}).bytes);
    CHECK(formula_of(first, "A7") == "SUM(A3:A6)");
    CHECK(formula_of(first, "B3") == "A3*2");
    CHECK(first.shown("A4") == "1.0");
    CHECK(formula_of(first, "A1", "T") == "S!A7+S!A4");
  }

  TEST_CASE("shared formulas are written out where they would be torn") {
    BookBuilder builder;
    builder.sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" "
        "si=\"0\">A1+$A$3</f><v>4</v></c><c r=\"C1\"><f t=\"shared\" ref=\"C1:C2\" "
        "si=\"1\">A1</f><v>1</v></c></row>"
        "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>5</v></c>"
        "<c r=\"C2\"><f t=\"shared\" si=\"1\"/><v>2</v></c></row>"
        "<row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f t=\"shared\" "
        "si=\"0\"/><v>6</v></c></row>");
    const OpenBook before(builder);
    const OpenBook after(inserted(before, {"S", 3, 1, 2, false}).bytes);
    CHECK(formula_of(after, "B1") == "A1+$A$4");
    CHECK(formula_of(after, "B2") == "A2+$A$4");
    CHECK(formula_of(after, "B3") == "A3+$A$4");
    CHECK(formula_of(after, "B4") == "A4+$A$4");
    CHECK(after.shown("B4") == "6");
    const std::string sheet = after.part("xl/worksheets/sheet1.xml");
    CHECK(sheet.find("si=\"0\"") == std::string::npos);
    CHECK(sheet.find("<f t=\"shared\" ref=\"C1:C2\" si=\"1\">A1</f>") != std::string::npos);
  }

  TEST_CASE("array formulas") {
    BookBuilder builder;
    builder.sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1\">SUM(B1:B3*2)</f><v>0</v></c></row>"
        "<row r=\"4\"><c r=\"A4\"><f t=\"array\" ref=\"A4:A5\">B4:B5*2</f><v>0</v></c></row>"
        "<row r=\"5\"><c r=\"A5\"><v>0</v></c></row>");
    const OpenBook before(builder);
    const OpenBook after(inserted(before, {"S", 2, 1, 1, false}).bytes);
    const std::string sheet = after.part("xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<f t=\"array\" ref=\"A1\">SUM(B1:B4*2)</f>") != std::string::npos);
    CHECK(sheet.find("<c r=\"A2\"><f t=\"array\" ref=\"A2\">SUM(B2:B5*2)</f>") !=
          std::string::npos);
    CHECK(sheet.find("<c r=\"A5\"><f t=\"array\" ref=\"A5:A6\">B5:B6*2</f>") != std::string::npos);
    CHECK(refusal(builder, {"S", 5, 1, 4, false}) == "rows_not_inserted array formula: S!A4");
    CHECK(refusal(builder, {"S", 6, 1, 5, false}) == "rows_not_inserted array formula: S!A4");
  }

  TEST_CASE("merged areas") {
    CHECK(tail_after("<mergeCells count=\"4\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"D3:D5\"/>"
                     "<mergeCell ref=\"E5:F5\"/><mergeCell ref=\"A6:A7\"/></mergeCells>") ==
          "<mergeCells count=\"6\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"D3:D7\"/>"
          "<mergeCell ref=\"E5:F5\"/><mergeCell ref=\"A8:A9\"/><mergeCell ref=\"E6:F6\"/>"
          "<mergeCell ref=\"E7:F7\"/></mergeCells>");
    CHECK(tail_after("<mergeCells count=\"1\"><mergeCell ref=\"D3:D5\"/></mergeCells>",
                     {"S", 4, 1, 3, false}) ==
          "<mergeCells count=\"1\"><mergeCell ref=\"D3:D6\"/></mergeCells>");
  }

  TEST_CASE("validations and conditional formats, in extensions too") {
    CHECK(tail_after("<conditionalFormatting sqref=\"A3:A5 C1\"><cfRule type=\"expression\" "
                     "priority=\"1\"><formula>A3&lt;$A$6</formula></cfRule></conditionalFormatting>"
                     "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"B5\">"
                     "<formula1>$A$3:$A$5</formula1></dataValidation></dataValidations>") ==
          "<conditionalFormatting sqref=\"A3:A7 C1\"><cfRule type=\"expression\" "
          "priority=\"1\"><formula>A3&lt;$A$8</formula></cfRule></conditionalFormatting>"
          "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"B5:B7\">"
          "<formula1>$A$3:$A$7</formula1></dataValidation></dataValidations>");
    const std::string_view ext =
        "<extLst><ext xmlns:x14=\"x14\" xmlns:xm=\"xm\" uri=\"{CC}\"><x14:dataValidations>"
        "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>S!$A$6:$A$9</xm:f></x14:formula1>"
        "<xm:sqref>A5 B6</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
        "<ext><x14:sparklineGroup><xm:f>S!A6</xm:f><x14:sparkline><xm:f>S!A3:A5</xm:f>"
        "<xm:sqref>D6</xm:sqref></x14:sparkline></x14:sparklineGroup></ext></extLst>";
    CHECK(tail_after(ext) ==
          "<extLst><ext xmlns:x14=\"x14\" xmlns:xm=\"xm\" uri=\"{CC}\"><x14:dataValidations>"
          "<x14:dataValidation type=\"list\"><x14:formula1><xm:f>S!$A$8:$A$11</xm:f></x14:formula1>"
          "<xm:sqref>A5:A7 B8</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
          "<ext><x14:sparklineGroup><xm:f>S!A8</xm:f><x14:sparkline><xm:f>S!A3:A7</xm:f>"
          "<xm:sqref>D8</xm:sqref></x14:sparkline></x14:sparklineGroup></ext></extLst>");
  }

  TEST_CASE("links, filters, page breaks, protected ranges") {
    CHECK(
        tail_after(
            "<protectedRanges><protectedRange sqref=\"A5 B6\" name=\"p\"/></protectedRanges>"
            "<autoFilter ref=\"A2:B5\"/>"
            "<hyperlinks><hyperlink ref=\"A6\" location=\"S!A6\"/><hyperlink ref=\"A5\" "
            "location=\"Rate\"/></hyperlinks>"
            "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"4\" max=\"16383\" man=\"1\"/>"
            "<brk id=\"5\" max=\"16383\" man=\"1\"/></rowBreaks>"
            "<colBreaks count=\"1\"><brk id=\"2\" min=\"2\" max=\"8\" man=\"1\"/></colBreaks>") ==
        "<protectedRanges><protectedRange sqref=\"A5:A7 B8\" name=\"p\"/></protectedRanges>"
        "<autoFilter ref=\"A2:B7\"/>"
        "<hyperlinks><hyperlink ref=\"A8\" location=\"S!A8\"/><hyperlink ref=\"A5\" "
        "location=\"Rate\"/></hyperlinks>"
        "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"4\" max=\"16383\" man=\"1\"/>"
        "<brk id=\"7\" max=\"16383\" man=\"1\"/></rowBreaks>"
        "<colBreaks count=\"1\"><brk id=\"2\" min=\"2\" max=\"10\" man=\"1\"/></colBreaks>");
  }

  TEST_CASE("views, frozen rows and the dimension") {
    const auto sheet_with = [](std::string_view pane) {
      BookBuilder builder;
      builder.raw_sheet(
          "S",
          std::string(BookBuilder::kDeclaration) + "<worksheet xmlns=\"" +
              std::string(BookBuilder::kMain) +
              "\"><dimension ref=\"A1:A5\"/><sheetViews><sheetView workbookViewId=\"0\">" +
              std::string(pane) +
              "</sheetView></sheetViews><sheetData><row r=\"5\"><c r=\"A5\"/></row></sheetData>"
              "</worksheet>");
      return builder;
    };
    const auto head = [&](std::string_view pane, const formula::RowInsertion& insertion) {
      const OpenBook before(sheet_with(pane));
      const OpenBook after(inserted(before, insertion).bytes);
      const std::string sheet = after.part("xl/worksheets/sheet1.xml");
      const std::size_t begin = sheet.find("<dimension");
      return sheet.substr(begin, sheet.find("<sheetData>") - begin);
    };
    CHECK(
        head("<pane ySplit=\"4\" topLeftCell=\"A5\" state=\"frozen\"/><selection activeCell=\"A5\" "
             "sqref=\"A5:A9\"/>",
             {"S", 3, 2, 2, false}) ==
        "<dimension ref=\"A1:A7\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"6\" "
        "topLeftCell=\"A7\" state=\"frozen\"/><selection activeCell=\"A7\" sqref=\"A7:A11\"/>"
        "</sheetView></sheetViews>");
    CHECK(
        head("<pane ySplit=\"4\" topLeftCell=\"A5\" state=\"frozen\"/>", {"S", 5, 2, 5, true}) ==
        "<dimension ref=\"A1:A7\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"4\" "
        "topLeftCell=\"A5\" state=\"frozen\"/></sheetView></sheetViews>");
  }

  TEST_CASE("names, print areas and titles; the chain goes") {
    BookBuilder builder = table();
    builder
        .workbook_tail(
            "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            "S!$A$1:$C$6</definedName><definedName name=\"_xlnm.Print_Titles\" "
            "localSheetId=\"0\">S!$1:$5</definedName><definedName name=\"data\">S!$A$3:$A$5"
            "</definedName><definedName name=\"near\">S!A9</definedName></definedNames>")
        .calc_chain("<c r=\"B3\" i=\"1\"/>");
    const OpenBook before(builder);
    const OpenBook after(inserted(before, at_end()).bytes);
    std::vector<std::string> names;
    for (const xlsx::DefinedName& name : after->names()) {
      names.push_back(name.text);
    }
    CHECK(names == std::vector<std::string>{"S!$A$1:$C$8", "S!$1:$5", "S!$A$3:$A$7", "S!A9"});
    CHECK(after.part("xl/calcChain.xml") == "(no part)");
    CHECK(after.part("xl/_rels/workbook.xml.rels").find("calcChain") == std::string::npos);
    CHECK(after.part("[Content_Types].xml").find("calcChain") == std::string::npos);
  }

  TEST_CASE("notes with their boxes, drawings, tables, charts") {
    BookBuilder builder = table();
    builder.part("xl/worksheets/_rels/sheet1.xml.rels",
                 "<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"t/comments\" "
                 "Target=\"../comments1.xml\"/><Relationship Id=\"rId2\" Type=\"t/vmlDrawing\" "
                 "Target=\"../drawings/vml1.vml\"/><Relationship Id=\"rId3\" Type=\"t/drawing\" "
                 "Target=\"../drawings/drawing1.xml\"/><Relationship Id=\"rId4\" Type=\"t/table\" "
                 "Target=\"../tables/table1.xml\"/></Relationships>");
    builder.part("xl/comments1.xml",
                 "<comments><commentList><comment ref=\"A5\"/><comment "
                 "ref=\"A6\"/></commentList></comments>");
    builder.part(
        "xl/drawings/vml1.vml",
        "<xml xmlns:x=\"x\"><x:ClientData ObjectType=\"Note\"><x:Anchor>1, 15, 4, 2, 3, 1, 8, "
        "4</x:Anchor><x:Row>4</x:Row></x:ClientData><x:ClientData ObjectType=\"Note\"><x:Anchor>"
        "1, 15, 4, 2, 3, 1, 8, 4</x:Anchor><x:Row>5</x:Row></x:ClientData><x:ClientData "
        "ObjectType=\"Checkbox\"><x:Anchor>1, 15, 4, 2, 3, 1, 8, 4</x:Anchor><x:FmlaLink>$A$6"
        "</x:FmlaLink></x:ClientData></xml>");
    builder.part(
        "xl/drawings/drawing1.xml",
        "<xdr:wsDr xmlns:xdr=\"x\"><xdr:twoCellAnchor><xdr:from><xdr:row>2</xdr:row><xdr:rowOff>0"
        "</xdr:rowOff></xdr:from><xdr:to><xdr:row>6</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:to>"
        "<xdr:sp textlink=\"S!$A$6\"/></xdr:twoCellAnchor>"
        "<xdr:twoCellAnchor editAs=\"oneCell\"><xdr:from><xdr:row>4</xdr:row><xdr:rowOff>0"
        "</xdr:rowOff></xdr:from><xdr:to><xdr:row>6</xdr:row><xdr:rowOff>12700</xdr:rowOff></"
        "xdr:to>"
        "</xdr:twoCellAnchor><xdr:twoCellAnchor editAs=\"absolute\"><xdr:from><xdr:row>5</xdr:row>"
        "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:row>7</xdr:row><xdr:rowOff>0</"
        "xdr:rowOff>"
        "</xdr:to></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:row>5</xdr:row></xdr:from>"
        "</xdr:oneCellAnchor></xdr:wsDr>");
    builder.part(
        "xl/tables/table1.xml",
        "<table ref=\"A2:B5\"><autoFilter ref=\"A2:B5\"/><tableColumns><tableColumn name=\"x\">"
        "<calculatedColumnFormula>A3*$A$6</calculatedColumnFormula></tableColumn></tableColumns>"
        "</table>");
    builder.part(
        "xl/charts/chart1.xml",
        "<c:chartSpace xmlns:c=\"c\"><c:f>S!$A$3:$A$5</c:f><c:f>T!$A$6</c:f></c:chartSpace>");
    builder.part("[Content_Types].xml",
                 "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
                 "PartName=\"/xl/charts/chart1.xml\" ContentType=\"application/vnd.openxmlformats-"
                 "officedocument.drawingml.chart+xml\"/></Types>");
    const OpenBook before(builder);
    const OpenBook after(inserted(before, at_end()).bytes);
    CHECK(after.part("xl/comments1.xml") ==
          "<comments><commentList><comment ref=\"A5\"/><comment "
          "ref=\"A8\"/></commentList></comments>");
    CHECK(after.part("xl/drawings/vml1.vml") ==
          "<xml xmlns:x=\"x\"><x:ClientData ObjectType=\"Note\"><x:Anchor>1, 15, 4, 2, 3, 1, 8, "
          "4</x:Anchor><x:Row>4</x:Row></x:ClientData><x:ClientData ObjectType=\"Note\"><x:Anchor>"
          "1, 15, 6, 2, 3, 1, 10, 4</x:Anchor><x:Row>7</x:Row></x:ClientData><x:ClientData "
          "ObjectType=\"Checkbox\"><x:Anchor>1, 15, 4, 2, 3, 1, 10, 4</x:Anchor><x:FmlaLink>$A$8"
          "</x:FmlaLink></x:ClientData></xml>");
    // Row 5 is hidden, row 6 has the usual 15 points; the new rows have 40 each.
    const std::string drawing = after.part("xl/drawings/drawing1.xml");
    CHECK(
        drawing ==
        "<xdr:wsDr xmlns:xdr=\"x\"><xdr:twoCellAnchor><xdr:from><xdr:row>2</xdr:row><xdr:rowOff>0"
        "</xdr:rowOff></xdr:from><xdr:to><xdr:row>8</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:to>"
        "<xdr:sp textlink=\"S!$A$8\"/></xdr:twoCellAnchor>"
        "<xdr:twoCellAnchor editAs=\"oneCell\"><xdr:from><xdr:row>4</xdr:row><xdr:rowOff>0"
        "</xdr:rowOff></xdr:from><xdr:to><xdr:row>5</xdr:row><xdr:rowOff>203200</xdr:rowOff></"
        "xdr:to>"
        "</xdr:twoCellAnchor><xdr:twoCellAnchor editAs=\"absolute\"><xdr:from><xdr:row>5</xdr:row>"
        "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:row>5</xdr:row><xdr:rowOff>381000</"
        "xdr:rowOff>"
        "</xdr:to></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:row>7</xdr:row></xdr:from>"
        "</xdr:oneCellAnchor></xdr:wsDr>");
    CHECK(after.part("xl/tables/table1.xml") ==
          "<table ref=\"A2:B7\"><autoFilter ref=\"A2:B7\"/><tableColumns><tableColumn name=\"x\">"
          "<calculatedColumnFormula>A3*$A$8</calculatedColumnFormula></tableColumn></tableColumns>"
          "</table>");
    CHECK(after.part("xl/charts/chart1.xml") ==
          "<c:chartSpace xmlns:c=\"c\"><c:f>S!$A$3:$A$7</c:f><c:f>T!$A$6</c:f></c:chartSpace>");
  }

  TEST_CASE("what cannot be moved safely is refused with the reason") {
    const auto with_formula = [](std::string_view formula) {
      BookBuilder builder;
      builder.sheet("S", "<row r=\"5\"><c r=\"A5\"><f>" + std::string(formula) + "</f></c></row>");
      return builder.sheet("T", "").sheet("U", "");
    };
    const formula::RowInsertion row{"S", 3, 1, 2, false};
    CHECK(refusal(with_formula("INDIRECT(\"A5\")"), row) ==
          "rows_not_inserted address in a text: S!A5");
    CHECK(refusal(with_formula("SUM(S:T!A5)"), row) == "rows_not_inserted several sheets: S!A5");
    CHECK(refusal(with_formula("SUM(T:U!A5)"), row) == "inserted");
    CHECK(refusal(with_formula("SUM(S:T!A2)"), row) == "inserted");
    CHECK(refusal(with_formula("1+*"), row) == "rows_not_inserted formula: S!A5");
    BookBuilder data_table;
    data_table.sheet(
        "S", "<row r=\"5\"><c r=\"A5\"><f t=\"dataTable\" ref=\"A5:A6\" r1=\"B1\"/></c></row>");
    CHECK(refusal(data_table, row) == "rows_not_inserted data table: S!A5");
    BookBuilder unordered;
    unordered.sheet("S", "<row r=\"5\"><c r=\"A5\"/></row><row r=\"4\"><c r=\"A4\"/></row>");
    CHECK(refusal(unordered, row) == "rows_not_inserted rows out of order: S!A5");
    BookBuilder doubled;
    doubled.sheet("S", "<row r=\"5\"><c r=\"A5\"/><c r=\"A5\"/></row>");
    CHECK(refusal(doubled, row) == "rows_not_inserted rows out of order: S!A5");
    BookBuilder full;
    full.sheet("S", "<row r=\"1048576\"><c r=\"A1048576\"/></row>");
    CHECK(refusal(full, row) == "rows_not_inserted beyond the sheet: S");
    BookBuilder across;
    across.sheet("S", "");
    across.sheet(
        "T", "",
        "<conditionalFormatting sqref=\"A1:A9\"><cfRule><formula>S!A1&gt;0</formula></cfRule>"
        "</conditionalFormatting>");
    CHECK(refusal(across, row) == "rows_not_inserted looks across: T!A1:A9");
    const auto related = [](const std::string& type) {
      BookBuilder builder;
      builder.sheet("S", "");
      return builder.part("xl/worksheets/_rels/sheet1.xml.rels",
                          "<Relationships><Relationship Id=\"a\" Type=\"t/" + type +
                              "\" Target=\"x.xml\"/></Relationships>");
    };
    CHECK(refusal(related("pivotTable"), row) ==
          "rows_not_inserted pivot table: xl/worksheets/x.xml");
    CHECK(refusal(related("tableSingleCells"), row) ==
          "rows_not_inserted xml map: xl/worksheets/x.xml");
    CHECK(refusal(table(), {"S", 6, 1, 4, false}) == "value_invalid row number: S");
    CHECK(refusal(table(), {"S", 6, 0, 5, false}) == "value_invalid row number: S");
    CHECK(refusal(table(), {"X", 6, 1, 5, false}) == "workbook_damaged no such sheet: X");
  }

  TEST_CASE("a table's headings stay together") {
    BookBuilder builder = table();
    builder.part("xl/worksheets/_rels/sheet1.xml.rels",
                 "<Relationships><Relationship Id=\"a\" Type=\"t/table\" "
                 "Target=\"../t.xml\"/></Relationships>");
    builder.part("xl/t.xml", "<table ref=\"A2:B5\" headerRowCount=\"2\" totalsRowCount=\"1\"/>");
    CHECK(refusal(builder, {"S", 3, 1, 2, false}) == "rows_not_inserted table heading: S!A2");
    const OpenBook before(builder);
    CHECK(OpenBook(inserted(before, at_end()).bytes).part("xl/t.xml").find("A2:B5") !=
          std::string::npos);  // below its totals
    CHECK(OpenBook(inserted(before, {"S", 5, 1, 4, true}).bytes).part("xl/t.xml").find("A2:B6") !=
          std::string::npos);
  }
}
