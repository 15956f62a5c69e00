// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "formula/formula.h"
#include "formula/shape.h"

using scorebook::formula::Formula;
using scorebook::formula::ReferenceNode;
using scorebook::formula::shape;
using scorebook::formula::Shape;

TEST_SUITE("formula.operand_parser") {
  TEST_CASE("operands are told apart") {
    struct {
      const char* text;
      const char* tree;
    } const cases[] = {
        {"TRUE", "true"},
        {"False", "false"},
        {"TRUE()", "TRUE()"},
        {"Truth", "name Truth"},
        {"Sheet1!TRUE", "name Sheet1!TRUE"},
        {"A1", "A1"},
        {"A1A", "name A1A"},
        {"A1048577", "name A1048577"},
        {"XFE1", "name XFE1"},
        {"A", "name A"},
        {"A:B", "A:B"},
        {"$A:B", "$A:B"},
        {"3:5", "3:5"},
        {"3:$5", "3:$5"},
        {"$3:$5", "$3:$5"},
        {"Sheet1!3:5", "Sheet1!3:5"},
        {"LOG10(1)", "LOG10(1)"},
        {"อัตรา", "name อัตรา"},
        {"ตารางสรุป!A1", "'ตารางสรุป'!A1"},
        {"'KPI 1.1'!$H$5", "'KPI 1.1'!$H$5"},
        {"'it''s'!A1", "'it''s'!A1"},
        {"Jan:Dec!A1", "Jan:Dec!A1"},
        {"B1:Dec!A1", "(B1 : Dec!A1)"},
        {"[1]Sheet1!A1", "[1]Sheet1!A1"},
        {"'[1]KPI 1'!A1", "'[1]KPI 1'!A1"},
        {"[1]!Rate", "name [1]!Rate"},
        {"[1]Jan:Dec!A1", "[1]Jan:Dec!A1"},
        {"[@Score]", "opaque [@Score]"},
        {"Tab[[#All],[x]]", "opaque Tab[[#All],[x]]"},
        {"#REF!", "#REF!"},
        {"#REF!A1", "#REF!A1"},
        {"Sheet1!#REF!", "Sheet1!#REF!"},
        {"#REF!+A1", "(#REF! + A1)"},
        {"\"a\"\"b\"", "\"a\"b\""},
        {"{1,2;3,4}", "array 2 of 4"},
        {"{-1,+2,\"x\",TRUE,#N/A}", "array 5 of 5"},
        {"[1]!F(A1)", "[1]!F(A1)"},
        {"Sheet1!F(A1)", "Sheet1!F(A1)"},
        {"'Jan':'Dec'!A1", ""},
        {"{\"a\"&1}", ""},
        {"{+\"a\"}", ""},
        {"Sheet1!5", ""},
        {"Sheet1!#N/A", ""},
        {"A1!", ""},
        {"''!A1", ""},
        {"A : B", "A:B"},
        {"Jan : Dec!A1", "Jan:Dec!A1"},
        {"'[1]]x'!A1", "'[1]]x'!A1"},
        {"'[1]'!A1", "[1]!A1"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      const auto formula = Formula::parse(c.text);
      CHECK((formula ? shape(formula->root()) : "") == c.tree);
    }
  }

  TEST_CASE("corners of a reference keep what is fixed") {
    const auto formula = Formula::parse("'KPI 1.1'!$B3:C$4");
    REQUIRE(formula);
    const auto& reference = std::get<ReferenceNode>(formula->root().kind);
    CHECK(reference.shape == Shape::kArea);
    CHECK(reference.sheets.first == "KPI 1.1");
    CHECK(reference.first.column == 2);
    CHECK(reference.first.row == 3);
    CHECK(reference.first.column_fixed);
    CHECK_FALSE(reference.first.row_fixed);
    CHECK(reference.last.column == 3);
    CHECK(reference.last.row == 4);
    CHECK_FALSE(reference.last.column_fixed);
    CHECK(reference.last.row_fixed);
  }
}
