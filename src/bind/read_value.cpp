// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "base/number_text.h"
#include "base/thai.h"
#include "bind/bind.h"
#include "bind/read_phrase.h"

namespace scorebook::bind {
namespace {

using record::Normalisation;
using record::Value;
using record::ValueKind;

constexpr std::size_t kLongestState = 400;  // bytes
constexpr int kLastYear = base::kFirstBuddhistYear + 299;

void note(Value& value, Normalisation what) {
  if (std::find(value.notes.begin(), value.notes.end(), what) == value.notes.end()) {
    value.notes.push_back(what);
  }
}

// Dots, underscores and ellipses that stand for a value to be written, or three dashes and more.
bool is_blank(std::string_view text) {
  std::size_t dashes = 0;
  std::size_t others = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = base::next_code_point(text, pos);
    if (c == U'-' || (c >= 0x2010 && c <= 0x2015)) {
      ++dashes;
    } else if (c == U'.' || c == U'_' || (c >= 0x2024 && c <= 0x2026)) {
      ++others;
    } else if (c != U' ') {
      return false;
    }
  }
  return others > 0 || dashes == 0 || dashes > 2;
}

// A paragraph: too long for a state, and no dots to write on.
bool is_long_text(std::string_view text) {
  constexpr char kEllipsis = '\xE2';  // its first byte
  const std::size_t first = text.find_first_not_of(" \t\r\n.-_");
  return text.size() > kLongestState && first != std::string_view::npos && text[first] != kEllipsis;
}

bool read_state(const form::Form& form, const form::Field& field, std::string_view text,
                int near_year_be, Value& value) {
  if (text.size() > kLongestState) {
    return false;
  }
  for (const std::string& key : field.states) {
    const form::State* const state = form.state(key);
    if (!state) {
      continue;
    }
    for (const form::Pattern& pattern : state->patterns) {
      auto attributes = pattern.match(text);
      if (!attributes) {
        continue;
      }
      value.kind = ValueKind::kState;
      value.state = key;
      value.attributes = std::move(*attributes);
      value.number = state->number.value_or(Exact());
      if (const auto dates = base::find_dates(text, near_year_be); !dates.empty()) {
        value.date = dates.front().date;
      }
      return true;
    }
  }
  return false;
}

void read_number(const form::Field& field, std::string_view text, Value& value) {
  const auto reading = base::read_number(text);
  if (!reading || (reading->at_least && field.role != form::Role::kPlan)) {
    return;
  }
  value.kind = ValueKind::kNumber;
  value.number = reading->value;
  value.unit = reading->unit;
  value.decimals = std::min(reading->decimals, Exact::kMaxDecimals);
  const std::pair<bool, Normalisation> notes[] = {
      {reading->thai_digits, Normalisation::kThaiDigits},
      {reading->mixed_digits, Normalisation::kMixedDigits},
      {reading->percent, Normalisation::kPercentSign},
      {!reading->unit.empty(), Normalisation::kUnitInCell},
      {reading->bracketed, Normalisation::kBrackets},
      {reading->grouped, Normalisation::kGrouping},
  };
  for (const auto& [true_of_text, what] : notes) {
    if (true_of_text) {
      note(value, what);
    }
  }
}

// The only run of digits in a text; nullopt when there are none or several.
std::optional<std::string_view> only_digits(std::string_view ascii) {
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t begin = ascii.find_first_of(kDigits);
  if (begin == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t end = std::min(ascii.find_first_not_of(kDigits, begin), ascii.size());
  return ascii.find_first_of(kDigits, end) == std::string_view::npos
             ? std::optional(ascii.substr(begin, end - begin))
             : std::nullopt;
}

// Years of the Buddhist era in four or two digits; words for "year" may stand around them.
void read_year(std::string_view text, int near_year_be, Value& value) {
  constexpr std::size_t kLongestYear = 100;
  const std::string ascii = base::ascii_digits(text);
  const auto digits = only_digits(ascii);
  const bool readable = digits && (digits->size() == 2 || digits->size() == 4) &&
                        text.size() <= kLongestYear &&
                        ascii.find_first_of("+-,%") == std::string::npos;
  if (!readable) {
    return;
  }
  int year = 0;
  for (const char c : *digits) {
    year = year * 10 + (c - '0');
  }
  if (digits->size() == 2 && near_year_be > 0) {
    year = base::expand_year_be(year, near_year_be);
    note(value, Normalisation::kShortYear);
  }
  if (year < base::kFirstBuddhistYear || year > kLastYear) {
    return;
  }
  value.kind = ValueKind::kNumber;
  value.number = Exact(year);
  value.decimals = 0;
  if (ascii != text) {
    note(value, Normalisation::kThaiDigits);
  }
  if (digits->size() != ascii.size()) {
    note(value, Normalisation::kUnitInCell);
  }
}

bool ends_in_short_year(std::string_view date_text) {
  const std::string ascii = base::ascii_digits(date_text);
  const std::size_t last = ascii.find_last_not_of("0123456789");
  return last != std::string::npos && ascii.size() - last - 1 == 2;
}

void read_date(std::string_view text, int near_year_be, Value& value) {
  if (const auto iso = base::parse_iso(text)) {
    value.kind = ValueKind::kDate;
    value.date = *iso;
    return;
  }
  const auto dates = text.size() <= kLongestState ? base::find_dates(text, near_year_be)
                                                  : std::vector<base::FoundDate>();
  if (dates.size() != 1 || !dates.front().has_day) {
    return;
  }
  value.kind = ValueKind::kDate;
  value.date = dates.front().date;
  if (base::ascii_digits(text) != text) {
    note(value, Normalisation::kThaiDigits);
  }
  const std::string year = std::to_string(value.date.year);
  if (ends_in_short_year(text.substr(0, dates.front().end))) {
    note(value, Normalisation::kShortYear);
  }
  if (base::ascii_digits(text).find(year) == std::string::npos) {
    note(value, Normalisation::kBuddhistYear);
  }
}

}  // namespace

record::Value read_value(const form::Form& form, const form::Field& field, std::string_view text,
                         int near_year_be) {
  Value value;
  value.raw = text;
  if (field.type == form::ValueType::kText && is_long_text(text)) {
    value.kind = ValueKind::kText;
    read_phrase(form, field, text, value);
    return value;
  }
  const std::string squeezed = base::squeeze(text);
  if (squeezed.empty() || read_state(form, field, squeezed, near_year_be, value) ||
      is_blank(squeezed)) {
    return value;
  }
  value.kind = ValueKind::kInvalid;
  switch (field.type) {
    case form::ValueType::kText:
      value.kind = ValueKind::kText;
      read_phrase(form, field, squeezed, value);
      break;
    case form::ValueType::kCode:
      value.kind = ValueKind::kText;
      if (base::ascii_digits(squeezed) != squeezed) {
        note(value, Normalisation::kThaiDigits);
      }
      break;
    case form::ValueType::kNumber:
      read_number(field, squeezed, value);
      break;
    case form::ValueType::kYear:
      read_year(squeezed, near_year_be, value);
      break;
    case form::ValueType::kDate:
      read_date(squeezed, near_year_be, value);
      break;
  }
  return value;
}

}  // namespace scorebook::bind
