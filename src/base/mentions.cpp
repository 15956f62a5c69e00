// SPDX-License-Identifier: Apache-2.0
#include "base/mentions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "base/glyphs.h"
#include "base/text_list.h"
#include "base/thai_date.h"
#include "base/utf8.h"
#include "base/words.h"

namespace scorebook::base {
namespace {

constexpr std::size_t kNone = GlyphText::kNone;
constexpr std::size_t kCodeDigits = 9;  // a longer number without commas is a code
constexpr int kYears = 300;             // of the era in which a number of four digits is a year

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Digits with their commas and decimals: [begin, end).
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string digits;  // ASCII, without commas
  bool grouped = false;
  int decimals = 0;
  bool broken = false;  // "1.1.2"

  std::size_t whole_digits() const {
    return digits.size() - (decimals > 0 ? static_cast<std::size_t>(decimals) + 1 : 0);
  }

  bool leading_zero() const { return whole_digits() > 1 && digits.front() == '0'; }

  Exact value() const { return Exact::from_decimal(digits).value_or(Exact()); }
};

class MentionFinder {
 public:
  MentionFinder(std::string_view text, int near_year_be)
      : text_(text),
        near_year_be_(near_year_be),
        dates_(find_dates(text, near_year_be)),
        marks_(find_list(text)) {}

