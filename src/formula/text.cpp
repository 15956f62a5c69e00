// SPDX-License-Identifier: Apache-2.0
#include "formula/text.h"

#include "base/utf8.h"

namespace scorebook::formula {
namespace {

constexpr std::string_view kNewerFunctions = "_xlfn.";

constexpr char32_t kFirstPair = 0x10000;  // characters from here on take two code units
constexpr char32_t kHighSurrogate = 0xD800;
constexpr char32_t kLowSurrogate = 0xDC00;
constexpr char32_t kSurrogates = 0x400;  // of either kind
constexpr char32_t kReplacement = 0xFFFD;

bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

}  // namespace

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
    }
  }
  return out;
}

std::string function_name(std::string_view written) {
  std::string name = upper_ascii(written);
  if (upper_ascii(kNewerFunctions) == name.substr(0, kNewerFunctions.size())) {
    name.replace(0, kNewerFunctions.size(), kNewerFunctions);
  }
  return name;
}

std::string_view without_prefix(std::string_view function_name) {
  const bool newer = function_name.starts_with(kNewerFunctions);
  return function_name.substr(newer ? kNewerFunctions.size() : 0);
}

char32_t lower(char32_t c) {
  constexpr char32_t kMultiplicationSign = 0xD7;
  constexpr char32_t kNoGreekLetter = 0x3A2;
  if (between(c, U'A', U'Z') || (between(c, 0xC0, 0xDE) && c != kMultiplicationSign) ||
      (between(c, 0x391, 0x3A9) && c != kNoGreekLetter) || between(c, 0x410, 0x42F)) {
    return c + 0x20;
  }
  if (between(c, 0x400, 0x40F)) {
    return c + 0x50;
  }
  // Latin Extended-A and Additional pair upper and lower case, the upper one even.
  if (between(c, 0x100, 0x12F) || between(c, 0x14A, 0x177) || between(c, 0x1E00, 0x1E95) ||
      between(c, 0x1EA0, 0x1EFF)) {
    return c | 1;
  }
  return c;
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    base::append_utf8(out, lower(base::next_code_point(text, pos)));
  }
  return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  while (at_a < a.size() && at_b < b.size()) {
    if (lower(base::next_code_point(a, at_a)) != lower(base::next_code_point(b, at_b))) {
      return false;
    }
  }
  return at_a == a.size() && at_b == b.size();
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = base::next_code_point(text, pos);
    if (c < kFirstPair) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(kHighSurrogate + (c - kFirstPair) / kSurrogates);
      out += static_cast<char16_t>(kLowSurrogate + (c - kFirstPair) % kSurrogates);
    }
  }
  return out;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t unit = text[i];
    const char32_t next = i + 1 < text.size() ? text[i + 1] : 0;
    const bool high = between(unit, kHighSurrogate, kHighSurrogate + kSurrogates - 1);
    const bool low = between(unit, kLowSurrogate, kLowSurrogate + kSurrogates - 1);
    if (high && between(next, kLowSurrogate, kLowSurrogate + kSurrogates - 1)) {
      base::append_utf8(
          out, kFirstPair + (unit - kHighSurrogate) * kSurrogates + (next - kLowSurrogate));
      ++i;
    } else {
      base::append_utf8(out, high || low ? kReplacement : unit);
    }
  }
  return out;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    length += base::next_code_point(text, pos) < kFirstPair ? 1U : 2U;
  }
  return length;
}

}  // namespace scorebook::formula
