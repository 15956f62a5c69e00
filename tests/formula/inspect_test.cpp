// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "base/a1.h"
#include "formula/formula.h"

using namespace scorebook::formula;

namespace {

std::string referred(const std::string& text) {
  const auto formula = Formula::parse(text);
  REQUIRE(formula);
  std::string out;
  for (const Reference& reference : references(*formula)) {
    out += out.empty() ? "" : " | ";
    out += reference.sheet + (reference.last_sheet.empty() ? "" : ".." + reference.last_sheet);
    out += (reference.sheet.empty() ? "" : "!") + scorebook::base::to_a1(reference.range);
  }
  return out;
}

std::string named(const std::string& text) {
  const auto formula = Formula::parse(text);
  REQUIRE(formula);
  std::string out;
  for (const std::string& name : names(*formula)) {
    out += (out.empty() ? "" : " | ") + name;
  }
  return out;
}

bool hidden(const std::string& text) {
  const auto formula = Formula::parse(text);
  REQUIRE(formula);
  return has_hidden_inputs(*formula);
}

}  // namespace

TEST_SUITE("formula.inspect") {
  TEST_CASE("all references are listed from left to right") {
    struct {
      const char* text;
      const char* references;
    } const cases[] = {
        {"1+2", ""},
        {"A1+B2:C3", "A1 | B2:C3"},
        {"B3:A1", "A1:B3"},
        {"$A$1", "A1"},
        {"A:B", "A1:B1048576"},
        {"2:3", "A2:XFD3"},
        {"'KPI 1.1'!$H$5*ตารางสรุป!A1", "KPI 1.1!H5 | ตารางสรุป!A1"},
        {"Jan:Dec!A1", "Jan..Dec!A1"},
        {"IF(A1>0,SUM(B1:B9),-C1%)", "A1 | B1:B9 | C1"},
        {"[1]Sheet1!A1+#REF!A1+Sheet1!#REF!+Rate", ""},
        {"A1:B2:C3", "A1:C3"},
        {"Sheet1!A1:Sheet1!B2", "Sheet1!A1:B2"},
        {"A1:INDEX(B1:B9,C1)", "B1:B9 | C1 | A1"},
        {"A1:B2 B2:C3", "A1:B2 | B2:C3"},
        {"(A1,B1)", "A1 | B1"},
        {"SUMIF(A1:A9,\">1\",B1)", "A1:A9 | B1 | B1:B9"},
        {"AVERAGEIF(A1:C1,D1,Sheet1!E5)", "A1:C1 | D1 | Sheet1!E5 | Sheet1!E5:G5"},
        {"SUMIF(A:A,1,B:B)", "A1:A1048576 | B1:B1048576 | B1:B1048576"},
        {"\"A1\"", ""},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      CHECK(referred(c.text) == c.references);
    }
  }

  TEST_CASE("names are listed once and without those of other workbooks") {
    CHECK(named("Rate*2+SUM(Scores)-Rate") == "Rate | Scores");
    CHECK(named("Sheet1!Local+'KPI 1.1'!Local") == "Sheet1!Local | 'KPI 1.1'!Local");
    CHECK(named("[1]!Rate+A1+TRUE") == "");
    CHECK(named("อัตรา") == "อัตรา");
  }

  TEST_CASE("inputs that cannot be listed are admitted") {
    for (const std::string text :
         {"INDIRECT(\"A1\")", "1+OFFSET(A1,1,1)", "TODAY()", "IF(A1,NOW())", "RAND()*2",
          "_xlfn.RANDARRAY(2)", "Table1[x]", "A1:INDEX(A1:A9,3)", "Start:End", "SUMIF(Scores,1,B1)",
          "SUMIF(A1:A9,1,Scores)"}) {
      CAPTURE(text);
      CHECK(hidden(text));
    }
    for (const std::string text : {"A1", "SUM(A1:B2,Rate)", "A1:B2:C3", "SUMIF(A1:A9,1,B1)",
                                   "SUMIF(Scores,1)", "INDEX(A1:A9,3)", "[1]Sheet1!A1", "A1 B1"}) {
      CAPTURE(text);
      CHECK_FALSE(hidden(text));
    }
  }
}
