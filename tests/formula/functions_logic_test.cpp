// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"

using scorebook::formula::check;

TEST_SUITE("formula.functions_logic") {
  TEST_CASE("IF computes only the branch it takes") {
    check({{"IF(TRUE,1,2)", "1"},
           {"IF(FALSE,1,2)", "2"},
           {"IF(FALSE,1)", "FALSE"},
           {"IF(TRUE,1,UNKNOWN())", "1"},
           {"IF(FALSE,D24,2)", "2"},
           {"IF(0,1,2)", "2"},
           {"IF(-0.5,1,2)", "1"},
           {"IF(B5,1,2)", "2"},
           {"IF(\"true\",1,2)", "1"},
           {"IF(\"x\",1,2)", "#VALUE!"},
           {"IF(\"1\",1,2)", "(unsupported)"},
           {"IF(D21,1,2)", "#DIV/0!"},
           {"IF(TRUE,,2)", "0"},
           {"IF(TRUE,,2)&\"\"", "\"0\""},
           {"IF(TRUE,B5)=\"\"", "TRUE"},
           {"IF(A1>5,5,IF(A1>=1,A1*2,0))", "2"},
           {"IF({1,0},2,3)", "(unsupported)"},
           {"IF(ISNUMBER(H5),IF(H5>=L5,3,2),\"ตรวจสอบระดับ\")", "3"}});
  }

  TEST_CASE("IFERROR IFNA CHOOSE and IFS") {
    check({{"IFERROR(1/0,\"x\")", "\"x\""},
           {"IFERROR(5,1/0)", "5"},
           {"IFERROR(D23,1)", "(circular)"},
           {"IFERROR(D24,1)", "(unsupported)"},
           {"IFERROR(UNKNOWN(),1)", "(unsupported)"},
           {"IFNA(D22,1)", "1"},
           {"_xlfn.IFNA(D22,1)", "1"},
           {"IFNA(D21,1)", "#DIV/0!"},
           {"CHOOSE(2,\"a\",\"b\",\"c\")", "\"b\""},
           {"CHOOSE(2.9,\"a\",\"b\",\"c\")", "\"b\""},
           {"CHOOSE(1,\"a\",UNKNOWN())", "\"a\""},
           {"CHOOSE(0,\"a\")", "#VALUE!"},
           {"CHOOSE(4,\"a\",\"b\",\"c\")", "#VALUE!"},
           {"CHOOSE(D22,1)", "#N/A"},
           {"IFS(A1>1,\"a\",A1=1,\"b\")", "\"b\""},
           {"IFS(FALSE,1)", "#N/A"},
           {"IFS(TRUE,1,UNKNOWN(),2)", "1"},
           {"IFS(TRUE,1,2)", "(unsupported)"}});
  }

  TEST_CASE("AND OR XOR and NOT skip text in ranges") {
    check({{"AND(TRUE,1)", "TRUE"},
           {"AND(TRUE,0)", "FALSE"},
           {"AND(TRUE,)", "FALSE"},
           {"AND(A1:A5)", "TRUE"},
           {"AND(B1:B5)", "TRUE"},
           {"AND(C1:C3)", "#VALUE!"},
           {"AND(\"TRUE\",TRUE)", "TRUE"},
           {"AND(\"x\",TRUE)", "#VALUE!"},
           {"AND(FALSE,D21)", "#DIV/0!"},
           {"OR(FALSE,0,A1)", "TRUE"},
           {"OR(FALSE,0)", "FALSE"},
           {"XOR(TRUE,TRUE,TRUE)", "TRUE"},
           {"XOR(TRUE,TRUE)", "FALSE"},
           {"NOT(0)", "TRUE"},
           {"NOT(A1)", "FALSE"},
           {"NOT(\"x\")", "#VALUE!"}});
  }

  TEST_CASE("questions about values never fail") {
    check({{"ISNUMBER(A1)", "TRUE"},       {"ISNUMBER(E1)", "FALSE"},
           {"ISNUMBER(D21)", "FALSE"},     {"ISNUMBER(B5)", "FALSE"},
           {"ISTEXT(E1)", "TRUE"},         {"ISTEXT(C4)", "TRUE"},
           {"ISNONTEXT(B5)", "TRUE"},      {"ISBLANK(B5)", "TRUE"},
           {"ISBLANK(C4)", "FALSE"},       {"ISBLANK(\"\")", "FALSE"},
           {"ISLOGICAL(B4)", "TRUE"},      {"ISERROR(D21)", "TRUE"},
           {"ISERROR(D22)", "TRUE"},       {"ISERROR(A1)", "FALSE"},
           {"ISERR(D22)", "FALSE"},        {"ISERR(D21)", "TRUE"},
           {"ISNA(D22)", "TRUE"},          {"ISNA(D21)", "FALSE"},
           {"ISERROR(D23)", "(circular)"}, {"ISERROR(D24)", "(unsupported)"},
           {"ISERROR(Missing!A1)", "TRUE"}});
  }

  TEST_CASE("N TRUE FALSE and NA") {
    check({{"N(5)", "5"},
           {"N(TRUE)", "1"},
           {"N(\"5\")", "0"},
           {"N(B5)", "0"},
           {"N(A2:A5)", "2"},
           {"N(D21)", "#DIV/0!"},
           {"TRUE()", "TRUE"},
           {"FALSE()", "FALSE"},
           {"NA()", "#N/A"},
           {"true", "TRUE"}});
  }
}
