// SPDX-License-Identifier: Apache-2.0
#include "formula/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>

namespace scorebook::formula {
namespace {

constexpr int kLongestText =
    20;  // characters that Excel gives a number before it takes an exponent

// Places beyond these round nothing, or everything.
constexpr int kMostPlaces = 400;

}  // namespace

Decimal::Decimal(double value) {
  if (!(std::abs(value) >= std::numeric_limits<double>::min())) {
    return;  // zero, and what Excel takes for zero
  }
  // "d.dddddddddddddde+xx"
  const std::string text = fmt::format("{:.{}e}", std::abs(value), kDigits - 1);
  negative_ = value < 0;
  digits_[0] = static_cast<std::int8_t>(text[0] - '0');
  for (std::size_t i = 1; i < kDigits; ++i) {
    digits_[i] = static_cast<std::int8_t>(text[i + 1] - '0');
  }
  const std::size_t sign = text.find('e') + 1;
  std::from_chars(text.data() + sign + 1, text.data() + text.size(), point_);
  point_ = (text[sign] == '-' ? -point_ : point_) + 1;
}

int Decimal::digit(int place) const {
  return place >= 0 && place < kDigits ? digits_[static_cast<std::size_t>(place)] : 0;
}

int Decimal::significant() const {
  int count = kDigits;
  while (count > 0 && digit(count - 1) == 0) {
    --count;
  }
  return count;
}

void Decimal::carry(int last) {
  int place = last;
  while (place >= 0 && digit(place) == 9) {
    digits_[static_cast<std::size_t>(place--)] = 0;
  }
  if (place >= 0) {
    ++digits_[static_cast<std::size_t>(place)];
  } else {
    std::copy_backward(digits_.begin(), digits_.end() - 1, digits_.end());
    digits_[0] = 1;
    ++point_;
  }
}

Decimal Decimal::rounded(int places, Rounding rounding) const {
  const int kept = point_ + places;
  if (kept >= significant() || is_zero()) {
    return *this;
  }
  Decimal out;
  const bool up =
      rounding == Rounding::kAway || (rounding == Rounding::kHalfAway && digit(kept) >= 5);
  if (kept > 0) {
    out = *this;
    std::fill(out.digits_.begin() + kept, out.digits_.end(), std::int8_t{0});
  }
  if (up && kept >= 0) {
    out.negative_ = negative_;
    out.point_ = point_;
    out.carry(kept - 1);
  } else if (up) {  // ROUNDUP(5,-3): all digits stand behind the last place kept
    out.negative_ = negative_;
    out.digits_[0] = 1;
    out.point_ = 1 - places;
  }
  return out;
}

Decimal Decimal::scaled(int power) const {
  Decimal out = *this;
  out.point_ += is_zero() ? 0 : power;
  return out;
}

double Decimal::value() const {
  std::string text = "0.";
  for (const std::int8_t d : digits_) {
    text += static_cast<char>('0' + d);
  }
  text += fmt::format("e{}", point_);
  double number = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), number).ec ==
      std::errc::result_out_of_range) {
    number = point_ > 0 ? std::numeric_limits<double>::infinity() : 0;
  }
  return negative_ ? -number : number;
}

std::string Decimal::whole_text() const {
  std::string text;
  for (int i = 0; i < point_; ++i) {
    text += static_cast<char>('0' + digit(i));
  }
  return text.empty() ? "0" : text;
}

std::string Decimal::fraction_text(int places) const {
  std::string text;
  for (int i = point_; i < point_ + places; ++i) {
    text += static_cast<char>('0' + digit(i));
  }
  return text;
}

std::string Decimal::general_text() const {
  if (is_zero()) {
    return "0";
  }
  const int digits = significant();
  const int decimals = std::max(digits - point_, 0);
  const bool plain = point_ > 0 ? point_ <= kLongestText : decimals + 2 <= kLongestText;
  std::string text = negative_ ? "-" : "";
  if (plain) {
    text += whole_text();
    return decimals == 0 ? text : text + '.' + fraction_text(decimals);
  }
  text += static_cast<char>('0' + digit(0));
  if (digits > 1) {
    text += '.';
  }
  for (int i = 1; i < digits; ++i) {
    text += static_cast<char>('0' + digit(i));
  }
  const int exponent = point_ - 1;
  return text + fmt::format("E{}{:02}", exponent < 0 ? '-' : '+', std::abs(exponent));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const auto sign = [](const Decimal& d) { return d.is_zero() ? 0 : (d.negative_ ? -1 : 1); };
  if (sign(a) != sign(b) || sign(a) == 0) {
    return sign(a) <=> sign(b);
  }
  const auto size = a.point_ != b.point_ ? a.point_ <=> b.point_ : a.digits_ <=> b.digits_;
  return sign(a) > 0 ? size : 0 <=> size;
}

double round_number(double value, int places, Rounding rounding) {
  const Decimal decimal(value);
  const int limited = std::clamp(places, -kMostPlaces, kMostPlaces);
  return decimal.reaches(limited) ? decimal.rounded(limited, rounding).value() : value;
}

double floor_number(double value) {
  return round_number(value, 0, value < 0 ? Rounding::kAway : Rounding::kTowardZero);
}

std::strong_ordering compare_numbers(double a, double b) {
  if (a == b) {
    return std::strong_ordering::equal;
  }
  constexpr double kSurelyApart = 1e-13;
  if (std::abs(a - b) > kSurelyApart * std::max(std::abs(a), std::abs(b))) {
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return Decimal(a) <=> Decimal(b);
}

}  // namespace scorebook::formula
