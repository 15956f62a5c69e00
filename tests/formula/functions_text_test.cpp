// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"

using scorebook::formula::check;

TEST_SUITE("formula.functions_text") {
  TEST_CASE("LEN LEFT RIGHT and MID count UTF-16 code units") {
    check({{"LEN(\"abc\")", "3"},
           {"LEN(\"\")", "0"},
           {"LEN(\"ทราบผล\")", "6"},
           {"LEN(\"ที่\")", "3"},
           {"LEN(\"😀\")", "2"},
           {"LEN(12.50)", "4"},
           {"LEN(TRUE)", "4"},
           {"LEN(B5)", "0"},
           {"LEN(D21)", "#DIV/0!"},
           {"LEFT(\"abc\",2)", "\"ab\""},
           {"LEFT(\"abc\")", "\"a\""},
           {"LEFT(\"abc\",)", "\"\""},
           {"LEFT(\"abc\",9)", "\"abc\""},
           {"LEFT(\"abc\",-1)", "#VALUE!"},
           {"LEFT(E2,6)", "\"ทราบผล\""},
           {"LEFT(E2,6)=\"ทราบผล\"", "TRUE"},
           {"LEFT(\"😀a\",1)", "\"\uFFFD\""},
           {"RIGHT(\"abc\",2)", "\"bc\""},
           {"RIGHT(\"abc\",9)", "\"abc\""},
           {"RIGHT(E2,4)", "\"2566\""},
           {"MID(\"abcdef\",2,3)", "\"bcd\""},
           {"MID(\"abcdef\",5,30)", "\"ef\""},
           {"MID(\"abcdef\",9,3)", "\"\""},
           {"MID(\"abcdef\",0,3)", "#VALUE!"},
           {"MID(\"abcdef\",1,-1)", "#VALUE!"}});
  }

  TEST_CASE("TRIM SUBSTITUTE REPLACE REPT and EXACT") {
    check({{"TRIM(\"  a  b   c \")", "\"a b c\""},
           {"TRIM(\"   \")", "\"\""},
           {"SUBSTITUTE(\"a-b-c\",\"-\",\"+\")", "\"a+b+c\""},
           {"SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "\"a-b+c\""},
           {"SUBSTITUTE(\"a-b-c\",\"-\",\"+\",3)", "\"a-b-c\""},
           {"SUBSTITUTE(\"a-b-c\",\"-\",\"+\",0)", "#VALUE!"},
           {"SUBSTITUTE(\"aaa\",\"aa\",\"b\")", "\"ba\""},
           {"SUBSTITUTE(\"Aa\",\"a\",\"\")", "\"A\""},
           {"SUBSTITUTE(\"abc\",\"\",\"x\")", "\"abc\""},
           {"SUBSTITUTE(\"ระดับ 3\",\"ระดับ \",\"\")", "\"3\""},
           {"SUBSTITUTE(REPT(\"a\",30000),\"a\",\"xx\")", "#VALUE!"},
           {"REPLACE(\"abcdef\",3,2,\"X\")", "\"abXef\""},
           {"REPLACE(\"abc\",9,2,\"X\")", "\"abcX\""},
           {"REPT(\"ab\",3)", "\"ababab\""},
           {"REPT(\"ab\",0)", "\"\""},
           {"REPT(\"ab\",20000)", "#VALUE!"},
           {"REPT(\"\",1E+9)", "\"\""},
           {"EXACT(\"a\",\"A\")", "FALSE"},
           {"EXACT(\"a\",\"a\")", "TRUE"},
           {"EXACT(1,\"1\")", "TRUE"}});
  }

  TEST_CASE("SEARCH ignores case and knows wildcards where FIND does neither") {
    check({{"SEARCH(\"B\",\"abc\")", "2"},
           {"SEARCH(\"b?d\",\"abcd\")", "2"},
           {"SEARCH(\"b*\",\"abcd\")", "2"},
           {"SEARCH(\"a*c\",\"xabcabc\")", "2"},
           {"SEARCH(\"~*\",\"a*b\")", "2"},
           {"SEARCH(\"z\",\"abc\")", "#VALUE!"},
           {"SEARCH(\"\",\"abc\")", "1"},
           {"SEARCH(\"a\",\"abca\",2)", "4"},
           {"SEARCH(\"a\",\"abc\",0)", "#VALUE!"},
           {"SEARCH(\"a\",\"abc\",9)", "#VALUE!"},
           {"SEARCH(\"ผล\",E2)", "5"},
           {"FIND(\"b\",\"abc\")", "2"},
           {"FIND(\"B\",\"abc\")", "#VALUE!"},
           {"FIND(\"?\",\"ab?\")", "3"},
           {"FIND(\"a\",\"abca\",2)", "4"},
           {"FIND(\"\",\"abc\",3)", "3"},
           {"FIND(\"a\",\"abc\",5)", "#VALUE!"},
           {"SEARCH(REPT(\"a\",256),\"a\")", "#VALUE!"}});
  }

  TEST_CASE("CONCATENATE and VALUE") {
    check({{"CONCATENATE(\"a\",1.5,TRUE,B5,,\"z\")", "\"a1.5TRUEz\""},
           {"CONCATENATE(\"a\",D22)", "#N/A"},
           {"VALUE(\"12\")", "12"},
           {"VALUE(\" 1,234.50 \")", "1234.5"},
           {"VALUE(\"85%\")", "0.85"},
           {"VALUE(\"1E3\")", "1000"},
           {"VALUE(\"(5)\")", "-5"},
           {"VALUE(\"\")", "#VALUE!"},
           {"VALUE(\"ทราบผล\")", "#VALUE!"},
           {"VALUE(TRUE)", "#VALUE!"},
           {"VALUE(7)", "7"},
           {"VALUE(B5)", "0"},
           {"VALUE(E3)", "(unsupported)"},
           {"VALUE(E4)", "(unsupported)"}});
  }

  TEST_CASE("TEXT writes plain formats and leaves text alone") {
    check({{"TEXT(28.825,\"0.00\")", "\"28.83\""},
           {"TEXT(1234567.891,\"#,##0.0\")", "\"1,234,567.9\""},
           {"TEXT(0.8421,\"0.0%\")", "\"84.2%\""},
           {"TEXT(\"abc\",\"0.00\")", "\"abc\""},
           {"TEXT(\"12\",\"0.00\")", "\"12.00\""},
           {"TEXT(B5,\"0\")", "\"0\""},
           {"TEXT(TRUE,\"0\")", "\"TRUE\""},
           {"TEXT(D21,\"0\")", "#DIV/0!"},
           {"TEXT(5,\"\")", "\"\""},
           {"TEXT(5,\"yyyy\")", "(unsupported)"},
           {"TEXT(5,\"0;-0\")", "(unsupported)"},
           {"TEXT(E4,\"0\")", "(unsupported)"},
           {"TEXT(84.21,\"0.00\")&\" %\"", "\"84.21 %\""}});
  }
}
