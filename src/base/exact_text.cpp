// SPDX-License-Identifier: Apache-2.0
// Exact from text and doubles, and to text.
#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

#include "base/exact_big.h"
#include "scorebook/exact.h"

namespace scorebook {
namespace {

constexpr std::size_t kMaxDigits = 400;       // of from_decimal
constexpr std::size_t kMaxTextDigits = 4000;  // of from_text
constexpr int kMaxExponent = 400;
constexpr std::size_t kSafeDigits = 18;  // so many always fit an int64
constexpr int kCellDigits = 15;          // what Excel keeps of a number

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A decimal cut into its pieces. `mantissa` is all digits as one number, wrapped around when they
// are more than kSafeDigits: the caller then reads `whole` and `fraction` again.
struct Decimal {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
  int exponent = 0;
  std::uint64_t mantissa = 0;

  std::size_t digits() const { return whole.size() + fraction.size(); }
};

std::string_view take_digits(const char*& at, const char* end, std::uint64_t& mantissa) {
  const char* start = at;
  for (; at != end && is_digit(*at); ++at) {
    mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
  }
  return {start, static_cast<std::size_t>(at - start)};
}

bool take_exponent(const char*& at, const char* end, int& exponent) {
  if (at != end && *at == '+' && at + 1 != end && is_digit(at[1])) {
    ++at;
  }
  const auto [rest, error] = std::from_chars(at, end, exponent);
  at = rest;
  return error == std::errc() && exponent >= -kMaxExponent && exponent <= kMaxExponent;
}

std::optional<Decimal> cut(std::string_view text, std::size_t max_digits) {
  Decimal decimal;
  const char* at = text.data();
  const char* end = at + text.size();
  if (at != end && (*at == '-' || *at == '+')) {
    decimal.negative = *at == '-';
    ++at;
  }
  decimal.whole = take_digits(at, end, decimal.mantissa);
  if (at != end && *at == '.') {
    ++at;
    decimal.fraction = take_digits(at, end, decimal.mantissa);
    if (decimal.fraction.empty()) {
      return std::nullopt;
    }
  }
  if (decimal.digits() == 0 || decimal.digits() > max_digits) {
    return std::nullopt;
  }
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    if (!take_exponent(at, end, decimal.exponent)) {
      return std::nullopt;
    }
  }
  return at == end ? std::optional(decimal) : std::nullopt;
}

// mantissa / 10^scale in lowest terms: only 2 and 5 can be shared.
Exact from_scaled(bool negative, std::uint64_t mantissa, int scale) {
  if (mantissa == 0) {
    return {};
  }
  const int shared_twos = std::min(std::countr_zero(mantissa), scale);
  mantissa >>= shared_twos;
  std::int64_t fives = kPowersOfTen[static_cast<std::size_t>(scale)] >> scale;
  while (fives > 1 && mantissa % 5 == 0) {
    mantissa /= 5;
    fives /= 5;
  }
  const auto num = static_cast<std::int64_t>(mantissa);
  return ExactAccess::lowest_terms(negative ? -num : num, fives << (scale - shared_twos));
}

BigInt big_whole(std::string digits) {
  digits.erase(0, digits.find_first_not_of('0'));  // a leading 0 would mean octal
  return digits.empty() ? BigInt() : BigInt(digits);
}

Exact from_pieces(const Decimal& decimal) {
  const int scale = static_cast<int>(decimal.fraction.size()) - decimal.exponent;
  if (decimal.digits() <= kSafeDigits && scale >= 0 && scale <= static_cast<int>(kSafeDigits)) {
    return from_scaled(decimal.negative, decimal.mantissa, scale);
  }
  BigInt num = big_whole(std::string(decimal.whole).append(decimal.fraction));
  if (decimal.negative) {
    num = -num;
  }
  const BigInt power = power_of_ten(static_cast<unsigned>(std::abs(scale)));
  return ExactAccess::narrowed(scale >= 0 ? BigRational(num, power) : BigRational(num * power));
}

// A decimal of at most 15 digits and 6 decimals whose nearest double is `value` is what the double
// means at 15 digits, because every 15-digit decimal survives the way through a double. Dividing
// finds that nearest double: both numbers are exact and IEEE 754 division rounds correctly.
std::optional<Exact> short_decimal(double value) {
  constexpr double kLimit = 1e15;
  const double size = std::fabs(value);
  for (int scale = 0; scale <= 6; ++scale) {
    const auto power = static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]);
    const double guess = size * power + 0.5;
    if (guess >= kLimit) {
      return std::nullopt;
    }
    const auto mantissa = static_cast<std::uint64_t>(guess);
    if (static_cast<double>(mantissa) / power == size) {
      return from_scaled(value < 0, mantissa, scale);
    }
  }
  return std::nullopt;
}

