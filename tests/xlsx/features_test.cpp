// SPDX-License-Identifier: Apache-2.0
#include "xlsx/features.h"

#include <doctest/doctest.h>

#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

constexpr std::string_view kCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

SheetFeatures features(std::string_view tail) {
  const OpenBook open(BookBuilder().sheet("S", kCell, tail));
  return read_features(open->package(), open->sheets().front()).value();
}

std::string areas(const Validation& rule) {
  std::string out;
  for (const base::CellRange& area : rule.areas) {
    out += base::to_a1(area) + " ";
  }
  return out;
}

std::string relationships(std::string_view list) {
  return "<Relationships xmlns=\"r\">" + std::string(list) + "</Relationships>";
}

TEST_SUITE("xlsx.features") {
  TEST_CASE("a sheet without a tail has no features") {
    const SheetFeatures none = features("");
    CHECK(none.validations.empty());
    CHECK(none.hyperlinks.empty());
    CHECK_FALSE(none.protection.on);
    CHECK_FALSE(none.conditional_formats);
    CHECK_FALSE(none.drawings);
  }

  TEST_CASE("validations tell their cells, rule and words") {
    const SheetFeatures found = features(
        "<dataValidations count=\"9\"><dataValidation type=\"list\" allowBlank=\"1\" "
        "showErrorMessage=\"1\" prompt=\"เลือก&#10;_x000a_หนึ่ง\" error=\"ผิด\" sqref=\"B2:B9 D4\">"
        "<formula1>\"บรรลุ,ไม่บรรลุ\"</formula1></dataValidation><dataValidation type=\"whole\" "
        "operator=\"notBetween\" sqref=\"C1\"><formula1>1</formula1><formula2>A1&lt;5</formula2>"
        "</dataValidation><dataValidation sqref=\"E1\"/></dataValidations>");
    REQUIRE(found.validations.size() == 3);
    const Validation& list = found.validations[0];
    CHECK(list.type == "list");
    CHECK(areas(list) == "B2:B9 D4 ");
    CHECK(list.formula1 == "\"บรรลุ,ไม่บรรลุ\"");
    CHECK(list.prompt == "เลือก\n\nหนึ่ง");
    CHECK(list.error == "ผิด");
    CHECK(list.allow_blank);
    CHECK(list.shows_error);
    CHECK_FALSE(list.extension);
    const Validation& whole = found.validations[1];
    CHECK(whole.comparison == "notBetween");
    CHECK(whole.formula1 == "1");
    CHECK(whole.formula2 == "A1<5");
    CHECK_FALSE(whole.shows_error);
    CHECK(found.validations[2].type == "none");
    CHECK(found.validations[2].comparison == "between");
  }

  TEST_CASE("validations that look at another sheet stand in the extension list") {
    const SheetFeatures found = features(
        "<extLst><ext uri=\"{CCE6A557}\" xmlns:x14=\"x14\"><x14:dataValidations count=\"1\" "
        "xmlns:xm=\"xm\"><x14:dataValidation type=\"list\" allowBlank=\"1\"><x14:formula1>"
        "<xm:f>รายการ!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 B11</xm:sqref>"
        "</x14:dataValidation></x14:dataValidations></ext></extLst>");
    REQUIRE(found.validations.size() == 1);
    CHECK(found.validations[0].extension);
    CHECK(found.validations[0].type == "list");
    CHECK(found.validations[0].formula1 == "รายการ!$A$1:$A$3");
    CHECK(areas(found.validations[0]) == "B2:B9 B11 ");
  }

  TEST_CASE("links lead to other documents or to places in this one") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "S", kCell,
                "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\" location=\"p\"/><hyperlink "
                "ref=\"B1:B2\" location=\"'KPI 01'!A1\"/><hyperlink ref=\"wrong\"/></hyperlinks>")
            .part("xl/worksheets/_rels/sheet1.xml.rels",
                  relationships("<Relationship Id=\"rId1\" Type=\"t/hyperlink\" "
                                "Target=\"https://example.org/?a=1&amp;b=2\" "
                                "TargetMode=\"External\"/>")));
    const auto found = read_features(open->package(), open->sheets().front()).value();
    REQUIRE(found.hyperlinks.size() == 2);
    CHECK(found.hyperlinks[0].target == "https://example.org/?a=1&b=2");
    CHECK(found.hyperlinks[0].location == "p");
    CHECK(base::to_a1(found.hyperlinks[1].area) == "B1:B2");
    CHECK(found.hyperlinks[1].target == "");
    CHECK(found.hyperlinks[1].location == "'KPI 01'!A1");
  }

  TEST_CASE("locks and formats and drawings are seen") {
    const SheetFeatures locked = features(
        "<sheetProtection sheet=\"1\" scenarios=\"1\"/><conditionalFormatting "
        "sqref=\"A1\"/><drawing id=\"rId1\"/>");
    CHECK(locked.protection.on);
    CHECK_FALSE(locked.protection.password);
    CHECK(locked.conditional_formats);
    CHECK(locked.drawings);
    CHECK(features("<sheetProtection password=\"CC1A\" sheet=\"true\"/>").protection.password);
    CHECK(features("<sheetProtection hashValue=\"x\" sheet=\"1\"/>").protection.password);
    CHECK_FALSE(features("<sheetProtection objects=\"1\"/>").protection.on);
    CHECK(features("<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent>")
              .drawings);
  }

  TEST_CASE("features are read of sheets of which only values are kept") {
    const std::string bytes =
        BookBuilder().sheet("S", kCell, "<sheetProtection sheet=\"1\"/>").build();
    const io::MemorySource source(bytes);
    const auto book = Workbook::open(source, {}, Keep::kValues).value();
    CHECK(read_features(book.package(), book.sheets().front()).value().protection.on);
  }

  TEST_CASE("the structure of a workbook may be locked") {
    const auto locked = [](std::string attributes) {
      return OpenBook(BookBuilder()
                          .sheet("S", kCell)
                          .workbook_head("<workbookProtection " + attributes + "/>"))
          ->structure_locked();
    };
    CHECK(locked("lockStructure=\"1\""));
    CHECK_FALSE(locked("lockWindows=\"1\""));
  }

  TEST_CASE("notes and conversations are read once each") {
    const OpenBook open(
        BookBuilder()
            .sheet("S", kCell)
            .part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relationships("<Relationship Id=\"a\" Type=\"t/comments\" "
                              "Target=\"../comments1.xml\"/><Relationship Id=\"b\" "
                              "Type=\"t/threadedComment\" Target=\"../threadedComments/t1.xml\"/>"))
            .part("xl/_rels/workbook.xml.rels",
                  relationships("<Relationship Id=\"rId1\" Type=\"t/worksheet\" "
                                "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"p\" "
                                "Type=\"t/person\" Target=\"persons/person.xml\"/>"))
            .part("xl/persons/person.xml",
                  "<personList xmlns=\"t\"><person displayName=\"ผู้ตรวจ\" id=\"{1}\"/></personList>")
            .part(
                "xl/comments1.xml",
                "<comments xmlns=\"m\"><authors><author>สมชาย</author><author>tc={9}</author>"
                "</authors><commentList><comment ref=\"C3\" authorId=\"0\"><text><r><rPr><b/></rPr>"
                "<t>หมาย</t></r><r><t>เหตุ &amp; อื่น</t></r></text></comment><comment ref=\"B2\" "
                "authorId=\"1\"><text><t>[Threaded comment]</t></text></comment><comment "
                "ref=\"A9\" "
                "authorId=\"7\"><text><t>x</t></text></comment></commentList></comments>")
            .part("xl/threadedComments/t1.xml",
                  "<ThreadedComments xmlns=\"t\"><threadedComment ref=\"B2\" personId=\"{1}\" "
                  "id=\"{9}\"><text>ขอเอกสาร</text></threadedComment><threadedComment ref=\"B2\" "
                  "personId=\"{2}\" id=\"{8}\" parentId=\"{9}\"><text>ส่งแล้ว</text>"
                  "</threadedComment></ThreadedComments>"));
    const auto comments = read_comments(open.book(), open->sheets().front());
    std::string all;
    for (const Comment& c : comments.value()) {
      all += base::to_a1(c.ref) + (c.threaded ? "* " : " ") + c.author + ": " + c.text + "\n";
    }
    CHECK(all == "B2* ผู้ตรวจ: ขอเอกสาร\nB2* : ส่งแล้ว\nC3 สมชาย: หมายเหตุ & อื่น\nA9 : x\n");
  }

  TEST_CASE("links to other files tell where they lead") {
    const auto link = [](std::string xml, std::string rels) {
      const OpenBook open(BookBuilder()
                              .sheet("S", kCell)
                              .part("xl/_rels/workbook.xml.rels",
                                    relationships("<Relationship Id=\"rId1\" Type=\"t/worksheet\" "
                                                  "Target=\"worksheets/sheet1.xml\"/><Relationship "
                                                  "Id=\"x\" Type=\"t/externalLink\" "
                                                  "Target=\"externalLinks/externalLink1.xml\"/>"))
                              .part("xl/externalLinks/externalLink1.xml", std::move(xml))
                              .part("xl/externalLinks/_rels/externalLink1.xml.rels",
                                    relationships(std::move(rels))));
      const auto links = read_external_links(open.book()).value();
      REQUIRE(links.size() == 1);
      return links.front();
    };
    const ExternalLink book = link(
        "<externalLink xmlns=\"m\"><externalBook r:id=\"rId1\"><sheetNames/></externalBook>"
        "</externalLink>",
        "<Relationship Id=\"rId1\" Type=\"t/externalLinkPath\" "
        "Target=\"file:///C:\\แผน\\ปี.xlsx\" TargetMode=\"External\"/>");
    CHECK(book.kind == ExternalLink::Kind::kWorkbook);
    CHECK(book.target == "file:///C:\\แผน\\ปี.xlsx");
    const ExternalLink dde = link(
        "<externalLink xmlns=\"m\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>"
        "</externalLink>",
        "");
    CHECK(dde.kind == ExternalLink::Kind::kDde);
    CHECK(dde.target == "cmd|/c calc");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
