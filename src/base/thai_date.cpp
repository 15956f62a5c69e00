// SPDX-License-Identifier: Apache-2.0
#include "base/thai_date.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/glyphs.h"
#include "base/words.h"

namespace scorebook::base {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
// Years that a date in a scorecard may have: a four-digit number outside is no year.
constexpr int kFirstYear = kFirstBuddhistYear - kBuddhistOffset;
constexpr int kLastYear = kFirstYear + 299;

// A run of digits [begin, end) and its value; the value of runs longer than four is not kept.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = 0;

  std::size_t length() const { return end - begin; }

  bool is_day() const { return length() == 1 || length() == 2; }
};

struct Year {
  int common_era;
  std::size_t end;
};

struct Month {
  int number;
  bool abbreviated;
  std::size_t end;
};

// Positions below are indexes into the glyphs; a position may be one behind the last.
class DateFinder {
 public:
  DateFinder(std::string_view text, int near_year_be)
      : glyphs_(glyphs_of(text)),
        near_year_be_(near_year_be) {}

  std::vector<FoundDate> find() {
    for (std::size_t at = 0; at < glyphs_.size();) {
      at = is_digit(at) ? after_numeric_date(at) : after_month(at);
    }
    return std::move(found_);
  }

 private:
  char32_t at(std::size_t i) const { return i < glyphs_.size() ? glyphs_[i].c : U'\0'; }

  char32_t before(std::size_t i) const { return i > 0 ? glyphs_[i - 1].c : U'\0'; }

  bool is_digit(std::size_t i) const { return at(i) >= U'0' && at(i) <= U'9'; }

  std::size_t skip(std::size_t i, char32_t c) const {
    while (at(i) == c) {
      ++i;
    }
    return i;
  }

  std::size_t skip_spaces_back(std::size_t i) const {
    while (before(i) == U' ') {
      --i;
    }
    return i;
  }

  Run measured(std::size_t begin, std::size_t end) const {
    Run run{begin, end, 0};
    for (std::size_t i = begin; i < end && run.length() <= 4; ++i) {
      run.value = run.value * 10 + static_cast<int>(at(i) - U'0');
    }
    return run;
  }

  Run digits_at(std::size_t begin) const {
    std::size_t end = begin;
    while (is_digit(end)) {
      ++end;
    }
    return measured(begin, end);
  }

