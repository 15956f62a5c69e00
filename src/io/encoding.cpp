// SPDX-License-Identifier: Apache-2.0
#include "io/encoding.h"

#include <array>

#include "base/utf8.h"

namespace scorebook::io {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

char32_t from_874(unsigned char byte) {
  // Quotation marks, bullet and dashes at 0x91 to 0x97.
  constexpr std::array<char32_t, 7> kPunctuation = {0x2018, 0x2019, 0x201C, 0x201D,
                                                    0x2022, 0x2013, 0x2014};
  if (byte < 0x80) {
    return byte;
  }
  if (byte >= 0x91 && byte <= 0x97) {
    return kPunctuation[byte - 0x91u];
  }
  if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) {
    return char32_t{0x0E01} + (byte - 0xA1u);  // TIS-620 lies in Unicode as it is, moved.
  }
  switch (byte) {
    case 0x80:
      return 0x20AC;  // euro sign
    case 0x85:
      return 0x2026;  // ellipsis
    case 0xA0:
      return 0x00A0;  // no-break space
    default:
      return kReplacement;
  }
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return big_endian ? char32_t{first} << 8 | second : char32_t{second} << 8 | first;
}

}  // namespace

std::string decode_874(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 3);
  for (const char c : bytes) {
    base::append_utf8(out, from_874(static_cast<unsigned char>(c)));
  }
  return out;
}

Utf16Text decode_utf16(std::string_view bytes, bool big_endian) {
  Utf16Text result;
  result.text.reserve(bytes.size());
  std::size_t at = 0;
  if (bytes.size() >= 2 && unit_at(bytes, 0, big_endian) == 0xFEFF) {
    at = 2;
  }
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, big_endian);
    if (c >= 0xD800 && c < 0xE000) {
      const char32_t low = at + 3 < bytes.size() ? unit_at(bytes, at + 2, big_endian) : 0;
      if (c < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      } else {
        c = kReplacement;
        result.well_formed = false;
      }
    }
    base::append_utf8(result.text, c);
  }
  if (at < bytes.size()) {
    base::append_utf8(result.text, kReplacement);
    result.well_formed = false;
  }
  return result;
}

TextEncoding text_encoding(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 2);
  if (start == "\xFF\xFE" || start == std::string_view("<\0", 2)) {
    return TextEncoding::kUtf16Little;
  }
  if (start == "\xFE\xFF" || start == std::string_view("\0<", 2)) {
    return TextEncoding::kUtf16Big;
  }
  return TextEncoding::kUtf8;
}

}  // namespace scorebook::io
