// SPDX-License-Identifier: Apache-2.0
#include "xlsx/dependents.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

/// The formulas reached from cells of the first sheet, in the order in which they are reported.
std::string reached(const OpenBook& open, const std::vector<std::string>& changed) {
  Dependents dependents(open->parts());
  std::vector<std::string> places;
  for (std::uint32_t at = 0; at < open->sheets().size(); ++at) {
    for (const Cell& cell : open->sheets()[at].cells()) {
      if (cell.has_formula()) {
        CHECK(dependents.add(at, cell) == places.size());
        places.push_back(open->sheets()[at].name() + "!" + base::to_a1(cell.ref));
      }
    }
  }
  std::vector<SheetRange> ranges;
  for (const std::string& range : changed) {
    ranges.push_back({0, base::parse_range(range).value()});
  }
  std::string out;
  dependents.reach(ranges,
                   [&](Dependents::FormulaId id) { out += (out.empty() ? "" : " ") + places[id]; });
  return out;
}

TEST_SUITE("xlsx.dependents") {
  TEST_CASE("formulas are reached through cells and ranges and other formulas") {
    const OpenBook open(
        BookBuilder()
            .sheet("S",
                   "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"><f>A1*2</f></c><c r=\"C1\">"
                   "<f>SUM(B1:B9)</f></c><c r=\"D1\"><f>A2</f></c><c r=\"E1\"><f>C1</f>"
                   "</c></row>")
            .sheet("T", "<row r=\"1\"><c r=\"A1\"><f>S!C1+S!Z99</f></c></row>"));
    CHECK(reached(open, {"A1"}) == "S!B1 S!C1 S!E1 T!A1");
    CHECK(reached(open, {"A2"}) == "S!D1");
    CHECK(reached(open, {"B5"}) == "S!C1 S!E1 T!A1");
    CHECK(reached(open, {"Z99"}) == "T!A1");
    CHECK(reached(open, {"A1:A9"}) == "S!B1 S!D1 S!C1 S!E1 T!A1");
    CHECK(reached(open, {"Y1"}) == "");
    CHECK(reached(open, {}) == "");
  }

  TEST_CASE("a circle is reached once") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"><f>A1+C1</f></c><c r=\"C1\"><f>B1</f></c></row>"));
    CHECK(reached(open, {"A1"}) == "S!B1 S!C1");
  }

  TEST_CASE("names lead to what they mean") {
    const OpenBook open(
        BookBuilder()
            .sheet("S",
                   "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"><f>Rate*2</f></c><c "
                   "r=\"C1\"><f>Outer</f></c>"
                   "<c r=\"D1\"><f>Nobody</f></c><c r=\"E1\"><f>Loop</f></c></row>")
            .workbook_tail(
                "<definedNames><definedName name=\"Rate\">S!$A$1</definedName><definedName "
                "name=\"Outer\">Rate+S!$Q$9</definedName><definedName name=\"Loop\">Loop"
                "</definedName></definedNames>"));
    CHECK(reached(open, {"A1"}) == "S!E1 S!B1 S!C1");
    CHECK(reached(open, {"Q9"}) == "S!E1 S!C1");
  }

  TEST_CASE("what cannot be told depends on everything") {
    const OpenBook open(
        BookBuilder().sheet("S",
                            "<row r=\"1\"><c r=\"A1\"><f>INDIRECT(\"Z\"&amp;1)</f></c><c "
                            "r=\"B1\"><f>A1</f></c><c r=\"C1\">"
                            "<f>Rate(*</f></c><c r=\"D1\"><f>[1]X!A1</f></c></row>"));
    CHECK(reached(open, {"Y1"}) == "S!A1 S!C1 S!B1");
  }

  TEST_CASE("shared members and several sheets in one reference are followed") {
    const OpenBook open(BookBuilder()
                            .sheet("S",
                                   "<row r=\"1\"><c r=\"B1\"><f t=\"shared\" ref=\"B1:B2\" "
                                   "si=\"0\">A1+$A$9</f></c></row>"
                                   "<row r=\"2\"><c r=\"B2\"><f t=\"shared\" si=\"0\"/></c></row>")
                            .sheet("T", "")
                            .sheet("U", "<row r=\"1\"><c r=\"A1\"><f>SUM(S:T!A1)</f></c></row>"));
    CHECK(reached(open, {"A1"}) == "S!B1 U!A1");
    CHECK(reached(open, {"A2"}) == "S!B2");
    CHECK(reached(open, {"A9"}) == "S!B1 S!B2");
  }

  TEST_CASE("an array leads on from every cell it fills") {
    const OpenBook open(BookBuilder().sheet("S",
                                            "<row r=\"1\"><c r=\"B1\"><f t=\"array\" "
                                            "ref=\"B1:B2\">A1:A2*2</f></c><c r=\"C1\"><f>B2</f></c>"
                                            "</row><row r=\"2\"><c r=\"B2\"><v>1</v></c></row>"));
    CHECK(reached(open, {"A1"}) == "S!B1 S!C1");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
