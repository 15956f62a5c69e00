// SPDX-License-Identifier: Apache-2.0
#include "io/identify.h"

#include <doctest/doctest.h>

#include "support/error_text.h"
#include "support/ole_bytes.h"
#include "support/zip_bytes.h"

namespace scorebook::io {
namespace {

using namespace std::string_literals;

std::string kind_of(const std::string& bytes) {
  return test::error_text(error_for(identify(MemorySource(bytes))));
}

std::string utf16(std::string_view ascii, bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    out += big_endian ? "\0"s + c : c + "\0"s;
  }
  return out;
}

const std::string kXmlSpreadsheet =
    "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
    "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";

}  // namespace

TEST_SUITE("io.identify") {
  TEST_CASE("files are known by their first bytes") {
    const struct {
      std::string bytes;
      std::string_view kind;
    } rows[] = {
        {"", "file_empty kind=empty"},
        {test::zip_bytes({{.name = "a"}}), "not_a_workbook kind=zip"},
        {test::zip_bytes({}), "not_a_workbook kind=zip"},
        {"PK\3\4 and no more", "zip_truncated kind=zip"},
        {"%PDF-1.4\n%", "not_a_workbook kind=pdf"},
        {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "not_a_workbook kind=picture"},
        {"\xFF\xD8\xFF\xE0"s, "not_a_workbook kind=picture"},
        {"GIF89a\1\0\1\0"s, "not_a_workbook kind=picture"},
        {"GIF87a"s, "not_a_workbook kind=picture"},
        {"BM\x46\0\0\0\0\0\0\0\x36\0\0\0"s, "not_a_workbook kind=picture"},
        {"BM and other makes of cars", "not_a_workbook kind=text"},
        {"\x09\x08\x10\0\0\6\5\0"s, "not_a_workbook kind=other"},
        {"\x7F"
         "ELF\1\1\1\0"s,
         "not_a_workbook kind=other"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.bytes);
      CHECK(kind_of(row.bytes) == row.kind);
    }
  }

  TEST_CASE("compound files are told apart by the streams under their root") {
    const struct {
      std::vector<std::string> names;
      std::string_view kind;
    } rows[] = {
        {{"Workbook"}, "old_xls kind=xls"},
        {{"\5SummaryInformation", "Book"}, "old_xls kind=xls"},
        {{"EncryptionInfo", "EncryptedPackage"}, "encrypted kind=encrypted"},
        {{"DataSpaces", "a", "b", "c", "EncryptedPackage"}, "encrypted kind=encrypted"},
        {{"WordDocument", "1Table"}, "not_a_workbook kind=ole"},
        {{"workbook"}, "not_a_workbook kind=ole"},
        {{}, "not_a_workbook kind=ole"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.kind);
      CHECK(kind_of(test::ole_bytes(row.names)) == row.kind);
    }
    CHECK(kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s) == "not_a_workbook kind=ole");
  }

  TEST_CASE("markup is known in every encoding and behind white space") {
    const struct {
      std::string bytes;
      std::string_view kind;
    } rows[] = {
        {kXmlSpreadsheet, "xml_spreadsheet kind=xml_spreadsheet"},
        {"\xEF\xBB\xBF\r\n" + kXmlSpreadsheet, "xml_spreadsheet kind=xml_spreadsheet"},
        {utf16(kXmlSpreadsheet, false), "xml_spreadsheet kind=xml_spreadsheet"},
        {utf16(kXmlSpreadsheet, true), "xml_spreadsheet kind=xml_spreadsheet"},
        {utf16(kXmlSpreadsheet, false).substr(2), "xml_spreadsheet kind=xml_spreadsheet"},
        {"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", "html_named_xls kind=html"},
        {"<HTML>", "html_named_xls kind=html"},
        {"<!DOCTYPE html PUBLIC", "html_named_xls kind=html"},
        {"<meta charset=\"utf-8\">\n<TABLE border=1>", "html_named_xls kind=html"},
        {"\xEF\xBB\xBF \n<table><tr><td>1", "html_named_xls kind=html"},
        {utf16("<html>", false), "html_named_xls kind=html"},
        {"MIME-Version: 1.0\r\nContent-Type: text/html\r\n", "html_named_xls kind=html"},
        {"<?xml version=\"1.0\"?><data/>", "not_a_workbook kind=text"},
        {"Tell me about <table> tags", "not_a_workbook kind=text"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.bytes);
      CHECK(kind_of(row.bytes) == row.kind);
    }
  }

  TEST_CASE("text in columns is told from running text") {
    const struct {
      std::string bytes;
      std::string_view kind;
    } rows[] = {
        {"id,no\n1,2\n", "csv_not_workbook kind=csv"},
        {"id;no\r\n1;2", "csv_not_workbook kind=csv"},
        {"รหัส\tน้ำหนัก\n1.1\t๕\n", "csv_not_workbook kind=csv"},
        {"\xC3\xCB\xD1\xCA,\xB9\n1,2\n"s, "csv_not_workbook kind=csv"},
        {utf16("id\tno\r\n1\t2\r\n", false), "csv_not_workbook kind=csv"},
        {"a title\nid,no,text\n1,2,\"a,b\nc\"\n2,3,x\n", "csv_not_workbook kind=csv"},
        {"one line, with a comma\n", "not_a_workbook kind=text"},
        {"first, second\nnothing here\nnor here\nnor here\nbut, here\n",
         "not_a_workbook kind=text"},
        {"words\nand more words\n", "not_a_workbook kind=text"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.bytes);
      CHECK(kind_of(row.bytes) == row.kind);
    }
  }

  TEST_CASE("a long text is judged without the line that the head cuts off") {
    std::string lines;
    while (lines.size() < 20000) {
      lines += "a,b,c\n";
    }
    CHECK(kind_of(lines) == "csv_not_workbook kind=csv");
    CHECK(kind_of(std::string(20000, 'x')) == "not_a_workbook kind=text");
  }
}

}  // namespace scorebook::io
