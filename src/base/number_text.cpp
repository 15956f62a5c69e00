// SPDX-License-Identifier: Apache-2.0
#include "base/number_text.h"

#include <algorithm>
#include <cstddef>

#include "base/characters.h"
#include "base/thai.h"
#include "base/words.h"

namespace scorebook::base {
namespace {

constexpr std::size_t kMaxBytes = 1000;  // a longer text is a paragraph, no cell with a number
constexpr std::size_t kMaxUnit = 40;     // characters; a longer unit is a sentence
constexpr std::string_view kDigits = "0123456789";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Whether there may be a digit: most cells are words and need no closer look. Thai digits end in
// the bytes B9 90 to B9 99, full-width ones begin with EF.
bool may_hold_digit(std::string_view text) {
  unsigned previous = 0;
  for (const char c : text) {
    const unsigned byte = static_cast<unsigned char>(c);
    if (is_digit(c) || byte == 0xEF || (previous == 0xB9 && byte >= 0x90 && byte <= 0x99)) {
      return true;
    }
    previous = byte;
  }
  return false;
}

// A text squeezed and narrowed, with ASCII digits and minus.
struct Typed {
  std::string text;
  bool thai = false;   // had Thai digits
  bool ascii = false;  // had other digits
};

Typed typed(std::string_view raw) {
  Typed result;
  const std::string squeezed = squeeze(raw);
  for (std::size_t pos = 0; pos < squeezed.size();) {
    const char32_t c = next_code_point(squeezed, pos);
    if (digit_value(c) >= 0) {
      (is_thai_digit(c) ? result.thai : result.ascii) = true;
    }
    append_utf8(result.text, c == 0x2212 ? U'-' : narrowed(c));
  }
  return result;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool among(const std::vector<std::u32string>& words, std::string_view text) {
  return std::find(words.begin(), words.end(), letters_of(text)) != words.end();
}

// The number in a text and what stands around it.
struct Pieces {
  std::string_view before;
  std::string_view sign;
  std::string_view whole;  // with its commas
  std::string_view fraction;
  std::string_view after;
};

std::optional<Pieces> cut(std::string_view text) {
  const std::size_t digit = text.find_first_of(kDigits);
  if (digit == std::string_view::npos) {
    return std::nullopt;
  }
  const auto free = [&](std::size_t end) { return end == 0 || text[end - 1] == ' '; };
  const auto is_sign = [&](std::size_t i) { return text[i] == '-' || text[i] == '+'; };
  std::size_t begin = digit;
  const bool bare_point = begin > 0 && text[begin - 1] == '.' &&
                          (free(begin - 1) || (is_sign(begin - 2) && free(begin - 2)));
  begin -= bare_point ? 1 : 0;
  std::size_t end = bare_point ? begin : digit;
  const auto digit_behind = [&](std::size_t i) {
    return i + 1 < text.size() && is_digit(text[i + 1]);
  };
  while (end < text.size() && (is_digit(text[end]) || (text[end] == ',' && digit_behind(end)))) {
    ++end;
  }
  Pieces pieces;
  pieces.whole = text.substr(begin, end - begin);
  if (end < text.size() && text[end] == '.' && digit_behind(end)) {
    const std::size_t last = std::min(text.find_first_not_of(kDigits, end + 1), text.size());
    pieces.fraction = text.substr(end + 1, last - end - 1);
    end = last;
  }
  if (begin > 0 && is_sign(begin - 1) && free(begin - 1)) {
    --begin;
    pieces.sign = text.substr(begin, 1);
  }
  pieces.before = text.substr(0, begin);
  pieces.after = text.substr(end);
  return pieces;
}

// "1,397,139": one to three digits, then groups of three.
bool well_grouped(std::string_view whole) {
  std::size_t comma = whole.find(',');
  if (comma == std::string_view::npos) {
    return true;
  }
  if (comma > 3 || whole.front() == '0') {
    return false;
  }
  while (comma < whole.size()) {
    const std::size_t next = std::min(whole.find(',', comma + 1), whole.size());
    if (next - comma != 4) {
      return false;
    }
    comma = next;
  }
  return true;
}

// Takes the dash that money is closed with: "10,000.-", "10,000-.".
void drop_money_dash(std::string_view& after) {
  if (after.starts_with(".-") || after.starts_with("-.") || after.starts_with(",-")) {
    after.remove_prefix(2);
  }
}

bool is_unit_letter(char32_t c) {
  return is_ascii_letter(c) || is_thai_letter(c) || (c >= 0xC0 && c <= 0x24F) || c == U'$' ||
         c == 0x0E3F || (c >= 0x20A0 && c <= 0x20CF);
}

// Words: they begin with a letter and hold letters, spaces, dots and slashes.
bool is_unit(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); ++length) {
    const char32_t c = next_code_point(text, pos);
    const bool inner = length > 0 && (c == U' ' || c == U'.' || c == U'/');
    if (!is_unit_letter(c) && !inner) {
      return false;
    }
  }
  return length > 0 && length <= kMaxUnit;
}

// Whether the words make the number a limit, a guess or a multiple.
bool limits(std::string_view unit) {
  const std::u32string letters = letters_of(unit);
  const auto holds = [&](const std::u32string& word) {
    return letters.find(word) != std::u32string::npos;
  };
  const auto begins = [&](const std::u32string& word) { return letters.starts_with(word); };
  return std::any_of(words().limit.begin(), words().limit.end(), holds) ||
         std::any_of(words().limit_first.begin(), words().limit_first.end(), begins);
}

bool means_at_least(std::string_view unit) {
  const std::u32string letters = letters_of(unit);
  const auto ends = [&](const std::u32string& word) { return letters.ends_with(word); };
  return std::any_of(words().and_up.begin(), words().and_up.end(), ends);
}

bool names_month(std::string_view text) {
  const std::size_t last_space = text.rfind(' ');
  return month_from_name(text.substr(0, text.find(' '))) ||
         month_from_name(text.substr(last_space == std::string_view::npos ? 0 : last_space + 1));
}

// What may stand directly before a number. A Latin letter that touches the number makes it a code.
bool is_prefix(std::string_view before) {
  const std::string_view word = trimmed(before);
  return !is_ascii_letter(static_cast<unsigned char>(before.back())) &&
         (among(words().before, word) || among(words().percent, word) ||
          among(words().amount, word));
}

// A word for percent, alone or behind another ("comes to percent").
bool names_percent(std::string_view unit) {
  const std::u32string letters = letters_of(unit);
  const auto ends = [&](const std::u32string& word) { return letters.ends_with(word); };
  return std::any_of(words().percent.begin(), words().percent.end(), ends);
}

// Sets unit and percent from what stands around the number; false when that is not a unit.
bool read_unit(const Pieces& pieces, NumberReading& reading) {
  std::string_view before = trimmed(pieces.before);
  std::string_view after = pieces.after;
  drop_money_dash(after);
  after = trimmed(after);
  if (after.starts_with('%')) {
    reading.percent = true;
    after = trimmed(after.substr(1));
  }
  if (!before.empty() && !is_prefix(pieces.before)) {
    return false;
  }
  if (!after.empty() && (!is_unit(after) || names_month(after) || limits(after))) {
    return false;
  }
  if (among(words().amount, before)) {
    before = {};
  }
  if (!before.empty() && !after.empty()) {
    return false;
  }
  reading.at_least = means_at_least(after);
  reading.unit = before.empty() ? after : before;
  reading.percent = reading.percent || names_percent(reading.unit);
  return true;
}

std::string ascii_number(const Pieces& pieces) {
  std::string number(pieces.sign);
  std::copy_if(pieces.whole.begin(), pieces.whole.end(), std::back_inserter(number), is_digit);
  if (!pieces.fraction.empty()) {
    number.append(".").append(pieces.fraction);
  }
  return number;
}

}  // namespace

