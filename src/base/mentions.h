// SPDX-License-Identifier: Apache-2.0
// What a running text says in figures: amounts with their units, percentages, ranges, dates, and
// which numbers are no amounts at all. The Thai words are data (words.txt).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "scorebook/exact.h"

namespace scorebook::base {

enum class MentionKind {
  kAmount,     ///< "650 persons", "1,397,139.50 baht"
  kPercent,    ///< "68.78 percent", "84.21 %"
  kRange,      ///< "3 - 5 times", "80-90 percent": lower end in `value`
  kDate,       ///< a day, or a month when `has_day` is false (base/thai_date.h)
  kYear,       ///< a Buddhist year of four digits, "B.E. 66"
  kTime,       ///< a time of day
  kOrdinal,    ///< the name of something: "level 3", "batch 20", "quarter 4"
  kReference,  ///< a document or meeting number: "3/YEAR", "1111/4164", "0001/w 918"
  kMark,       ///< of a list: "1.", "1.1", "2)", "(3)"
  kCode,       ///< any other number that is no amount: telephone, "A4", a day without year
};

/// One figure of a text. `begin` and `end` are bytes and take in unit and percent words.
struct Mention {
  MentionKind kind = MentionKind::kAmount;
  std::size_t begin = 0;
  std::size_t end = 0;
  Exact value;  ///< of kAmount, kPercent, kRange, kYear (as completed), kOrdinal, kMark (its last
                ///< part); of a meeting number the number before the slash
  Exact upper;  ///< of kRange; of a reference that ends in a year: the year
  int decimals = 0;      ///< as written
  std::string unit;      ///< known unit (words.txt), or ""
  bool percent = false;  ///< a range of percentages
  bool over = false;     ///< an amount with a slash behind it: "650/945"
  bool in_brackets = false;
  bool is_money = false;
  Date date;  ///< of kDate
  bool has_day = false;
};

/// All figures of the text in order. `near_year_be` completes years of two digits.
std::vector<Mention> find_mentions(std::string_view text, int near_year_be);

}  // namespace scorebook::base
