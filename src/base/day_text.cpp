// SPDX-License-Identifier: Apache-2.0
#include "base/day_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/thai.h"
#include "base/thai_date.h"

namespace scorebook::base {
namespace {

// Where a date is written in words or with strokes, its year stands last.
bool ends_in_full_year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  return text.size() > kDigits &&
         std::all_of(text.end() - kDigits, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Date> read_day(std::string_view text, std::optional<int> near_year_be) {
  const std::string plain = ascii_digits(squeeze(text));
  std::optional<Date> day = parse_iso(plain);
  if (!day) {
    if (!near_year_be && !ends_in_full_year(plain)) {
      return std::nullopt;
    }
    const std::vector<FoundDate> found =
        find_dates(plain, near_year_be.value_or(kFirstBuddhistYear));
    if (found.size() != 1 || !found.front().has_day || found.front().begin != 0 ||
        found.front().end != plain.size()) {
      return std::nullopt;
    }
    day = found.front().date;
  }
  if (day->year >= kFirstBuddhistYear) {
    day->year -= kBuddhistOffset;
  }
  return is_valid(*day) ? day : std::nullopt;
}

}  // namespace scorebook::base
