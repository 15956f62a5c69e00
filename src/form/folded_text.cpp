// SPDX-License-Identifier: Apache-2.0
#include "form/folded_text.h"

#include "base/characters.h"
#include "base/thai.h"
#include "base/utf8.h"

namespace scorebook::form {
namespace {

using Letters = std::vector<FoldedText::Letter>;

// The characters that remain after folding has dropped white space and invisible marks.
Letters visible_letters(std::string_view text) {
  Letters letters;
  letters.reserve(text.size());
  bool gap = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t code = base::next_code_point(text, pos);
    if (base::is_space(code) || base::is_invisible(code)) {
      gap = gap || base::is_space(code);
      continue;
    }
    letters.push_back({code, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(pos),
                       gap && !letters.empty()});
    gap = false;
  }
  return letters;
}

// Folding joins or reorders only neighbours of one family: NIKHAHIT, tone marks, SARA AA and SARA
// AM; or SARA E twice. 0 is no family.
int family(char32_t code) {
  if (code == 0x0E40) {
    return 1;
  }
  return code == 0x0E32 || code == 0x0E33 || code == 0x0E4D || (code >= 0x0E48 && code <= 0x0E4B)
             ? 2
             : 0;
}

char32_t folded_alone(char32_t code) {
  const char32_t narrow = base::narrowed(code);
  return narrow >= U'A' && narrow <= U'Z' ? narrow + 0x20 : narrow;
}

// Folds letters [first, last) together; unless nothing changes, each result takes the whole place.
void append_joined(Letters& out, const Letters& letters, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t k = first; k < last; ++k) {
    base::append_utf8(text, letters[k].code);
  }
  const std::string folded = base::fold(text);
  if (folded == text) {
    out.insert(out.end(), letters.begin() + static_cast<std::ptrdiff_t>(first),
               letters.begin() + static_cast<std::ptrdiff_t>(last));
    return;
  }
  bool gap = letters[first].gap;
  for (std::size_t pos = 0; pos < folded.size();) {
    const char32_t code = base::next_code_point(folded, pos);
    out.push_back({code, letters[first].begin, letters[last - 1].end, gap});
    gap = false;
  }
}

}  // namespace

FoldedText::FoldedText(std::string_view text) : text_(text) {
  const Letters letters = visible_letters(text_);
  letters_.reserve(letters.size());
  for (std::size_t k = 0; k < letters.size();) {
    std::size_t last = k + 1;
    if (const int kin = family(letters[k].code); kin != 0) {
      while (last < letters.size() && family(letters[last].code) == kin) {
        ++last;
      }
    }
    if (last - k > 1) {
      append_joined(letters_, letters, k, last);
    } else {
      letters_.push_back(letters[k]);
      letters_.back().code = folded_alone(letters[k].code);
    }
    k = last;
  }
}

std::u32string FoldedText::codes() const {
  std::u32string codes;
  for (const Letter& letter : letters_) {
    codes += letter.code;
  }
  return codes;
}

bool FoldedText::has_at(std::size_t k, std::u32string_view literal) const {
  if (k > size() || size() - k < literal.size()) {
    return false;
  }
  for (std::size_t i = 0; i < literal.size(); ++i) {
    if (letters_[k + i].code != literal[i]) {
      return false;
    }
  }
  return true;
}

bool FoldedText::can_cut(std::size_t k) const {
  return k == 0 || k >= size() || letters_[k].begin != letters_[k - 1].begin;
}

bool FoldedText::gap_before(std::size_t k) const {
  return k >= size() || letters_[k].gap;
}

std::string_view FoldedText::source(std::size_t first, std::size_t last) const {
  if (first >= last) {
    return {};
  }
  const std::size_t begin = letters_[first].begin;
  return std::string_view(text_).substr(begin, letters_[last - 1].end - begin);
}

}  // namespace scorebook::form
