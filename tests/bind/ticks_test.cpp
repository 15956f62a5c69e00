// SPDX-License-Identifier: Apache-2.0
#include "bind/ticks.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

// "B1 D1* F1": the boxes of the choices, a star behind those that are ticked.
std::string ticks_of(const test::TypedSheet& sheet) {
  const FormPlan plan = make_plan(test::weighted_form());
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  const auto found = find_ticks(view, plan.sheets[1].ticks[0], {});
  if (!found) {
    return "none";
  }
  std::string out;
  for (const FoundChoice& choice : found->choices) {
    out += out.empty() ? "" : " ";
    out += choice.exists ? base::to_a1(choice.box) + (choice.ticked ? "*" : "") : "?";
  }
  return out;
}

std::string ticks_in_row(const std::vector<std::string>& cells) {
  return ticks_of(test::TypedSheet().row("A1", cells));
}

}  // namespace

TEST_SUITE("bind.ticks") {
  TEST_CASE("the box stands to the left of its choice") {
    CHECK(ticks_in_row({"ระยะเวลา :", "", "รอบ ๔ เดือน", "✓", "รอบ ๖ เดือน", "", "รอบ ๙ เดือน"}) ==
          "B1 D1* F1");
    CHECK(ticks_in_row({"ระยะเวลา :", "☐", "รอบ 4 เดือน", "☐", "รอบ 6 เดือน", "/", "รอบ ๘ เดือน"}) ==
          "B1 D1 F1*");
    CHECK(ticks_in_row({"รอบ ๔ เดือน", "รอบ ๖ เดือน", "( x )", "รอบ ๙ เดือน"}) == "A1 B1 C1*");
  }

  TEST_CASE("a merged box is found by its first cell") {
    test::TypedSheet sheet;
    sheet.set("A1", "✓").merge("A1:B1").set("C1", "รอบ ๖ เดือน");
    CHECK(ticks_of(sheet) == "? A1* ?");
  }

  TEST_CASE("the tick may stand in the cell of its choice") {
    CHECK(ticks_in_row({"☐ รอบ ๔ เดือน", "☑ รอบ ๖ เดือน", "/ รอบ ๙ เดือน"}) == "A1 B1* C1*");
    CHECK(ticks_in_row({"ระยะเวลา : ( ) รอบ ๔ เดือน (✓) รอบ ๖ เดือน ( ) รอบ ๙ เดือน"}) == "A1 A1* A1");
    CHECK(ticks_in_row({"ระยะเวลา :  รอบ ๔ เดือน  รอบ ๖ เดือน  รอบ ๙ เดือน"}) == "A1 A1 A1");
  }

  TEST_CASE("a sentence about a round is no choice") {
    CHECK(ticks_in_row({"ผลการดำเนินงาน รอบ ๖ เดือน"}) == "none");
    CHECK(ticks_in_row({"รอบ ๖ เดือน ดำเนินการแล้ว"}) == "none");
    CHECK(ticks_in_row({"#6"}) == "none");
  }
}

}  // namespace scorebook::bind
