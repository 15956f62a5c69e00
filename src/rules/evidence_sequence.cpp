// SPDX-License-Identifier: Apache-2.0
// SB623: numbers of letters that do not rise with their dates. Circulars count for themselves, and
// numbers restart with the calendar year. Only a letter that fits into none of the longest rising
// series is reported, never one of two that contradict each other.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "rules/all_rules.h"
#include "rules/evidence.h"

namespace scorebook::rules {
namespace {

struct Letter {
  base::Date date;
  std::int64_t running = 0;

  auto operator<=>(const Letter&) const = default;
};

using SeriesKey = std::tuple<std::string, std::string, int>;  // unit code, circulars, year

std::optional<std::pair<SeriesKey, Letter>> letter_of(const record::Reference& reference) {
  const auto number = reference.date ? letter_number(reference.number) : std::nullopt;
  if (!number) {
    return std::nullopt;
  }
  return std::pair(SeriesKey(number->unit, number->series, reference.date->year),
                   Letter{*reference.date, number->running});
}

// For each number the length of the longest series, never falling, that ends with it.
std::vector<std::size_t> lengths(const std::vector<std::int64_t>& numbers) {
  std::vector<std::int64_t> ends;  // the lowest end of a series of each length
  std::vector<std::size_t> out;
  for (const std::int64_t number : numbers) {
    const auto place = std::upper_bound(ends.begin(), ends.end(), number);
    out.push_back(static_cast<std::size_t>(place - ends.begin()) + 1);
    if (place == ends.end()) {
      ends.push_back(number);
    } else {
      *place = number;
    }
  }
  return out;
}

// The letters of a series that are in none of its longest rising series.
std::set<Letter> out_of_order(const std::set<Letter>& series) {
  std::vector<std::int64_t> rising;
  std::vector<std::int64_t> backwards;
  for (const Letter& letter : series) {
    rising.push_back(letter.running);
    backwards.push_back(-letter.running);
  }
  std::reverse(backwards.begin(), backwards.end());
  const std::vector<std::size_t> before = lengths(rising);
  std::vector<std::size_t> behind = lengths(backwards);
  std::reverse(behind.begin(), behind.end());
  const std::size_t longest = *std::max_element(before.begin(), before.end());
  std::set<Letter> out;
  std::size_t i = 0;
  for (const Letter& letter : series) {
    if (before[i] + behind[i] - 1 < longest) {
      out.insert(letter);
    }
    ++i;
  }
  return out;
}

}  // namespace

std::string_view evidence_sequence(const Context& context, const form::Check& check,
                                   std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  if (!report_year(context)) {
    return "no_year";  // dates with a short year could not be read
  }
  std::map<SeriesKey, std::set<Letter>> series;
  for (const record::Row& row : evidence_rows(context)) {
    for (const record::Reference& reference : row.references) {
      if (const auto letter = letter_of(reference)) {
        series[letter->first].insert(letter->second);
      }
    }
  }
  for (auto& [key, letters] : series) {
    letters = out_of_order(letters);
  }
  for (const record::Row& row : evidence_rows(context)) {
    add_by_cell(
        context, check, row, "",
        [&](const record::Reference& reference) {
          const auto letter = letter_of(reference);
          return letter && series[letter->first].contains(letter->second);
        },
        out);
  }
  return {};
}

}  // namespace scorebook::rules
