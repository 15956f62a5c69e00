// SPDX-License-Identifier: Apache-2.0
#include "formula/operators.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "formula/grid.h"

using namespace scorebook::formula;

TEST_SUITE("formula.operators") {
  TEST_CASE("arithmetic coerces and reports") {
    check_cases(sample(), {{"1+2", "3"},
                           {"\"1\"+\"2\"", "3"},
                           {"TRUE+TRUE", "2"},
                           {"B5+1", "1"},
                           {"\"\"+1", "#VALUE!"},
                           {"C4+1", "#VALUE!"},
                           {"E1*2", "24"},
                           {"E2*2", "#VALUE!"},
                           {"E3*2", "(unsupported)"},
                           {"E4*2", "(unsupported)"},
                           {"7/2", "3.5"},
                           {"1/0", "#DIV/0!"},
                           {"1/B5", "#DIV/0!"},
                           {"2^10", "1024"},
                           {"2^0.5", "1.4142135623730951"},
                           {"-8^2", "64"},
                           {"0^0", "#NUM!"},
                           {"0^-1", "#DIV/0!"},
                           {"(-8)^(1/3)", "#NUM!"},
                           {"10^308*10", "#NUM!"},
                           {"1E-300*1E-300", "0"},
                           {"28.825%", "0.28825"},
                           {"50%%", "0.005"},
                           {"--\"5\"", "5"},
                           {"-\"x\"", "#VALUE!"},
                           {"+\"x\"", "\"x\""},
                           {"-B5", "0"},
                           {"D21+D22", "#DIV/0!"},
                           {"D22+D21", "#N/A"},
                           {"\"x\"+D22", "#N/A"},
                           {"#REF!+1", "#REF!"}});
  }

  TEST_CASE("texts are joined with numbers of 15 digits") {
    check_cases(sample(), {{"\"a\"&\"b\"", "\"ab\""},
                           {"1/3&\"\"", "\"0.333333333333333\""},
                           {"(0.1+0.2)&\"\"", "\"0.3\""},
                           {"TRUE&1", "\"TRUE1\""},
                           {"B5&\"x\"", "\"x\""},
                           {"1E+20&\"\"", "\"1E+20\""},
                           {"84.21&\" %\"", "\"84.21 %\""},
                           {"D21&\"x\"", "#DIV/0!"},
                           {"1&2+3", "\"15\""},
                           {"REPT(\"a\",32767)&\"\"=REPT(\"a\",32767)", "TRUE"},
                           {"REPT(\"a\",32767)&\"b\"", "#VALUE!"},
                           {"LEN(REPT(\"ก\",32767)&\"\")", "32767"}});
  }

  TEST_CASE("comparisons order types and read 15 digits") {
    check_cases(sample(), {{"1=1", "TRUE"},          {"0.1+0.2=0.3", "TRUE"},
                           {"0.3>=0.1+0.2", "TRUE"}, {"0.1+0.2>0.3", "FALSE"},
                           {"\"a\"=\"A\"", "TRUE"},  {"\"a\"<\"b\"", "TRUE"},
                           {"\"a\"<>\"b\"", "TRUE"}, {"99<\"1\"", "TRUE"},
                           {"\"z\"<TRUE", "TRUE"},   {"TRUE>1", "TRUE"},
                           {"B5=0", "TRUE"},         {"B5=\"\"", "TRUE"},
                           {"B5=FALSE", "TRUE"},     {"1=\"1\"", "FALSE"},
                           {"E2>=60", "TRUE"},       {"\"ข\">\"ก\"", "(unsupported)"},
                           {"\"ข\"<>\"ก\"", "TRUE"}, {"1<2<3", "FALSE"},
                           {"D22=D22", "#N/A"},      {"H5>=L5", "TRUE"}});
  }

  TEST_CASE("a last sum near zero snaps to zero as in Excel") {
    check_cases(sample(), {{"0.5-0.4-0.1", "0"},
                           {"(0.5-0.4-0.1)", "-2.7755575615628914e-17"},
                           {"1*(0.5-0.4-0.1)", "-2.7755575615628914e-17"},
                           {"0.5-0.4-0.1=0", "FALSE"},
                           {"52.8-8.8*6", "0"},
                           {"70.4-8.8-61.6", "0"},
                           {"(70.4-8.8-61.6)", "7.105427357601002e-15"},
                           {"10.01-10-0.01", "-2.1337098754514727e-16"},
                           {"-0.5+0.4+0.1", "0"},
                           {"ABS(0.5-0.4-0.1)", "2.7755575615628914e-17"},
                           {"1+0.5-0.4-0.1", "1"},
                           {"D21-1", "#DIV/0!"},
                           {"\"x\"-1", "#VALUE!"}});
  }

  TEST_CASE("snapping has a limit") {
    CHECK(snapped(0x1p-49, 1.0, 1.0) == Value(0.0));
    CHECK(snapped(0x1p-48, 1.0, 1.0) == Value(0x1p-48));
    CHECK(snapped(-0x1p-49, 1.0, -1.0) == Value(0.0));
    CHECK(snapped(CellError::kNa, Value(), CellError::kNa) == Value(CellError::kNa));
  }

  TEST_CASE("results are numbers Excel can hold") {
    CHECK(excel_number(std::numeric_limits<double>::infinity()) == Value(CellError::kNum));
    CHECK(excel_number(std::numeric_limits<double>::quiet_NaN()) == Value(CellError::kNum));
    CHECK(excel_number(std::numeric_limits<double>::denorm_min()) == Value(0.0));
    CHECK(excel_number(-1.5) == Value(-1.5));
    CHECK(power(0, 0) == Value(CellError::kNum));
    CHECK(power(0, -1) == Value(CellError::kDiv0));
    CHECK(power(2, 3) == Value(8.0));
    CHECK(apply(Operator::kUnion, 1.0, 1.0) == Value(CellError::kUnsupported));
  }
}
