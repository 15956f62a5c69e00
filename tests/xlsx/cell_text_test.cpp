// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_text.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

OpenBook sample() {
  return OpenBook(
      BookBuilder()
          .sheet("S",
                 "<row r=\"1\"><c r=\"A1\"><v>33.299999999999997</v></c><c r=\"B1\" "
                 "t=\"s\"><v>0</v></c>"
                 "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\"><f>A1 + "
                 "1</f><v>34.299999999999997</v></c>"
                 "<c r=\"E1\" s=\"1\"/><c r=\"F1\" t=\"s\"><v>1</v></c><c r=\"G1\" "
                 "s=\"1\"><v>0.5</v></c>"
                 "<c r=\"H1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"I1\"><f>A1</f></c></row>")
          .strings({"ผ่าน", ""})
          .formats({"0.00%"}));
}

TEST_SUITE("xlsx.cell_text") {
  TEST_CASE("a value that reads the same is no change") {
    const OpenBook open = sample();
    const Sheet& sheet = open->sheets()[0];
    const auto same = [&](const char* a1, const NewValue& value) {
      return says_already(open.book(), sheet, sheet.find(OpenBook::ref(a1)), value);
    };
    CHECK(same("A1", Exact(333, 10)));
    CHECK_FALSE(same("A1", Exact(334, 10)));
    CHECK_FALSE(same("A1", std::string("33.3")));
    CHECK(same("B1", std::string("ผ่าน")));
    CHECK_FALSE(same("B1", std::string("ผ่าน ")));
    CHECK(same("C1", true));
    CHECK_FALSE(same("C1", false));
    CHECK_FALSE(same("C1", Exact(1)));
    CHECK_FALSE(same("D1", Exact(343, 10)));
    CHECK(same("D1", NewFormula{"A1+1", {}}));
    CHECK_FALSE(same("D1", NewFormula{"A1+2", {}}));
    CHECK_FALSE(same("A1", NewFormula{"33.3", {}}));
    CHECK(same("E1", std::monostate()));
    CHECK(same("F1", std::monostate()));
    CHECK(same("Z1", std::monostate()));
    CHECK_FALSE(same("D1", std::monostate()));
    CHECK_FALSE(same("Z1", Exact(0)));
    CHECK_FALSE(same("Z1", false));
  }

  TEST_CASE("a stored value is compared at fifteen digits") {
    const OpenBook open = sample();
    const auto stores = [&](const char* a1, const formula::Value& value) {
      return stores_already(open.value(a1), value);
    };
    CHECK(stores("D1", 34.3));
    CHECK_FALSE(stores("D1", 34.300001));
    CHECK_FALSE(stores("D1", std::numeric_limits<double>::quiet_NaN()));
    CHECK(stores("B1", std::string("ผ่าน")));
    CHECK_FALSE(stores("B1", 1.0));
    CHECK(stores("C1", true));
    CHECK_FALSE(stores("C1", false));
    CHECK(stores("H1", formula::CellError::kDiv0));
    CHECK_FALSE(stores("H1", formula::CellError::kNa));
    CHECK(stores("I1", formula::Value()));
    CHECK_FALSE(stores("I1", 0.0));
  }

  TEST_CASE("values are shown as reports print them") {
    const OpenBook open = sample();
    const Sheet& sheet = open->sheets()[0];
    CHECK(show_value(open.book(), 1, 0.8525) == "85.25%");
    CHECK(show_value(open.book(), 0, std::string("x")) == "x");
    CHECK(show_value(open.book(), 0, false) == "FALSE");
    CHECK(show_value(open.book(), 0, formula::CellError::kNa) == "#N/A");
    CHECK(show_value(open.book(), 0, std::numeric_limits<double>::infinity()) == "#NUM!");
    CHECK(show_value(open.book(), 0, {}) == "");
    CHECK(show_new(open.book(), 1, Exact(1, 4)) == "25.00%");
    CHECK(show_new(open.book(), 0, std::string("ก")) == "ก");
    CHECK(show_new(open.book(), 0, true) == "TRUE");
    CHECK(show_new(open.book(), 0, NewFormula{"A1+1", 3.0}) == "=A1+1");
    CHECK(show_new(open.book(), 0, std::monostate()) == "");
    CHECK(show_old(open.book(), sheet, sheet.find(OpenBook::ref("D1"))) == "=A1 + 1");
    CHECK(show_old(open.book(), sheet, sheet.find(OpenBook::ref("G1"))) == "50.00%");
    CHECK(show_old(open.book(), sheet, nullptr) == "");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
