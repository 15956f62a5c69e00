// SPDX-License-Identifier: Apache-2.0
// Arithmetic on fractions. The gcd steps are those of Knuth, TAOCP volume 2, 4.5.1: they need
// gcds of 64-bit numbers only and leave the result in lowest terms.
#include "scorebook/exact.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "base/exact_big.h"

namespace scorebook {
namespace {

__extension__ typedef __int128 Int128;            // NOLINT(modernize-use-using)
__extension__ typedef unsigned __int128 UInt128;  // NOLINT(modernize-use-using)

constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

// A fraction already in lowest terms, when it fits.
std::optional<Exact> fitted(Int128 num, Int128 den) {
  if (num < kMin || num > kMax || den > kMax) {
    return std::nullopt;
  }
  return ExactAccess::lowest_terms(static_cast<std::int64_t>(num), static_cast<std::int64_t>(den));
}

// an/ad + bn/bd with an and bn within an int64 or its negation.
std::optional<Exact> sum(Int128 an, std::int64_t ad, Int128 bn, std::int64_t bd) {
  const std::int64_t common = std::gcd(ad, bd);
  const Int128 num = an * (bd / common) + bn * (ad / common);
  if (common == 1) {
    return fitted(num, Int128{ad} * bd);
  }
  const std::int64_t divisor = std::gcd(static_cast<std::int64_t>(num % common), common);
  return fitted(num / divisor, Int128{ad / common} * (bd / divisor));
}

// an/ad * bn/bd, the sign apart so that a reciprocal fits as well.
std::optional<Exact> product(bool negative, std::uint64_t an, std::uint64_t ad, std::uint64_t bn,
                             std::uint64_t bd) {
  const std::uint64_t first = std::gcd(an, bd);
  const std::uint64_t second = std::gcd(bn, ad);
  const UInt128 num = UInt128{an / first} * (bn / second);
  const UInt128 den = UInt128{ad / second} * (bd / first);
  if (num > UInt128{magnitude(kMin)} || den > UInt128{magnitude(kMax)}) {
    return std::nullopt;
  }
  const auto value = static_cast<Int128>(num);
  return fitted(negative ? -value : value, static_cast<Int128>(den));
}

bool fits(const BigInt& value) {
  return value >= kMin && value <= kMax;
}

// The double nearest to num/den, both positive.
double nearest_double(const BigInt& num, const BigInt& den) {
  using boost::multiprecision::msb;
  constexpr int kLastSubnormalBit = 1074;
  const int size = static_cast<int>(msb(num)) - static_cast<int>(msb(den));
  if (size > std::numeric_limits<double>::max_exponent) {
    return std::numeric_limits<double>::infinity();
  }
  // A quotient of 63 or 64 bits; fewer where the result is subnormal, two bits past its last place.
  const int shift = std::min(63 - size, kLastSubnormalBit + 2);
  BigInt quotient;
  BigInt remainder;
  const BigInt shifted_num = shift > 0 ? BigInt(num << shift) : num;
  const BigInt shifted_den = shift < 0 ? BigInt(den << -shift) : den;
  boost::multiprecision::divide_qr(shifted_num, shifted_den, quotient, remainder);
  auto bits = quotient.convert_to<std::uint64_t>();
  // What was cut off only matters on a tie: one sticky bit stands for it.
  bits |= remainder.is_zero() ? 0U : 1U;
  constexpr std::uint64_t kFirstNormal = std::uint64_t{1} << 54;
  const double rounded = bits < kFirstNormal ? static_cast<double>(bits + kFirstNormal) - 0x1p54
                                             : static_cast<double>(bits);
  return std::ldexp(rounded, -shift);
}

}  // namespace

void Exact::BigDeleter::operator()(Big* big) const noexcept {
  delete big;
}

Exact::BigPointer Exact::copy_of(const Big& big) {
  return BigPointer(new Big(big));
}

Exact ExactAccess::narrowed(BigRational value) {
  const BigInt num = boost::multiprecision::numerator(value);
  const BigInt den = boost::multiprecision::denominator(value);
  if (fits(num) && fits(den)) {
    return lowest_terms(num.convert_to<std::int64_t>(), den.convert_to<std::int64_t>());
  }
  Exact result;
  result.big_ = Exact::BigPointer(new Exact::Big{std::move(value)});
  return result;
}

BigInt ExactAccess::scaled(const Exact& value, int decimals) {
  if (decimals < 0 || decimals > Exact::kMaxDecimals) {
    throw std::domain_error("Exact: decimals out of range");
  }
  const BigInt den = denominator(value);
  BigInt quotient;
  BigInt remainder;
  const BigInt num = numerator(value) * power_of_ten(static_cast<unsigned>(decimals));
  boost::multiprecision::divide_qr(num, den, quotient, remainder);
  if (abs(remainder) * 2 >= den) {
    quotient += value.is_negative() ? -1 : 1;
  }
  return quotient;
}

Exact::Exact(std::int64_t num, std::int64_t den) {
  if (den == 0) {
    throw std::domain_error("Exact: denominator of zero");
  }
  *this = Exact(num) / Exact(den);
}

Exact& Exact::operator=(const Exact& other) {
  if (this != &other) {
    num_ = other.num_;
    den_ = other.den_;
    big_ = other.big_ ? copy_of(*other.big_) : nullptr;
  }
  return *this;
}

Exact operator+(const Exact& a, const Exact& b) {
  if (!a.big_ && !b.big_) {
    if (auto result = sum(a.num_, a.den_, b.num_, b.den_)) {
      return *std::move(result);
    }
  }
  return ExactAccess::narrowed(ExactAccess::widened(a) + ExactAccess::widened(b));
}

Exact operator-(const Exact& a, const Exact& b) {
  if (!a.big_ && !b.big_) {
    if (auto result = sum(a.num_, a.den_, -Int128{b.num_}, b.den_)) {
      return *std::move(result);
    }
  }
  return ExactAccess::narrowed(ExactAccess::widened(a) - ExactAccess::widened(b));
}

Exact operator*(const Exact& a, const Exact& b) {
  if (!a.big_ && !b.big_) {
    if (auto result = product((a.num_ < 0) != (b.num_ < 0), magnitude(a.num_), magnitude(a.den_),
                              magnitude(b.num_), magnitude(b.den_))) {
      return *std::move(result);
    }
  }
  return ExactAccess::narrowed(ExactAccess::widened(a) * ExactAccess::widened(b));
}

Exact operator/(const Exact& a, const Exact& b) {
  if (b.is_zero()) {
    throw std::domain_error("Exact: division by zero");
  }
  if (!a.big_ && !b.big_) {
    if (auto result = product((a.num_ < 0) != (b.num_ < 0), magnitude(a.num_), magnitude(a.den_),
                              magnitude(b.den_), magnitude(b.num_))) {
      return *std::move(result);
    }
  }
  return ExactAccess::narrowed(ExactAccess::widened(a) / ExactAccess::widened(b));
}

Exact Exact::operator-() const {
  return Exact() - *this;
}

bool operator==(const Exact& a, const Exact& b) {
  if (a.big_ || b.big_) {
    return a.big_ && b.big_ && a.big_->value == b.big_->value;
  }
  return a.num_ == b.num_ && a.den_ == b.den_;
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
  if (a.big_ || b.big_) {
    return ExactAccess::widened(a).compare(ExactAccess::widened(b)) <=> 0;
  }
  if (a.den_ == b.den_) {
    return a.num_ <=> b.num_;
  }
  const Int128 left = Int128{a.num_} * b.den_;
  const Int128 right = Int128{b.num_} * a.den_;
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

bool Exact::is_zero() const {
  return !big_ && num_ == 0;
}

bool Exact::is_negative() const {
  return big_ ? big_->value < 0 : num_ < 0;
}

bool Exact::is_integer() const {
  return big_ ? boost::multiprecision::denominator(big_->value) == 1 : den_ == 1;
}

std::optional<std::int64_t> Exact::to_int() const {
  if (big_ || den_ != 1) {
    return std::nullopt;
  }
  return num_;
}

double Exact::to_double() const {
  constexpr std::uint64_t kExactDouble = std::uint64_t{1} << 53;
  if (!big_ && magnitude(num_) <= kExactDouble && magnitude(den_) <= kExactDouble) {
    return static_cast<double>(num_) / static_cast<double>(den_);  // IEEE 754: correctly rounded
  }
  const BigInt num = ExactAccess::numerator(*this);
  const double size = nearest_double(abs(num), ExactAccess::denominator(*this));
  return num < 0 ? -size : size;
}

Exact Exact::floor() const {
  if (!big_) {
    const std::int64_t quotient = num_ / den_;
    return num_ % den_ < 0 ? quotient - 1 : quotient;
  }
  BigInt quotient;
  BigInt remainder;
  boost::multiprecision::divide_qr(ExactAccess::numerator(*this), ExactAccess::denominator(*this),
                                   quotient, remainder);
  if (remainder < 0) {
    --quotient;
  }
  return ExactAccess::narrowed(BigRational(quotient));
}

Exact Exact::rounded(int decimals) const {
  const BigInt whole = ExactAccess::scaled(*this, decimals);
  return ExactAccess::narrowed(BigRational(whole, power_of_ten(static_cast<unsigned>(decimals))));
}

}  // namespace scorebook
