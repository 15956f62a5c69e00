// SPDX-License-Identifier: Apache-2.0
#include "bind/references.h"

#include <algorithm>
#include <optional>

#include "base/thai.h"
#include "bind/document_number.h"
#include "bind/limits.h"
#include "bind/list_items.h"
#include "form/folded_text.h"

namespace scorebook::bind {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kDateWithin = 40;  // letters behind the number
constexpr std::size_t kDatedWithin = 3;  // letters between the word for "dated" and the date

// A kind of reference with its words, folded, and where those of `words` stand in the text.
struct Kind {
  const form::Evidence::Reference* reference = nullptr;
  std::vector<std::u32string> before;
  std::vector<std::pair<std::size_t, std::size_t>> words;  // first letter, letter behind; ascending
};

// A reference before its date is known; positions are letters of the folded text.
struct Hit {
  const form::Evidence::Reference* kind = nullptr;
  std::size_t begin = 0;   // of the words
  std::size_t number = 0;  // of the number; where the next reference begins for the one before
  std::size_t end = 0;     // behind the number, or behind the word of a reference without one
  bool needs_dated = false;
};

class ReferenceFinder {
 public:
  ReferenceFinder(const form::Evidence& evidence, std::string_view text, int near_year_be)
      : text_(text),
        dated_(folded(evidence.dated)) {
    count_lines(text);
    for (const base::FoundDate& date : base::find_dates(text, near_year_be)) {
      if (date.has_day) {
        dates_.push_back({date.date, letter_at(date.begin), letter_at(date.end)});
      }
    }
    for (const auto& reference : evidence.references) {
      kinds_.push_back({&reference, folded(reference.before), occurrences(reference.words)});
    }
  }

  std::vector<record::Reference> find() {
    for (std::size_t k = 0; k < text_.size(); ++k) {
      if (starts_digits(text_, k)) {
        add_numbered(k);
      }
    }
    add_unnumbered();
    std::sort(hits_.begin(), hits_.end(),
              [](const Hit& a, const Hit& b) { return a.number < b.number; });
    std::vector<record::Reference> found;
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const std::size_t limit = i + 1 < hits_.size() ? hits_[i + 1].number : text_.size();
      if (auto reference = complete(hits_[i], limit)) {
        found.push_back(std::move(*reference));
      }
    }
    return found;
  }

 private:
  struct Date {
    base::Date date;
    std::size_t begin;
    std::size_t end;
  };

  static std::vector<std::u32string> folded(const std::vector<std::string>& words) {
    std::vector<std::u32string> result;
    for (const std::string& word : words) {
      result.push_back(form::FoldedText(word).codes());
    }
    return result;
  }

  void count_lines(std::string_view text) {
    std::size_t line = 0;
    std::size_t pos = 0;
    for (std::size_t k = 0; k < text_.size(); ++k) {
      const std::string_view passed = text.substr(pos, text_[k].begin - pos);
      line += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
      pos = text_[k].begin;
      lines_.push_back(line);
    }
  }