// The decimals a terminating fraction needs, nullopt when it does not terminate.
std::optional<unsigned> decimals_needed(BigInt den) {
  const unsigned twos = lsb(den);
  den >>= twos;
  unsigned fives = 0;
  while (den % 5 == 0) {
    den /= 5;
    ++fives;
  }
  return den == 1 ? std::optional(std::max(twos, fives)) : std::nullopt;
}

// A whole number printed with its last `decimals` digits behind the point.
std::string with_point(const BigInt& scaled, std::size_t decimals) {
  std::string digits = BigInt(abs(scaled)).str();
  if (digits.size() <= decimals) {
    digits.insert(0, decimals + 1 - digits.size(), '0');
  }
  if (decimals > 0) {
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return scaled < 0 ? "-" + digits : digits;
}

}  // namespace

std::optional<Exact> Exact::from_decimal(std::string_view text) {
  const auto decimal = cut(text, kMaxDigits);
  return decimal ? std::optional(from_pieces(*decimal)) : std::nullopt;
}

std::optional<Exact> Exact::from_text(std::string_view text) {
  const auto slash = text.find('/');
  const auto first = cut(text.substr(0, slash), kMaxTextDigits);
  if (!first || slash == std::string_view::npos) {
    return first ? std::optional(from_pieces(*first)) : std::nullopt;
  }
  const std::string_view below = text.substr(slash + 1);
  const auto second = cut(below, kMaxTextDigits);
  const bool whole = first->whole.size() == text.substr(0, slash).size() - (text[0] == '-' ? 1 : 0);
  if (!whole || !second || second->whole.size() != below.size()) {
    return std::nullopt;
  }
  const Exact den = from_pieces(*second);
  return den.is_zero() ? std::nullopt : std::optional(from_pieces(*first) / den);
}

std::optional<Exact> Exact::from_double(double value) {
  if (!std::isfinite(value)) {
    return std::nullopt;
  }
  if (auto result = short_decimal(value)) {
    return result;
  }
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value,
                                          std::chars_format::scientific, kCellDigits - 1);
  return from_decimal({buffer, static_cast<std::size_t>(end - buffer)});
}

std::string Exact::exact_text() const {
  if (!big_ && den_ == 1) {
    return std::to_string(num_);
  }
  const BigInt num = ExactAccess::numerator(*this);
  const BigInt den = ExactAccess::denominator(*this);
  if (const auto decimals = decimals_needed(den)) {
    return with_point(num * power_of_ten(*decimals) / den, *decimals);
  }
  return num.str() + "/" + den.str();
}

std::string Exact::shown(int decimals) const {
  return with_point(ExactAccess::scaled(*this, decimals), static_cast<std::size_t>(decimals));
}

std::string Exact::cell_text() const {
  char buffer[32];
  const double value = to_double();
  if (value == 0 || !std::isfinite(value)) {
    return value == 0 ? "0" : exact_text();
  }
  const char* end = std::to_chars(buffer, buffer + sizeof buffer, std::fabs(value),
                                  std::chars_format::scientific, kCellDigits - 1)
                        .ptr;
  const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
  const std::size_t mark = text.find('e');
  std::string digits = std::string(text.substr(0, 1)).append(text.substr(2, mark - 2));
  digits.erase(digits.find_last_not_of('0') + 1);
  int exponent = 0;
  const std::size_t number = text[mark + 1] == '+' ? mark + 2 : mark + 1;
  std::from_chars(buffer + number, end, exponent);

  const std::string sign = value < 0 ? "-" : "";
  if (std::abs(exponent) >= kCellDigits) {
    if (digits.size() > 1) {
      digits.insert(1, 1, '.');
    }
    return sign + digits + (exponent < 0 ? "E-" : "E+") + std::to_string(std::abs(exponent));
  }
  if (exponent < 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  }
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) {
    return sign + digits + std::string(whole - digits.size(), '0');
  }
  return sign + digits.insert(whole, 1, '.');
}

}  // namespace scorebook
