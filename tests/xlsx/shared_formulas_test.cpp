// SPDX-License-Identifier: Apache-2.0
#include "xlsx/shared_formulas.h"

#include <doctest/doctest.h>

#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

std::string row(int number, const std::string& formula) {
  const std::string n = std::to_string(number);
  return "<row r=\"" + n + "\"><c r=\"B" + n + "\">" + formula + "<v>0</v></c></row>";
}

TEST_SUITE("xlsx.shared_formulas") {
  TEST_CASE("relative references move with the member and fixed ones stay") {
    const OpenBook open(BookBuilder().sheet(
        "S", row(1, "<f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1+$A$1+A$1+$A1+SUM(C1:D2)</f>") +
                 row(3, "<f t=\"shared\" si=\"0\"/>")));
    const Sheet& sheet = open->sheets()[0];
    const auto member = parsed_formula(sheet, *sheet.find(OpenBook::ref("B3")));
    REQUIRE(member.has_value());
    CHECK(member->print() == "A3+$A$1+A$1+$A3+SUM(C3:D4)");
    const auto master = parsed_formula(sheet, *sheet.find(OpenBook::ref("B1")));
    REQUIRE(master.has_value());
    CHECK(master->print() == "A1+$A$1+A$1+$A1+SUM(C1:D2)");
  }

  TEST_CASE("an index that is used twice means the master whose range holds the cell") {
    const OpenBook open(BookBuilder().sheet(
        "S", row(1, "<f t=\"shared\" ref=\"B1:B2\" si=\"0\">A1</f>") +
                 row(2, "<f t=\"shared\" si=\"0\"/>") +
                 row(4, "<f t=\"shared\" ref=\"B4:B5\" si=\"0\">C4</f>") +
                 row(5, "<f t=\"shared\" si=\"0\"/>") + row(9, "<f t=\"shared\" si=\"0\"/>")));
    const Sheet& sheet = open->sheets()[0];
    const auto text = [&](const char* a1) {
      return parsed_formula(sheet, *sheet.find(OpenBook::ref(a1)))->print();
    };
    CHECK(text("B2") == "A2");
    CHECK(text("B5") == "C5");
    CHECK(text("B9") == "C9");
    CHECK(base::to_a1(shared_group(sheet, *sheet.find(OpenBook::ref("B2")))->cell) == "B1");
    const auto members = shared_members(sheet, *sheet.find(OpenBook::ref("B1")));
    REQUIRE(members.size() == 1);
    CHECK(base::to_a1(members[0]->ref) == "B2");
    CHECK(shared_members(sheet, *sheet.find(OpenBook::ref("B4"))).size() == 2);
  }

  TEST_CASE("a member without a master and a text that is no formula have none") {
    const OpenBook open(BookBuilder().sheet(
        "S", row(1, "<f t=\"shared\" si=\"3\"/>") + row(2, "<f>1+*</f>") + row(3, "")));
    const Sheet& sheet = open->sheets()[0];
    for (const char* a1 : {"B1", "B2", "B3"}) {
      CAPTURE(a1);
      CHECK_FALSE(parsed_formula(sheet, *sheet.find(OpenBook::ref(a1))).has_value());
    }
  }

  TEST_CASE("an array fills its range and other formulas their cell") {
    const OpenBook open(BookBuilder().sheet(
        "S", row(1, "<f t=\"array\" ref=\"B1:B3\">A1:A3</f>") + row(5, "<f>A1</f>")));
    const Sheet& sheet = open->sheets()[0];
    CHECK(base::to_a1(filled_range(sheet, *sheet.find(OpenBook::ref("B1")))) == "B1:B3");
    CHECK(base::to_a1(filled_range(sheet, *sheet.find(OpenBook::ref("B5")))) == "B5");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
