// SPDX-License-Identifier: Apache-2.0
// A running text as the characters a reader sees, each with its bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::base {

/// A visible character, digits and full-width forms narrowed, and the bytes of the text it takes.
/// Spaces of every kind are U+0020, but ends of lines stay what they are when asked for.
struct Glyph {
  char32_t c = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class LineEnds { kSpaces, kKept };

std::vector<Glyph> glyphs_of(std::string_view text, LineEnds ends = LineEnds::kSpaces);
/// Every dash and minus sign.
bool is_dash(char32_t c);

/// A text to look words up in. Positions are indexes of glyphs; one behind the last is allowed.
class GlyphText {
 public:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  using Words = std::vector<std::u32string>;

  /// Ends of lines are kept.
  explicit GlyphText(std::string_view text);

  std::size_t size() const { return glyphs_.size(); }

  /// U+0000 behind the end, and before the first.
  char32_t at(std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].c : U'\0'; }

  char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }

  bool is_digit(std::size_t i) const { return at(i) >= U'0' && at(i) <= U'9'; }

  std::size_t skip_spaces(std::size_t i) const;
  std::size_t skip_spaces_back(std::size_t i) const;
  /// The end of the longest of the words that begins at i, dots between its letters allowed; kNone
  /// when none does. Letters are compared as base::letters_of() gives them.
  std::size_t end_of_any(const Words& words, std::size_t i) const;
  /// The begin of the longest of the words that ends at i, without dots in it; kNone.
  std::size_t begin_of_any(const Words& words, std::size_t i) const;
  /// The first position from `from` before `to` at which one of the words begins; kNone.
  std::size_t find_any(const Words& words, std::size_t from, std::size_t to) const;

  /// The byte a glyph begins with; the size of the text behind the last.
  std::size_t byte(std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].begin : bytes_; }

  /// The first glyph that begins at or behind the byte.
  std::size_t glyph(std::size_t byte) const;

 private:
  std::vector<Glyph> glyphs_;
  std::size_t bytes_ = 0;
};

}  // namespace scorebook::base