  std::vector<std::pair<std::size_t, std::size_t>> occurrences(
      const std::vector<std::string>& words) const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const std::u32string& word : folded(words)) {
      for (std::size_t k = 0; !word.empty() && k < text_.size(); ++k) {
        if (text_.has_at(k, word)) {
          found.emplace_back(k, k + word.size());
        }
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  std::size_t letter_at(std::size_t byte) const {
    std::size_t low = 0;
    for (std::size_t high = text_.size(); low < high;) {
      const std::size_t middle = (low + high) / 2;
      if (text_[middle].begin < byte) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // ---- numbers

  void add_numbered(std::size_t k) {
    for (const Kind& kind : kinds_) {
      if (kind.reference->number == form::NumberStyle::kDocno) {
        if (const auto number = letter_number(text_, k)) {
          add_number(kind, *number);
          return;
        }
      }
    }
    const auto number = number_of_year(text_, k);
    for (const Kind& kind : kinds_) {
      if (number && kind.reference->number == form::NumberStyle::kMeeting &&
          add_number(kind, *number)) {
        return;
      }
    }
  }

  // False when the words that must stand before the number do not.
  bool add_number(const Kind& kind, const DocumentNumber& number) {
    const std::size_t before = word_before(kind, number.begin);
    const std::size_t word = word_in_line(kind, number.begin);
    if ((!kind.before.empty() && before == kNone) ||
        (!kind.reference->words.empty() && word == kNone)) {
      return false;
    }
    const std::size_t begin = word != kNone ? word : before != kNone ? before : number.begin;
    hits_.push_back({kind.reference, begin, number.begin, number.end, !number.bounded});
    return true;
  }

  // ---- words

  // Where the word that must end right before letter k begins; kNone when there is none.
  std::size_t word_before(const Kind& kind, std::size_t k) const {
    for (const std::u32string& word : kind.before) {
      if (!word.empty() && k >= word.size() && text_.has_at(k - word.size(), word)) {
        return k - word.size();
      }
    }
    return kNone;
  }

  // The nearest of the words that must stand earlier in the line of letter k.
  std::size_t word_in_line(const Kind& kind, std::size_t k) const {
    const auto behind =
        std::upper_bound(kind.words.begin(), kind.words.end(), std::pair(k, std::size_t{0}));
    if (behind == kind.words.begin() || lines_[std::prev(behind)->first] != lines_[k]) {
      return kNone;
    }
    return std::prev(behind)->first;
  }

  void add_unnumbered() {
    for (const Kind& kind : kinds_) {
      if (kind.reference->number == form::NumberStyle::kNone) {
        for (const auto& [begin, end] : kind.words) {
          const bool dated = kind.reference->date == form::ReferenceDate::kRequired;
          hits_.push_back({kind.reference, begin, begin, end, dated});
        }
      }
    }
  }

  // ---- dates

  bool is_dated(std::size_t date_begin) const {
    for (const std::u32string& word : dated_) {
      for (std::size_t gap = 0; gap <= kDatedWithin && word.size() + gap <= date_begin; ++gap) {
        if (text_.has_at(date_begin - gap - word.size(), word)) {
          return true;
        }
      }
    }
    return false;
  }

  const Date* date_of(const Hit& hit, std::size_t limit) const {
    const bool numbered = hit.kind->number != form::NumberStyle::kNone;
    auto date =
        std::lower_bound(dates_.begin(), dates_.end(), hit.end,
                         [](const Date& one, std::size_t letter) { return one.begin < letter; });
    for (; date != dates_.end() && date->begin < limit; ++date) {
      const bool near = numbered ? date->begin - hit.end <= kDateWithin
                                 : lines_[hit.begin] == lines_[date->begin];
      if (!near) {
        break;
      }
      if (!hit.needs_dated || is_dated(date->begin)) {
        return &*date;
      }
    }
    return nullptr;
  }

  std::optional<record::Reference> complete(const Hit& hit, std::size_t limit) const {
    const Date* const date = date_of(hit, limit);
    const bool numbered = hit.kind->number != form::NumberStyle::kNone;
    if (!date && (hit.kind->date == form::ReferenceDate::kRequired || hit.needs_dated)) {
      return std::nullopt;
    }
    record::Reference reference;
    reference.kind = hit.kind->kind;
    std::size_t end = hit.end;
    if (numbered) {
      reference.number = base::squeeze(text_.source(hit.number, hit.end));
    }
    if (date) {
      reference.date = date->date;
      const bool bracket = date->end < text_.size() && text_[date->end].code == U')';
      end = date->end + (bracket ? 1 : 0);
    }
    reference.text = base::squeeze(text_.source(hit.begin, end));
    return reference;
  }

  form::FoldedText text_;
  std::vector<std::u32string> dated_;
  std::vector<std::size_t> lines_;  // by letter
  std::vector<Date> dates_;
  std::vector<Kind> kinds_;
  std::vector<Hit> hits_;
};

}  // namespace

std::vector<record::Reference> find_references(const form::Evidence& evidence,
                                               std::string_view text, int near_year_be) {
  return ReferenceFinder(evidence, text, near_year_be).find();
}

void add_references(const form::Form& form, std::string_view table, int near_year_be,
                    record::Row& row) {
  if (!form.evidence || table != form.evidence->table) {
    return;
  }
  for (const std::string& field : form.evidence->from) {
    const record::Value& value = row.value(field);
    if (value.empty() || value.raw.size() > kLongestEvidence) {
      continue;
    }
    const std::vector<NumberedPart> parts =
        form.evidence->items.empty() ? std::vector<NumberedPart>{{"", 0, value.raw.size()}}
                                     : numbered_parts(value.raw);
    for (const NumberedPart& part : parts) {
      const std::string_view text =
          std::string_view(value.raw).substr(part.begin, part.end - part.begin);
      for (record::Reference& reference : find_references(*form.evidence, text, near_year_be)) {
        reference.field = field;
        reference.item = part.number;
        reference.at = value.at;
        row.references.push_back(std::move(reference));
      }
    }
  }
}

}  // namespace scorebook::bind
