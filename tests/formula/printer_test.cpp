// SPDX-License-Identifier: Apache-2.0
#include "formula/printer.h"

#include <doctest/doctest.h>

#include <string>

#include "formula/formula.h"

using scorebook::formula::Formula;
using scorebook::formula::print_number;

namespace {

std::string printed(const std::string& text) {
  const auto formula = Formula::parse(text);
  return formula ? formula->print() : "not parsed at " + formula.error().place;
}

}  // namespace

TEST_SUITE("formula.printer") {
  TEST_CASE("canonical formulas print as they are and print the same again") {
    const char* const formulas[] = {
#include "formula/formulas.inc"
    };
    CHECK(std::size(formulas) >= 150);
    for (const std::string formula : formulas) {
      CAPTURE(formula);
      CHECK(printed(formula) == formula);
    }
  }

  TEST_CASE("other spellings print canonically") {
    struct {
      const char* text;
      const char* canonical;
    } const cases[] = {
        {"=A1", "A1"},
        {" A1 + B1 ", "A1+B1"},
        {"sum( a1 : b2 , 3 )", "SUM(A1:B2,3)"},
        {"Sum (A1)", "SUM(A1)"},
        {"if(true,1,FALSE)", "IF(TRUE,1,FALSE)"},
        {"A1\n+\tB1", "A1+B1"},
        {"1.50", "1.5"},
        {"1e5", "100000"},
        {"1E-7", "1E-07"},
        {"1E+300", "1E+300"},
        {".5", "0.5"},
        {"5.", "5"},
        {"$a$1", "$A$1"},
        {"a:c", "A:C"},
        {"#ref!", "#REF!"},
        {"'Sheet1'!A1", "Sheet1!A1"},
        {"ตารางสรุป!A1", "'ตารางสรุป'!A1"},
        {"2566!A1", "'2566'!A1"},
        {"Jan:Dec!A1", "Jan:Dec!A1"},
        {"'Jan 66:Dec 66'!A1", "'Jan 66:Dec 66'!A1"},
        {"'[1]Sheet1'!A1", "[1]Sheet1!A1"},
        {"A1  B1", "A1 B1"},
        {"{ 1 , 2 ; 3 , -4 }", "{1,2;3,-4}"},
        {"{+1}", "{1}"},
        {"_XLFN.ifna(A1,0)", "_xlfn.IFNA(A1,0)"},
        {"KPI_Score*2", "KPI_Score*2"},
        {"- 5", "-5"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      CHECK(printed(c.text) == c.canonical);
      CHECK(printed(printed(c.text)) == c.canonical);
    }
  }

  TEST_CASE("numbers print with the fewest digits that read back") {
    CHECK(print_number(0.1) == "0.1");
    CHECK(print_number(1.0 / 3) == "0.3333333333333333");
    CHECK(print_number(33.299999999999997) == "33.3");
    CHECK(print_number(-2.5) == "-2.5");
    CHECK(print_number(1e21) == "1E+21");
  }
}