  Run digits_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && is_digit(begin - 1)) {
      --begin;
    }
    return measured(begin, end);
  }

  // The end of a word that starts at i, dots with spaces behind them allowed between letters.
  std::size_t end_of_word(const std::u32string& letters, std::size_t i) const {
    for (std::size_t n = 0; n < letters.size(); ++n, ++i) {
      if (n > 0 && at(i) == U'.') {
        i = skip(skip(i, U'.'), U' ');
      }
      if (at(i) != letters[n]) {
        return kNone;
      }
    }
    return i;
  }

  std::size_t end_of_any(const std::vector<std::u32string>& words, std::size_t i) const {
    for (const auto& word : words) {
      if (const std::size_t end = end_of_word(word, i); end != kNone) {
        return end;
      }
    }
    return kNone;
  }

  // The start of a word that ends just before `end`.
  std::size_t start_of_any(const std::vector<std::u32string>& words, std::size_t end) const {
    for (const auto& word : words) {
      if (end >= word.size() && end_of_word(word, end - word.size()) == end) {
        return end - word.size();
      }
    }
    return kNone;
  }

  std::optional<Month> month_at(std::size_t i) const {
    for (const auto& spelling : words().months) {
      if (at(i) != spelling.letters.front()) {
        continue;
      }
      if (const std::size_t end = end_of_word(spelling.letters, i); end != kNone) {
        return Month{spelling.month, spelling.abbreviated, skip(end, U'.')};
      }
    }
    return std::nullopt;
  }

  // Two digits behind a month name that are no year: of "12:30", or of "30 September" that follows.
  bool is_time_or_day(const Run& run) const {
    const bool time = (at(run.end) == U':' || at(run.end) == U'.') && is_digit(run.end + 1);
    return time || (run.value <= 31 && month_at(skip(run.end, U' ')));
  }

  // A year of two or four digits, the era before it allowed.
  std::optional<Year> year_at(std::size_t i) const {
    i = skip(i, U' ');
    if (const std::size_t end = end_of_any(words().era, i); end != kNone) {
      i = skip(skip(end, U'.'), U' ');
    }
    const Run run = digits_at(i);
    if (run.length() == 2) {
      const int year = expand_year_be(run.value, near_year_be_) - kBuddhistOffset;
      return is_time_or_day(run) ? std::nullopt : std::optional(Year{year, run.end});
    }
    const int year = run.value >= kFirstBuddhistYear ? run.value - kBuddhistOffset : run.value;
    if (run.length() != 4 || year < kFirstYear || year > kLastYear) {
      return std::nullopt;
    }
    return Year{year, run.end};
  }

  // The day before a month name that starts at i.
  std::optional<Run> day_before(std::size_t i) const {
    i = skip_spaces_back(i);
    if (const std::size_t start = start_of_any(words().month_word, i); start != kNone) {
      i = skip_spaces_back(start);
    }
    const Run run = digits_before(i);
    // A slash means a document number.
    return run.is_day() && before(run.begin) != U'/' && !is_taken(run) ? std::optional(run)
                                                                       : std::nullopt;
  }

  // Part of a date that was found before.
  bool is_taken(const Run& run) const {
    return !found_.empty() && glyphs_[run.begin].begin < found_.back().end;
  }

  // Behind "29 January" in "29 January - 2 February 66": the year of the first day.
  std::optional<int> year_behind_range(std::size_t i, int month, int day) const {
    i = skip(i, U' ');
    const std::size_t until = is_dash(at(i)) ? i + 1 : end_of_any(words().until, i);
    if (until == kNone) {
      return std::nullopt;
    }
    const Run last_day = digits_at(skip(until, U' '));
    const auto last_month = month_at(skip(last_day.end, U' '));
    if (!last_day.is_day() || !last_month) {
      return std::nullopt;
    }
    const auto year = year_at(last_month->end);
    if (!year) {
      return std::nullopt;
    }
    const bool same_year = std::pair(month, day) < std::pair(last_month->number, last_day.value);
    return same_year ? year->common_era : year->common_era - 1;
  }

  void add(Date date, std::size_t begin, std::size_t end, bool has_day) {
    if (is_valid(date)) {
      found_.push_back({date, glyphs_[begin].begin, glyphs_[end - 1].end, has_day});
    }
  }

  // The first day of "13 - 17 February 66", given the last one.
  void add_first_of_range(Date last, std::size_t last_begin) {
    std::size_t i = skip_spaces_back(last_begin);
    i = i > 0 && is_dash(before(i)) ? i - 1 : start_of_any(words().until, i);
    if (i == kNone) {
      return;
    }
    const Run run = digits_before(skip_spaces_back(i));
    if (run.is_day() && !is_taken(run) && before(run.begin) != U'/' && run.value < last.day &&
        is_valid(last)) {
      add({last.year, last.month, run.value}, run.begin, run.end, true);
    }
  }

  // Adds the date whose month name starts at i, if there is one; returns where to go on.
  std::size_t after_month(std::size_t i) {
    const auto month = month_at(i);
    if (!month) {
      return i + 1;
    }
    const auto day = day_before(i);
    const auto year = year_at(month->end);
    if (day && year) {
      const Date date{year->common_era, month->number, day->value};
      add_first_of_range(date, day->begin);
      add(date, day->begin, year->end, true);
      return year->end;
    }
    if (day) {
      if (const auto first_year = year_behind_range(month->end, month->number, day->value)) {
        add({*first_year, month->number, day->value}, day->begin, month->end, true);
      }
      return month->end;
    }
    if (year && may_stand_alone(*month, i)) {
      add({year->common_era, month->number, 1}, i, year->end, false);
      return year->end;
    }
    return month->end;
  }

  // The letters of an abbreviation may be the end of another one or of a word.
  bool may_stand_alone(const Month& month, std::size_t i) const {
    return !month.abbreviated || !(is_thai_letter(before(i)) || before(i) == U'.') ||
           start_of_any(words().month_word, i) != kNone;
  }

  // Adds the d/m/yyyy that starts at i, if there is one; returns where to go on.
  std::size_t after_numeric_date(std::size_t i) {
    const Run day = digits_at(i);
    const Run month = digits_at(day.end + 1);
    const Run year = digits_at(month.end + 1);
    const bool shape = day.is_day() && at(day.end) == U'/' && month.is_day() &&
                       at(month.end) == U'/' && year.length() == 4;
    if (!shape || before(i) == U'/' || before(i) == U'.' || at(year.end) == U'/') {
      return day.end;
    }
    if (const auto read = year_at(year.begin)) {
      add({read->common_era, month.value, day.value}, i, year.end, true);
    }
    return year.end;
  }

  std::vector<Glyph> glyphs_;
  int near_year_be_;
  std::vector<FoundDate> found_;
};

}  // namespace

std::optional<int> month_from_name(std::string_view name) {
  const std::u32string letters = letters_of(name);
  const auto& months = words().months;
  const auto found = std::find_if(months.begin(), months.end(), [&](const MonthSpelling& spelling) {
    return spelling.letters == letters;
  });
  return found != months.end() ? std::optional(found->month) : std::nullopt;
}

std::string month_name(int month) {
  return words().month_names.at(static_cast<std::size_t>(month) - 1);
}

std::string month_abbreviation(int month) {
  return words().month_abbreviations.at(static_cast<std::size_t>(month) - 1);
}

std::vector<FoundDate> find_dates(std::string_view text, int near_year_be) {
  return DateFinder(text, near_year_be).find();
}

std::string thai_date(Date date, bool long_form) {
  const int year = date.year + kBuddhistOffset;
  return long_form
             ? fmt::format("{} {} {}", date.day, month_name(date.month), year)
             : fmt::format("{} {} {:02}", date.day, month_abbreviation(date.month), year % 100);
}

}  // namespace scorebook::base
