// SPDX-License-Identifier: Apache-2.0
#include "base/thai_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace scorebook::base {

TEST_SUITE("base.thai_order") {
  TEST_CASE("words stand as in the dictionary") {
    // The order that ICU gives for the locale th.
    const std::vector<std::string> ordered = {"กรม", "กา", "ก้าว", "กำ",  "เก",  "เกษตร",
                                              "แก้ว", "ไก่", "ขาว", "เขา", "คลัง", "โครงการ"};
    std::vector<std::string> words = ordered;
    std::reverse(words.begin(), words.end());
    std::sort(words.begin(), words.end(), thai_less);
    CHECK((words == ordered));
  }

  TEST_CASE("tone marks decide only between words that are otherwise equal") {
    CHECK(thai_less("กา", "ก้า"));
    CHECK(thai_less("ก้า", "กาง"));
    CHECK_FALSE(thai_less("กา", "กา"));
  }

  TEST_CASE("numbers and spaces") {
    CHECK(thai_less("กรม ๑", "กรม2"));
    CHECK_FALSE(thai_less("กรม 1", "กรม ๑"));
    CHECK_FALSE(thai_less("กรม ๑", "กรม 1"));
  }
}

}  // namespace scorebook::base
