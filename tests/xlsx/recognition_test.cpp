// SPDX-License-Identifier: Apache-2.0
// Files that people send for workbooks, each named by what it is.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/book.h"
#include "support/error_text.h"
#include "support/ole_bytes.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::error_text;

constexpr std::string_view kCell = "<row><c><v>1</v></c></row>";

std::string opened(const std::string& bytes) {
  const io::MemorySource source(bytes);
  return error_text(Workbook::open(source));
}

std::string opened(const std::vector<io::PartChange>& parts) {
  return opened(io::build_package(parts).value());
}

std::string office(std::string_view part) {
  return opened(std::vector<io::PartChange>{
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"" +
                          std::string(part) + "\"/></Relationships>"},
      {std::string(part), "<w:document xmlns:w=\"w\"/>"}});
}

std::string open_document(std::string_view type) {
  return opened(std::vector<io::PartChange>{
      {"mimetype", "application/vnd.oasis.opendocument." + std::string(type)},
      {"content.xml", "<x/>"},
      {"META-INF/manifest.xml", "<x/>"}});
}

TEST_SUITE("xlsx.recognition") {
  TEST_CASE("packages of other programs are named") {
    CHECK(office("word/document.xml") == "not_a_workbook kind=word");
    CHECK(office("ppt/presentation.xml") == "not_a_workbook kind=presentation");
    CHECK(office("xl/workbook.xml") == "not_a_workbook kind=zip");
    CHECK(office("xl/workbook.bin") == "xlsb");
    CHECK(open_document("spreadsheet") == "open_document");
    CHECK(open_document("spreadsheet-template") == "open_document");
    CHECK(open_document("text") == "not_a_workbook kind=open_document");
  }

  TEST_CASE("archives are told from workbooks") {
    const std::string book = BookBuilder().sheet("S", kCell).build();
    CHECK(opened({{"a.txt", "x"}}) == "not_a_workbook kind=zip");
    CHECK(opened({{"ส่ง/รายงาน.xlsx", book}}) == "not_a_workbook kind=zip_of_workbooks");
    CHECK(opened(std::vector<io::PartChange>{}) == "not_a_workbook kind=zip");
  }

  TEST_CASE("files of other kinds are named by their bytes") {
    using namespace std::string_literals;
    CHECK(opened(""s) == "file_empty kind=empty");
    CHECK(opened("%PDF-1.7\n"s) == "not_a_workbook kind=pdf");
    CHECK(opened("\x89PNG\r\n\x1A\n....") == "not_a_workbook kind=picture");
    CHECK(opened("\xFF\xD8\xFF\xE0"s) == "not_a_workbook kind=picture");
    CHECK(opened("ก,ข\n1,2\n3,4\n"s) == "csv_not_workbook kind=csv");
    CHECK(opened("<html><table><tr><td>1</td></tr></table></html>"s) == "html_named_xls kind=html");
    CHECK(opened("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
                 "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"s) ==
          "xml_spreadsheet kind=xml_spreadsheet");
    CHECK(opened("เรียน ผู้อำนวยการ\n"s) == "not_a_workbook kind=text");
    CHECK(opened("\x7F\x45LF\1\1\1"s) == "not_a_workbook kind=other");
  }

  TEST_CASE("compound files are an old workbook, a locked one, or another document") {
    CHECK(opened(test::ole_bytes({"Workbook"})) == "old_xls kind=xls");
    CHECK(opened(test::ole_bytes({"Book"})) == "old_xls kind=xls");
    CHECK(opened(test::ole_bytes({"EncryptionInfo", "EncryptedPackage"})) ==
          "encrypted kind=encrypted");
    CHECK(opened(test::ole_bytes({"WordDocument"})) == "not_a_workbook kind=ole");
  }

  TEST_CASE("a workbook cut off anywhere is truncated") {
    const std::string book = BookBuilder().sheet("S", kCell).build();
    for (const std::size_t size : {std::size_t{4}, book.size() / 2, book.size() - 1}) {
      CHECK(opened(book.substr(0, size)) == "zip_truncated bytes=" + std::to_string(size));
    }
  }

  TEST_CASE("a signature is a fact about a workbook that is read") {
    const std::string book = BookBuilder()
                                 .sheet("S", kCell)
                                 .part("_xmlsignatures/origin.sigs", "")
                                 .part("_xmlsignatures/sig1.xml", "<Signature/>")
                                 .build();
    const io::MemorySource source(book);
    CHECK(Workbook::open(source).value().is_signed());
  }
}

}  // namespace
}  // namespace scorebook::xlsx
