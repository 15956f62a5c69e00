// SPDX-License-Identifier: Apache-2.0
#include "formula/parser.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "formula/formula.h"
#include "formula/printer.h"
#include "formula/shape.h"

using scorebook::ErrorCode;
using scorebook::formula::Formula;
using scorebook::formula::kMaxFormula;
using scorebook::formula::shape;

namespace {

std::string nested(const std::string& open, const std::string& inside, const std::string& close,
                   int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) {
    text += open;
  }
  text += inside;
  for (int i = 0; i < depth; ++i) {
    text += close;
  }
  return text;
}

}  // namespace

TEST_SUITE("formula.parser") {
  TEST_CASE("operators bind as in Excel") {
    struct {
      const char* text;
      const char* tree;
    } const cases[] = {
        {"1+2*3", "(1 + (2 * 3))"},
        {"1-2-3", "(1 - 2 - 3)"},
        {"2^3^4", "(2 ^ 3 ^ 4)"},
        {"-2^2", "([- 2] ^ 2)"},
        {"2^-2", "(2 ^ [- 2])"},
        {"-5%", "[% [- 5]]"},
        {"5%%", "[%% 5]"},
        {"2*3%", "(2 * [% 3])"},
        {"1&2+3", "(1 & (2 + 3))"},
        {"1=2&3", "(1 = (2 & 3))"},
        {"1<2=3", "(1 < 2 = 3)"},
        {"(1+2)*3", "({(1 + 2)} * 3)"},
        {"--1", "[-- 1]"},
        {"1--1", "(1 - [- 1])"},
        {"A1:B2 C1:D2", "(A1:B2 _ C1:D2)"},
        {"-A1:B2", "[- A1:B2]"},
        {"A1:B2:C3", "(A1:B2 : C3)"},
        {"A1:F(1)", "(A1 : F(1))"},
        {"(A1,B1)", "{(A1 , B1)}"},
        {"F(A1,B1)", "F(A1,B1)"},
        {"F((A1,B1))", "F({(A1 , B1)})"},
        {"F(,)", "F(<>,<>)"},
        {"F()", "F()"},
        {"F(1,)", "F(1,<>)"},
        {"Sheet1!A1:B2", "Sheet1!A1:B2"},
        {"Sheet1!A1:Sheet1!B2", "(Sheet1!A1 : Sheet1!B2)"},
        {"A1 B1", "(A1 _ B1)"},
        {"SUM (A1)", "SUM(A1)"},
        {"A1 (B1)", "(A1 _ {B1})"},
        {"Rate (1)", "RATE(1)"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      const auto formula = Formula::parse(c.text);
      REQUIRE(formula);
      CHECK(shape(formula->root()) == c.tree);
    }
  }

  TEST_CASE("faults are placed by their byte offset") {
    struct {
      const char* text;
      const char* place;
    } const cases[] = {
        {"", "0"},      {"=", "1"},       {"1+", "2"},      {"=1+", "3"},          {"1 2", "2"},
        {"(1", "2"},    {"1)", "1"},      {"F(1", "3"},     {"F(1;2)", "3"},       {"A1:2", "4"},
        {"\"abc", "0"}, {"{1,2;3}", "6"}, {"{A1}", "1"},    {"{1,}", "3"},         {"{}", "1"},
        {"'x'", "0"},   {"'x'A1", "0"},   {"Sheet1!", "7"}, {"Sheet1!\"x\"", "7"}, {"A1:", "3"},
        {"1:A", "1"},   {"*1", "0"},      {"1**2", "2"},    {"A1 + # B1", "5"},    {"$X", "0"},
        {"F(1))", "4"}, {"1E999", "0"},   {"ก+", "4"},      {",1", "0"},           {"(1,", "3"},
        {"A1=", "3"},   {"=A1==B1", "4"}, {"A$1$", "0"}};

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      const auto formula = Formula::parse(c.text);
      REQUIRE_FALSE(formula);
      CHECK(formula.error().code == ErrorCode::kValueInvalid);
      CHECK(formula.error().place == c.place);
    }
  }

  TEST_CASE("nesting stops at 256") {
    CHECK(Formula::parse(nested("(", "1", ")", 256)));
    CHECK_FALSE(Formula::parse(nested("(", "1", ")", 257)));
    CHECK(Formula::parse(nested("ABS(", "1", ")", 256)));
    CHECK_FALSE(Formula::parse(nested("ABS(", "1", ")", 257)));
    CHECK_FALSE(Formula::parse(std::string(60000, '(')));
  }

  TEST_CASE("long formulas are no deep ones") {
    std::string sum = "1";
    std::string text = "\"\"";
    for (int i = 0; i < 10000; ++i) {
      sum += "+1";
      text += "&A1";
    }
    CHECK(Formula::parse(sum));
    CHECK(Formula::parse(text));
    CHECK(Formula::parse(std::string(60000, '-') + "1"));
    CHECK(Formula::parse("1" + std::string(60000, '%')));
    const auto formula = Formula::parse(sum + std::string(kMaxFormula, ' '));
    REQUIRE_FALSE(formula);
    CHECK(formula.error().place == "65536");
  }

  TEST_CASE("garbage is refused or read but never breaks") {
    constexpr std::string_view kPieces[] = {
        "A1",    "$",    "B$2",  ":",       "!",      "'",   "\"",  "(",  ")", ",",
        ";",     "{",    "}",    "[",       "]",      "#",   "%",   "^",  "&", "=",
        "<",     ">",    "-",    "+",       "1",      "E",   ".",   " ",  "ก", "\xFF",
        "#REF!", "SUM(", "TRUE", "Sheet1!", "'x y'!", "[1]", "3:5", "A:C"};
    std::mt19937 random(20);  // NOLINT(cert-msc51-cpp): the same texts every time
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
      std::string text;
      for (auto left = random() % 12; left > 0; --left) {
        text += kPieces[random() % std::size(kPieces)];
      }
      const auto formula = Formula::parse(text);
      if (formula) {
        ++read;
        CAPTURE(text);
        const std::string printed = formula->print();
        const auto again = Formula::parse(printed);
        REQUIRE(again);
        CHECK(again->print() == printed);
      }
    }
    CHECK(read > 500);
  }
}
