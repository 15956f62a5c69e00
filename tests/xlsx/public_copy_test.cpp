// SPDX-License-Identifier: Apache-2.0
#include "xlsx/public_copy.h"

#include <doctest/doctest.h>

#include <string>

#include "support/book.h"

using namespace scorebook;
using test::BookBuilder;
using test::OpenBook;

namespace {

xlsx::PublicCopy copy_of(const OpenBook& book, xlsx::PublicText text = {}) {
  if (!text.mask) {
    text.mask = [](std::string_view) { return std::nullopt; };
  }
  auto copy = xlsx::public_copy(book.book(), text);
  REQUIRE(copy.ok());
  return std::move(*copy);
}

}  // namespace

TEST_SUITE("xlsx.public_copy") {
  TEST_CASE("only what is known to be seen comes along") {
    BookBuilder builder;
    builder.raw_sheet(
        "S",
        "<?xml version=\"1.0\"?><!-- me --><worksheet xmlns=\"" + std::string(BookBuilder::kMain) +
            "\" xmlns:r=\"" + std::string(BookBuilder::kOfficeRelationships) +
            "\"><sheetPr codeName=\"me\"/><sheetViews><sheetView "
            "workbookViewId=\"0\"/></sheetViews>"
            "<sheetData><row r=\"1\"><c r=\"A1\" cm=\"1\"><f>1+1</f><v>2</v></c><c r=\"B1\" "
            "t=\"str\">"
            "<f>\"a\"</f><v>a</v></c><c r=\"C1\"><v>3</v></c></row></sheetData>"
            "<sheetProtection password=\"me\"/><protectedRanges><protectedRange name=\"me\"/>"
            "</protectedRanges><hyperlinks><hyperlink ref=\"A1\" display=\"me\"/></hyperlinks>"
            "<pageSetup orientation=\"landscape\" r:id=\"rId1\"/><headerFooter><oddHeader>me"
            "</oddHeader></headerFooter><extLst><ext uri=\"me\"/></extLst></worksheet><!-- me -->");
    const xlsx::PublicCopy copy = copy_of(OpenBook(builder));
    const OpenBook after(copy.bytes);
    CHECK(after.part("xl/worksheets/sheet1.xml") ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" +
              std::string(BookBuilder::kMain) + "\" xmlns:r=\"" +
              std::string(BookBuilder::kOfficeRelationships) +
              "\"><sheetPr/><sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\"/>"
              "</sheetViews><sheetData><row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"B1\" t=\"str\">"
              "<v>a</v></c><c r=\"C1\"><v>3</v></c></row></sheetData>"
              "<pageSetup orientation=\"landscape\"/></worksheet>");
    CHECK(copy.left_out == std::map<std::string, std::size_t>{
                               {"formulas", 2}, {"headers", 1}, {"links", 1}, {"protection", 2}});
  }

  TEST_CASE("a text that no cell of the copy shows is not in its string table") {
    BookBuilder builder;
    builder.strings({"kept", "hidden", "on a hidden sheet", "named"});
    builder.sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>3</v></c></row>"
        "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>");
    builder.sheet("H", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>").state("veryHidden");
    xlsx::PublicText text;
    text.cells[{"S", OpenBook::ref("B1")}] = "post";
    const xlsx::PublicCopy copy = copy_of(OpenBook(builder), text);
    const OpenBook after(copy.bytes);
    CHECK(after->sheets().size() == 1);
    CHECK(copy.hidden_sheets == std::vector<std::string>{"H"});
    CHECK(after.value("A1").text == "kept");
    CHECK(after.value("B1").text == "post");
    CHECK(after.value("A2").text == "");
    const std::string strings = after.part("xl/sharedStrings.xml");
    CHECK(strings.find("<si><t>kept</t></si><si><t/></si><si><t/></si><si><t/></si>") !=
          std::string::npos);
    CHECK(copy.left_out ==
          std::map<std::string, std::size_t>{{"hidden_cells", 1}, {"personal", 1}});
  }

  TEST_CASE("print areas come along with the numbers that the sheets have now") {
    BookBuilder builder;
    builder.sheet("H", "").state("hidden").sheet("S", "");
    builder.workbook_head("<workbookPr date1904=\"1\"/>");
    builder.workbook_tail(
        "<definedNames><definedName name=\"_xlnm.Print_Area\" "
        "localSheetId=\"1\">S!$A$1</definedName>"
        "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">H!$A$1</definedName>"
        "<definedName name=\"Me\" comment=\"me\">1</definedName></definedNames>");
    const OpenBook after(copy_of(OpenBook(builder)).bytes);
    REQUIRE(after->names().size() == 1);
    CHECK(after->names().front().name == "_xlnm.Print_Area");
    CHECK(after->names().front().sheet == 0);
    CHECK(after->date_1904());
  }

  TEST_CASE("a workbook without a visible sheet has no public copy") {
    BookBuilder builder;
    builder.sheet("H", "").state("hidden");
    const OpenBook book(builder);
    const auto copy =
        xlsx::public_copy(book.book(), {{}, [](std::string_view) { return std::nullopt; }});
    REQUIRE(!copy);
    CHECK(copy.error().code == ErrorCode::kWorkbookDamaged);
  }
}
