// SPDX-License-Identifier: Apache-2.0
// Text to number, as Excel coerces it.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/thai.h"
#include "formula/coerce.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  const auto last = text.find_last_not_of(' ');
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, last - first + 1);
}

// Takes digits from the front; with commas only where they part thousands.
class MantissaReader {
 public:
  explicit MantissaReader(std::string_view& text) : text_(text) {}

  bool read(std::string& out) {
    const std::size_t whole = digits(out);
    bool grouped = false;
    while (whole > 0 && whole <= kGroup && next_is(',')) {
      text_.remove_prefix(1);
      grouped = true;
      if (digits(out) != kGroup) {
        return false;
      }
    }
    std::size_t fraction = 0;
    if (next_is('.')) {
      text_.remove_prefix(1);
      out += '.';
      fraction = digits(out);
    }
    return whole + fraction > 0 && !(grouped && next_is(','));
  }

 private:
  static constexpr std::size_t kGroup = 3;

  bool next_is(char c) const { return !text_.empty() && text_.front() == c; }

  std::size_t digits(std::string& out) {
    std::size_t count = 0;
    for (; !text_.empty() && is_digit(text_.front()); ++count) {
      out += text_.front();
      text_.remove_prefix(1);
    }
    return count;
  }

  std::string_view& text_;
};

// "E+05", "e3" or nothing.
bool read_exponent(std::string_view& text, std::string& out) {
  if (text.empty() || (text.front() != 'E' && text.front() != 'e')) {
    return true;
  }
  text.remove_prefix(1);
  out += 'e';
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    out += text.front();
    text.remove_prefix(1);
  }
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  out += digits;
  text.remove_prefix(digits.size());
  return !digits.empty();
}

std::optional<double> plain_number(std::string_view text) {
  const bool bracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (bracketed) {
    text = text.substr(1, text.size() - 2);
  }
  const bool negative = text.starts_with('-');
  if (!bracketed && (negative || text.starts_with('+'))) {
    text.remove_prefix(1);
  }
  std::string digits;
  if (!MantissaReader(text).read(digits) || !read_exponent(text, digits)) {
    return std::nullopt;
  }
  const bool percent = text == "%";
  double number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (!(text.empty() || percent) || read.ec != std::errc()) {
    return std::nullopt;
  }
  number = percent ? number / 100 : number;
  return bracketed || negative ? -number : number;
}

// Digits around dots, such as the number of an indicator (1.1.2), are no date to Thai or English
// Excel.
bool is_outline_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

// Only characters that numbers, dates, times and amounts of money are written with.
bool looks_numeric(std::string_view text) {
  constexpr std::u32string_view kOthers = U" \t\n\r\u00A0.,%()+-/:$\u00A3\u00A5\u0E3F\u20AC";
  bool after_digit = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = base::next_code_point(text, pos);
    const bool digit = c >= U'0' && c <= U'9';
    if (!digit && kOthers.find(c) == std::u32string_view::npos &&
        !(after_digit && lower(c) == U'e')) {
      return false;
    }
    after_digit = digit;
  }
  return true;
}

bool is_english_month(std::string_view word) {
  constexpr std::array<std::string_view, 12> kMonths{
      "JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
      "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};
  constexpr std::size_t kShortest = 3;
  const std::string name = upper_ascii(word);
  return name.size() >= kShortest &&
         std::any_of(kMonths.begin(), kMonths.end(),
                     [&](std::string_view month) { return month.starts_with(name); });
}

// "8 Dec 65", "Dec 8", "8:30 PM": what is left between the digits is a word of dates and times.
bool has_date_word(std::string_view text) {
  constexpr std::string_view kAround = " 0123456789-/,:";
  const auto first = text.find_first_not_of(kAround);
  const auto last = text.find_last_not_of(kAround);
  if (first == std::string_view::npos) {
    return false;
  }
  const std::string_view word = text.substr(first, last - first + 1);
  const std::string name = upper_ascii(word);
  return name == "AM" || name == "PM" || name == "A" || name == "P" || is_english_month(word) ||
         base::month_from_name(word).has_value();
}

bool hangs_on_locale(std::string_view text) {
  const std::string ascii = base::ascii_digits(text);
  if (std::none_of(ascii.begin(), ascii.end(), is_digit)) {
    return false;
  }
  return (looks_numeric(ascii) && !is_outline_number(text)) || has_date_word(ascii);
}

}  // namespace

Checked<double> number_from_text(std::string_view text) {
  const std::string_view inside = trimmed(text);
  if (const auto number = plain_number(inside)) {
    return *number;
  }
  return hangs_on_locale(inside) ? CellError::kUnsupported : CellError::kValue;
}

}  // namespace scorebook::formula
