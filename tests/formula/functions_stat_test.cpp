// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"

using scorebook::formula::check;
using scorebook::formula::check_cases;
using scorebook::formula::Grid;
using scorebook::formula::Value;

TEST_SUITE("formula.functions_stat") {
  TEST_CASE("MIN MAX and AVERAGE skip what is no number") {
    check({{"MIN(A1:A5)", "1"},
           {"MAX(A1:B5)", "20"},
           {"MAX(C1:C5)", "0"},
           {"MIN(A1:A5,)", "0"},
           {"MAX(\"7\",3)", "7"},
           {"MAX(TRUE,0.5)", "1"},
           {"MIN(\"x\",1)", "#VALUE!"},
           {"MAX(-3,-2)", "-2"},
           {"MAX(A1:A5,D22)", "#N/A"},
           {"AVERAGE(A1:A5)", "3"},
           {"AVERAGE(B1:B5)", "15"},
           {"AVERAGE(C1:C5)", "#DIV/0!"},
           {"AVERAGE(1,,2)", "1"},
           {"AVERAGE({1,2,\"9\",TRUE})", "1.5"}});
  }

  TEST_CASE("LARGE and SMALL count from either end") {
    check({{"LARGE(A1:A5,1)", "5"},
           {"LARGE(A1:B5,2)", "10"},
           {"SMALL(A1:A5,2)", "2"},
           {"LARGE(A1:A5,6)", "#NUM!"},
           {"LARGE(A1:A5,0)", "#NUM!"},
           {"SUM(LARGE(A1:A5,{1,2,3}))", "12"},
           {"LARGE(D21:D22,1)", "#DIV/0!"}});
  }

  TEST_CASE("COUNT COUNTA and COUNTBLANK") {
    check({{"COUNT(A1:B5)", "7"},
           {"COUNT(E1:E5)", "0"},
           {"COUNT(1,\"2\",\"x\",TRUE,)", "4"},
           {"COUNT(D21:D22,5)", "1"},
           {"COUNT(A:A)", "5"},
           {"COUNTA(B1:B5)", "4"},
           {"COUNTA(C1:C5)", "5"},
           {"COUNTA(D21:D22)", "2"},
           {"COUNTA(1,,\"\")", "3"},
           {"COUNTBLANK(B1:B5)", "1"},
           {"COUNTBLANK(C1:C5)", "1"},
           {"COUNTBLANK(A:A)", "1048571"},
           {"COUNTBLANK(Q:Z)", "10485760"}});
  }

  TEST_CASE("COUNTIF understands operators types and wildcards") {
    check({{"COUNTIF(A1:A5,3)", "1"},
           {"COUNTIF(A1:A5,\"3\")", "1"},
           {"COUNTIF(A1:A5,\">2\")", "3"},
           {"COUNTIF(A1:A5,\">=\"&A2)", "4"},
           {"COUNTIF(A1:A5,\"<>3\")", "4"},
           {"COUNTIF(A1:A5,\"<3\")", "2"},
           {"COUNTIF(A1:A5,\"<=3\")", "3"},
           {"COUNTIF(A1:A5,\"=3\")", "1"},
           {"COUNTIF(E1:E1,12)", "1"},
           {"COUNTIF(E1:E1,\">11\")", "0"},
           {"COUNTIF(C1:C5,\"APPLE\")", "1"},
           {"COUNTIF(C1:C5,\"apple*\")", "2"},
           {"COUNTIF(C1:C5,\"?????\")", "1"},
           {"COUNTIF(C1:C5,\"<>apple\")", "4"},
           {"COUNTIF(C1:C5,\"\")", "1"},
           {"COUNTIF(B1:C5,\"\")", "2"},
           {"COUNTIF(B1:C5,\"=\")", "1"},
           {"COUNTIF(B1:C5,\"<>\")", "9"},
           {"COUNTIF(A:A,\"\")", "1048571"},
           {"COUNTIF(A:A,\"<>3\")", "1048575"},
           {"COUNTIF(B1:B5,TRUE)", "1"},
           {"COUNTIF(B1:B5,\"true\")", "1"},
           {"COUNTIF(D21:D22,\"#N/A\")", "1"},
           {"COUNTIF(C1:C5,\">b\")", "2"},
           {"COUNTIF(E2:E2,\"ทราบผล*\")", "1"},
           {"COUNTIF(E2:E3,\">ก\")", "(unsupported)"},
           {"COUNTIF(E4:E4,\"1/2/2020\")", "(unsupported)"},
           {"COUNTIF(A1:A5,B5)", "0"},
           {"COUNTIF({1,2},1)", "#VALUE!"},
           {"SUM(COUNTIF(A1:A5,{1,2,9}))", "2"},
           {"COUNTIF(C1:C5,\"1.1.1\")", "0"}});
  }

  TEST_CASE("COUNTIF compares numbers at 15 digits") {
    Grid grid;
    grid.set("A1", Value(0.1 + 0.2)).set("A2", Value(0.3));
    check_cases(grid, {{"COUNTIF(A1:A2,0.3)", "2"}, {"COUNTIF(A1:A2,\"<=0.3\")", "2"}});
  }

  TEST_CASE("SUMIF sums a range of the size of the tested one") {
    check({{"SUMIF(A1:A5,\">2\")", "12"},
           {"SUMIF(A1:A5,\">3\",B1:B5)", "0"},
           {"SUMIF(A1:A5,\"<3\",B1:B5)", "30"},
           {"SUMIF(A1:A5,\"<3\",B1)", "30"},
           {"SUMIF(A1:A2,\"<3\",B1:B1000)", "30"},
           {"SUMIF(C1:C5,\"apple*\",A1:A5)", "6"},
           {"SUMIF(C:C,\"apple*\",A:A)", "6"},
           {"SUMIF(A1:A2,\">0\",D21)", "#DIV/0!"},
           {"SUMIF(A1:A2,\">99\",D21)", "0"},
           {"SUMIF(A1:A5,D22)", "0"},
           {"SUMIF(A1:A5,\">2\",\"x\")", "#VALUE!"},
           {"SUMIF(A1:A5,\">2\",)", "12"},
           {"AVERAGEIF(A1:A5,\">2\")", "4"},
           {"AVERAGEIF(A1:A5,\"<3\",B1)", "15"},
           {"AVERAGEIF(A1:A5,\">9\")", "#DIV/0!"}});
  }

  TEST_CASE("SUMIFS COUNTIFS and AVERAGEIFS need ranges of one size") {
    check({{"SUMIFS(A1:A5,A1:A5,\">1\",A1:A5,\"<5\")", "9"},
           {"SUMIFS(B1:B5,C1:C5,\"a*\",A1:A5,\"<3\")", "10"},
           {"SUMIFS(A1:A5,B1:B4,\">1\")", "#VALUE!"},
           {"SUMIFS(A:A,C:C,\"apple\")", "1"},
           {"COUNTIFS(A1:A5,\">1\",C1:C5,\"*a*\")", "2"},
           {"COUNTIFS(A1:A5,\">1\",C1:C4,\"*a*\")", "#VALUE!"},
           {"COUNTIFS(A1:A5,\">1\",C1:C5)", "#VALUE!"},
           {"AVERAGEIFS(A1:A5,A1:A5,\">1\")", "3.5"}});
  }
}
