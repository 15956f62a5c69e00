// SPDX-License-Identifier: Apache-2.0
#include "base/criterion_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/thai.h"
#include "base/words.h"

namespace scorebook::base {
namespace {

using WordList = std::vector<std::u32string>;

constexpr std::size_t kMostUnit = 24;  // characters; longer words beside a figure are a sentence
constexpr int kMostLevels = 100;
constexpr std::string_view kDigits = "0123456789";

std::string utf8(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) {
    append_utf8(out, letter);
  }
  return out;
}

// A figure in a text and where it stands.
struct Figure {
  std::size_t begin = 0, end = 0;
  Exact value;
  int decimals = 0;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::vector<Figure> figures_of(std::string_view text) {
  std::vector<Figure> out;
  for (std::size_t pos = text.find_first_of(kDigits); pos < text.size();
       pos = text.find_first_of(kDigits, pos)) {
    Figure figure;
    figure.begin = pos;
    std::string digits;
    const auto goes_on = [&](char separator) {
      return text[pos] == separator && pos + 1 < text.size() && is_digit(text[pos + 1]);
    };
    bool point = false;
    while (pos < text.size() && (is_digit(text[pos]) || goes_on(',') || (!point && goes_on('.')))) {
      point = point || text[pos] == '.';
      digits += text[pos] == ',' ? "" : std::string(1, text[pos]);
      ++pos;
    }
    figure.end = pos;
    figure.value = Exact::from_decimal(digits).value_or(Exact());
    figure.decimals = point ? static_cast<int>(digits.size() - digits.find('.') - 1) : 0;
    out.push_back(std::move(figure));
  }
  return out;
}

// Takes the longest word of the lists that the text ends (or begins) with; which list it was.
template <std::size_t size>
std::optional<std::size_t> take_word(std::u32string& letters,
                                     const std::array<const WordList*, size>& lists, bool at_end) {
  std::optional<std::size_t> found;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < size; ++i) {
    for (const std::u32string& word : *lists[i]) {
      const bool stands = at_end ? letters.ends_with(word) : letters.starts_with(word);
      if (stands && word.size() > longest) {
        longest = word.size();
        found = i;
      }
    }
  }
  letters.erase(at_end ? letters.size() - longest : 0, longest);
  return found;
}

// Takes words of comparison, percent and amount from the end of what stands before a figure.
void read_before(std::u32string& before, Criterion& out) {
  const std::array<const WordList*, 6> lists = {&words().at_least, &words().above,
                                                &words().at_most,  &words().below,
                                                &words().percent,  &words().amount};
  constexpr std::array<CriterionSign, 4> kSigns = {CriterionSign::kAtLeast, CriterionSign::kAbove,
                                                   CriterionSign::kAtMost, CriterionSign::kBelow};
  while (const std::optional<std::size_t> list = take_word(before, lists, true)) {
    out.percent = out.percent || *list == kSigns.size();
    if (*list < kSigns.size()) {
      out.sign = kSigns.at(*list);
    }
  }
}

// Takes the percent sign and words such as "and more" from what stands behind a figure.
void read_after(std::u32string& after, Criterion& out) {
  if (after.starts_with(U"%")) {
    out.percent = true;
    after.erase(0, 1);
  }
  const std::array<const WordList*, 2> lists = {&words().and_up, &words().and_down};
  if (const std::optional<std::size_t> list = take_word(after, lists, true)) {
    out.sign = *list == 0 ? CriterionSign::kAtLeast : CriterionSign::kAtMost;
  }
}

// Whether the letters between two figures make them a range, the second of them perhaps excluded.
bool joins_range(std::u32string between, Criterion& out) {
  Criterion upper;
  if (between.starts_with(U"%")) {
    out.percent = true;
    between.erase(0, 1);
  }
  read_before(between, upper);
  out.percent = out.percent || upper.percent;
  if (upper.sign == CriterionSign::kAtMost || upper.sign == CriterionSign::kBelow) {
    out.below_upper = upper.sign == CriterionSign::kBelow;
    return between.size() <= 3;  // "but"
  }
  const bool dash = between == U"-" || between == U"\u2013" || between == U"\u2014";
  const WordList& until = words().until;
  return upper.sign == CriterionSign::kUnsaid &&
         (dash || std::find(until.begin(), until.end(), between) != until.end());
}

// A sentence: its figure is the last that a word of comparison or percent stands before.
Criterion sentence(const std::string& text, const std::vector<Figure>& figures) {
  Criterion out;
  out.kind = CriterionKind::kText;
  out.rest = text;
  std::size_t begin = 0;
  for (const Figure& figure : figures) {
    std::u32string before = letters_of(text.substr(begin, figure.begin - begin));
    begin = figure.end;
    Criterion one;
    read_before(before, one);
    if (one.sign == CriterionSign::kUnsaid && !one.percent) {
      continue;
    }
    out.number = figure.value;
    out.sign = one.sign;
    out.percent = one.percent || text.substr(figure.end).starts_with("%");
    out.decimals = figure.decimals;
  }
  return out;
}

// Whether the figure is that of a mark: the word for level right before it, behind it a colon.
bool is_mark(const std::string& text, std::size_t begin, const Figure& figure) {
  std::u32string before = letters_of(text.substr(begin, figure.begin - begin));
  const std::size_t colon = text.find_first_not_of(' ', figure.end);
  const std::array<const WordList*, 1> lists = {&words().level};
  return colon != std::string::npos && text[colon] == ':' &&
         take_word(before, lists, true).has_value();
}

// "-", dashes, dots and nothing.
bool says_nothing(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = next_code_point(text, pos);
    if (c != U'-' && c != U' ' && c != U'.' && c != U'_' && (c < 0x2010 || c > 0x2015)) {
      return false;
    }
  }
  return true;
}

}  // namespace

