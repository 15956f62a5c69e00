// SPDX-License-Identifier: Apache-2.0
// What the base module needs to know of single characters.
#pragma once

#include <initializer_list>

namespace scorebook::base {

inline constexpr char32_t kThaiZero = 0x0E50;

/// ASCII, line ends, NBSP and the other spaces of Unicode.
constexpr bool is_space(char32_t c) {
  return c == 0x20 || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Zero-width space, joiners and marks of direction, soft hyphen, byte order mark.
constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

/// 0 to 9 for an ASCII, Thai or full-width digit, else -1.
constexpr int digit_value(char32_t c) {
  for (const char32_t zero : {char32_t{U'0'}, kThaiZero, char32_t{0xFF10}}) {
    if (c >= zero && c <= zero + 9) {
      return static_cast<int>(c - zero);
    }
  }
  return -1;
}

constexpr bool is_thai_digit(char32_t c) {
  return c >= kThaiZero && c <= kThaiZero + 9;
}

/// A consonant, vowel or mark of the Thai script.
constexpr bool is_thai_letter(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E4E && c != 0x0E3F;
}

/// Digits of every kind and full-width forms as ASCII; the rest unchanged.
constexpr char32_t narrowed(char32_t c) {
  if (const int digit = digit_value(c); digit >= 0) {
    return U'0' + static_cast<char32_t>(digit);
  }
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

}  // namespace scorebook::base
