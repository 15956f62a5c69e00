// SPDX-License-Identifier: Apache-2.0
// score_cases FORM < CASES: what the library makes of cases that oracle_test.py makes up. A line
// each:
//   S scheme name=value ...               the score, or "!" when there is none
//   W scheme weight weight level name=cell ...   the formula of an indicator
//   C                                     begins a scorecard, of lines
//   G id weight  |  I scheme group weight level assessed name=value ...   ("_" is an empty cell)
//   E                                     ends it: total, then each indicator's points
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "scoring/scheme_book.h"

using namespace scorebook;

namespace {

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    out.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

test::Texts named(const std::vector<std::string>& words, std::size_t from) {
  test::Texts out;
  for (std::size_t i = from; i < words.size(); ++i) {
    out.merge(test::parts_of(words[i]));
  }
  return out;
}

record::Value cell_value(const std::string& word) {
  return test::input_value(word == "_" ? "" : word);
}

/// A record of one scorecard, built row by row.
class Card {
 public:
  explicit Card(const form::Form& form) : form_(&form) {
    record_.tables = {{"groups", {}}, {"indicators", {}}, {"inputs", {}}};
  }

  void add_group(const std::vector<std::string>& words) {
    record::Row row;
    row.id = words[1];
    row.values = {{"no", text(words[1])}, {"weight", cell_value(words[2])}};
    record_.tables[0].rows.push_back(std::move(row));
  }

  void add_item(const std::vector<std::string>& words) {
    record::Row row;
    row.id = words[1];
    row.parents["group"] = words[2];
    row.values = {{"no", text(words[1])},
                  {"weight", cell_value(words[3])},
                  {"level", cell_value(words[4])},
                  {"assessed", cell_value(words[5])}};
    for (const auto& [name, value] : named(words, 6)) {
      if (form_->table("indicators")->field(name) != nullptr) {
        row.values[name] = cell_value(value);
        continue;
      }
      record::Row input;
      input.id = row.id + "/" + name;
      input.parents["indicator"] = row.id;
      input.values = {{"name", text(name)}, {"value", cell_value(value)}};
      record_.tables[2].rows.push_back(std::move(input));
    }
    record_.tables[1].rows.push_back(std::move(row));
  }

  std::string result() const {
    const scoring::Scores scores = *scoring::score(*form_, record_);
    std::string out = scores.total ? scores.total->exact_text() : "!";
    out += " " + (scores.assessor_total ? scores.assessor_total->exact_text() : "-");
    for (const scoring::IndicatorScore& item : scores.indicators) {
      out += " " + item.id + "=" + item.score.exact_text() + "/" + item.max.exact_text();
    }
    return out;
  }

 private:
  static record::Value text(const std::string& words) {
    record::Value value;
    value.kind = record::ValueKind::kText;
    value.raw = words;
    return value;
  }

  const form::Form* form_;
  record::Record record_;
};

std::string formula_of(const form::Form& form, const std::vector<std::string>& words) {
  scoring::IndicatorCells cells;
  cells.id = words[1];
  cells.weights = {words[2], words[3]};
  cells.level = words[4];
  cells.inputs = named(words, 5);
  return scoring::indicator_formula(form, cells, form.scoring->check_text);
}

void answer(const form::Form& form) {
  Card card(form);
  for (std::string line; std::getline(std::cin, line);) {
    const std::vector<std::string> words = words_of(line);
    if (words[0] == "S") {
      const scoring::SchemeScore score = test::scheme_score(words[1], named(words, 2), form);
      std::cout << (score.score ? score.score->exact_text() : "!") << '\n';
    } else if (words[0] == "W") {
      std::cout << formula_of(form, words) << '\n';
    } else if (words[0] == "C") {
      card = Card(form);
    } else if (words[0] == "G") {
      card.add_group(words);
    } else if (words[0] == "I") {
      card.add_item(words);
    } else {
      std::cout << card.result() << '\n';
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    answer(test::loaded(argc > 1 ? argv[1] : ""));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
