// SPDX-License-Identifier: Apache-2.0
#include "report/wrap.h"

#include <algorithm>

#include "base/thai.h"

namespace scorebook::report {

namespace {

// Vowels that are written before the consonant they belong to: SARA E to SARA AI MAIMALAI.
bool leads(char32_t c) {
  return c >= 0x0E40 && c <= 0x0E44;
}

// What belongs to the letter in front: SARA A to SARA UU and the marks, LAKKHANGYAO, MAIYAMOK,
// PAIYANNOI, closing punctuation.
bool follows(char32_t c) {
  constexpr std::u32string_view kClosing = U")]}.,:;!?%\u201D\u2019\u00BB";
  return (c >= 0x0E2F && c <= 0x0E3A) || (c >= 0x0E45 && c <= 0x0E4E) ||
         (c >= 0x0300 && c <= 0x036F) || kClosing.find(c) != std::u32string_view::npos;
}

bool opens(char32_t c) {
  constexpr std::u32string_view kOpening = U"([{\u201C\u2018\u00AB";
  return kOpening.find(c) != std::u32string_view::npos;
}

// Letters of Latin words and digits of both scripts; joined by the signs inside numbers and paths.
bool latin(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
         (c >= 0x0E50 && c <= 0x0E59) || c == U'-' || c == U'/' || c == U'.' || c == U',' ||
         c == U'_' || c == U'!';
}

bool may_break(char32_t before, char32_t after) {
  return !leads(before) && !opens(before) && !follows(after) && !(latin(before) && latin(after));
}

// The head of `word` for a line: the longest that fits and ends where a break may be. In the last
// third of the line a break before a vowel that is written first is better than a later one, since
// a syllable begins there for certain. At least one character.
std::size_t head_that_fits(std::string_view word, std::size_t width) {
  std::size_t best = 0;
  std::size_t syllable = 0;
  std::size_t fits = 0;  // the same without regard to clusters, for a cluster wider than a line
  std::size_t used = 0;
  std::size_t pos = 0;
  char32_t before = 0;
  while (pos < word.size()) {
    std::size_t next = pos;
    const char32_t c = base::next_code_point(word, next);
    if (pos > 0 && may_break(before, c)) {
      best = pos;
      syllable = leads(c) && 3 * used >= 2 * width ? pos : syllable;
    }
    used += base::display_width(word.substr(pos, next - pos));
    if (used > width && fits > 0) {
      return syllable > 0 ? syllable : best > 0 ? best : fits;
    }
    fits = next;
    before = c;
    pos = next;
  }
  return word.size();
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max(width, kLeastWidth);
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const auto flush = [&] {
    lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', pos);
    if (begin == std::string_view::npos) {
      break;
    }
    pos = std::min(text.find(' ', begin), text.size());
    std::string_view word = text.substr(begin, pos - begin);
    std::size_t columns = base::display_width(word);
    if (!line.empty() && used + 1 + columns > width) {
      flush();
    }
    for (; columns > width; columns = base::display_width(word)) {
      const std::size_t head = head_that_fits(word, width);
      line = word.substr(0, head);
      word.remove_prefix(head);
      flush();
    }
    used += columns + (line.empty() ? 0 : 1);
    line.append(line.empty() ? "" : " ").append(word);
  }
  if (!line.empty() || lines.empty()) {
    flush();
  }
  return lines;
}

std::string paragraph(std::string_view text, std::size_t width, std::size_t indent,
                      std::size_t hang) {
  std::string out;
  const std::size_t margin = indent + hang;
  bool first = true;
  for (const std::string& line : wrap(text, width > margin ? width - margin : 0)) {
    out.append(first ? indent : margin, ' ').append(line).append("\n");
    first = false;
  }
  return out;
}

std::string pad_right(std::string_view text, std::size_t width) {
  const std::size_t used = base::display_width(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t used = base::display_width(text);
  return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

}  // namespace scorebook::report
