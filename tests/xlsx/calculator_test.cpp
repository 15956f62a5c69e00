// SPDX-License-Identifier: Apache-2.0
#include "xlsx/calculator.h"

#include <doctest/doctest.h>

#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

std::string text(const formula::Value& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    return Exact::from_double(*number).value().exact_text();
  }
  if (const auto* words = std::get_if<std::string>(&value)) {
    return "'" + *words + "'";
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return *boolean ? "TRUE" : "FALSE";
  }
  if (const auto* error = std::get_if<formula::CellError>(&value)) {
    return formula::error_text(*error);
  }
  return "nothing";
}

/// "A1=3 B1=?" for what was computed; sheets other than the first with their name.
std::string text(const OpenBook& open, const std::vector<Computed>& computed) {
  std::string out;
  for (const Computed& c : computed) {
    out += out.empty() ? "" : " ";
    out += c.sheet == 0 ? "" : open->sheets()[c.sheet].name() + "!";
    out += base::to_a1(c.ref) + "=" + (c.evaluated ? text(c.value) : "?");
  }
  return out;
}

base::CellRef ref(std::string_view a1) {
  return OpenBook::ref(a1);
}

TEST_SUITE("xlsx.calculator") {
  TEST_CASE("one formula in many cells is right in each of them") {
    const OpenBook open(BookBuilder()
                            .sheet("S",
                                   "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*$A$2"
                                   "</f></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c "
                                   "r=\"B2\"><f>A2*$A$2</f></c></row><row r=\"3\"><c r=\"A3\"><v>3"
                                   "</v></c><c r=\"B3\"><f t=\"shared\" ref=\"B3:B4\" si=\"0\">"
                                   "A3*$A$2</f></c><c r=\"C3\"><f>1+</f></c></row><row r=\"4\"><c "
                                   "r=\"A4\"><v>4</v></c><c r=\"B4\"><f t=\"shared\" si=\"0\"/></c>"
                                   "<c r=\"C4\"><f>1+</f></c></row>")
                            .sheet("T",
                                   "<row r=\"3\"><c r=\"A3\"><v>30</v></c><c r=\"B3\"><f>A3*$A$2"
                                   "</f></c></row>"));
    Calculator calculator(open.book());
    CHECK(text(open, calculator.all()) == "B1=2 B2=4 B3=6 C3=? B4=8 C4=? T!B3=0");
  }

  TEST_CASE("dependents of a changed cell get their values and nothing else does") {
    const OpenBook open(
        BookBuilder()
            .sheet("S",
                   "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f><v>2</v></c><c "
                   "r=\"C1\">"
                   "<f>B1+D1</f><v>99</v></c><c r=\"D1\"><f>10+E1</f><v>7</v></c></row>")
            .sheet("T", "<row><c><f>S!C1&amp;\"!\"</f></c></row>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 5.0);
    // D1 keeps its stored 7: nothing it depends on has changed.
    CHECK(text(open, calculator.dependents()) == "B1=10 C1=17 T!A1='17!'");
  }

  TEST_CASE("without a change nothing is computed") {
    const OpenBook open(BookBuilder().sheet("S", "<row><c><f>INDIRECT(\"A1\")</f></c></row>"));
    CHECK(Calculator(open.book()).dependents().empty());
  }

  TEST_CASE("stored values of every type are seen") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
                "t=\"inlineStr\"><is><t>i</t>"
                "</is></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c>"
                "<c r=\"E1\" t=\"d\"><v>2022-12-08</v></c><c r=\"F1\"><v>2.5</v></c><c r=\"G1\"/>"
                "<c r=\"H1\" t=\"e\"><v>#SPILL!</v></c><c r=\"I1\"><v>x</v></c></row><row r=\"2\">"
                "<c r=\"A2\"><f>A1&amp;B1</f></c><c r=\"B2\"><f>C1</f></c><c r=\"C2\"><f>D1</f></c>"
                "<c r=\"D2\"><f>E1+F1</f></c><c r=\"E2\"><f>G1+1</f></c><c r=\"F2\"><f>H1</f></c>"
                "<c r=\"G2\"><f>I1</f></c></row>")
            .strings({"s"}));
    CHECK(text(open, Calculator(open.book()).all()) ==
          "A2='si' B2=TRUE C2=#N/A D2=44905.5 E2=1 F2=? G2=?");
  }

  TEST_CASE("new formulas are evaluated or keep the value they came with") {
    const OpenBook open(BookBuilder().sheet(
        "S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>Z9*10</f><v>0</v></c></row>"));
    Calculator calculator(open.book());
    calculator.set_formula(0, ref("Z9"), "A1+1", {});
    CHECK(text(open, calculator.dependents()) == "B1=20 Z9=2");
    Calculator second(open.book());
    second.set_formula(0, ref("Z9"), "A1+1", 7.0);
    CHECK(text(open, second.dependents()) == "B1=70");
  }

  TEST_CASE("a formula that was overwritten is not evaluated") {
    const OpenBook open(BookBuilder().sheet(
        "S", "<row><c><v>1</v></c><c><f>A1</f><v>1</v></c><c><f>B1</f><v>1</v></c></row>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 2.0);
    calculator.set_value(0, ref("B1"), 9.0);
    CHECK(text(open, calculator.dependents()) == "C1=9");
  }

  TEST_CASE("a circle and what depends on it are not evaluated") {
    const OpenBook open(BookBuilder().sheet("S",
                                            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c "
                                            "r=\"B1\"><f>A1+C1</f><v>0</v></c><c r=\"C1\"><f>B1</f>"
                                            "<v>0</v></c><c r=\"D1\"><f>C1*2</f><v>0</v></c><c "
                                            "r=\"E1\"><f>E1</f><v>0</v></c><c r=\"F1\">"
                                            "<f>IFERROR(D1,0)</f><v>0</v></c></row>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 2.0);
    CHECK(text(open, calculator.dependents()) == "B1=? C1=? D1=? F1=?");
  }

  TEST_CASE("a branch that is not taken closes no circle") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>IF(A1&gt;0,1,C1)</f><v>0</v></c>"
        "<c r=\"C1\"><f>B1+1</f><v>0</v></c><c r=\"D1\"><f>IF(E1&gt;0,5,D1)</f><v>0</v></c><c "
        "r=\"E1\">"
        "<f>A1</f><v>0</v></c></row>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 2.0);
    CHECK(text(open, calculator.dependents()) == "B1=1 C1=2 D1=5 E1=2");
  }

  TEST_CASE("a chain of a hundred thousand formulas does not exhaust the stack") {
    std::string rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    for (int i = 2; i <= 100001; ++i) {
      const std::string n = std::to_string(i);
      rows += "<row r=\"" + n + "\"><c r=\"A" + n + "\"><f>A" + std::to_string(i - 1) +
              "+1</f><v>0</v></c></row>";
    }
    const OpenBook open(BookBuilder().sheet("S", rows));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 5.0);
    const auto computed = calculator.dependents();
    REQUIRE(computed.size() == 100000);
    CHECK(std::get<double>(computed.back().value) == 100005);
  }

  TEST_CASE("a chain that runs upwards is evaluated too") {
    std::string rows;
    for (int i = 1; i <= 2000; ++i) {
      const std::string n = std::to_string(i);
      rows += "<row r=\"" + n + "\"><c r=\"A" + n + "\"><f>A" + std::to_string(i + 1) +
              "+1</f><v>0</v></c></row>";
    }
    const OpenBook open(BookBuilder().sheet("S", rows));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A2001"), 1.0);
    const auto computed = calculator.dependents();
    REQUIRE(computed.size() == 2000);
    CHECK(std::get<double>(computed.front().value) == 2001);
  }

  TEST_CASE("what lies outside of the workbook is not guessed") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+[1]Other!A1</f><v>4</v></c><c "
        "r=\"C1\">"
        "<f>A1+Nobody</f><v>4</v></c><c r=\"D1\"><f>A1+Lost!A1</f><v>4</v></c><c r=\"E1\">"
        "<f>IFERROR(A1+Nobody,0)</f><v>4</v></c><c r=\"F1\"><f>MYSTERY(A1)</f><v>4</v></c></row>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 2.0);
    CHECK(text(open, calculator.dependents()) == "B1=? C1=? D1=? E1=? F1=?");
  }

  TEST_CASE("an array whose input changed makes all its cells unknown") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"array\" ref=\"B1:B2\">A1:A2*2</f>"
        "<v>2</v></c><c r=\"C1\"><f>B2+1</f><v>5</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c>"
        "<c r=\"B2\"><v>4</v></c><c r=\"C2\"><f>B1+1</f><v>3</v></c></row>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A1"), 2.0);
    CHECK(text(open, calculator.dependents()) == "B1=? C1=? C2=?");
    // With nothing changed the stored values of the array count.
    CHECK(text(open, Calculator(open.book()).all()) == "B1=? C1=5 C2=3");
  }

  TEST_CASE("all formulas are evaluated and stored values stand in for what cannot be") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><f>MYSTERY()</f><v>3</v></c><c r=\"B1\"><f>A1*2</f><v>0</v></c>"
        "<c r=\"C1\"><f>SUM(A1:B1)</f></c></row>"));
    CHECK(text(open, Calculator(open.book()).all()) == "A1=? B1=6 C1=9");
  }

  TEST_CASE("names and whole columns are evaluated") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>SUM(A:A)*Rate</f><v>0</v></c>"
                "</row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>")
            .workbook_tail("<definedNames><definedName name=\"Rate\">S!$A$2</definedName>"
                           "</definedNames>"));
    Calculator calculator(open.book());
    calculator.set_value(0, ref("A9"), 4.0);
    CHECK(text(open, calculator.dependents()) == "B1=14");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
