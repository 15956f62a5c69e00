// SPDX-License-Identifier: Apache-2.0
#include "ministry/text_list.h"

#include <doctest/doctest.h>

#include "support/error_text.h"

namespace scorebook::ministry {
namespace {

using test::error_text;

TextList list(std::string_view csv) {
  return TextList::create(read_csv_lines(csv).value(), "roster", {"code", "name", "deadline"},
                          {"name"})
      .value();
}

TEST_SUITE("ministry.text_list") {
  TEST_CASE("columns are found by their headings, wherever they stand and however they are typed") {
    const TextList found = list(
        "ทะเบียนหน่วยงาน ปี ๒๕๖๙\n\nกำหนดส่ง (วัน/เดือน/ปี),x, ชื่อ หน่วยงาน ,รหัส\n"
        "10/4/2569,,กรม  ก,01\n,,,\n,,กรม ข,\n");
    REQUIRE(found.size() == 2);
    CHECK(found.cell(0, "name") == "กรม ก");
    CHECK(found.cell(0, "deadline") == "10/4/2569");
    CHECK(found.cell(0, "code") == "01");
    CHECK(found.number(0) == 4);
    CHECK(found.number(1) == 6);
    CHECK(found.cell(1, "deadline").empty());
    CHECK(found.heading("deadline") == "กำหนดส่ง (วัน/เดือน/ปี)");
  }

  TEST_CASE("files of Thai Excel: Windows-874, UTF-16 with tabs, semicolons") {
    CHECK(list("\xCB\xB9\xE8\xC7\xC2\xA7\xD2\xB9;\xC3\xCB\xD1\xCA\n\xA1\xC3\xC1;7\n")
              .cell(0, "name") == "กรม");
    const std::string utf16(
        "\xFF\xFE\x2B\x0E\x19\x0E\x48\x0E\x27\x0E\x22\x0E\x07\x0E\x32\x0E\x19\x0E"
        "\t\0x\0\r\0\n\0\x01\x0E\t\0y\0",
        38);
    CHECK(list(utf16).cell(0, "name") == "ก");
  }

  TEST_CASE("a list without the column that is needed, and a quote that is never closed") {
    const auto without = TextList::create(read_csv_lines("รหัส,x\n1,2\n").value(), "roster",
                                          {"code", "name"}, {"name"});
    CHECK(error_text(without) == "list_faulty missing=หน่วยงาน");
    CHECK(error_text(read_csv_lines("หน่วยงาน\n\"กรม\n")) == "list_faulty quote=2:1");
  }

  TEST_CASE("what stood behind a guard against formulas is read without it") {
    CHECK(list("หน่วยงาน\n'=กรม\n").cell(0, "name") == "=กรม");
  }
}

}  // namespace
}  // namespace scorebook::ministry
