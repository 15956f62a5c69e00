// SPDX-License-Identifier: Apache-2.0
#include "formula/wildcard.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "formula/text.h"

using scorebook::formula::Pattern;
using scorebook::formula::search_cost;
using scorebook::formula::to_utf16;

TEST_SUITE("formula.wildcard") {
  TEST_CASE("whole texts fit patterns") {
    struct {
      const char* pattern;
      const char* text;
      bool fits;
    } const cases[] = {
        {"abc", "ABC", true},
        {"abc", "abcd", false},
        {"a?c", "abc", true},
        {"a?c", "ac", false},
        {"a*c", "ac", true},
        {"a*c", "abbc", true},
        {"a*c", "abcd", false},
        {"*", "", true},
        {"*", "anything", true},
        {"**", "x", true},
        {"?*", "", false},
        {"?*", "x", true},
        {"*a*b*", "xaxbx", true},
        {"*a*b*", "xbxax", false},
        {"a*a", "a", false},
        {"a*a", "aa", true},
        {"a*ab*b", "aabb", true},
        {"a*ab*b", "aab", false},
        {"~*", "*", true},
        {"~*", "x", false},
        {"~?", "?", true},
        {"~~", "~", true},
        {"~a", "~a", true},
        {"a~", "a~", true},
        {"", "", true},
        {"", "a", false},
        {"ทราบผล*", "ทราบผล เดือน", true},
        {"ท?าบผล", "ทราบผล", true},
        {"*ผล", "ทราบผล", true},
        {"??", "😀", true},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.pattern));
      CAPTURE(std::string(c.text));
      CHECK(Pattern(c.pattern).matches(c.text) == c.fits);
    }
  }

  TEST_CASE("parts of texts are found at their first place") {
    struct {
      const char* pattern;
      const char* text;
      std::size_t from;
      int found;
    } const cases[] = {
        {"b", "abcb", 0, 1},    {"b", "abcb", 2, 3},    {"B", "abc", 0, 1},  {"x", "abc", 0, -1},
        {"b*d", "abcde", 0, 1}, {"b*a", "abcd", 0, -1}, {"?c", "abc", 0, 1}, {"", "abc", 1, 1},
        {"*", "abc", 2, 2},     {"a*", "xa", 0, 1},     {"c", "abc", 3, -1}, {"~?", "a?", 0, 1},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.pattern));
      CAPTURE(std::string(c.text));
      const auto found = Pattern(c.pattern).find_in(to_utf16(c.text), c.from);
      CHECK((found ? static_cast<int>(*found) : -1) == c.found);
    }
  }

  TEST_CASE("long patterns are refused and long searches have a price") {
    CHECK_FALSE(Pattern(std::string(255, 'a')).too_long());
    CHECK(Pattern(std::string(256, 'a')).too_long());
    CHECK(Pattern("abcd").cost(640) == 10);
    CHECK(search_cost(10, 10) == 0);
    CHECK(search_cost(32767, 255) == 32639);
  }
}
