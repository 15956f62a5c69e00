// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"

using scorebook::formula::check_cases;
using scorebook::formula::evaluated;
using scorebook::formula::sample;

TEST_SUITE("formula.call") {
  TEST_CASE("unknown functions and wrong counts are not guessed") {
    check_cases(sample(), {{"NOSUCH(1)", "(unsupported)"},
                           {"[1]!F(1)", "(unsupported)"},
                           {"ABS()", "(unsupported)"},
                           {"ABS(1,2)", "(unsupported)"},
                           {"PI(1)", "(unsupported)"},
                           {"TRUE(1)", "(unsupported)"}});
  }

  TEST_CASE("the first failing argument decides") {
    check_cases(sample(), {{"ROUND(D22,\"x\")", "#N/A"},
                           {"ROUND(\"x\",D22)", "#VALUE!"},
                           {"MID(\"abc\",D21,D22)", "#DIV/0!"}});
  }

  TEST_CASE("ranges in place of single values are intersected") {
    const auto grid = sample();
    CHECK(evaluated("ABS(A1:A5)", grid, {3, 26}) == "3");
    CHECK(evaluated("ABS(A1:A5)", grid, {6, 26}) == "#VALUE!");
    CHECK(evaluated("ABS(J5:N5)", grid, {9, 11}) == "70");
    CHECK(evaluated("ABS(A1:B5)", grid, {3, 1}) == "#VALUE!");
    CHECK(evaluated("LEN(A:A)", grid, {3, 26}) == "1");
  }

  TEST_CASE("arrays make functions of single values run for each element") {
    check_cases(sample(), {{"SUM(ROUND({1.4,2.6},0))", "4"},
                           {"SUM(LEN({\"a\",\"bb\";\"ccc\",\"\"}))", "6"},
                           {"SUM(MOD({1,2,3},{2;3}))", "5"},
                           {"SUM(ABS({1,-2}))", "3"},
                           {"SUM(INDEX(A1:A5,{1,3}))", "(unsupported)"},
                           {"SUM(VLOOKUP({1,2},A1:B5,2,FALSE))", "(unsupported)"},
                           {"SUM(VLOOKUP(1,A1:B5,{1,2},FALSE))", "11"},
                           {"SUM(LOOKUP({1,2},A1:A5,B1:B5))", "30"},
                           {"SUM(MATCH({3,4},A1:A5,0))", "7"},
                           {"SUM(VALUE({\"1\",\"x\"}))", "#VALUE!"},
                           {"SUM(N({1,TRUE,\"x\"}))", "2"},
                           {"COUNT(1/{1,0})", "1"},
                           {"ABS({-3,4})", "3"},
                           {"SUM(IFERROR({1,2},0))", "(unsupported)"},
                           {"SUM(INDEX(A1:B5,{1,2},0))", "(unsupported)"},
                           {"SUMPRODUCT(IFS(A1:A5>2,1,TRUE,0))", "(unsupported)"},
                           {"SUMPRODUCT(CHOOSE(1,A1:A5))", "15"}});
  }
}
