// SPDX-License-Identifier: Apache-2.0
#include "xlsx/splices.h"

#include <doctest/doctest.h>

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.splices") {
  TEST_CASE("what is not named stays as it is") {
    Splices splices;
    CHECK(splices.empty());
    CHECK(splices.apply("abc") == "abc");
    splices.replace(1, 2, "XYZ");
    CHECK_FALSE(splices.empty());
    CHECK(splices.apply("abc") == "aXYZc");
  }

  TEST_CASE("replacements may be added in any order") {
    Splices splices;
    splices.replace(4, 5, "");
    splices.replace(0, 1, "<a>");
    splices.insert(5, "!");
    CHECK(splices.apply("abcde") == "<a>bcd!");
  }

  TEST_CASE("insertions at one place keep their order and stand before a replacement there") {
    Splices splices;
    splices.insert(1, "1");
    splices.replace(1, 2, "B");
    splices.insert(1, "2");
    CHECK(splices.apply("abc") == "a12Bc");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
