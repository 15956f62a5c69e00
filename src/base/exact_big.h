// SPDX-License-Identifier: Apache-2.0
// The inside of Exact, shared by exact.cpp and exact_text.cpp only.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

#include <boost/multiprecision/cpp_int.hpp>

#include "scorebook/exact.h"

namespace scorebook {

using BigInt = boost::multiprecision::cpp_int;
using BigRational = boost::multiprecision::cpp_rational;

/// The value of an Exact that two 64-bit numbers cannot hold.
struct Exact::Big {
  BigRational value;
};

/// 10^0 to 10^18, all that fit an int64.
inline constexpr std::array<std::int64_t, 19> kPowersOfTen = [] {
  std::array<std::int64_t, 19> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * 10;
  }
  return powers;
}();

/// 10^exponent for any exponent from 0.
inline BigInt power_of_ten(unsigned exponent) {
  return boost::multiprecision::pow(BigInt(10), exponent);
}

/// What the implementation files may do with an Exact beyond its public face.
struct ExactAccess {
  /// A fraction that is known to be in lowest terms with a positive denominator.
  static Exact lowest_terms(std::int64_t num, std::int64_t den) {
    Exact result(num);
    result.den_ = den;
    return result;
  }

  static bool is_big(const Exact& value) { return value.big_ != nullptr; }

  static std::int64_t num(const Exact& value) { return value.num_; }

  static std::int64_t den(const Exact& value) { return value.den_; }

  static BigRational widened(const Exact& value) {
    return value.big_ ? value.big_->value : BigRational(value.num_, value.den_);
  }

  static BigInt numerator(const Exact& value) {
    return value.big_ ? boost::multiprecision::numerator(value.big_->value) : BigInt(value.num_);
  }

  static BigInt denominator(const Exact& value) {
    return value.big_ ? boost::multiprecision::denominator(value.big_->value) : BigInt(value.den_);
  }

  /// An Exact of any fraction, kept small when it fits.
  static Exact narrowed(BigRational value);
  /// value * 10^decimals as the nearest whole number, halves away from zero.
  static BigInt scaled(const Exact& value, int decimals);
};

}  // namespace scorebook
