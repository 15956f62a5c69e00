// SPDX-License-Identifier: Apache-2.0
#include "bind/list_items.h"

#include <algorithm>
#include <optional>

#include "base/characters.h"
#include "base/thai.h"
#include "base/utf8.h"

namespace scorebook::bind {
namespace {

constexpr int kMostDigits = 3;  // of a number in a list

// The digit of either script that begins at `pos`, which moves behind it; nullopt for other
// letters.
std::optional<int> digit_at(std::string_view text, std::size_t& pos) {
  std::size_t next = pos;
  const int digit = next < text.size() ? base::digit_value(base::next_code_point(text, next)) : -1;
  pos = digit < 0 ? pos : next;
  return digit < 0 ? std::nullopt : std::optional(digit);
}

// Where a number with a point begins an item.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the point
  int number = 0;
};

std::optional<Mark> mark_at(std::string_view text, std::size_t pos) {
  Mark mark{pos, pos, 0};
  int digits = 0;
  for (; digits < kMostDigits; ++digits) {
    const std::optional<int> digit = digit_at(text, mark.end);
    if (!digit) {
      break;
    }
    mark.number = mark.number * 10 + *digit;
  }
  if (digits == 0 || mark.end >= text.size() || text[mark.end] != '.') {
    return std::nullopt;
  }
  std::size_t behind = ++mark.end;
  return digit_at(text, behind) ? std::nullopt : std::optional(mark);  // "1.2" is no item
}

bool begins_word(std::string_view text, std::size_t pos) {
  return pos == 0 || text[pos - 1] == ' ' || text[pos - 1] == '\n';
}

std::vector<Mark> marks_of(std::string_view text) {
  std::vector<Mark> marks;
  for (std::size_t pos = 0; pos < text.size(); ++pos) {
    const auto mark = begins_word(text, pos) ? mark_at(text, pos) : std::nullopt;
    const bool first = marks.empty() && pos == 0;
    if (mark && (first || (!marks.empty() && mark->number == marks.back().number + 1))) {
      marks.push_back(*mark);
    }
  }
  return marks;
}

// The text without the lines, or beginnings of lines, that say one of the words.
std::string without(std::string_view text, const std::vector<std::string>& skip) {
  std::string out;
  for (std::size_t pos = 0; pos <= text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    std::string line = base::squeeze(text.substr(pos, end - pos));
    for (const std::string& word : skip) {
      if (line.starts_with(word)) {
        line = base::squeeze(line.substr(word.size()));
      }
    }
    if (!line.empty()) {
      out += (out.empty() ? "" : "\n") + line;
    }
    pos = end + 1;
  }
  return out;
}

}  // namespace

std::vector<ListItem> list_items(std::string_view text, const std::vector<std::string>& skip) {
  const std::string clean = without(text, skip);
  if (clean.empty()) {
    return {};
  }
  const std::vector<Mark> marks = marks_of(clean);
  if (marks.empty()) {
    return {{"1", base::squeeze(clean)}};
  }
  std::vector<ListItem> items;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::size_t end = i + 1 < marks.size() ? marks[i + 1].begin : clean.size();
    const std::string_view text_of = std::string_view(clean).substr(marks[i].end);
    items.push_back(
        {std::to_string(marks[i].number), base::squeeze(text_of.substr(0, end - marks[i].end))});
  }
  return items;
}

std::vector<NumberedPart> numbered_parts(std::string_view text) {
  std::vector<NumberedPart> parts{{"", 0, text.size()}};
  int last = 0;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t", line), text.size());
    const auto mark = mark_at(text, begin);
    if (mark && mark->number > last) {
      last = mark->number;
      parts.back().end = line;
      parts.push_back({std::to_string(last), line, text.size()});
    }
    line = std::min(text.find('\n', line), text.size() - 1) + 1;
  }
  if (parts.front().end == 0 && parts.size() > 1) {
    parts.erase(parts.begin());
  }
  return parts;
}

}  // namespace scorebook::bind
