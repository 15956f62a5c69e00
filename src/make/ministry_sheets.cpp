// SPDX-License-Identifier: Apache-2.0
#include "make/ministry_sheets.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/thai.h"
#include "base/word_table.h"

namespace scorebook {
std::span<const EmbeddedFile> make_ministry_words();
}  // namespace scorebook

namespace scorebook::make {

const std::string& ministry_word(std::string_view key) {
  static const base::WordTable kWords(make_ministry_words().front().text());
  return kWords.get(key);
}

std::string ministry_text(std::string_view key, const report::Values& values) {
  const std::string& pattern = ministry_word(key);
  std::string out;
  for (std::size_t pos = 0; pos < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', pos), pattern.size());
    out.append(pattern, pos, open - pos);
    const std::size_t close = pattern.find('}', open);
    if (close == std::string::npos) {
      break;
    }
    const auto value = values.find(std::string_view(pattern).substr(open + 1, close - open - 1));
    out += value == values.end() ? pattern.substr(open, close - open + 1) : value->second;
    pos = close + 1;
  }
  return out;
}

const form::Form* MinistryDrawing::form(std::string_view name) const {
  const form::Form* found = nullptr;
  for (const form::Form& one : forms) {
    found = one.name() == name || one.id == name ? &one : found;
  }
  return found;
}

std::string MinistryDrawing::series_title(const ministry::Series& series) const {
  const form::Form* known = form(series.form);
  std::string out = known == nullptr ? series.form : known->title.th;
  const auto figure = [](int number) { return base::thai_digits(std::to_string(number)); };
  if (series.year > 0) {
    out += " · " + ministry_text("front.year", {{"year", figure(series.year)}});
  }
  if (series.round > 0) {
    out += " · " + ministry_text("front.round", {{"round", figure(series.round)}});
  }
  return out;
}

std::vector<std::string> MinistryDrawing::heads(std::string_view key) const {
  std::vector<std::string> out{ministry_word(key)};
  if (!all.title.empty()) {
    out.push_back(all.title);
  }
  std::string state = ministry_word(all.certified ? "front.certified" : "front.preliminary");
  if (all.as_of) {
    const std::string day = base::thai_digits(base::thai_date(*all.as_of, true));
    state = ministry_text("front.as_of", {{"date", day}}) + " (" + state + ")";
  }
  out.push_back(state);
  return out;
}

std::vector<std::string> MinistryDrawing::heads(std::string_view key,
                                                const ministry::Series& series) const {
  std::vector<std::string> out = heads(key);
  out.insert(out.end() - 1, series_title(series));
  return out;
}

void add_series(const MinistryDrawing& drawing, std::vector<TableColumn>& columns) {
  if (drawing.several_series()) {
    columns.insert(columns.end(), {{ministry_word("form"), 26, Look::kText},
                                   {ministry_word("year"), 13, Look::kCentred},
                                   {ministry_word("round"), 9, Look::kCentred}});
  }
}

void add_series(const MinistryDrawing& drawing, std::vector<TableCell>& cells,
                const ministry::Series& series) {
  if (drawing.several_series()) {
    const auto figure = [](int number) {
      return number == 0 ? std::string() : std::to_string(number);
    };
    cells.insert(cells.end(), {series.form, figure(series.year), figure(series.round)});
  }
}

std::string state_word(const MinistryDrawing& drawing, const ministry::IndicatorLine& line) {
  return drawing.wording.text(line.outcome.empty() ? "state." + line.state
                                                   : "outcome." + line.outcome);
}

std::string indicator_words(const ministry::IndicatorLine& line) {
  const std::string& number = line.no.empty() ? line.id : line.no;
  return line.title.empty() ? number : number + " " + line.title;
}

TableCell day_cell(const std::optional<base::Date>& day) {
  const std::optional<std::int64_t> serial = day ? base::to_serial(*day, false) : std::nullopt;
  return serial ? TableCell(Exact(*serial)) : TableCell();
}

TableCell count_cell(std::size_t count) {
  return Exact(static_cast<std::int64_t>(count));
}

}  // namespace scorebook::make
