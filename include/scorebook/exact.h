// SPDX-License-Identifier: Apache-2.0
// Exact: a fraction of whole numbers, never rounded. Weights, thresholds, results and scores are
// Exact.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace scorebook {

/// An exact fraction in lowest terms with a positive denominator. Kept as two 64-bit numbers; when
/// those overflow, as a big fraction, so that no operation ever loses a digit.
class Exact {
 public:
  Exact() = default;

  Exact(std::int64_t whole) : num_(whole) {}  // NOLINT(google-explicit-constructor)

  /// A double is no exact number: from_double() says which decimal it means.
  template <std::floating_point T>
  Exact(T) = delete;
  /// num/den; a denominator of 0 is a bug and throws std::domain_error.
  Exact(std::int64_t num, std::int64_t den);

  Exact(const Exact& other)
      : num_(other.num_),
        den_(other.den_),
        big_(other.big_ ? copy_of(*other.big_) : nullptr) {}

  Exact(Exact&&) noexcept = default;
  Exact& operator=(const Exact& other);
  Exact& operator=(Exact&&) noexcept = default;
  ~Exact() = default;

  /// Reads ASCII decimal text: optional sign, digits, optional fraction and exponent ("-12.50",
  /// "1E3", ".5"). At most 400 digits and an exponent within +-400; anything else is nullopt.
  static std::optional<Exact> from_decimal(std::string_view text);
  /// Reads what `exact_text` writes: a decimal or `p/q`, at most 4,000 digits each.
  static std::optional<Exact> from_text(std::string_view text);
  /// The decimal of a double at 15 significant digits, as Excel shows it (33.299999999999997 is
  /// 33.3); nullopt for infinities and NaN.
  static std::optional<Exact> from_double(double value);

  friend Exact operator+(const Exact& a, const Exact& b);
  friend Exact operator-(const Exact& a, const Exact& b);
  friend Exact operator*(const Exact& a, const Exact& b);
  /// Division by zero is a bug and throws std::domain_error.
  friend Exact operator/(const Exact& a, const Exact& b);
  Exact operator-() const;

  Exact& operator+=(const Exact& b) { return *this = *this + b; }

  Exact& operator-=(const Exact& b) { return *this = *this - b; }

  Exact& operator*=(const Exact& b) { return *this = *this * b; }

  Exact& operator/=(const Exact& b) { return *this = *this / b; }

  friend bool operator==(const Exact& a, const Exact& b);
  friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

  bool is_zero() const;
  bool is_negative() const;
  bool is_integer() const;
  /// The value as int64 when it is whole and fits.
  std::optional<std::int64_t> to_int() const;
  /// The nearest double; infinity beyond the largest.
  double to_double() const;
  /// The largest whole number not above the value.
  Exact floor() const;
  /// The most places that numbers are rounded to, as in a number format of Excel.
  static constexpr int kMaxDecimals = 30;
  /// Rounded half up (away from zero) to `decimals` places, 0 to kMaxDecimals; other places are a
  /// bug and throw std::domain_error, here and in shown().
  Exact rounded(int decimals) const;

  /// A terminating decimal without trailing zeros ("28.825"), else a reduced fraction ("2/3").
  std::string exact_text() const;
  /// Rounded half up with exactly `decimals` places: shown(2) of 28.825 is "28.83".
  std::string shown(int decimals) const;
  /// The shortest decimal that a double needs to come back equal at 15 significant digits; what is
  /// stored in a number cell ("70.0911854103343").
  std::string cell_text() const;

 private:
  struct Big;

  struct BigDeleter {
    void operator()(Big* big) const noexcept;
  };

  using BigPointer = std::unique_ptr<Big, BigDeleter>;
  static BigPointer copy_of(const Big& big);

  std::int64_t num_ = 0;  // 0/1 while big_ is set
  std::int64_t den_ = 1;
  BigPointer big_;  // set only when num_/den_ cannot hold the value
  friend struct ExactAccess;
};

}  // namespace scorebook
