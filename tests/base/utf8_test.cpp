// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace scorebook::base {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t pos = 0; pos < text.size();) {
    out += next_code_point(text, pos);
  }
  return out;
}

}  // namespace

TEST_SUITE("base.utf8") {
  TEST_CASE("code points of one to four bytes are read and written back") {
    const struct {
      std::string_view text;
      char32_t code_point;
    } rows[] = {{"A", U'A'},
                {"\x7F", 0x7F},
                {"\xC2\x80", 0x80},
                {"\xDF\xBF", 0x7FF},
                {"\xE0\xA0\x80", 0x800},
                {"ก", 0x0E01},
                {"\xEF\xBF\xBF", 0xFFFF},
                {"\xED\x9F\xBF", 0xD7FF},
                {"\xF0\x90\x80\x80", 0x10000},
                {"\xF4\x8F\xBF\xBF", 0x10FFFF}};

    for (const auto& row : rows) {
      CAPTURE(static_cast<unsigned>(row.code_point));
      std::size_t pos = 0;
      CHECK(next_code_point(row.text, pos) == row.code_point);
      CHECK(pos == row.text.size());
      CHECK(is_valid_utf8(row.text));
      std::string out;
      append_utf8(out, row.code_point);
      CHECK(out == row.text);
    }
  }

  TEST_CASE("every ill-formed byte gives one replacement character") {
    const struct {
      std::string_view text;
      std::u32string_view read;
    } rows[] = {{"\x80", U"\xFFFD"},
                {"\xC0\xAF", U"\xFFFD\xFFFD"},
                {"\xC1\xBF", U"\xFFFD\xFFFD"},
                {"\xE0\x80\xAF", U"\xFFFD\xFFFD\xFFFD"},
                {"\xED\xA0\x80", U"\xFFFD\xFFFD\xFFFD"},
                {"\xF0\x80\x80\xAF", U"\xFFFD\xFFFD\xFFFD\xFFFD"},
                {"\xF4\x90\x80\x80", U"\xFFFD\xFFFD\xFFFD\xFFFD"},
                {"\xF5\x80\x80\x80", U"\xFFFD\xFFFD\xFFFD\xFFFD"},
                {"\xFF", U"\xFFFD"},
                {"\xE0\xB8", U"\xFFFD\xFFFD"},
                {"\xE0\xB8"
                 "A",
                 U"\xFFFD\xFFFD"
                 U"A"},
                {"a\xE0\xB8\x81\xE0", U"aก\xFFFD"}};

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(code_points(row.text) == row.read);
      CHECK_FALSE(is_valid_utf8(row.text));
    }
  }

  TEST_CASE("numbers that are no scalar value are written as the replacement character") {
    for (const char32_t c : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
      CAPTURE(static_cast<unsigned>(c));
      std::string out;
      append_utf8(out, c);
      CHECK(out == "\xEF\xBF\xBD");
    }
  }

  TEST_CASE("well-formed text of any script is valid") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("ตัวชี้วัด KPI ✓ 😀"));
    CHECK(is_valid_utf8(std::string_view("\0a", 2)));
  }
}

}  // namespace scorebook::base
