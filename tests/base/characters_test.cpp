// SPDX-License-Identifier: Apache-2.0
#include "base/characters.h"

#include <doctest/doctest.h>

#include <initializer_list>

namespace scorebook::base {

TEST_SUITE("base.characters") {
  TEST_CASE("digits of three scripts have their value") {
    CHECK(digit_value(U'0') == 0);
    CHECK(digit_value(U'9') == 9);
    CHECK(digit_value(U'๐') == 0);
    CHECK(digit_value(U'๙') == 9);
    CHECK(digit_value(U'５') == 5);
    CHECK(digit_value(U'/') == -1);
    CHECK(digit_value(U':') == -1);
    CHECK(digit_value(U'๚') == -1);
    CHECK(digit_value(0x0E4F) == -1);
  }

  TEST_CASE("white space and invisible characters are told apart") {
    for (const char32_t c : {0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2003, 0x2028, 0x202F, 0x3000}) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(is_space(c));
      CHECK_FALSE(is_invisible(c));
    }
    for (const char32_t c : {0xAD, 0x200B, 0x200D, 0x2060, 0xFEFF}) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(is_invisible(c));
      CHECK_FALSE(is_space(c));
    }
    CHECK_FALSE(is_space(U'ก'));
    CHECK_FALSE(is_invisible(U'ก'));
  }

  TEST_CASE("full-width forms and digits are narrowed") {
    CHECK(narrowed(U'（') == U'(');
    CHECK(narrowed(U'％') == U'%');
    CHECK(narrowed(U'Ａ') == U'A');
    CHECK(narrowed(U'７') == U'7');
    CHECK(narrowed(U'๗') == U'7');
    CHECK(narrowed(U'ก') == U'ก');
  }

  TEST_CASE("Thai letters are neither Thai digits nor the baht sign") {
    CHECK(is_thai_letter(U'ก'));
    CHECK(is_thai_letter(U'ๆ'));
    CHECK(is_thai_letter(U'์'));
    CHECK_FALSE(is_thai_letter(U'๐'));
    CHECK_FALSE(is_thai_letter(U'฿'));
    CHECK_FALSE(is_thai_letter(U'a'));
    CHECK(is_thai_digit(U'๕'));
    CHECK_FALSE(is_thai_digit(U'5'));
  }
}

}  // namespace scorebook::base
