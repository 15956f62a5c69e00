// SPDX-License-Identifier: Apache-2.0
#include "xlsx/extra_sheet.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "support/book.h"

using namespace scorebook;
using test::BookBuilder;
using test::OpenBook;

namespace {

const std::string kSheet =
    "<worksheet "
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row "
    "r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>list</t></is></c></row></sheetData></worksheet>";

std::string written(const OpenBook& book, const Result<void>& done,
                    const xlsx::PackagePatch& patch) {
  if (!done) {
    throw std::runtime_error(std::string(key(done.error().code)) + " " + done.error().place);
  }
  return *io::rewrite_package(book->package(), patch.changes());
}

std::string with_sheet(const OpenBook& book, std::string_view name) {
  xlsx::PackagePatch patch(book->package());
  return written(book, xlsx::add_sheet(book.book(), name, kSheet, patch), patch);
}

std::string without_sheet(const OpenBook& book, std::string_view name) {
  xlsx::PackagePatch patch(book->package());
  return written(book, xlsx::remove_sheet(book.book(), name, patch), patch);
}

BookBuilder two_sheets() {
  BookBuilder builder;
  builder.sheet("S", "").sheet("T", "");
  builder.workbook_head("<bookViews><workbookView activeTab=\"1\"/></bookViews>");
  builder.workbook_tail(
      "<definedNames><definedName name=\"a\" localSheetId=\"0\">S!$A$1</definedName><definedName "
      "name=\"b\" localSheetId=\"1\">T!$A$1</definedName><definedName "
      "name=\"c\">T!$A$1</definedName>"
      "</definedNames>");
  return builder;
}

}  // namespace

TEST_SUITE("xlsx.extra_sheet") {
  TEST_CASE("a sheet is added as the last one and taken out again") {
    const OpenBook before(two_sheets());
    const OpenBook after(with_sheet(before, "รายการ & more"));
    REQUIRE(after->sheets().size() == 3);
    CHECK(after->sheets().back().name() == "รายการ & more");
    CHECK(after.value("A1", "รายการ & more").text == "list");
    CHECK(after.part("xl/workbook.xml").find("sheetId=\"3\"") != std::string::npos);
    CHECK(after.part("[Content_Types].xml").find("/xl/worksheets/sheet3.xml") != std::string::npos);
    const OpenBook cleared(without_sheet(after, "รายการ & more"));
    for (const io::Entry& entry : before->package().entries()) {
      CAPTURE(entry.name);
      CHECK(cleared.part(entry.name) == before.part(entry.name));
    }
    CHECK(cleared->package().entries().size() == before->package().entries().size());
  }

  TEST_CASE("a sheet in front of others takes its names and moves theirs") {
    BookBuilder builder = two_sheets();
    builder.part("xl/worksheets/_rels/sheet1.xml.rels",
                 "<Relationships><Relationship Id=\"a\" Type=\"t/comments\" Target=\"../c.xml\"/>"
                 "</Relationships>");
    builder.part("xl/c.xml", "<comments/>");
    const OpenBook before(builder);
    const OpenBook after(without_sheet(before, "S"));
    REQUIRE(after->sheets().size() == 1);
    const std::string workbook = after.part("xl/workbook.xml");
    CHECK(workbook.find("name=\"a\"") == std::string::npos);
    CHECK(workbook.find("<definedName name=\"b\" localSheetId=\"0\">") != std::string::npos);
    CHECK(workbook.find("activeTab=\"0\"") != std::string::npos);
    CHECK(after.part("xl/c.xml") == "(no part)");
    CHECK(after.part("xl/worksheets/_rels/sheet1.xml.rels") == "(no part)");
  }

  TEST_CASE("names that Excel does not take, and one that is taken") {
    const OpenBook before(two_sheets());
    for (const std::string_view name :
         {"", "s", "a/b", "a:b", "'a", "a'", "12345678901234567890123456789012"}) {
      CAPTURE(name);
      CHECK_THROWS(with_sheet(before, name));
    }
    CHECK(OpenBook(with_sheet(before, "1234567890123456789012345678901"))->sheets().size() == 3);
    CHECK(without_sheet(before, "none") == before.bytes());
  }
}
