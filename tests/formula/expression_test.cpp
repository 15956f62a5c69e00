// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "formula/grid.h"

using scorebook::formula::check_cases;
using scorebook::formula::evaluated;
using scorebook::formula::Grid;
using scorebook::formula::sample;

TEST_SUITE("formula.expression") {
  TEST_CASE("precedence decides values") {
    check_cases(sample(), {{"1+2*3", "7"},
                           {"(1+2)*3", "9"},
                           {"2^3^2", "64"},
                           {"-2^2", "4"},
                           {"0-2^2", "-4"},
                           {"2^-1", "0.5"},
                           {"10-4-3", "3"},
                           {"100/10/5", "2"},
                           {"10*5%", "0.5"},
                           {"\"a\"&1+1", "\"a2\""},
                           {"1+1=2", "TRUE"},
                           {"\"x\"&1=\"x1\"", "TRUE"},
                           {"1<2=TRUE", "TRUE"}});
  }

  TEST_CASE("defined names stand for their formulas") {
    check_cases(sample(), {{"Rate", "0.05"},
                           {"rate*100", "5"},
                           {"SUM(Scores)", "15"},
                           {"INDEX(Scores,2)", "2"},
                           {"SUMPRODUCT(Scores*2)", "30"},
                           {"Main!Local", "2"},
                           {"Local", "#NAME?"},
                           {"Unknown+1", "#NAME?"},
                           {"IFERROR(Unknown,1)", "1"},
                           {"Loop", "(unsupported)"},
                           {"Beside", "(unsupported)"},
                           {"Broken", "(unsupported)"},
                           {"[1]!Rate", "(unsupported)"}});
  }

  TEST_CASE("names may have relative parts only in whole rows and columns") {
    Grid grid = sample();
    grid.define("Column", "Main!$A:$A").define("Row", "Main!5:$5").define("Mixed", "Main!$A1");
    check_cases(grid,
                {{"SUM(Column)", "15"}, {"SUM(Row)", "(unsupported)"}, {"Mixed", "(unsupported)"}});
  }

  TEST_CASE("ranges are joined and intersected where they are plain") {
    check_cases(sample(), {{"SUM(A1:A2:B2)", "33"},
                           {"SUM(A1:INDEX(A1:A5,2))", "3"},
                           {"SUM(INDEX(A1:A5,2):INDEX(A1:A5,4))", "9"},
                           {"SUM('KPI 1.1'!H5:'KPI 1.1'!H6)", "4"},
                           {"SUM(A1:B3 B2:C5)", "20"},
                           {"A1:B5 B2:C2", "20"},
                           {"SUM(A1:A2 B1:B2)", "#NULL!"},
                           {"SUM((A1,B1))", "(unsupported)"},
                           {"SUM(A1:'KPI 1.1'!H5)", "(unsupported)"},
                           {"SUM(A1:Unknown)", "#NAME?"},
                           {"SUM(A1:Rate)", "(unsupported)"}});
  }

  TEST_CASE("what lies outside the workbook is not guessed") {
    check_cases(sample(), {{"[1]Sheet1!A1", "(unsupported)"},
                           {"'[b.xlsx]S'!A1+1", "(unsupported)"},
                           {"SUM(Jan:Dec!A1)", "(unsupported)"},
                           {"Table1[x]", "(unsupported)"},
                           {"IFERROR([1]Sheet1!A1,0)", "(unsupported)"},
                           {"#REF!A1", "#REF!"},
                           {"Main!#REF!", "#REF!"},
                           {"SUM(#REF!)", "#REF!"}});
  }

  TEST_CASE("arrays meet element by element") {
    check_cases(sample(), {{"SUM({1,2,3}+{10;20})", "102"},
                           {"SUM({1,2}*{3,4})", "11"},
                           {"SUM(-{1,2})", "-3"},
                           {"SUM({50,100}%)", "1.5"},
                           {"SUM(--({1,2,3}>1))", "2"},
                           {"{1,2}&\"x\"", "\"1x\""},
                           {"SUM({1,\"x\"}*1)", "#VALUE!"},
                           {"+{5,6}", "5"}});
  }

  TEST_CASE("a deep formula is evaluated") {
    std::string text = "1";
    for (int i = 0; i < 250; ++i) {
      text = "(" + text + "+1)";
    }
    CHECK(evaluated(text, sample()) == "251");
    std::string sum = "0";
    for (int i = 0; i < 15000; ++i) {
      sum += "+A1";
    }
    CHECK(evaluated(sum, sample()) == "15000");
  }
}
