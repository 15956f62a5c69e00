// SPDX-License-Identifier: Apache-2.0
#include "edit/ticks.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace scorebook::test {
namespace {

form::Ticks rounds() {
  form::Ticks ticks;
  ticks.label = "ระยะเวลา :";
  ticks.print = "✓";
  ticks.glyphs = {"✓", "/", "☑"};
  ticks.choices = {{Exact(4), "รอบ ๔ เดือน", {}},
                   {Exact(6), "รอบ ๖ เดือน", {}},
                   {Exact(9), "รอบ ๙ เดือน", {"รอบ ๘ เดือน"}}};
  return ticks;
}

TEST_SUITE("edit.ticks") {
  TEST_CASE("only the mark changes") {
    struct Case {
      std::size_t choice;
      bool ticked;
      std::string_view before, after;
    };

    constexpr Case kCases[] = {
        {0, true, "", "✓"},
        {0, true, "/", "/"},
        {0, false, "/", ""},
        {0, true, "( )", "(✓)"},
        {0, false, "(✓)", "( )"},
        {0, true, "☐", "☑"},
        {0, false, "☑", "☐"},
        {0, true, "[...]", "[✓]"},
        {0, true, "รอบ ๔ เดือน", "✓ รอบ ๔ เดือน"},
        {0, false, "✓ รอบ 4 เดือน", "รอบ 4 เดือน"},
        {1, true, "ระยะเวลา : ☐ รอบ ๔ เดือน ☐ รอบ ๖ เดือน", "ระยะเวลา : ☐ รอบ ๔ เดือน ☑ รอบ ๖ เดือน"},
        {1, false, "( ) รอบ ๔ เดือน (/) รอบ ๖ เดือน ( ) รอบ ๘ เดือน",
         "( ) รอบ ๔ เดือน ( ) รอบ ๖ เดือน ( ) รอบ ๘ เดือน"},
        {2, true, "( ) รอบ ๔ เดือน ( ) รอบ ๖ เดือน ( ) รอบ ๘ เดือน",
         "( ) รอบ ๔ เดือน ( ) รอบ ๖ เดือน (✓) รอบ ๘ เดือน"},
    };
    for (const Case& c : kCases) {
      CAPTURE(c.before);
      CHECK(edit::with_tick(rounds(), c.choice, c.ticked, c.before) == c.after);
    }
  }
}

}  // namespace
}  // namespace scorebook::test
