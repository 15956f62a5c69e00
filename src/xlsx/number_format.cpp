// SPDX-License-Identifier: Apache-2.0
#include "xlsx/number_format.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "base/date.h"
#include "base/thai.h"
#include "base/utf8.h"
#include "xlsx/thai_letters.h"

namespace scorebook::xlsx {
namespace {

bool is_thai(char32_t c) {
  return c >= 0x0E00 && c <= 0x0E7F;
}

bool is_thai_date_letter(char32_t c) {
  return c == kThaiDay || c == kThaiMonth || c == kThaiYear || c == kThaiHour || c == kThaiMinute ||
         c == kThaiSecond;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char a, char b) { return a == lower(b); });
}

/// What one section of a format code (they are separated by ';') asks for.
struct Section {
  bool general = false;
  bool digits = false;
  bool date = false;
  bool text = false;
  bool percent = false;
  bool thai_digits = false;
  bool buddhist_era = false;
  bool grouped = false;
  bool plain = true;  // only digits with fixed decimals
  bool thai_letters = false;
  bool thai_words = false;
  int decimals = 0;

  bool says_something() const { return general || digits || date || text; }
};

/// Reads one section; `rest` begins behind the last ';' and is moved behind the next.
class SectionReader {
 public:
  explicit SectionReader(std::string_view code) : code_(code) {}

  bool at_end() const { return pos_ > code_.size(); }

  Section read() {
    section_ = {};
    after_point_ = false;
    while (pos_ < code_.size() && code_[pos_] != ';') {
      step();
    }
    ++pos_;
    // Thai letters make a date only where no Thai words stand unquoted beside the number.
    if (section_.thai_letters && !section_.thai_words) {
      section_.date = true;
    } else {
      section_.buddhist_era = section_.buddhist_era && section_.date;
    }
    if (pending_comma_) {
      section_.plain = false;  // a comma behind the digits divides by 1000
    }
    pending_comma_ = false;
    return section_;
  }

 private:
  char peek(std::size_t ahead) const {
    return pos_ + ahead < code_.size() ? code_[pos_ + ahead] : '\0';
  }

  void step() {
    const char c = code_[pos_];
    switch (c) {
      case '"':
        skip_past('"');
        return;
      case '\\':
      case '_':
      case '*':
        ++pos_;
        if (pos_ < code_.size()) {
          base::next_code_point(code_, pos_);
        }
        return;
      case '[':
        bracket();
        return;
      case '0':
      case '#':
      case '?':
        digit(c);
        return;
      case '.':
        after_point_ = true;
        break;
      case ',':
        pending_comma_ = section_.digits;
        break;
      case '%':
        section_.percent = true;
        break;
      case '@':
        section_.text = true;
        break;
      case '/':
        section_.plain = false;  // a fraction, or the slash of a date
        break;
      default:
        letter();
        return;
    }
    ++pos_;
  }

  void digit(char c) {
    if (pending_comma_) {
      section_.grouped = true;
      pending_comma_ = false;
    }
    section_.digits = true;
    if (after_point_) {
      ++section_.decimals;
      section_.plain = section_.plain && c == '0';
    }
    ++pos_;
  }

  void letter() {
    const std::string_view rest = code_.substr(pos_);
    const char c = lower(rest[0]);
    if (starts_with_word(rest, "general")) {
      section_.general = true;
      pos_ += 7;
    } else if (starts_with_word(rest, "am/pm") || starts_with_word(rest, "a/p")) {
      section_.date = true;
      pos_ += lower(rest[1]) == 'm' ? 5U : 3U;
    } else if (c == 'e' && (peek(1) == '+' || peek(1) == '-')) {
      section_.plain = false;
      pos_ += 2;
    } else if (c == 't' && (peek(1) == '0' || peek(1) == '#' || peek(1) == '?')) {
      section_.thai_digits = true;
      ++pos_;
    } else if (c == 'b') {
      section_.date = true;  // bb and bbbb; B1 and B2 choose another calendar
      section_.buddhist_era = section_.buddhist_era || lower(peek(1)) == 'b';
      pos_ += lower(peek(1)) == 'b' ? 2U : 1U;
    } else if (std::string_view("ymdhs").find(c) != std::string_view::npos) {
      section_.date = true;
      ++pos_;
    } else if (c == 'e' || c == 'g') {
      section_.date = section_.date || !section_.digits;  // the year and the era of other calendars
      ++pos_;
    } else {
      const char32_t point = base::next_code_point(code_, pos_);
      section_.thai_letters = section_.thai_letters || is_thai_date_letter(point);
      section_.thai_words = section_.thai_words || (is_thai(point) && !is_thai_date_letter(point));
      section_.buddhist_era = section_.buddhist_era || point == kThaiYear;
    }
  }

