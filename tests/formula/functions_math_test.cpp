// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "formula/grid.h"

using scorebook::formula::check;
using scorebook::formula::evaluated;
using scorebook::formula::sample;

TEST_SUITE("formula.functions_math") {
  TEST_CASE("ROUND works on the decimal reading and goes away from zero") {
    check({{"ROUND(2.675,2)", "2.68"},
           {"ROUND(28.825,2)", "28.83"},
           {"ROUND(1.005,2)", "1.01"},
           {"ROUND(-2.675,2)", "-2.68"},
           {"ROUND(2.5,0)", "3"},
           {"ROUND(-2.5,0)", "-3"},
           {"ROUND(2.4999,0)", "2"},
           {"ROUND(0.1+0.2,1)", "0.3"},
           {"ROUND(1/3,4)", "0.3333"},
           {"ROUND(9.995,2)", "10"},
           {"ROUND(1234.5,-2)", "1200"},
           {"ROUND(1250,-2)", "1300"},
           {"ROUND(49,-2)", "0"},
           {"ROUND(51,-2)", "100"},
           {"ROUND(5,-3)", "0"},
           {"ROUND(0.7,0)", "1"},
           {"ROUND(0.4,0)", "0"},
           {"ROUND(1E+20,2)", "1e+20"},
           {"ROUND(2.5,)", "3"},
           {"ROUND(2.345,1.9)", "2.3"},
           {"ROUND(2.345,-1E+9)", "0"},
           {"ROUND(2.345,1E+9)", "2.345"},
           {"ROUND(123456789.123456789,9)", "123456789.12345679"},
           {"ROUND(\"2.675\",2)", "2.68"},
           {"ROUND(\"x\",2)", "#VALUE!"},
           {"ROUND(D21,2)", "#DIV/0!"},
           {"ROUND(TRUE,0)", "1"},
           {"ROUND(B5,2)", "0"}});
  }

  TEST_CASE("ROUNDUP ROUNDDOWN and TRUNC go by size") {
    check({{"ROUNDUP(2.001,2)", "2.01"},
           {"ROUNDUP(-2.001,2)", "-2.01"},
           {"ROUNDUP(2.01,2)", "2.01"},
           {"ROUNDUP(0.1+0.2,1)", "0.3"},
           {"ROUNDUP(5,-3)", "1000"},
           {"ROUNDUP(0,2)", "0"},
           {"ROUNDUP(999.5,0)", "1000"},
           {"ROUNDDOWN(2.999,2)", "2.99"},
           {"ROUNDDOWN(-2.999,2)", "-2.99"},
           {"ROUNDDOWN(1999,-3)", "1000"},
           {"TRUNC(2.9)", "2"},
           {"TRUNC(-2.9)", "-2"},
           {"TRUNC(2.99,1)", "2.9"}});
  }

  TEST_CASE("INT goes down and reads 15 digits as Excel does") {
    check({{"INT(2.9)", "2"},
           {"INT(-2.1)", "-3"},
           {"INT(-2)", "-2"},
           {"INT(0)", "0"},
           {"INT(0.5)", "0"},
           {"INT(-0.5)", "-1"},
           {"INT((0.1+0.7)*10)", "8"},
           {"INT(123456789-0.0000004)", "123456789"},
           {"INT(123456789-0.0000005)", "123456788"},
           {"INT(1E+16)", "1e+16"}});
  }

  TEST_CASE("MOD takes the sign of the divisor and refuses what versions disagree on") {
    check({{"MOD(7,3)", "1"},
           {"MOD(-7,3)", "2"},
           {"MOD(7,-3)", "-2"},
           {"MOD(-7,-3)", "-1"},
           {"MOD(6,3)", "0"},
           {"MOD(7.5,2)", "1.5"},
           {"MOD(7,0)", "#DIV/0!"},
           {"MOD(D21,0)", "#DIV/0!"},
           {"MOD(D22,0)", "#N/A"},
           {"MOD(0.3,0.1)", "(unsupported)"},
           {"MOD(1,0.1)", "(unsupported)"},
           {"MOD(1E+15,2)", "(unsupported)"}});
  }

  TEST_CASE("ABS SIGN SQRT and POWER") {
    check({{"ABS(-3)", "3"},
           {"ABS(\"-3\")", "3"},
           {"SIGN(-3)", "-1"},
           {"SIGN(0)", "0"},
           {"SIGN(2)", "1"},
           {"SQRT(9)", "3"},
           {"SQRT(-1)", "#NUM!"},
           {"POWER(2,10)", "1024"},
           {"POWER(0,0)", "#NUM!"},
           {"POWER(10,400)", "#NUM!"}});
  }

  TEST_CASE("SUM takes numbers of ranges and whatever arguments spell") {
    check({{"SUM(A1:A5)", "15"},
           {"SUM(A1:B5)", "45"},
           {"SUM(A1,2,\"3\",TRUE)", "7"},
           {"SUM(B4)", "0"},
           {"SUM(\"x\")", "#VALUE!"},
           {"SUM(C1:C5)", "0"},
           {"SUM(A1:A5,D21)", "#DIV/0!"},
           {"SUM(A:A)", "15"},
           {"SUM(2:3)", "25"},
           {"SUM(A1,,2)", "3"},
           {"SUM({1,2;3,\"4\"})", "6"},
           {"SUM({1,2,3}*2)", "12"},
           {"SUM(0.5,-0.4,-0.1)", "-2.7755575615628914e-17"},
           {"SUM(1E+308,1E+308)", "#NUM!"},
           {"SUM(Scores)", "15"},
           {"SUM('KPI 1.1'!H5,ตารางสรุป!A1)", "32.825"},
           {"SUM(IF(TRUE,A1:A3))", "6"},
           {"SUM(CHOOSE(2,A1:A2,A3:A4))", "7"},
           {"PRODUCT(A1:A5)", "120"},
           {"PRODUCT(C1:C3)", "0"},
           {"PRODUCT(2,\"3\")", "6"}});
  }

  TEST_CASE("SUM of an ordinary formula intersects ranges inside operators") {
    const auto grid = sample();
    CHECK(evaluated("SUM(A1:A5*2)", grid, {3, 26}) == "6");
    CHECK(evaluated("SUM(A1:A5*2)", grid, {9, 26}) == "#VALUE!");
  }

  TEST_CASE("SUMPRODUCT computes with whole ranges") {
    check({{"SUMPRODUCT(A1:A5,A1:A5)", "55"},
           {"SUMPRODUCT(A1:A5*A1:A5)", "55"},
           {"SUMPRODUCT(A1:A5)", "15"},
           {"SUMPRODUCT(A1:A2,B1:B2)", "50"},
           {"SUMPRODUCT(A1:A5,B1:B5)", "50"},
           {"SUMPRODUCT(A1:A5*B1:B5)", "#VALUE!"},
           {"SUMPRODUCT(--(H5>=J5:N5))", "3"},
           {"SUMPRODUCT((H5>=J5:N5)*1)", "3"},
           {"SUMPRODUCT(H5>=J5:N5)", "0"},
           {"SUMPRODUCT(N(A1:A5>2))", "3"},
           {"SUMPRODUCT((A1:A5>1)*(A1:A5<5)*A1:A5)", "9"},
           {"SUMPRODUCT(--(A1:A5>=TRANSPOSE(A1:A5)))", "(unsupported)"},
           {"SUMPRODUCT(--(A1:A5>J5:N5/30))", "13"},
           {"SUMPRODUCT(A1:A3,A1:A2)", "#VALUE!"},
           {"SUMPRODUCT(A1:A5/(A1:A5<>3))", "#DIV/0!"},
           {"SUMPRODUCT(--(C1:C5=\"apple\"))", "1"},
           {"SUMPRODUCT(--(LEFT(C1:C5,5)=\"apple\"))", "2"},
           {"SUMPRODUCT(LEN(C1:C5))", "26"},
           {"SUMPRODUCT(--ISNUMBER(B1:B5))", "2"},
           {"SUMPRODUCT(ROUND(A1:A5/3,1))", "5"},
           {"SUMPRODUCT(1/COUNTIF(A1:A5,A1:A5))", "5"},
           {"SUMPRODUCT(--ISERROR(D21:D22))", "2"},
           {"SUMPRODUCT({1,2,3},{4,5,6})", "32"},
           {"SUMPRODUCT({1;2}*{10,20})", "90"},
           {"SUMPRODUCT({1,2}+{1,2,3})", "#N/A"},
           {"SUMPRODUCT(MAX((A1:A5<4)*A1:A5))", "3"},
           {"SUMPRODUCT(2)", "2"},
           {"SUMPRODUCT(IF(A1:A5>2,1,0))", "(unsupported)"},
           {"SUMPRODUCT(ROW(A1:A3))", "6"},
           {"SUMPRODUCT(D21:D22)", "#DIV/0!"}});
  }

  TEST_CASE("SUMPRODUCT counts the empty rest of whole columns without looking at it") {
    check({{"SUMPRODUCT(--(A:A=\"\"))", "1048571"},
           {"SUMPRODUCT(--(A:A>2))", "3"},
           {"SUMPRODUCT(A:A,B:B)", "50"},
           {"SUMPRODUCT((A:A>2)*(B:B=\"\"))", "1"},
           {"SUMPRODUCT(--(Empty!A:A=0))", "1048576"},
           {"SUMPRODUCT((A:A>2)*(1:1>0))", "(unsupported)"}});
  }
}
