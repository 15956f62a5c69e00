// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "support/book.h"
#include "xlsx/book_parts.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
constexpr std::string_view kCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

/// "code place" of the error, "" when the workbook opens.
std::string error_of(const std::string& bytes, const io::Limits& limits = {}) {
  const io::MemorySource source(bytes);
  const auto book = Workbook::open(source, limits);
  return book ? "" : std::string(key(book.error().code)) + " " + book.error().place;
}

std::string error_of(const BookBuilder& builder) {
  return error_of(builder.build());
}

std::string error_of_parts(const std::vector<io::PartChange>& parts) {
  return error_of(io::build_package(parts).value());
}

TEST_SUITE("xlsx.book_reader") {
  TEST_CASE("sheets come in workbook order with names and visibility") {
    const OpenBook open(BookBuilder()
                            .sheet("สรุปผลคะแนน", kCell)
                            .sheet("KPI <1>", kCell)
                            .state("hidden")
                            .sheet("c", kCell)
                            .state("veryHidden"));
    REQUIRE(open->sheets().size() == 3);
    CHECK(open->sheets()[0].name() == "สรุปผลคะแนน");
    CHECK(open->sheets()[0].visibility() == Visibility::kVisible);
    CHECK(open->sheets()[1].name() == "KPI <1>");
    CHECK(open->sheets()[1].visibility() == Visibility::kHidden);
    CHECK(open->sheets()[2].visibility() == Visibility::kVeryHidden);
    CHECK(open->sheets()[2].part() == "xl/worksheets/sheet3.xml");
    CHECK(open->workbook_part() == "xl/workbook.xml");
    CHECK(open->parts().sheet_ids == std::vector<std::uint32_t>{1, 2, 3});
  }

  TEST_CASE("strict namespaces and absolute targets are read") {
    const std::string office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const OpenBook open(
        BookBuilder()
            .raw_sheet("S", "<s:worksheet xmlns:s=\"" + std::string(kStrict) +
                                "\"><s:sheetData><s:row><s:c t=\"s\"><s:v>0</s:v></s:c></s:row>"
                                "</s:sheetData></s:worksheet>")
            .strings({"ค่า"})
            .part("_rels/.rels",
                  "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"" + office +
                      "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>")
            .part("xl/_rels/workbook.xml.rels",
                  "<p:Relationships xmlns:p=\"r\"><p:Relationship Id=\"rId1\" Type=\"" + office +
                      "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><p:Relationship Id=\"x\" "
                      "Type=\"" +
                      office +
                      "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                      "</p:Relationships>")
            .part("xl/workbook.xml",
                  "<s:workbook xmlns:s=\"" + std::string(kStrict) + "\" xmlns:q=\"" + office +
                      "\" conformance=\"strict\"><s:sheets><s:sheet name=\"S\" sheetId=\"7\" "
                      "q:id=\"rId1\"/></s:sheets></s:workbook>"));
    CHECK(open.value("A1").text == "ค่า");
    CHECK(open->parts().sheet_ids == std::vector<std::uint32_t>{7});
  }

  TEST_CASE("defined names keep their text and their sheet") {
    const OpenBook open(
        BookBuilder()
            .sheet("A", kCell)
            .sheet("B", kCell)
            .workbook_tail(
                "<definedNames><definedName name=\"ทั้งหมด\">A!$A$1&amp;\"x\"</definedName>"
                "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\" hidden=\"1\">"
                "B!$A$1:$C$9</definedName><definedName name=\"lost\" localSheetId=\"8\">1"
                "</definedName><definedName name=\"empty\"/></definedNames>"));
    REQUIRE(open->names().size() == 3);
    CHECK(open->names()[0].name == "ทั้งหมด");
    CHECK(open->names()[0].text == "A!$A$1&\"x\"");
    CHECK(open->names()[0].sheet == -1);
    CHECK_FALSE(open->names()[0].hidden);
    CHECK(open->names()[1].sheet == 1);
    CHECK(open->names()[1].hidden);
    CHECK(open->names()[2].text == "");
  }

  TEST_CASE("chart sheets are passed over and do not shift names") {
    const std::string rels =
        "<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"t/chartsheet\" "
        "Target=\"chartsheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"t/worksheet\" "
        "Target=\"worksheets/sheet2.xml\"/></Relationships>";
    const OpenBook open(
        BookBuilder()
            .sheet("Chart", kCell)
            .sheet("Data", kCell)
            .part("xl/_rels/workbook.xml.rels", rels)
            .workbook_tail(
                "<definedNames><definedName name=\"n\" localSheetId=\"1\">Data!$A$1"
                "</definedName><definedName name=\"c\" localSheetId=\"0\">1</definedName>"
                "</definedNames>"));
    REQUIRE(open->sheets().size() == 1);
    CHECK(open->sheets()[0].name() == "Data");
    REQUIRE(open->names().size() == 1);
    CHECK(open->names()[0].sheet == 0);
  }

  TEST_CASE("macros and links and signatures are seen") {
    const auto with = [](std::string_view type, std::string part) {
      return OpenBook(
          BookBuilder()
              .sheet("S", kCell)
              .part("xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"r\"><Relationship Id=\"rId1\" Type=\"t/worksheet\" "
                    "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"x\" Type=\"t/" +
                        std::string(type) + "\" Target=\"x.bin\"/></Relationships>")
              .part(std::move(part), "x"));
    };
    const OpenBook plain(BookBuilder().sheet("S", kCell));
    CHECK_FALSE(plain->has_macros());
    CHECK_FALSE(plain->has_external_links());
    CHECK_FALSE(plain->is_signed());
    CHECK(with("vbaProject", "xl/x.bin")->has_macros());
    CHECK(with("externalLink", "xl/x.bin")->has_external_links());
    CHECK(with("theme", "_xmlsignatures/sig1.xml")->is_signed());
  }

  TEST_CASE("alternate content and extensions of the workbook part are no sheets") {
    const OpenBook open(
        BookBuilder()
            .sheet("S", kCell)
            .workbook_head("<mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice Requires=\"x15\">"
                           "<workbookPr date1904=\"1\"/></mc:Choice></mc:AlternateContent>")
            .workbook_tail("<extLst><ext><workbookPr date1904=\"1\"/><sheet name=\"no\"/></ext>"
                           "</extLst>"));
    CHECK(open->sheets().size() == 1);
    CHECK_FALSE(open->date_1904());
  }

  TEST_CASE("references to shared strings are counted") {
    const OpenBook open(BookBuilder()
                            .sheet("A", "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>")
                            .sheet("B", "<row><c t=\"s\"><v>1</v></c><c><v>1</v></c></row>")
                            .strings({"a", "b"}));
    CHECK(open->parts().shared_references == 3);
  }

  TEST_CASE("other packages are named") {
    CHECK(error_of_parts({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                          {"content.xml", "<x/>"},
                          {"META-INF/manifest.xml", "<x/>"}}) == "open_document ");
    CHECK(error_of_parts({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.bin", "x"}}) ==
          "xlsb ");
    CHECK(error_of_parts({{"a.txt", "x"}}) == "not_a_workbook ");
    CHECK(error_of_parts({{"[Content_Types].xml", "<Types/>"},
                          {"_rels/.rels",
                           "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                           "Target=\"word/document.xml\"/></Relationships>"},
                          {"word/document.xml", "<w:document xmlns:w=\"w\"/>"}}) ==
          "not_a_workbook ");
  }

  TEST_CASE("missing and contradicting parts are told") {
    const auto book = [] { return BookBuilder().sheet("S", kCell); };
    CHECK(error_of(book().without("xl/worksheets/sheet1.xml")) ==
          "part_missing xl/worksheets/sheet1.xml");
    CHECK(error_of(book().without("[Content_Types].xml")) == "part_missing [Content_Types].xml");
    CHECK(error_of(book().without("xl/workbook.xml")) == "part_missing xl/workbook.xml");
    CHECK(error_of(book().without("xl/_rels/workbook.xml.rels")) ==
          "workbook_damaged xl/workbook.xml");
    CHECK(error_of(book().part("xl/workbook.xml", "<workbook/>")) ==
          "workbook_damaged xl/workbook.xml");
    CHECK(error_of(book().part("xl/workbook.xml", "<workbook>")) == "xml_damaged 1:11");
    CHECK(error_of(book().part("xl/workbook.xml", "<!DOCTYPE x><workbook/>")) == "xml_doctype 1:1");
    CHECK(error_of(book().part("_rels/.rels", "<!DOCTYPE x><Relationships/>")) ==
          "xml_doctype 1:1");
    CHECK(error_of(book().raw_styles("<!DOCTYPE x><styleSheet/>")) == "xml_doctype 1:1");
    CHECK(error_of(BookBuilder()
                       .sheet("S", "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>2</v></c></row>")
                       .strings({"a", "b"})) == "workbook_damaged S!B3");
    CHECK(error_of(BookBuilder().sheet("S", "<row><c t=\"s\"><v>0</v></c></row>")) ==
          "workbook_damaged S!A1");
  }

  TEST_CASE("the package relations may be missing") {
    CHECK(error_of(BookBuilder().sheet("S", kCell).without("_rels/.rels")) == "");
  }

  TEST_CASE("a string that stands for gigabytes is refused") {
    io::Limits limits;
    limits.max_text_bytes = 100;
    const std::string text(60, 'x');
    const auto book = [&](int cells) {
      std::string row = "<row>";
      for (int i = 0; i < cells; ++i) {
        row += "<c t=\"s\"><v>0</v></c>";
      }
      return BookBuilder().sheet("S", row + "</row>").strings({text}).build();
    };
    CHECK(error_of(book(1), limits) == "");
    CHECK(error_of(book(2), limits) == "zip_too_large xl/sharedStrings.xml");
    limits.max_text_bytes = 120;
    CHECK(error_of(book(2), limits) == "");
  }

  TEST_CASE("the limit of cells counts over all sheets") {
    io::Limits limits;
    limits.max_cells = 3;
    const std::string two = "<row><c/><c/></row>";
    CHECK(error_of(BookBuilder().sheet("A", two).sheet("B", "<row><c/></row>").build(), limits) ==
          "");
    CHECK(error_of(BookBuilder().sheet("A", two).sheet("B", two).build(), limits) ==
          "zip_too_large xl/worksheets/sheet2.xml");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
