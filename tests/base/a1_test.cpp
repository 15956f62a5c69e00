// SPDX-License-Identifier: Apache-2.0
#include "base/a1.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace scorebook::base {
namespace {

std::string range_text(std::string_view text) {
  const auto range = parse_range(text);
  return range ? to_a1(*range) : "none";
}

}  // namespace

TEST_SUITE("base.a1") {
  TEST_CASE("column names count in letters") {
    const struct {
      std::uint32_t column;
      std::string_view name;
    } rows[] = {{1, "A"},   {17, "Q"},   {26, "Z"},    {27, "AA"},    {52, "AZ"},
                {53, "BA"}, {702, "ZZ"}, {703, "AAA"}, {16384, "XFD"}};

    for (const auto& row : rows) {
      CAPTURE(row.column);
      CHECK(column_name(row.column) == row.name);
    }
    CHECK(column_name(0).empty());
  }

  TEST_CASE("a reference is read with or without dollar signs and in either case") {
    const struct {
      std::string_view text;
      CellRef ref;
    } rows[] = {
        {"A1", {1, 1}},  {"B7", {7, 2}},     {"$B$7", {7, 2}}, {"$B7", {7, 2}},
        {"B$7", {7, 2}}, {"aa10", {10, 27}}, {"Q5", {5, 17}},  {"XFD1048576", {1048576, 16384}}};

    for (const auto& row : rows) {
      CAPTURE(row.text);
      const auto ref = parse_ref(row.text);
      REQUIRE(ref.has_value());
      CHECK(*ref == row.ref);
    }
  }

  TEST_CASE("what is no reference inside the sheet is refused") {
    for (const std::string_view text : {"",
                                        "A",
                                        "1",
                                        "A0",
                                        "A01",
                                        "$",
                                        "$A",
                                        "A$",
                                        "$$A1",
                                        "A$$1",
                                        "A1$",
                                        "A1 ",
                                        " A1",
                                        "A-1",
                                        "1A",
                                        "A1048577",
                                        "XFE1",
                                        "AAAA1",
                                        "A99999999999999999999",
                                        "ZZZZZZZZZZ1",
                                        "Sheet1!A1",
                                        "A1:B2",
                                        "R1C1",
                                        "A1.0"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_ref(text).has_value());
    }
  }

  TEST_CASE("every reference prints as it reads") {
    for (const std::uint32_t column : {1U, 25U, 26U, 27U, 701U, 702U, 703U, 16383U, 16384U}) {
      for (const std::uint32_t row : {1U, 9U, 10U, 1048576U}) {
        const CellRef ref{row, column};
        CAPTURE(to_a1(ref));
        CHECK(parse_ref(to_a1(ref)) == std::optional(ref));
      }
    }
  }

  TEST_CASE("a range is read in any corner order") {
    CHECK(range_text("B7:C9") == "B7:C9");
    CHECK(range_text("C9:B7") == "B7:C9");
    CHECK(range_text("C7:B9") == "B7:C9");
    CHECK(range_text("$B$7:$C$9") == "B7:C9");
    CHECK(range_text("B7") == "B7");
    CHECK(range_text("B7:B7") == "B7");
    for (const std::string_view text : {"", ":", "B7:", ":C9", "B7:C9:D1", "B:C", "1:2"}) {
      CAPTURE(text);
      CHECK(range_text(text) == "none");
    }
  }

  TEST_CASE("a range contains its corners and nothing beyond them") {
    const CellRange range{{2, 3}, {4, 6}};
    CHECK(range.contains({2, 3}));
    CHECK(range.contains({4, 6}));
    CHECK(range.contains({3, 4}));
    CHECK_FALSE(range.contains({1, 3}));
    CHECK_FALSE(range.contains({5, 3}));
    CHECK_FALSE(range.contains({2, 2}));
    CHECK_FALSE(range.contains({2, 7}));
    CHECK_FALSE(range.single());
    CHECK(CellRange{{2, 3}, {2, 3}}.single());
  }

  TEST_CASE("references are ordered by row and then by column") {
    CHECK(CellRef{1, 9} < CellRef{2, 1});
    CHECK(CellRef{2, 1} < CellRef{2, 2});
  }

  TEST_CASE("sheet names are quoted where a formula needs it") {
    const struct {
      std::string_view name;
      std::string_view quoted;
    } rows[] = {{"Sheet1", "Sheet1"}, {"_data", "_data"},   {"KPI 1.1", "'KPI 1.1'"},
                {"it's", "'it''s'"},  {"1.1", "'1.1'"},     {"2566", "'2566'"},
                {"A1", "'A1'"},       {"kpi11", "'kpi11'"}, {"KPIS11", "KPIS11"},
                {"R", "'R'"},         {"c", "'c'"},         {"RC", "'RC'"},
                {"R1C1", "'R1C1'"},   {"R12", "'R12'"},     {"RCA", "RCA"},
                {"true", "'true'"},   {"FALSE", "'FALSE'"}, {"TRUE1X", "TRUE1X"},
                {"มิติที่ 1", "'มิติที่ 1'"}, {"สรุป", "'สรุป'"},     {"", "''"},
                {"a-b", "'a-b'"}};

    for (const auto& row : rows) {
      CAPTURE(row.name);
      CHECK(quote_sheet(row.name) == row.quoted);
    }
  }
}

}  // namespace scorebook::base
