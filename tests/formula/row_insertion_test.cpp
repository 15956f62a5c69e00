// SPDX-License-Identifier: Apache-2.0
#include "formula/row_insertion.h"

#include <doctest/doctest.h>

#include <string>

using namespace scorebook::formula;

namespace {

/// Two new rows in front of row 6 of sheet "S", made like row 5.
constexpr std::uint32_t kBefore = 6, kCount = 2, kModel = 5;

std::string after(const std::string& text, const FormulaHome& home, bool joins = false,
                  std::uint32_t before = kBefore, std::uint32_t model = kModel) {
  const auto formula = Formula::parse(text);
  if (!formula) {
    return "not parsed";
  }
  const MovedFormula moved = after_insertion(*formula, {"S", before, kCount, model, joins}, home);
  return moved.torn ? "torn" : moved.formula ? moved.formula->print() : "same";
}

/// The formula of a cell of a sheet.
FormulaHome cell(std::string_view sheet, std::uint32_t row) {
  return {sheet, row, row, sheet == "S" && row >= kBefore ? row + kCount : row};
}

}  // namespace

TEST_SUITE("formula.row_insertion") {
  TEST_CASE("references follow the rows of the sheet") {
    struct {
      const char* text;
      const char* sheet;
      std::uint32_t row;
      const char* after;
    } const cases[] = {
        {"A1+A5", "S", 1, "same"},
        {"A6", "S", 1, "A8"},
        {"$A$6*A$7+$A8", "S", 1, "$A$8*A$9+$A10"},
        {"A6", "S", 9, "A8"},
        {"A5", "S", 9, "same"},
        {"SUM(A1:A6)", "S", 9, "SUM(A1:A8)"},
        {"SUM(A1:A5)", "S", 9, "same"},
        {"SUM(A6:A5)", "S", 9, "SUM(A8:A5)"},
        {"SUM(6:7)+SUM($1:6)", "S", 1, "SUM(8:9)+SUM($1:8)"},
        {"SUM(A:B)", "S", 1, "same"},
        {"SUM(1:1048576)", "S", 1, "same"},
        {"A1048576", "S", 1, "same"},
        {"A6", "T", 6, "same"},
        {"S!A6+s!A7", "T", 6, "S!A8+s!A9"},
        {"T!A6+[1]S!A6", "S", 1, "same"},
        {"S!#REF!+Rate", "S", 1, "same"},
        {"A1:INDEX(A6:A9,2)", "S", 1, "A1:INDEX(A8:A11,2)"},
        {"IF(A6,\"A6\",{6})", "S", 1, "IF(A8,\"A6\",{6})"},
    };

    for (const auto& test : cases) {
      CAPTURE(test.text);
      CHECK(after(test.text, cell(test.sheet, test.row)) == test.after);
    }
  }

  TEST_CASE("a range that ends at the last row of the block covers the new rows") {
    CHECK(after("SUM(A1:A5)", cell("S", 6), true) == "SUM(A1:A7)");
    CHECK(after("SUM(S!$A$1:$A$5)", cell("T", 5), true) == "SUM(S!$A$1:$A$7)");
    CHECK(after("SUM(A5:A1)", cell("S", 6), true) == "SUM(A7:A1)");
    CHECK(after("SUM(3:5)", cell("S", 6), true) == "SUM(3:7)");
    CHECK(after("SUM(A5:A5)", cell("S", 6), true) == "SUM(A5:A7)");
    CHECK(after("SUM(A5:C5)", cell("S", 6), true) == "same");  // the total of one row
    CHECK(after("A5", cell("S", 6), true) == "same");
    CHECK(after("SUM(A1:A4)", cell("S", 6), true) == "same");
    CHECK(after("SUM(A1:A6)", cell("S", 9), true) == "SUM(A1:A8)");  // no more than it must
    CHECK(after("SUM(A1:A5)", cell("S", 1), true) ==
          "SUM(A1:A7)");  // a group's total in its first row
  }

  TEST_CASE("a running total ends in its own row") {
    CHECK(after("SUM(A$1:A5)", cell("S", 5), true) == "same");
    CHECK(after("A5/SUM(A$1:A$5)", cell("S", 5), true) == "A5/SUM(A$1:A$7)");
  }

  TEST_CASE("a range that begins at the first row of the block covers the new rows") {
    CHECK(after("SUM(A6:A9)", cell("S", 12), true, 6, 6) == "SUM(A6:A11)");
    CHECK(after("SUM(A6:A9)", cell("S", 12), false, 6, 6) == "SUM(A8:A11)");
    CHECK(after("SUM(A6:C6)", cell("S", 12), true, 6, 6) == "SUM(A8:C8)");
    CHECK(after("SUM(A6:A$9)", cell("S", 6), true, 6, 6) == "SUM(A8:A$11)");
  }

  TEST_CASE("names keep their relative rows") {
    CHECK(after("S!$A$6:$A$9", {"", 0, 0, 0}) == "S!$A$8:$A$11");
    CHECK(after("S!$A6", {"", 0, 0, 0}) == "same");
    CHECK(after("S!$A$1:$A$5", {"", 0, 0, 0}, true) == "S!$A$1:$A$7");
  }

  TEST_CASE("one formula for several rows keeps its distances") {
    CHECK(after("A3>B$9", {"S", 3, 9, 3}) == "A3>B$11");  // across the place
    CHECK(after("A3<>A2", {"S", 3, 9, 3}) == "same");     // the row above stays the row above
    CHECK(after("A7>0", {"S", 7, 9, 9}) == "A9>0");       // all below
    CHECK(after("A3>0", {"S", 7, 9, 9}) == "same");       // looks up to rows that stay
    CHECK(after("T!A7>0", {"S", 7, 9, 9}) == "same");     // another sheet, all move together
    CHECK(after("S!A7>0", {"T", 1, 3, 1}) == "S!A9>0");
    CHECK(after("S!A3>0", {"T", 1, 9, 1}) == "torn");
    CHECK(after("T!A3>0", {"S", 3, 9, 3}) == "torn");
    CHECK(after("A6>0", {"S", 6, 9, 6}, true, 6, 6) == "same");  // stretched upwards
    CHECK(after("SUM(A$3:A$5)", {"S", 3, 5, 3}, true) == "SUM(A$3:A$7)");
    CHECK(after("SUM(A3:A5)", {"S", 3, 5, 3}, true) == "same");
  }

  TEST_CASE("areas") {
    const auto area = [](std::uint32_t first, std::uint32_t last, bool stretches,
                         std::uint32_t model) {
      const RowInsertion insertion{"S", 6, 2, model, false};
      insertion.move(first, last, stretches);
      return std::to_string(first) + ":" + std::to_string(last);
    };
    CHECK(area(1, 5, false, 5) == "1:5");
    CHECK(area(1, 5, true, 5) == "1:7");
    CHECK(area(5, 5, true, 5) == "5:7");
    CHECK(area(1, 6, true, 5) == "1:8");
    CHECK(area(6, 9, true, 5) == "8:11");
    CHECK(area(6, 9, true, 6) == "6:11");
    CHECK(area(6, 9, false, 6) == "8:11");
    CHECK(area(1, 4, true, 5) == "1:4");
    CHECK(area(1, 1048576, true, 5) == "1:1048576");
  }

  TEST_CASE("what cannot be seen from the references") {
    const auto builds = [](const char* text) { return builds_addresses(*Formula::parse(text)); };
    CHECK(builds("INDIRECT(\"A5\")"));
    CHECK(builds("1+INDIRECT(\"A\"&B1)"));
    CHECK(builds("INDIRECT(ADDRESS(B1,B2))"));
    CHECK(!builds("INDIRECT(B5)"));
    CHECK(!builds("INDIRECT(SUBSTITUTE(B5,\" \",\"_\"))"));
    CHECK(!builds("\"A5\"&B1"));
    CHECK(calls(*Formula::parse("1+ROW(A1)"), "ROW"));
    CHECK(!calls(*Formula::parse("ROWS(A1:A2)"), "ROW"));
  }
}
