// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <span>
#include <utility>

#include "base/embedded.h"
#include "base/thai.h"

namespace scorebook {
std::span<const EmbeddedFile> base_words();
}

namespace scorebook::base {
namespace {

// The part of `text` up to `separator`; `text` becomes the rest.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t at = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return part;
}

void add_month(Words& words, std::string_view entry) {
  const std::string_view number = cut(entry, ' ');
  std::size_t month = 0;
  std::from_chars(number.data(), number.data() + number.size(), month);
  if (month < 1 || month > words.month_names.size()) {
    return;
  }
  for (std::size_t i = 0; !entry.empty(); ++i) {
    const std::string_view word = cut(entry, ' ');
    if (i == 0) {
      words.month_names[month - 1] = word;
    } else if (i == 1) {
      words.month_abbreviations[month - 1] = word;
    }
    words.months.push_back({letters_of(word), static_cast<int>(month), i == 1});
  }
}

std::vector<std::u32string>* list_of(Words& words, std::string_view kind) {
  const std::pair<std::string_view, std::vector<std::u32string>*> lists[] = {
      {"month_word", &words.month_word},
      {"era", &words.era},
      {"year", &words.year},
      {"until", &words.until},
      {"percent", &words.percent},
      {"amount", &words.amount},
      {"before", &words.before},
      {"limit", &words.limit},
      {"limit_first", &words.limit_first},
      {"at_least", &words.at_least},
      {"above", &words.above},
      {"at_most", &words.at_most},
      {"below", &words.below},
      {"and_up", &words.and_up},
      {"and_down", &words.and_down},
      {"level", &words.level},
      {"unit", &words.unit},
      {"money", &words.money},
      {"multiple", &words.multiple},
      {"ordinal", &words.ordinal},
      {"place", &words.place},
      {"clock", &words.clock},
      {"joint", &words.joint},
      {"of", &words.of},
      {"makes", &words.makes},
      {"change", &words.change},
      {"divided", &words.divided},
      {"listed", &words.listed},
      {"such_as", &words.such_as},
      {"step", &words.step},
      {"in_progress", &words.in_progress},
      {"not_done", &words.not_done},
      {"fiscal", &words.fiscal},
      {"placeholder", &words.placeholder}};
  for (const auto& [name, list] : lists) {
    if (name == kind) {
      return list;
    }
  }
  return nullptr;
}

}  // namespace

std::u32string letters_of(std::string_view word) {
  const std::string folded = fold(word);
  std::u32string letters;
  for (std::size_t pos = 0; pos < folded.size();) {
    const char32_t letter = next_code_point(folded, pos);
    if (letter != U'.') {
      letters += letter;
    }
  }
  return letters;
}

Words parse_words(std::string_view text) {
  Words words;
  while (!text.empty()) {
    std::string_view line = cut(text, '\n');
    if (line.starts_with('#')) {
      continue;
    }
    const std::string_view kind = cut(line, ' ');
    if (kind == "month") {
      add_month(words, line);
    } else if (auto* list = list_of(words, kind)) {
      while (!line.empty()) {
        list->push_back(letters_of(cut(line, ' ')));
      }
    }
  }
  std::stable_sort(words.months.begin(), words.months.end(),
                   [](const MonthSpelling& a, const MonthSpelling& b) {
                     return a.letters.size() > b.letters.size();
                   });
  return words;
}

const Words& words() {
  static const Words parsed = parse_words(base_words()[0].text());
  return parsed;
}

}  // namespace scorebook::base
