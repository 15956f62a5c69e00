// SPDX-License-Identifier: Apache-2.0
#include "rules/difference.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE("rules.difference") {
  using scorebook::rules::difference;

  TEST_CASE("the parts around the difference are shown") {
    struct Case {
      const char* found;
      const char* expected;
      const char* part;
      const char* other;
    };
    const Case cases[] = {
        {"abc", "abd", "abc", "abd"},
        {"0123456789x0123456789", "0123456789y0123456789", "…23456789x01234567…", "…23456789y01234567…"},
        {"0123456789", "01234567890", "…23456789", "…234567890"},
        {"ได้รับการจัดทำ", "ได้รับการในการจัดทำ", "ได้รับการจัดทำ", "ได้รับการในการจัดทำ"},
        {"a", "b", "a", "b"},
        {"สี", "สื", "สี", "สื"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.found);
      const auto parted = difference(one.found, one.expected);
      REQUIRE(parted.has_value());
      CHECK(parted->found == one.part);
      CHECK(parted->expected == one.other);
    }
  }

  TEST_CASE("a long difference is cut") {
    const auto parted = difference("x" + std::string(100, 'a'), "y" + std::string(100, 'b'));
    CHECK(parted->found == "x" + std::string(39, 'a') + "…");
  }

  TEST_CASE("labels that fold alike do not differ") {
    CHECK_FALSE(difference("ตัวชี้วัด ๑", "ตัวชี้วัด1").has_value());
    CHECK_FALSE(difference("KPI", "kpi ").has_value());
    CHECK(difference("", "a").has_value());
  }
}
