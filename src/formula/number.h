// SPDX-License-Identifier: Apache-2.0
// Numbers as Excel shows, rounds and compares them: by their decimal of 15 significant digits.
// Computing is done in doubles; only where Excel itself goes through the decimal do we.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>

namespace scorebook::formula {

/// kAway rounds any remainder up in size (ROUNDUP), kTowardZero drops it (ROUNDDOWN).
enum class Rounding : std::uint8_t { kHalfAway, kAway, kTowardZero };

/// A double read at 15 significant digits: 0.d1d2d3... times ten to `point`.
class Decimal {
 public:
  static constexpr int kDigits = 15;

  Decimal() = default;  ///< zero
  explicit Decimal(double value);
  /// Rounded to `places` decimals; negative places round tens, hundreds ...
  Decimal rounded(int places, Rounding rounding) const;
  /// Times ten to `power`.
  Decimal scaled(int power) const;
  /// The nearest double; infinite when too large.
  double value() const;

  /// False when the digits end before that place, so that there is nothing to round.
  bool reaches(int places) const { return point_ + places < kDigits; }

  bool is_zero() const { return digits_[0] == 0; }

  bool negative() const { return negative_; }

  /// Digits before the decimal point, at least one, without sign: "28".
  std::string whole_text() const;
  /// The first `places` digits behind the decimal point: "83".
  std::string fraction_text(int places) const;
  /// As Excel's General format turns a number to text for &: at most 20 characters, beyond that
  /// with an exponent ("0.333333333333333", "1E+20", "1.23456789012346E-05").
  std::string general_text() const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

  friend bool operator==(const Decimal& a, const Decimal& b) { return a <=> b == 0; }

 private:
  int digit(int place) const;  // counted from the first; 0 outside
  int significant() const;     // digits without trailing zeros
  void carry(int last);        // adds one to the digit `last` (-1: to the place before all)
  bool negative_ = false;
  std::array<std::int8_t, kDigits> digits_{};
  int point_ = 0;
};

/// ROUND, ROUNDUP, ROUNDDOWN: ROUND(2.675,2) is 2.68, though the double is a little less.
double round_number(double value, int places, Rounding rounding);
/// The largest whole number not above the number, read at 15 digits as Excel's INT does.
double floor_number(double value);
/// How Excel's comparison operators order numbers: by their 15 digits.
std::strong_ordering compare_numbers(double a, double b);

}  // namespace scorebook::formula