Criterion read_criterion(std::string_view raw) {
  const std::string text = ascii_digits(squeeze(raw));
  Criterion out;
  if (says_nothing(text)) {
    return out;
  }
  const std::vector<Figure> figures = figures_of(text);
  if (figures.empty() || figures.size() > 2) {
    return sentence(text, figures);
  }
  std::u32string before = letters_of(text.substr(0, figures.front().begin));
  std::u32string after = letters_of(text.substr(figures.back().end));
  out.kind = CriterionKind::kFigure;
  out.number = figures.front().value;
  read_before(before, out);
  if (figures.size() == 2) {
    const std::size_t begin = figures[0].end;
    if (!joins_range(letters_of(text.substr(begin, figures[1].begin - begin)), out)) {
      return sentence(text, figures);
    }
    out.kind = CriterionKind::kRange;
    out.upper = figures[1].value;
  }
  read_after(after, out);
  out.decimals = std::max(figures.front().decimals, figures.back().decimals);
  if (!before.empty() || after.size() > kMostUnit) {
    return sentence(text, figures);
  }
  out.unit = utf8(after);
  return out;
}

std::vector<Criterion> read_criteria_row(std::string_view raw) {
  const std::string text = ascii_digits(squeeze(raw));
  std::vector<Criterion> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    Criterion one = read_criterion(text.substr(begin, end - begin));
    if (one.kind != CriterionKind::kFigure || !one.unit.empty()) {
      return {};
    }
    out.push_back(std::move(one));
    begin = end + 1;
  }
  return out.size() > 1 ? out : std::vector<Criterion>();
}

std::vector<int> level_marks(std::string_view raw) {
  const std::string text = ascii_digits(squeeze(raw));
  std::vector<int> out;
  std::size_t begin = 0;
  for (const Figure& figure : figures_of(text)) {
    const auto level = figure.value.to_int();
    if (level && *level > 0 && *level <= kMostLevels && is_mark(text, begin, figure)) {
      out.push_back(static_cast<int>(*level));
    }
    begin = figure.end;
  }
  return out;
}

std::vector<LevelText> split_levels(std::string_view raw) {
  const std::string text = ascii_digits(squeeze(raw));
  std::vector<LevelText> out = {{0, ""}};
  std::size_t begin = 0;
  for (const Figure& figure : figures_of(text)) {
    const std::size_t colon = text.find_first_not_of(' ', figure.end);
    if (figure.value != Exact(out.back().level + 1) || !is_mark(text, begin, figure)) {
      continue;
    }
    // The mark begins where its word does: at the last place the word is found.
    std::size_t mark = begin;
    for (const std::u32string& word : words().level) {
      const std::size_t at = text.rfind(utf8(word), figure.begin);
      mark = at == std::string::npos ? mark : std::max(mark, at);
    }
    out.back().text = squeeze(std::string_view(text).substr(begin, mark - begin));
    out.push_back({out.back().level + 1, ""});
    begin = colon + 1;
  }
  out.back().text = squeeze(std::string_view(text).substr(begin));
  if (out.size() < 3) {
    return {};
  }
  if (out.front().text.empty()) {
    out.erase(out.begin());
  }
  return out;
}

}  // namespace scorebook::base
