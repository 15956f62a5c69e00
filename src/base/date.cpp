// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace scorebook::base {
namespace {

constexpr int kFirstFiscalMonth = 10;  // October

std::chrono::year_month_day calendar(Date date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

}  // namespace

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::int64_t to_days(Date date) {
  return std::chrono::sys_days(calendar(date)).time_since_epoch().count();
}

Date from_days(std::int64_t days) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(static_cast<int>(days)))};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last(
      std::chrono::year(year),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int fiscal_year_be(Date date) {
  return date.year + kBuddhistOffset + (date.month >= kFirstFiscalMonth ? 1 : 0);
}

Date fiscal_year_start(int year_be) {
  return {year_be - kBuddhistOffset - 1, kFirstFiscalMonth, 1};
}

Date fiscal_year_end(int year_be) {
  return {year_be - kBuddhistOffset, kFirstFiscalMonth - 1, 30};
}

std::optional<Date> from_serial(double serial, bool date_1904) {
  constexpr double kLast1900 = 2958465;  // 9999-12-31
  constexpr double kLast1904 = 2957003;  // 9999-12-31
  constexpr int kLeapFault = 60;         // the 29 February 1900 that never was
  const double day = std::floor(serial);
  if (date_1904) {
    const bool inside = day >= 0 && day <= kLast1904;
    return inside ? std::optional(from_days(to_days({1904, 1, 1}) + static_cast<int>(day)))
                  : std::nullopt;
  }
  if (!(day >= 1 && day <= kLast1900)) {
    return std::nullopt;
  }
  const int number = static_cast<int>(day);
  if (number == kLeapFault) {
    return Date{1900, 2, 29};
  }
  return from_days(to_days({1899, 12, 31}) + (number < kLeapFault ? number : number - 1));
}

std::optional<std::int64_t> to_serial(Date date, bool date_1904) {
  if (!is_valid(date)) {
    return std::nullopt;
  }
  if (date_1904) {
    const std::int64_t day = to_days(date) - to_days({1904, 1, 1});
    return day >= 0 ? std::optional(day) : std::nullopt;
  }
  const std::int64_t day = to_days(date) - to_days({1899, 12, 31});
  if (day < 1) {
    return std::nullopt;
  }
  return date < Date{1900, 3, 1} ? day : day + 1;
}

int expand_year_be(int two_digits, int near_year_be) {
  const int year = near_year_be - near_year_be % 100 + two_digits;
  if (year - near_year_be >= 50) {
    return year - 100;
  }
  return near_year_be - year > 50 ? year + 100 : year;
}

std::string iso_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> parse_iso(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (text.size() != kShape.size()) {
    return std::nullopt;
  }
  int parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != '-') {
      return std::nullopt;
    }
    if (digit) {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    } else {
      ++part;
    }
  }
  const Date date{parts[0], parts[1], parts[2]};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace scorebook::base
