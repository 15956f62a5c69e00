// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"

using scorebook::formula::check;
using scorebook::formula::evaluated;
using scorebook::formula::sample;

TEST_SUITE("formula.functions_lookup") {
  TEST_CASE("MATCH finds exact values and places in sorted ones") {
    check({{"MATCH(3,A1:A5,0)", "3"},
           {"MATCH(9,A1:A5,0)", "#N/A"},
           {"MATCH(3.5,A1:A5)", "3"},
           {"MATCH(3.5,A1:A5,1)", "3"},
           {"MATCH(0,A1:A5,1)", "#N/A"},
           {"MATCH(99,A1:A5,1)", "5"},
           {"MATCH(H5,J5:N5)", "3"},
           {"MATCH(3,{5,4,2},-1)", "2"},
           {"MATCH(9,{5,4,2},-1)", "#N/A"},
           {"MATCH(\"BANANA\",C1:C5,0)", "2"},
           {"MATCH(\"b*\",C1:C5,0)", "2"},
           {"MATCH(\"12\",A1:A5,0)", "#N/A"},
           {"MATCH(12,E1:E1,0)", "#N/A"},
           {"MATCH(3,A1:B5,0)", "#N/A"},
           {"MATCH(D22,A1:A5,0)", "#N/A"},
           {"MATCH(D21,A1:A5,0)", "#DIV/0!"},
           {"MATCH(3,A:A,0)", "3"},
           {"MATCH(9.99E+307,A:A)", "5"},
           {"MATCH(\"ทราบผล*\",E1:E5,0)", "2"}});
  }

  TEST_CASE("INDEX gives cells rows and columns") {
    check({{"INDEX(A1:B5,2,2)", "20"},
           {"INDEX(A1:A5,4)", "4"},
           {"INDEX(J5:N5,2)", "70"},
           {"INDEX(J5:N5,1,2)", "70"},
           {"INDEX(A1:B5,9,1)", "#REF!"},
           {"INDEX(A1:B5,1,3)", "#REF!"},
           {"INDEX(A1:B5,-1,1)", "#VALUE!"},
           {"SUM(INDEX(A1:B5,0,1))", "15"},
           {"SUM(INDEX(A1:B5,,1))", "15"},
           {"SUM(INDEX(A1:B5,2,0))", "22"},
           {"SUM(INDEX(A1:B2,0,0))", "33"},
           {"SUM(A1:INDEX(A:A,3))", "6"},
           {"INDEX({1,2;3,4},2,1)", "3"},
           {"INDEX(A1:B5,2)", "(unsupported)"},
           {"INDEX(B1:B5,MATCH(\"apple pie\",C1:C5,0))&\"\"", "\"\""},
           {"INDEX(B1:B5,5)", "0"},
           {"INDEX(D21,1,1)", "#DIV/0!"},
           {"MATCH(1,INDEX((A1:A5>2)*(A1:A5<5),0),0)", "3"}});
  }

  TEST_CASE("VLOOKUP and HLOOKUP answer from the row or column found") {
    check({{"VLOOKUP(2,A1:C5,3,FALSE)", "\"Banana\""},
           {"VLOOKUP(2.5,A1:C5,3,TRUE)", "\"Banana\""},
           {"VLOOKUP(2.5,A1:C5,3)", "\"Banana\""},
           {"VLOOKUP(2.5,A1:C5,3,0)", "#N/A"},
           {"VLOOKUP(2.5,A1:C5,3,)", "#N/A"},
           {"VLOOKUP(2,A1:C5,4,FALSE)", "#REF!"},
           {"VLOOKUP(2,A1:C5,0,FALSE)", "#VALUE!"},
           {"VLOOKUP(5,A1:B5,2,FALSE)", "0"},
           {"VLOOKUP(5,A1:B5,2,FALSE)&\"\"", "\"\""},
           {"VLOOKUP(\"apple\",{\"apple\",7;\"pear\",8},2,FALSE)", "7"},
           {"VLOOKUP(3,A:C,3,FALSE)", "\"cherry\""},
           {"IFERROR(VLOOKUP(9,A1:C5,3,FALSE),\"-\")", "\"-\""},
           {"HLOOKUP(84.21,J5:N5,1)", "80"},
           {"HLOOKUP(\"b\",{\"a\",\"b\";1,2},2,FALSE)", "2"}});
  }

  TEST_CASE("LOOKUP searches sorted values and skips errors") {
    check({{"LOOKUP(84.21,J5:N5,{1,2,3,4,5})", "3"},
           {"LOOKUP(84.21,{60,70,80,90,100},{1,2,3,4,5})", "3"},
           {"LOOKUP(59,J5:N5,{1,2,3,4,5})", "#N/A"},
           {"LOOKUP(3,A1:B5)", "\"thirty\""},
           {"LOOKUP(2,1/(C1:C5<>\"\"),C1:C5)", "\"apple pie\""},
           {"LOOKUP(9.99E+307,A:A)", "5"},
           {"LOOKUP(3,A1:A5,{1,2})", "#N/A"}});
  }

  TEST_CASE("ROW COLUMN ROWS and COLUMNS") {
    check({{"ROW(A5)", "5"},
           {"ROW(A5:B7)", "5"},
           {"COLUMN(C1)", "3"},
           {"COLUMN(C:E)", "3"},
           {"SUMPRODUCT(COLUMN(A1:C1))", "6"},
           {"ROWS(A1:B5)", "5"},
           {"COLUMNS(A1:B5)", "2"},
           {"ROWS(A:A)", "1048576"},
           {"COLUMNS({1,2,3})", "3"},
           {"ROW(D21:D21)", "21"},
           {"ROWS(NA())", "#N/A"},
           {"ROW(5)", "#VALUE!"}});
    CHECK(evaluated("ROW()", sample(), {7, 3}) == "7");
    CHECK(evaluated("COLUMN()", sample(), {7, 3}) == "3");
  }
}