  void skip_past(char close) {
    const std::size_t end = code_.find(close, pos_ + 1);
    pos_ = end == std::string_view::npos ? code_.size() : end + 1;
  }

  void bracket() {
    const std::size_t open = pos_ + 1;
    skip_past(']');
    std::string_view inside = code_.substr(open, pos_ - open);
    if (inside.ends_with(']')) {
      inside.remove_suffix(1);
    }
    if (inside.starts_with('$')) {
      locale(inside);
    } else if (inside.find_first_of("<>=") != std::string_view::npos) {
      section_.plain = false;
    } else if (is_elapsed_time(inside)) {
      section_.date = true;
    }
  }

  static bool is_elapsed_time(std::string_view inside) {
    if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
      return !inside.empty();
    }
    std::size_t at = 0;
    return is_thai_date_letter(base::next_code_point(inside, at));
  }

  // [$symbol-locale]: the locale is a hexadecimal number NNCCLLLL of digit shapes, calendar and
  // language, or a language tag and NNCC behind a comma.
  void locale(std::string_view inside) {
    const std::size_t dash = inside.find('-');
    if (dash == std::string_view::npos) {
      return;
    }
    std::string_view hex = inside.substr(dash + 1);
    int shift = 16;
    if (const std::size_t comma = hex.find(','); comma != std::string_view::npos) {
      hex.remove_prefix(comma + 1);
      shift = 0;
    }
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    if (error != std::errc() || end != hex.data() + hex.size()) {
      return;
    }
    constexpr std::uint32_t kThaiShapes = 0x0D;
    constexpr std::uint32_t kBuddhistCalendar = 0x07;
    section_.thai_digits = section_.thai_digits || ((value >> (shift + 8)) & 0xFF) == kThaiShapes;
    section_.buddhist_era = section_.buddhist_era || ((value >> shift) & 0xFF) == kBuddhistCalendar;
  }

  std::string_view code_;
  std::size_t pos_ = 0;
  Section section_;
  bool after_point_ = false;
  bool pending_comma_ = false;
};

std::string with_separators(std::string digits) {
  const std::size_t begin = digits.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(digits.find('.'), digits.size());
  while (at > begin + 3) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string show_time(std::int64_t seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<std::string> show_date(const Exact& serial, bool date_1904) {
  constexpr std::int64_t kDaySeconds = 86400;
  const auto total = (serial * Exact(kDaySeconds)).rounded(0).to_int();
  if (!total || *total < 0) {
    return std::nullopt;
  }
  const std::int64_t days = *total / kDaySeconds;
  const std::int64_t seconds = *total % kDaySeconds;
  if (days == 0 && !date_1904) {
    return show_time(seconds);
  }
  const auto date = base::from_serial(static_cast<double>(days), date_1904);
  if (!date) {
    return std::nullopt;
  }
  return seconds == 0 ? base::iso_text(*date) : base::iso_text(*date) + "T" + show_time(seconds);
}

}  // namespace

NumberFormat read_format(std::string_view code) {
  NumberFormat format;
  format.code = code;
  SectionReader reader(code);
  while (!reader.at_end()) {
    const Section section = reader.read();
    if (!section.says_something()) {
      continue;  // such as [=0]"-": the next section tells what numbers look like
    }
    format.date = section.date;
    format.percent = section.percent && !section.date;
    format.text = section.text && !section.digits && !section.date && !section.general;
    format.thai_digits = section.thai_digits;
    format.buddhist_era = section.date && section.buddhist_era;
    format.grouped = section.grouped;
    const bool fixed = section.plain && section.digits && !section.date && !section.general;
    format.decimals = fixed ? section.decimals : -1;
    break;
  }
  return format;
}

std::string show_number(const Exact& number, const NumberFormat& format, bool date_1904) {
  if (format.date) {
    if (auto date = show_date(number, date_1904)) {
      return *date;
    }
    return number.cell_text();
  }
  const Exact shown = format.percent ? number * Exact(100) : number;
  std::string text =
      format.decimals >= 0 ? shown.shown(std::min(format.decimals, 30)) : shown.cell_text();
  if (format.grouped && format.decimals >= 0) {
    text = with_separators(std::move(text));
  }
  if (format.percent) {
    text += '%';
  }
  return format.thai_digits ? base::thai_digits(text) : text;
}

}  // namespace scorebook::xlsx
