// SPDX-License-Identifier: Apache-2.0
#include "xlsx/tables.h"

#include <doctest/doctest.h>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

BookBuilder with_table(std::string table) {
  return BookBuilder()
      .sheet("S", "<row><c/></row>", "<tableParts count=\"1\"><tablePart r:id=\"t\"/></tableParts>")
      .part(
          "xl/worksheets/_rels/sheet1.xml.rels",
          "<Relationships><Relationship Id=\"t\" Type=\"x/table\" Target=\"../tables/table1.xml\"/>"
          "<Relationship Id=\"h\" Type=\"x/hyperlink\" Target=\"u\" TargetMode=\"External\"/>"
          "</Relationships>")
      .part("xl/tables/table1.xml", std::move(table));
}

TEST_SUITE("xlsx.tables") {
  TEST_CASE("tables tell their range and their headings") {
    const OpenBook open(with_table("<table id=\"1\" displayName=\"ตาราง1\" ref=\"B2:D9\"/>"));
    const auto tables = read_tables(open->package(), open->sheets()[0]);
    REQUIRE(tables.ok());
    REQUIRE(tables->size() == 1);
    CHECK((*tables)[0].name == "ตาราง1");
    CHECK(base::to_a1((*tables)[0].range) == "B2:D9");
    CHECK((*tables)[0].is_header(OpenBook::ref("C2")));
    CHECK_FALSE((*tables)[0].is_header(OpenBook::ref("C3")));
    CHECK_FALSE((*tables)[0].is_header(OpenBook::ref("A2")));
  }

  TEST_CASE("a table tells its columns and its rows of totals") {
    const OpenBook open(with_table(
        "<table displayName=\"T\" ref=\"B2:C9\" totalsRowCount=\"1\"><tableColumns count=\"2\">"
        "<tableColumn id=\"1\" name=\"ตัวชี้วัด_x000a_ที่\"/><tableColumn id=\"2\" name=\"ผล\"><x/>"
        "</tableColumn></tableColumns></table>"));
    const auto tables = read_tables(open->package(), open->sheets()[0]);
    REQUIRE(tables.ok());
    CHECK((*tables)[0].columns == std::vector<std::string>{"ตัวชี้วัด\nที่", "ผล"});
    CHECK((*tables)[0].total_rows == 1);
  }

  TEST_CASE("a table without a heading row has no heading") {
    const OpenBook open(
        with_table("<table displayName=\"T\" ref=\"B2:D9\" headerRowCount=\"0\"/>"));
    const auto tables = read_tables(open->package(), open->sheets()[0]);
    REQUIRE(tables.ok());
    CHECK_FALSE((*tables)[0].is_header(OpenBook::ref("C2")));
  }

  TEST_CASE("a sheet without tables has none and a damaged table is told") {
    const OpenBook none(BookBuilder().sheet("S", ""));
    CHECK(read_tables(none->package(), none->sheets()[0])->empty());
    const OpenBook damaged(with_table("<table"));
    CHECK_FALSE(read_tables(damaged->package(), damaged->sheets()[0]).ok());
  }
}

}  // namespace
}  // namespace scorebook::xlsx
