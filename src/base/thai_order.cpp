// SPDX-License-Identifier: Apache-2.0
#include "base/thai_order.h"

#include <cstddef>
#include <string>
#include <tuple>

#include "base/thai.h"

namespace scorebook::base {
namespace {

constexpr char32_t kFirstConsonant = 0x0E01;
constexpr char32_t kLastConsonant = 0x0E2E;

bool is_leading_vowel(char32_t c) {
  return c >= 0x0E40 && c <= 0x0E44;
}

/// Maitaikhu, the four tone marks and thanthakhat.
bool is_mark(char32_t c) {
  return c >= 0x0E47 && c <= 0x0E4C;
}

struct Key {
  std::u32string letters;
  std::u32string marks;  ///< of equal words, with the place each stands at
};

Key key_of(std::string_view text) {
  const std::string folded = fold(text);
  Key key;
  char32_t leading = 0;
  for (std::size_t pos = 0; pos < folded.size();) {
    const char32_t c = next_code_point(folded, pos);
    if (is_mark(c)) {
      key.marks += static_cast<char32_t>(key.letters.size());
      key.marks += c;
    } else if (is_leading_vowel(c)) {
      if (leading != 0) {
        key.letters += leading;
      }
      leading = c;
    } else {
      key.letters += c;
      if (leading != 0 && c >= kFirstConsonant && c <= kLastConsonant) {
        key.letters += leading;
        leading = 0;
      }
    }
  }
  if (leading != 0) {
    key.letters += leading;
  }
  return key;
}

}  // namespace

bool thai_less(std::string_view a, std::string_view b) {
  const Key left = key_of(a);
  const Key right = key_of(b);
  return std::tie(left.letters, left.marks) < std::tie(right.letters, right.marks);
}

}  // namespace scorebook::base
