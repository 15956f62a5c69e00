// SPDX-License-Identifier: Apache-2.0
#include "formula/lexer.h"

#include <doctest/doctest.h>

#include <string>

using scorebook::formula::Operator;
using scorebook::formula::Token;
using scorebook::formula::tokenize;
using scorebook::formula::TokenKind;

namespace {

// One letter per kind, then the text: "W:SUM|(|N:1|)|"
std::string kinds(std::string_view text) {
  constexpr std::string_view kLetters = "$NTWQBE+%:!,;(){}?";
  std::string out;
  for (const Token& token : tokenize(text)) {
    out += token.space_before ? " " : "";
    out += kLetters[static_cast<std::size_t>(token.kind)];
    out += std::string(token.text) + '|';
  }
  return out;
}

}  // namespace

TEST_SUITE("formula.lexer") {
  TEST_CASE("texts are cut into tokens") {
    struct {
      const char* text;
      const char* tokens;
    } const cases[] = {
        {"", "$|"},
        {"SUM(A1,2)", "WSUM|((|WA1|,,|N2|))|$|"},
        {"1.5E+3-.5", "N1.5E+3|+-|N.5|$|"},
        {"1E", "N1|WE|$|"},
        {"5.", "N5.|$|"},
        {"$A$1:B$2", "W$A$1|::|WB$2|$|"},
        {"3:5", "N3|::|N5|$|"},
        {"\"a\"\"b\"&\"\"", "T\"a\"\"b\"|+&|T\"\"|$|"},
        {"'KPI ''1'!A1", "Q'KPI ''1'|!!|WA1|$|"},
        {"ตารางสรุป!A1", "Wตารางสรุป|!!|WA1|$|"},
        {"2566!A1", "W2566|!!|WA1|$|"},
        {"[1]Sheet1!A1", "B[1]|WSheet1|!!|WA1|$|"},
        {"Table[[#This Row],[a'] b]]", "WTable|B[[#This Row],[a'] b]]|$|"},
        {"#REF!+#N/A", "E#REF!|++|E#N/A|$|"},
        {"#div/0!", "E#div/0!|$|"},
        {"{1,2;3}", "{{|N1|,,|N2|;;|N3|}}|$|"},
        {" A1 \n B1 ", " WA1| WB1| $|"},
        {"A1<>B1<=C1", "WA1|+<>|WB1|+<=|WC1|$|"},
        {"5%", "N5|%%|$|"},
        {"\\name?", "W\\name?|$|"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      CHECK(kinds(c.text) == c.tokens);
    }
  }

  TEST_CASE("what no formula holds ends the tokens where it stands") {
    struct {
      const char* text;
      std::size_t offset;
    } const cases[] = {{"1+\"abc", 2}, {"A1+'x", 3}, {"1~2", 1},   {"#BAD", 0},  {"[1", 0},
                       {"A1 @B1", 3},  {".", 0},     {"1+.E5", 2}, {"A1+?x", 3}, {"[']", 0}};

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      const auto tokens = tokenize(c.text);
      CHECK(tokens.back().kind == TokenKind::kInvalid);
      CHECK(tokens.back().offset == c.offset);
    }
  }

  TEST_CASE("operators are told apart") {
    const auto tokens = tokenize("<<=<>>=>=&^");
    REQUIRE(tokens.size() == 8);
    CHECK(tokens[0].op == Operator::kLess);
    CHECK(tokens[1].op == Operator::kLessEqual);
    CHECK(tokens[2].op == Operator::kNotEqual);
    CHECK(tokens[3].op == Operator::kGreaterEqual);
    CHECK(tokens[4].op == Operator::kGreaterEqual);
    CHECK(tokens[5].op == Operator::kJoin);
    CHECK(tokens[6].op == Operator::kPower);
    CHECK(tokens[6].offset == 10);
  }
}
