// SPDX-License-Identifier: Apache-2.0
#include "base/glyphs.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"

namespace scorebook::base {

std::vector<Glyph> glyphs_of(std::string_view text, LineEnds ends) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size() / 2);
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = next_code_point(text, pos);
    if (is_invisible(c)) {
      continue;
    }
    const bool kept = ends == LineEnds::kKept && c == U'\n';
    glyphs.push_back({is_space(c) && !kept ? U' ' : narrowed(c), begin, pos});
  }
  return glyphs;
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

namespace {

char32_t lowered(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

}  // namespace

GlyphText::GlyphText(std::string_view text)
    : glyphs_(glyphs_of(text, LineEnds::kKept)),
      bytes_(text.size()) {}

std::size_t GlyphText::skip_spaces(std::size_t i) const {
  while (at(i) == U' ') {
    ++i;
  }
  return i;
}

std::size_t GlyphText::skip_spaces_back(std::size_t i) const {
  while (before(i) == U' ') {
    --i;
  }
  return i;
}

std::size_t GlyphText::end_of_any(const Words& words, std::size_t i) const {
  std::size_t best = kNone;
  const char32_t first = lowered(at(i));
  for (const std::u32string& word : words) {
    std::size_t end = i;
    bool same = !word.empty() && word.front() == first;
    for (std::size_t n = 0; same && n < word.size(); ++n, ++end) {
      if (n > 0 && at(end) == U'.') {
        ++end;
      }
      same = lowered(at(end)) == word[n];
    }
    if (same && (best == kNone || end > best)) {
      best = end;
    }
  }
  return best;
}

std::size_t GlyphText::begin_of_any(const Words& words, std::size_t i) const {
  std::size_t best = kNone;
  const char32_t last = lowered(before(i));
  for (const std::u32string& word : words) {
    bool same = !word.empty() && word.size() <= i && word.back() == last;
    for (std::size_t n = 0; same && n < word.size(); ++n) {
      same = lowered(at(i - word.size() + n)) == word[n];
    }
    if (same && (best == kNone || i - word.size() < best)) {
      best = i - word.size();
    }
  }
  return best;
}

std::size_t GlyphText::find_any(const Words& words, std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i) {
    if (end_of_any(words, i) != kNone) {
      return i;
    }
  }
  return kNone;
}

std::size_t GlyphText::glyph(std::size_t byte) const {
  const auto found =
      std::lower_bound(glyphs_.begin(), glyphs_.end(), byte,
                       [](const Glyph& glyph, std::size_t wanted) { return glyph.begin < wanted; });
  return static_cast<std::size_t>(found - glyphs_.begin());
}

}  // namespace scorebook::base