std::optional<NumberReading> read_number(std::string_view text) {
  if (text.size() > kMaxBytes || !may_hold_digit(text)) {
    return std::nullopt;
  }
  const Typed input = typed(text);
  std::string_view inner = input.text;
  NumberReading reading;
  if (inner.starts_with('(') && inner.ends_with(')')) {
    reading.bracketed = true;
    inner = trimmed(inner.substr(1, inner.size() - 2));
  }
  const auto pieces = cut(inner);
  if (!pieces || !well_grouped(pieces->whole) || !read_unit(*pieces, reading)) {
    return std::nullopt;
  }
  if (!pieces->before.empty() && !find_dates(inner, kFirstBuddhistYear).empty()) {
    return std::nullopt;  // month and year run together
  }
  const auto value = Exact::from_decimal(ascii_number(*pieces));
  if (!value) {
    return std::nullopt;
  }
  reading.value = *value;
  reading.thai_digits = input.thai;
  reading.mixed_digits = input.thai && input.ascii;
  reading.grouped = pieces->whole.find(',') != std::string_view::npos;
  reading.decimals = static_cast<int>(pieces->fraction.size());
  return reading;
}

std::optional<Exact> read_plain_number(std::string_view text) {
  if (text.size() > kMaxBytes) {
    return std::nullopt;
  }
  const std::string input = typed(text).text;
  if (input.find_first_not_of("0123456789,.+-") != std::string::npos || input.empty() ||
      !is_digit(input.back())) {
    return std::nullopt;
  }
  const auto reading = read_number(input);
  return reading ? std::optional(reading->value) : std::nullopt;
}

}  // namespace scorebook::base
