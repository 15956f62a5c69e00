// SPDX-License-Identifier: Apache-2.0
// Dates with the Buddhist era and the Thai fiscal year (1 October to 30 September).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scorebook::base {

/// A day of the proleptic Gregorian calendar, common era.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
  auto operator<=>(const Date&) const = default;
};

/// Buddhist era = common era + 543.
inline constexpr int kBuddhistOffset = 543;
/// The first year number that is taken for one of the Buddhist era; smaller ones are common era.
inline constexpr int kFirstBuddhistYear = 1857 + kBuddhistOffset;

/// A day of the calendar in the years 1 to 9999.
bool is_valid(Date date);
/// Days since 1970-01-01 (negative before).
std::int64_t to_days(Date date);
Date from_days(std::int64_t days);
/// The last day of a month.
int days_in_month(int year, int month);

/// The fiscal year (Buddhist era) that holds the day: 1 Oct 2022 to 30 Sep 2023 is the year 1 Oct
/// 2022 falls in, counted by its end, plus 543.
int fiscal_year_be(Date date);
Date fiscal_year_start(int year_be);
Date fiscal_year_end(int year_be);

/// The date of an Excel serial (ECMA-376 Part 1, 18.17.4.1), the time of day dropped. The 1900
/// leap-year fault is kept: serial 60 is 1900-02-29, which is_valid() refuses. nullopt below 1 or
/// above 2958465, in the 1904 system below 0 or above 2957003.
std::optional<Date> from_serial(double serial, bool date_1904);

/// The serial of a day, the reverse of from_serial(); nullopt for a day that has none.
std::optional<std::int64_t> to_serial(Date date, bool date_1904);

/// A two-digit Buddhist year to four digits: 66 is the year 66 of the century nearest to
/// `near_year_be`; of two at the same distance the earlier.
int expand_year_be(int two_digits, int near_year_be);

/// "2022-12-08".
std::string iso_text(Date date);
/// Reads exactly "yyyy-mm-dd" of the common era; nullopt for anything else or no such day.
std::optional<Date> parse_iso(std::string_view text);

}  // namespace scorebook::base
