// SPDX-License-Identifier: Apache-2.0
#include "formula/text.h"

#include <doctest/doctest.h>

#include <string>

using scorebook::formula::equal_ignoring_case;
using scorebook::formula::fold_case;
using scorebook::formula::function_name;
using scorebook::formula::to_utf16;
using scorebook::formula::to_utf8;
using scorebook::formula::upper_ascii;
using scorebook::formula::utf16_length;
using scorebook::formula::without_prefix;

TEST_SUITE("formula.text") {
  TEST_CASE("case is folded for Latin Greek and Cyrillic letters") {
    CHECK(fold_case("ABC xyz 12") == "abc xyz 12");
    CHECK(fold_case("ÀÖØÞ×÷") == "àöøþ×÷");
    CHECK(fold_case("ĀŊŸẀỲ") == "āŋŸẁỳ");
    CHECK(fold_case("ΑΩ АЯЁ") == "αω аяё");
    CHECK(fold_case("กขค") == "กขค");
  }

  TEST_CASE("texts are equal whatever their case") {
    CHECK(equal_ignoring_case("Straße", "STRAßE"));
    CHECK(equal_ignoring_case("", ""));
    CHECK_FALSE(equal_ignoring_case("a", "ab"));
    CHECK_FALSE(equal_ignoring_case("ab", "a"));
    CHECK_FALSE(equal_ignoring_case("กา", "ก่า"));
  }

  TEST_CASE("only ASCII letters are raised") {
    CHECK(upper_ascii("abcé1") == "ABCé1");
  }

  TEST_CASE("function names are raised but for the prefix of newer ones") {
    CHECK(function_name("sum") == "SUM");
    CHECK(function_name("_XLFN.Ifna") == "_xlfn.IFNA");
    CHECK(function_name("_xlfn") == "_XLFN");
    CHECK(without_prefix("_xlfn.IFNA") == "IFNA");
    CHECK(without_prefix("SUM") == "SUM");
  }

  TEST_CASE("text goes to UTF-16 and back") {
    for (const std::string text : {"", "abc", "ที่", "a😀b", "\xEF\xBF\xBF"}) {
      CAPTURE(text);
      CHECK(to_utf8(to_utf16(text)) == text);
    }
    CHECK(to_utf16("😀") == u"\xD83D\xDE00");
  }

  TEST_CASE("halves of a pair become the replacement character") {
    CHECK(to_utf8(std::u16string(1, char16_t{0xD83D})) == "\uFFFD");
    CHECK(to_utf8(std::u16string(1, char16_t{0xDE00})) == "\uFFFD");
    CHECK(to_utf8(u"a" + std::u16string(1, char16_t{0xD83D}) + u"b") == "a\uFFFDb");
  }

  TEST_CASE("lengths count code units") {
    CHECK(utf16_length("") == 0);
    CHECK(utf16_length("ที่") == 3);
    CHECK(utf16_length("a😀") == 3);
    CHECK(utf16_length("\xFF") == 1);
  }
}
