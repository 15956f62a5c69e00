// SPDX-License-Identifier: Apache-2.0
#include "formula/text_format.h"

#include <algorithm>
#include <cstddef>

#include "formula/number.h"

namespace scorebook::formula {
namespace {

// A format taken apart: what stands before the digits, how many there are, what stands behind.
struct Layout {
  std::string before;
  std::string after;
  int whole_zeros = 0;      // least digits before the point
  int fraction_digits = 0;  // most digits behind it
  int fraction_zeros = 0;   // least digits behind it
  int percents = 0;
  bool grouped = false;
  bool point = false;
};

class FormatReader {
 public:
  explicit FormatReader(std::string_view format) : rest_(format) {}

  std::optional<Layout> read() {
    literals(layout_.before);
    if (!digits()) {
      return std::nullopt;
    }
    literals(layout_.after);
    return rest_.empty() ? std::optional(layout_) : std::nullopt;
  }

 private:
  bool next_is(char c) const { return !rest_.empty() && rest_.front() == c; }

  bool take(char c) {
    const bool there = next_is(c);
    rest_.remove_prefix(there ? 1 : 0);
    return there;
  }

  // Quoted and escaped text, and the few characters that need neither.
  void literals(std::string& out) {
    constexpr std::string_view kBare = " +-()";
    while (!rest_.empty()) {
      const char c = rest_.front();
      const auto closing = c == '"' ? rest_.find('"', 1) : std::string_view::npos;
      if (closing != std::string_view::npos) {
        out += rest_.substr(1, closing - 1);
        rest_.remove_prefix(closing + 1);
      } else if (c == '\\' && rest_.size() > 1 && static_cast<unsigned char>(rest_[1]) < 0x80) {
        out += rest_[1];
        rest_.remove_prefix(2);
      } else if (c == '%' || kBare.find(c) != std::string_view::npos) {
        layout_.percents += c == '%' ? 1 : 0;
        out += c;
        rest_.remove_prefix(1);
      } else {
        return;
      }
    }
  }

  // "#,##0.0#": a # never follows a 0 before the point, a 0 never follows a # behind it.
  bool digits() {
    bool any = false;
    bool open_group = false;
    while (next_is('0') || next_is('#') || (any && next_is(','))) {
      if (take(',')) {
        layout_.grouped = true;
        open_group = true;
        continue;
      }
      const bool zero = next_is('0');
      rest_.remove_prefix(1);
      if (!zero && layout_.whole_zeros > 0) {
        return false;
      }
      layout_.whole_zeros += zero ? 1 : 0;
      any = true;
      open_group = false;
    }
    layout_.point = take('.');
    while (layout_.point && (next_is('0') || next_is('#'))) {
      const bool zero = take('0') || !take('#');
      if (zero && layout_.fraction_zeros < layout_.fraction_digits) {
        return false;
      }
      layout_.fraction_zeros += zero ? 1 : 0;
      ++layout_.fraction_digits;
      any = true;
    }
    return any && !open_group;
  }

  std::string_view rest_;
  Layout layout_;
};

std::string grouped(std::string digits) {
  constexpr std::size_t kGroup = 3;
  for (std::size_t at = digits.size(); at > kGroup;) {
    at -= kGroup;
    digits.insert(at, 1, ',');
  }
  return digits;
}

}  // namespace

std::optional<std::string> format_number(double number, std::string_view format) {
  const auto layout = FormatReader(format).read();
  if (!layout) {
    return std::nullopt;
  }
  const Decimal decimal = Decimal(number)
                              .scaled(2 * layout->percents)
                              .rounded(layout->fraction_digits, Rounding::kHalfAway);
  std::string whole = decimal.whole_text();
  whole = whole == "0" ? std::string() : whole;
  const auto least = static_cast<std::size_t>(layout->whole_zeros);
  whole.insert(0, least - std::min(least, whole.size()), '0');
  std::string fraction = decimal.fraction_text(layout->fraction_digits);
  while (static_cast<int>(fraction.size()) > layout->fraction_zeros && fraction.ends_with('0')) {
    fraction.pop_back();
  }
  std::string out = number < 0 ? "-" : "";
  out += layout->before + (layout->grouped ? grouped(whole) : whole);
  return out + (layout->point ? "." : "") + fraction + layout->after;
}

}  // namespace scorebook::formula
