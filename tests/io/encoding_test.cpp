// SPDX-License-Identifier: Apache-2.0
#include "io/encoding.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace scorebook::io {
namespace {

using namespace std::string_view_literals;

}  // namespace

TEST_SUITE("io.encoding") {
  TEST_CASE("code page 874 gives Thai") {
    CHECK(decode_874("\xC3\xE9\xCD\xC2\xC5\xD0 \xF8\xF5") == "ร้อยละ ๘๕");
    CHECK(decode_874("\xB5\xD1\xC7\xAA\xD5\xE9\xC7\xD1\xB4.xlsx") == "ตัวชี้วัด.xlsx");
    CHECK(decode_874("\xA1\xDA\xDF\xFB") == "กฺ฿๛");
    CHECK(decode_874("plain").compare("plain") == 0);
  }

  TEST_CASE("code page 874 has the punctuation of Windows") {
    CHECK(decode_874("\x80\x85\x91\x92\x93\x94\x95\x96\x97\xA0") == "€…‘’“”•–—\u00A0");
  }

  TEST_CASE("bytes that code page 874 does not assign become replacement characters") {
    for (const char c : "\x81\x84\x86\x90\x98\x9F\xDB\xDE\xFC\xFF"sv) {
      CAPTURE(static_cast<int>(c));
      CHECK(decode_874(std::string_view(&c, 1)) == "\uFFFD");
    }
  }

  TEST_CASE("all of code page 874 agrees with its published table") {
    // https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP874.TXT assigns 225 bytes.
    int assigned = 0;
    for (int byte = 0; byte < 256; ++byte) {
      const char c = static_cast<char>(byte);
      assigned += decode_874(std::string_view(&c, 1)) == "\uFFFD" ? 0 : 1;
    }
    CHECK(assigned == 225);
  }

  TEST_CASE("UTF-16 is read in both byte orders with and without mark") {
    const Utf16Text little = decode_utf16("\xFF\xFE\x01\x0E<\0"sv, false);
    CHECK(little.text == "ก<");
    CHECK(little.well_formed);
    CHECK(decode_utf16("\x0E\x01"sv, true).text == "ก");
    CHECK(decode_utf16("\xD8\x3D\xDE\x00"sv, true).text == "\U0001F600");
    CHECK(decode_utf16("\x3D\xD8\x00\xDE"sv, false).text == "\U0001F600");
    CHECK(decode_utf16("", true).text.empty());
  }

  TEST_CASE("ill-formed UTF-16 is marked and replaced") {
    const struct {
      std::string_view bytes;
      std::string_view text;
    } rows[] = {{"\xD8\x3D\0A"sv, "\uFFFDA"},
                {"\xDE\x00\0A"sv, "\uFFFDA"},
                {"\0A\xD8\x3D"sv, "A\uFFFD"},
                {"\0A\0"sv, "A\uFFFD"}};

    for (const auto& row : rows) {
      CAPTURE(row.text);
      const Utf16Text read = decode_utf16(row.bytes, true);
      CHECK(read.text == row.text);
      CHECK_FALSE(read.well_formed);
    }
  }

  TEST_CASE("the encoding is told by the first bytes") {
    CHECK(text_encoding("\xFF\xFE<\0"sv) == TextEncoding::kUtf16Little);
    CHECK(text_encoding("\xFE\xFF\0<"sv) == TextEncoding::kUtf16Big);
    CHECK(text_encoding("<\0?\0"sv) == TextEncoding::kUtf16Little);
    CHECK(text_encoding("\0<\0?"sv) == TextEncoding::kUtf16Big);
    CHECK(text_encoding("\xEF\xBB\xBF<"sv) == TextEncoding::kUtf8);
    CHECK(text_encoding("<a/>") == TextEncoding::kUtf8);
    CHECK(text_encoding("") == TextEncoding::kUtf8);
  }
}

}  // namespace scorebook::io
