// SPDX-License-Identifier: Apache-2.0
// Thai month names, and dates as they stand in running text. The Thai words are data (words.txt).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace scorebook::base {

/// Month 1 to 12 from a full or abbreviated Thai name, dots optional, spaces inside allowed;
/// nullopt otherwise.
std::optional<int> month_from_name(std::string_view name);
std::string month_name(int month);          ///< full Thai name; month 1 to 12
std::string month_abbreviation(int month);  ///< Thai abbreviation with dots; month 1 to 12

/// A date found in running text, with the bytes it takes.
struct FoundDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool has_day = true;  ///< false for "September 66": date is the first of that month
};

/// All dates written in the text, in order: as day + month name + year, full or abbreviated, with
/// or without dots and spaces; as month + year; or as d/m/yyyy. The word for month may precede the
/// month name and the era the year. Years are of the Buddhist era when of two digits or from
/// kFirstBuddhistYear; `near_year_be` completes two digits. A range gives both ends: "13 - 17
/// February 66", "29 January - 2 February 66". What names no day of the calendar is no date.
std::vector<FoundDate> find_dates(std::string_view text, int near_year_be);

/// Day, full month name, Buddhist year, ASCII digits ("8 December 2022" in Thai); `long_form`
/// false: the abbreviation and the last two digits of the year.
std::string thai_date(Date date, bool long_form);

}  // namespace scorebook::base
