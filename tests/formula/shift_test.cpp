// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "formula/formula.h"
#include "formula/grid.h"

using scorebook::formula::Formula;
using scorebook::formula::shifted;

namespace {

std::string moved(const std::string& text, std::int32_t rows, std::int32_t columns) {
  const auto formula = Formula::parse(text);
  return formula ? shifted(*formula, rows, columns).print() : "not parsed";
}

}  // namespace

TEST_SUITE("formula.shift") {
  TEST_CASE("relative parts move and fixed ones stay") {
    struct {
      const char* text;
      std::int32_t rows;
      std::int32_t columns;
      const char* moved;
    } const cases[] = {
        {"A1", 1, 0, "A2"},
        {"A1", 0, 1, "B1"},
        {"B2", -1, -1, "A1"},
        {"$A1", 2, 2, "$A3"},
        {"A$1", 2, 2, "C$1"},
        {"$A$1", 2, 2, "$A$1"},
        {"A1:B2", 1, 1, "B2:C3"},
        {"$A$1:B2", 1, 1, "$A$1:C3"},
        {"A:A", 5, 1, "B:B"},
        {"$A:B", 5, 1, "$A:C"},
        {"3:5", 2, 9, "5:7"},
        {"$3:5", 2, 9, "$3:7"},
        {"'KPI 1.1'!H5", 1, 0, "'KPI 1.1'!H6"},
        {"[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"},
        {"SUM(A1:A5)*$B$1&\"A1\"", 1, 0, "SUM(A2:A6)*$B$1&\"A1\""},
        {"-(A1+Rate)%", 1, 1, "-(B2+Rate)%"},
        {"IF(A1,,{1,2})", 1, 0, "IF(A2,,{1,2})"},
        {"A1:INDEX(B1:B9,2)", 1, 0, "A2:INDEX(B2:B10,2)"},
        {"A1", -1, 0, "#REF!"},
        {"A1", 0, -1, "#REF!"},
        {"$A1", 0, -1, "$A1"},
        {"A$1", -1, 0, "A$1"},
        {"A1:B2", -1, 0, "#REF!"},
        {"XFD1", 0, 1, "#REF!"},
        {"A1048576", 1, 0, "#REF!"},
        {"Sheet1!A1", -1, 0, "Sheet1!#REF!"},
        {"A:B", 0, -1, "#REF!"},
        {"A:B", -5, 0, "A:B"},
        {"1:2", -1, 0, "#REF!"},
        {"1:2", 0, -5, "1:2"},
        {"A1+B1", 0, -1, "#REF!+A1"},
        {"B2 A1", 0, -1, "A2 #REF!"},
        {"A2 #REF!", 1, 0, "A3 #REF!"},
        {"#REF!", 1, 1, "#REF!"},
        {"Sheet1!#REF!", 1, 1, "Sheet1!#REF!"},
        {"#REF!A1", 1, 1, "#REF!B2"},
        {"#REF!A1", -1, 0, "#REF!"},
        {"A1", 2147483647, 0, "#REF!"},
        {"A1", 0, -2147483647 - 1, "#REF!"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      CHECK(moved(c.text, c.rows, c.columns) == c.moved);
    }
  }

  TEST_CASE("a formula not moved prints the same") {
    const char* const formulas[] = {
#include "formula/formulas.inc"
    };
    for (const std::string formula : formulas) {
      CAPTURE(formula);
      CHECK(moved(formula, 0, 0) == formula);
    }
  }

  TEST_CASE("a formula evaluated as if it were moved gives what the moved one gives") {
    const char* const formulas[] = {
        "SUM(A1:B2)+$A$1", "A$1&$B2", "Sheet1!A1", "IF(A2>1,Rate,B1)", "Scores+A1", "SUM(A:A,1:1)",
#include "formula/formulas.inc"
    };
    const auto grid = scorebook::formula::sample();
    for (const std::string text : formulas) {
      for (const scorebook::formula::Offset by :
           {scorebook::formula::Offset{0, 0}, {1, 0}, {-1, 1}, {3, -1}}) {
        CAPTURE(text);
        CAPTURE(by.rows);
        const auto formula = Formula::parse(text);
        REQUIRE(formula.ok());
        const Formula built = shifted(*formula, by.rows, by.columns);
        CHECK(shown(evaluate(*formula, grid, {5, 5}, by)) == shown(evaluate(built, grid, {5, 5})));
      }
    }
  }
}