  std::vector<Mention> find() {
    auto date = dates_.begin();
    for (std::size_t i = 0; i < text_.size();) {
      while (date != dates_.end() && text_.glyph(date->begin) < i) {
        ++date;
      }
      if (date != dates_.end() && text_.glyph(date->begin) == i) {
        i = add_date(*date++);
      } else if (is_letter(text_.at(i))) {
        i = after_latin_word(i);
      } else if (text_.is_digit(i)) {
        i = after_number(i, date == dates_.end() ? text_.size() : text_.glyph(date->begin));
      } else {
        brackets_ += text_.at(i) == U'(' ? 1 : 0;
        brackets_ -= text_.at(i) == U')' && brackets_ > 0 ? 1 : 0;
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  Mention& add(MentionKind kind, std::size_t begin, std::size_t end) {
    Mention& mention = found_.emplace_back();
    mention.kind = kind;
    mention.begin = text_.byte(begin);
    mention.end = text_.byte(end);
    mention.in_brackets = brackets_ > 0;
    return mention;
  }

  std::size_t add_date(const FoundDate& date) {
    Mention& mention = add(MentionKind::kDate, 0, 0);
    mention.begin = date.begin;
    mention.end = date.end;
    mention.date = date.date;
    mention.has_day = date.has_day;
    return std::max(text_.glyph(date.end), text_.glyph(date.begin) + 1);
  }

  // Words, addresses and names in Latin letters hold no amounts: "COVID-19", "www.a1.go.th".
  std::size_t after_latin_word(std::size_t i) const {
    const auto inside = [&](char32_t c) {
      return is_letter(c) || (c > U' ' && c < 0x7F && c != U'(' && c != U')' && c != U',');
    };
    while (i < text_.size() && inside(text_.at(i))) {
      ++i;
    }
    return i;
  }

  Number number_at(std::size_t i) const {
    Number number;
    number.begin = i;
    for (; text_.is_digit(i) || is_grouping(i); ++i) {
      number.grouped = number.grouped || text_.at(i) == U',';
      if (text_.is_digit(i)) {
        number.digits += static_cast<char>(text_.at(i));
      }
    }
    if (text_.at(i) == U'.' && text_.is_digit(i + 1)) {
      number.digits += '.';
      for (++i; text_.is_digit(i); ++i, ++number.decimals) {
        number.digits += static_cast<char>(text_.at(i));
      }
    }
    number.end = i;
    while (text_.at(number.end) == U'.' && text_.is_digit(number.end + 1)) {
      number.broken = true;
      for (++number.end; text_.is_digit(number.end);) {
        ++number.end;
      }
    }
    return number;
  }

  // A comma with three digits behind it and no fourth.
  bool is_grouping(std::size_t i) const {
    return text_.at(i) == U',' && text_.is_digit(i + 1) && text_.is_digit(i + 2) &&
           text_.is_digit(i + 3) && !text_.is_digit(i + 4);
  }

  bool is_year(const Number& number) const {
    const std::optional<std::int64_t> value = number.value().to_int();
    return number.whole_digits() == 4 && number.decimals == 0 && !number.grouped && value &&
           *value >= kFirstBuddhistYear && *value < kFirstBuddhistYear + kYears;
  }

  // The unit behind a number, one space between them allowed; kNone when it is none that we know.
  std::size_t unit_end(std::size_t i) const {
    const std::size_t from = text_.at(i) == U' ' ? i + 1 : i;
    return text_.end_of_any(words().unit, from);
  }

  // Whether a month name stands behind the number, or behind further days: "13, 14 and 15 March".
  bool is_day(const Number& number) const {
    if (number.whole_digits() > 2 || number.decimals > 0) {
      return false;
    }
    std::size_t i = number.end;
    for (int days = 0; days < 4; ++days) {
      const std::size_t word = text_.skip_spaces(i);
      for (const MonthSpelling& month : words().months) {
        const std::size_t end = text_.end_of_any({month.letters}, word);
        // An abbreviation counts only with its dots: the letters alone may begin another word.
        if (end != kNone &&
            (!month.abbreviated || end - word > month.letters.size() || text_.at(end) == U'.')) {
          return true;
        }
      }
      std::size_t next = word;
      if (const std::size_t end = text_.end_of_any(words().joint, next); end != kNone) {
        next = end;
      }
      while (text_.at(next) == U' ' || text_.at(next) == U',' || is_dash(text_.at(next))) {
        ++next;
      }
      if (next == word || !text_.is_digit(next)) {
        return false;
      }
      i = number_at(next).end;
    }
    return false;
  }

  bool is_clock(const Number& number) const {
    if (text_.at(number.end) == U':' && text_.is_digit(number.end + 1)) {
      return true;
    }
    if (number.decimals != 2 || number.whole_digits() > 2) {
      return false;
    }
    const std::size_t next = text_.skip_spaces(number.end);
    if (const std::size_t end = text_.end_of_any(words().clock, next); end != kNone) {
      return !is_thai_letter(text_.at(end));
    }
    const std::size_t other = is_dash(text_.at(next)) ? text_.skip_spaces(next + 1) : kNone;
    return other != kNone && text_.is_digit(other) && is_clock(number_at(other));
  }

  // A code: next to a dash and a letter ("-19"), with a leading zero, too long, or "0-2141-9100".
  bool is_code(const Number& number) const {
    const std::size_t i = number.begin;
    const bool hyphened = is_dash(text_.before(i)) && i >= 2 &&
                          (is_thai_letter(text_.at(i - 2)) || is_letter(text_.at(i - 2)));
    const bool dialled = is_dash(text_.at(number.end)) && text_.is_digit(number.end + 1) &&
                         is_dash(text_.at(number_at(number.end + 1).end)) &&
                         text_.is_digit(number_at(number.end + 1).end + 1);
    return hyphened || dialled || number.leading_zero() ||
           (!number.grouped && number.whole_digits() >= kCodeDigits);
  }

  std::size_t end_of_code(std::size_t i) const {
    while (text_.is_digit(i) ||
           ((is_dash(text_.at(i)) || text_.at(i) == U'.' || text_.at(i) == U':') &&
            text_.is_digit(i + 1))) {
      ++i;
    }
    return i;
  }

  // The end of a document number that begins with this number; kNone when it is none: a slash with
  // a year or the letter of circulars behind it, or letters of an office or the word "no." before
  // it.
  std::size_t end_of_reference(const Number& number) const {
    if (text_.at(number.end) != U'/' || number.decimals > 0 || number.grouped) {
      return kNone;
    }
    std::size_t next = text_.skip_spaces(number.end + 1);
    const bool circular = is_thai_letter(text_.at(next));
    next = circular ? text_.skip_spaces(next + 1) : next;
    if (!text_.is_digit(next)) {
      return kNone;
    }
    const Number second = number_at(next);
    const std::size_t before = text_.skip_spaces_back(number.begin);
    const bool named = is_thai_letter(text_.before(before)) && unit_end(second.end) == kNone &&
                       !is_percentish(second.end);
    return circular || is_year(second) || number.leading_zero() || second.leading_zero() || named ||
                   text_.begin_of_any(words().ordinal, before) != kNone
               ? second.end
               : kNone;
  }

  bool is_percentish(std::size_t i) const { return text_.at(text_.skip_spaces(i)) == U'%'; }

  std::size_t mark_end(const Number& number) const {
    const char32_t next = text_.at(number.end);
    const bool bracketed = text_.before(number.begin) == U'(' && next == U')';
    const char32_t before = text_.before(number.begin);
    const bool free = before == U'\0' || before == U' ' || before == U'\n';
    const auto listed = std::lower_bound(
        marks_.begin(), marks_.end(), text_.byte(number.begin),
        [](const ListEntry& entry, std::size_t byte) { return entry.begin < byte; });
    if (listed != marks_.end() && listed->begin == text_.byte(number.begin)) {
      return text_.glyph(listed->text);
    }
    if (number.grouped || number.leading_zero()) {
      return kNone;
    }
    if (bracketed && number.decimals == 0 && number.whole_digits() <= 2) {
      return number.end + 1;
    }
    if (free && next == U')' && number.whole_digits() <= 3) {
      return number.end + 1;
    }
    if (free && number.decimals == 0 && next == U'.' && number.whole_digits() <= 3 &&
        !is_dash(text_.at(number.end + 1))) {
      return number.end + 1;
    }
    return kNone;
  }

  std::size_t after_number(std::size_t i, std::size_t limit) {
    const Number number = number_at(i);
    const std::size_t before = text_.skip_spaces_back(i);
    if (number.end > limit) {  // the day of a date that follows without a space between
      add(MentionKind::kCode, i, limit);
      return limit;
    }
    if (const std::size_t end = mark_end(number); end != kNone) {
      add(MentionKind::kMark, i, end).value = number.value();
      return end;
    }
    if (is_clock(number)) {
      const std::size_t end = end_of_code(number.end);
      add(MentionKind::kTime, i, end);
      return end;
    }
    const bool after_year_word = text_.begin_of_any(words().year, before) != kNone ||
                                 text_.begin_of_any(words().era, before) != kNone ||
                                 (before > 0 && text_.before(before) == U'.' &&
                                  text_.begin_of_any(words().era, before - 1) != kNone) ||
                                 ends_with_era(before);
    if (is_year(number) && unit_end(number.end) == kNone) {
      add(MentionKind::kYear, i, number.end).value = number.value();
      return number.end;
    }
    if (after_year_word && number.whole_digits() == 2 && number.decimals == 0) {
      add(MentionKind::kYear, i, number.end).value = Exact(
          expand_year_be(static_cast<int>(number.value().to_int().value_or(0)), near_year_be_));
      return number.end;
    }
    if (const std::size_t end = end_of_reference(number); end != kNone) {
      return add_reference(number, end);
    }
    if (number.broken || is_code(number) || is_day(number)) {
      const std::size_t end = std::max(number.end, end_of_code(number.end));
      add(MentionKind::kCode, i, end);
      return end;
    }
    return after_amount(number, before);
  }

  // "B.E." with its dots: the letters of an era before a full stop.
  bool ends_with_era(std::size_t before) const {
    for (std::size_t from = before > 8 ? before - 8 : 0; from < before; ++from) {
      const std::size_t end = text_.end_of_any(words().era, from);
      if (end != kNone && (end == before || (end + 1 == before && text_.at(end) == U'.'))) {
        return true;
      }
    }
    return false;
  }

  std::size_t add_reference(const Number& number, std::size_t end) {
    Mention& mention = add(MentionKind::kReference, number.begin, end);
    mention.value = number.value();
    std::size_t last = end;
    while (text_.is_digit(last - 1)) {
      --last;
    }
    const Number second = number_at(last);
    mention.upper = is_year(second) ? second.value() : Exact();
    return end;
  }

  bool is_ordinal(std::size_t before) const {
    return text_.begin_of_any(words().ordinal, before) != kNone;
  }

  std::size_t after_amount(const Number& number, std::size_t before) {
    const std::size_t percent_word = text_.begin_of_any(words().percent, before);
    const bool place = text_.begin_of_any(words().place, before) != kNone;
    if (percent_word == kNone && is_ordinal(before) && !(place && unit_end(number.end) != kNone)) {
      add(MentionKind::kOrdinal, number.begin, number.end).value = number.value();
      return number.end;
    }
    const std::size_t begin = percent_word == kNone ? number.begin : percent_word;
    Mention mention;
    mention.value = number.value();
    mention.decimals = number.decimals;
    std::size_t end = add_unit(number.end, mention);
    mention.percent = mention.percent || percent_word != kNone;
    if (const std::size_t upper = upper_of_range(end); upper != kNone) {
      const Number second = number_at(upper);
      mention.kind = MentionKind::kRange;
      mention.upper = second.value();
      mention.decimals = std::max(mention.decimals, second.decimals);
      Mention ends;
      end = add_unit(second.end, ends);
      mention.unit = ends.unit.empty() ? mention.unit : ends.unit;
      mention.percent = mention.percent || ends.percent;
    } else if (mention.percent) {
      mention.kind = MentionKind::kPercent;
    }
    mention.over = text_.at(end) == U'/' && text_.is_digit(end + 1);
    Mention& added = add(mention.kind, begin, end);
    const std::size_t first = added.begin, last = added.end;
    const bool in_brackets = added.in_brackets;
    added = mention;
    added.begin = first;
    added.end = last;
    added.in_brackets = in_brackets;
    return end;
  }

  // Reads multiple, percent sign and unit behind a number; returns the end of what was read.
  std::size_t add_unit(std::size_t end, Mention& mention) const {
    static constexpr std::array<int, 4> kTimes = {1000000, 100000, 10000, 1000};
    const std::size_t next = text_.skip_spaces(end);
    for (std::size_t i = 0; i < kTimes.size() && i < words().multiple.size(); ++i) {
      if (const std::size_t behind = text_.end_of_any({words().multiple[i]}, next);
          behind != kNone) {
        mention.value = mention.value * Exact(kTimes[i]);
        end = behind;
      }
    }
    if (text_.at(text_.skip_spaces(end)) == U'%') {
      mention.percent = true;
      return text_.skip_spaces(end) + 1;
    }
    if (const std::size_t behind = text_.end_of_any(words().percent, text_.skip_spaces(end));
        behind != kNone && !text_.is_digit(text_.skip_spaces(behind))) {
      mention.percent = true;
      return behind;
    }
    std::size_t from = end;
    while (text_.at(from) == U'.' || is_dash(text_.at(from))) {  // "10,000.-baht"
      ++from;
    }
    from = unit_end(from) == kNone ? end : from;
    const std::size_t unit = unit_end(from);
    if (unit == kNone) {
      return end;
    }
    const std::size_t begin = text_.at(from) == U' ' ? from + 1 : from;
    for (std::size_t i = begin; i < unit; ++i) {
      append_utf8(mention.unit, text_.at(i));
    }
    mention.is_money = text_.end_of_any(words().money, begin) == unit;
    return unit;
  }

  // Where the upper end of a range begins behind its lower one; kNone.
  std::size_t upper_of_range(std::size_t end) const {
    std::size_t i = text_.skip_spaces(end);
    const std::size_t until = text_.end_of_any(words().until, i);
    if (!is_dash(text_.at(i)) && until == kNone) {
      return kNone;
    }
    i = text_.skip_spaces(until == kNone ? i + 1 : until);
    const std::size_t percent = text_.end_of_any(words().percent, i);
    i = percent == kNone ? i : text_.skip_spaces(percent);
    return text_.is_digit(i) && !is_day(number_at(i)) && !is_year(number_at(i)) ? i : kNone;
  }

  GlyphText text_;
  int near_year_be_;
  std::vector<FoundDate> dates_;
  std::vector<ListEntry> marks_;
  std::vector<Mention> found_;
  int brackets_ = 0;
};

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, int near_year_be) {
  return MentionFinder(text, near_year_be).find();
}

}  // namespace scorebook::base
