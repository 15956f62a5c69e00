// SPDX-License-Identifier: Apache-2.0
// Classes of bytes and searches among them, shared by the tokeniser and the walk over attributes.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace scorebook::io::xml {

inline constexpr unsigned kNameByte = 1;   // may stand in a name, colon apart
inline constexpr unsigned kNameStart = 2;  // may begin one
inline constexpr unsigned kSpaceByte = 4;  // white space (XML 1.0, 2.3)
inline constexpr unsigned kColonByte = 8;

/// Classes of bytes. Every byte of a multi-byte character counts as a letter.
inline constexpr std::array<unsigned char, 256> kClasses = [] {
  std::array<unsigned char, 256> classes = {};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    const bool other = (c >= '0' && c <= '9') || c == '-' || c == '.';
    unsigned bits = 0;
    bits |= letter ? kNameByte | kNameStart : 0u;
    bits |= other ? kNameByte : 0u;
    bits |= c == ' ' || c == '\t' || c == '\n' || c == '\r' ? kSpaceByte : 0u;
    bits |= c == ':' ? kColonByte : 0u;
    classes[c] = static_cast<unsigned char>(bits);
  }
  return classes;
}();

inline bool is(char c, unsigned wanted) {
  return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// Behind a run of such bytes; something else must follow in the document.
inline const char* past(const char* at, unsigned wanted) {
  while (is(*at, wanted)) {
    ++at;
  }
  return at;
}

/// The same where the document may end.
inline const char* past(const char* at, const char* end, unsigned wanted) {
  while (at != end && is(*at, wanted)) {
    ++at;
  }
  return at;
}

inline std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// A word with every byte equal to `c`.
constexpr std::uint64_t eight_times(char c) {
  return 0x0101010101010101u * static_cast<unsigned char>(c);
}

/// The high bit of every zero byte, the lowest of them for certain (Warren, 2nd edition, 6-1).
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
  return (word - eight_times(1)) & ~word & eight_times('\x80');
}

inline constexpr bool kWordsInOrder = std::endian::native == std::endian::little;

/// The next eight bytes.
inline std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof(word));
  return word;
}

/// Marks every byte of a word that is `mark`, '<' or NUL, the lowest of them for certain. Names,
/// values and texts are short: a loop over their bytes would cost a mispredicted branch at each
/// end.
inline std::uint64_t stops_in_word(std::uint64_t word, char mark) {
  return zero_bytes(word) | zero_bytes(word ^ eight_times('<')) |
         zero_bytes(word ^ eight_times(mark));
}

/// The end of an attribute's name that begins at `at`: '=' or white space if all is well.
inline const char* end_of_name(const char* at, const char* end) {
  constexpr char kFirstOfNames = '-';  // what is smaller may stand in no name
  const auto ends = [](char c) {
    return static_cast<unsigned char>(c) < kFirstOfNames || c == '/' || (c >= '<' && c <= '>');
  };
  for (; kWordsInOrder && end - at >= 8; at += 8) {
    const std::uint64_t word = word_at(at);
    const std::uint64_t small = (word - eight_times(kFirstOfNames)) & ~word & eight_times('\x80');
    const std::uint64_t found =
        small | zero_bytes(word ^ eight_times('/')) | zero_bytes(word ^ eight_times('<')) |
        zero_bytes(word ^ eight_times('=')) | zero_bytes(word ^ eight_times('>'));
    if (found != 0) {
      return at + std::countr_zero(found) / 8;
    }
  }
  while (at != end && !ends(*at)) {
    ++at;
  }
  return at;
}

/// The end of a tag in which no value has single quotes: '>' if all is well, though it may stand in
/// a value.
inline const char* end_of_plain_tag(const char* at, const char* end) {
  for (; kWordsInOrder && end - at >= 8; at += 8) {
    const std::uint64_t word = word_at(at);
    const std::uint64_t found = stops_in_word(word, '>') | zero_bytes(word ^ eight_times('\''));
    if (found != 0) {
      return at + std::countr_zero(found) / 8;
    }
  }
  while (at != end && *at != '>' && *at != '\'' && *at != '<' && *at != 0) {
    ++at;
  }
  return at;
}

inline bool is_stop(char c, char mark) {
  return c == mark || c == '<' || c == 0;
}

/// The closing quote of a value, or where '<', NUL or the end is in its way.
inline const char* end_of_value(const char* at, const char* end, char quote) {
  for (; kWordsInOrder && end - at >= 8; at += 8) {
    const std::uint64_t found = stops_in_word(word_at(at), quote);
    if (found != 0) {
      return at + std::countr_zero(found) / 8;
    }
  }
  while (at != end && !is_stop(*at, quote)) {
    ++at;
  }
  return at;
}

/// The first '<' or NUL, else `end`. Long texts are left to memchr.
inline const char* end_of_text(const char* at, const char* end) {
  const char* const near = end - at > 32 ? at + 32 : end;
  at = end_of_value(at, near, '<');
  if (at != near || at == end) {
    return at;
  }
  const void* mark = std::memchr(at, '<', static_cast<std::size_t>(end - at));
  const char* const stop = mark == nullptr ? end : static_cast<const char*>(mark);
  const void* nul = std::memchr(at, 0, static_cast<std::size_t>(stop - at));
  return nul == nullptr ? stop : static_cast<const char*>(nul);
}

inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace scorebook::io::xml
