// SPDX-License-Identifier: Apache-2.0
#include "formula/address.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "base/a1.h"

using namespace scorebook::formula;
using scorebook::base::to_a1;

namespace {

std::string text(const std::optional<Corner>& corner) {
  if (!corner) {
    return "none";
  }
  return (corner->column_fixed ? "$" : "") + scorebook::base::column_name(corner->column) +
         (corner->row_fixed ? "$" : "") + std::to_string(corner->row);
}

}  // namespace

TEST_SUITE("formula.address") {
  TEST_CASE("cells keep their dollar signs") {
    for (const std::string word : {"B7", "$B7", "B$7", "$B$7", "XFD1048576"}) {
      CAPTURE(word);
      CHECK(text(parse_cell(word)) == word);
    }
    CHECK(text(parse_cell("b7")) == "B7");
  }

  TEST_CASE("what is no cell is none") {
    for (const std::string word : {"", "B", "7", "$", "$$B7", "B$$7", "B7x", "XFE1", "A1048577",
                                   "A0", "A01", "ก1", "LOG10X", "B7$"}) {
      CAPTURE(word);
      CHECK(text(parse_cell(word)) == "none");
    }
  }

  TEST_CASE("rows and columns stand alone") {
    CHECK(text(parse_column("$C")) == "$C1");
    CHECK(text(parse_column("C")) == "C1");
    CHECK(text(parse_column("C5")) == "none");
    CHECK(text(parse_column("C$")) == "none");
    CHECK(text(parse_column("XFE")) == "none");
    CHECK(text(parse_row("$9")) == "A$9");
    CHECK(text(parse_row("9")) == "A9");
    CHECK(text(parse_row("C9")) == "none");
    CHECK(text(parse_row("9.5")) == "none");
    CHECK(text(parse_row("$")) == "none");
  }

  TEST_CASE("prefixes part into book and sheets") {
    const auto through = parse_sheets("[1]Jan:Dec");
    CHECK(through.book == "[1]");
    CHECK(through.first == "Jan");
    CHECK(through.last == "Dec");
    const auto path = parse_sheets("C:\\a\\[b 1.xlsx]KPI 1.1");
    CHECK(path.book == "C:\\a\\[b 1.xlsx]");
    CHECK(path.first == "KPI 1.1");
    CHECK(path.last.empty());
  }

  TEST_CASE("areas are covered from corner to corner") {
    const ReferenceNode area{{}, Shape::kArea, {5, 3, false, false}, {2, 7, false, false}};
    CHECK(to_a1(covered(area)) == "C2:G5");
    const ReferenceNode rows{{}, Shape::kRows, {5, 1, false, false}, {2, 1, false, false}};
    CHECK(to_a1(covered(rows)) == "A2:XFD5");
    const ReferenceNode columns{{}, Shape::kColumns, {1, 4, false, false}, {1, 4, false, false}};
    CHECK(to_a1(covered(columns)) == "D1:D1048576");
    CHECK(to_a1(bounding({{2, 2}, {3, 3}}, {{1, 3}, {2, 9}})) == "B1:I3");
    CHECK(to_a1(resized({{2, 2}, {2, 2}}, {{1, 1}, {5, 3}})) == "B2:D6");
    CHECK(to_a1(resized({{1048575, 16384}, {1, 1}}, {{1, 1}, {5, 3}})) == "XFD1048575:XFD1048576");
  }
}
