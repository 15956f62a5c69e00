// SPDX-License-Identifier: Apache-2.0
// The Thai words of words.txt, parsed once.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::base {

/// A spelling of a month that find_dates() looks for.
struct MonthSpelling {
  std::u32string letters;  ///< as letters_of() gives them
  int month = 1;
  bool abbreviated = false;
};

/// Everything words.txt says. All lists hold what letters_of() gives.
struct Words {
  std::array<std::string, 12> month_names;
  std::array<std::string, 12> month_abbreviations;
  std::vector<MonthSpelling> months;  ///< the longest first
  std::vector<std::u32string> month_word;
  std::vector<std::u32string> era;
  std::vector<std::u32string> year;
  std::vector<std::u32string> until;
  std::vector<std::u32string> percent;
  std::vector<std::u32string> amount;
  std::vector<std::u32string> before;
  std::vector<std::u32string> limit;
  std::vector<std::u32string> limit_first;
  std::vector<std::u32string> at_least, above, at_most, below;  ///< before a figure
  std::vector<std::u32string> and_up, and_down;                 ///< behind it
  std::vector<std::u32string> level;
  // Running text, base/mentions.h:
  std::vector<std::u32string> unit, money, multiple;
  std::vector<std::u32string> ordinal, place, clock, joint;
  std::vector<std::u32string> of, makes, change, divided, listed, such_as;
  std::vector<std::u32string> step, in_progress, not_done, fiscal, placeholder;
};

/// What words are compared by: folded (base/thai.h), without dots.
std::u32string letters_of(std::string_view word);
/// Reads the format that the head of words.txt describes; unknown kinds are left out.
Words parse_words(std::string_view text);
/// The embedded words.
const Words& words();

}  // namespace scorebook::base
