// SPDX-License-Identifier: Apache-2.0
// The kind weighted_tree as workbook formulas. Functions of Excel 2010 only; doubles decide like
// exact fractions because whole numbers are multiplied before anything is divided, and comparisons
// and results are rounded to 9 places.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "scoring/expression_formula.h"
#include "scoring/kinds.h"
#include "scoring/scheme_formula.h"

namespace scorebook::scoring {
namespace {

constexpr int kPlaces = kFormulaPlaces;

// A string literal: quotation marks doubled (ECMA-376 Part 1, 18.17.2.2).
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    out += c;
    if (c == '"') {
      out += c;
    }
  }
  return out + '"';
}

// Excel counts a text in UTF-16 units.
std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    length += base::next_code_point(text, pos) > 0xFFFF ? 2U : 1U;
  }
  return length;
}

// Whether an indicator in that state counts with 0 points: pending, or not assessed where the form
// says what becomes of the weight.
bool counts_nothing(const form::Scoring& scoring, const form::State& state) {
  const bool left_out = state.score == form::StateScore::kExcluded && scoring.unassessed &&
                        scoring.unassessed->spread != form::Spread::kBlock;
  return left_out || std::find(scoring.pending.begin(), scoring.pending.end(), state.key) !=
                         scoring.pending.end();
}

// TRUE when the cell begins like a phrase of a state that counts with 0 points.
std::string is_pending(const form::Form& form, std::string_view cell) {
  std::vector<std::string> tests;
  for (const form::State& state : form.states) {
    if (!counts_nothing(*form.scoring, state)) {
      continue;
    }
    for (const std::string& start : state.starts) {
      tests.push_back(fmt::format("LEFT({},{})={}", cell, utf16_length(start), quoted(start)));
    }
  }
  if (tests.empty()) {
    return "FALSE";
  }
  return tests.size() == 1 ? tests.front() : fmt::format("OR({})", fmt::join(tests, ","));
}

const form::Scheme* scheme_of(const form::Scoring& scoring, const IndicatorCells& cells) {
  return cells.id.empty() ? nullptr : scoring.scheme_of(cells.id, cells.round);
}

// The highest level or score of the indicator's scale.
Exact top_of(const form::Scoring& scoring, const IndicatorCells& cells) {
  const form::Scheme* scheme = scheme_of(scoring, cells);
  return scheme == nullptr ? scoring.levels : scheme->top().value_or(scoring.levels);
}

// The points of a level, which may be an expression. Whole factors come before the division.
std::string points(const form::Scoring& scoring, const IndicatorCells& cells,
                   std::string_view level) {
  Exact factor = cells.points ? *cells.points : scoring.max;
  factor /= top_of(scoring, cells);
  for (std::size_t i = 0; !cells.points && i < cells.weights.size(); ++i) {
    factor /= scoring.weight_base;
  }
  if (factor.is_zero()) {
    return "0";
  }
  const Exact divisor = Exact(1) / factor;
  std::vector<std::string> factors;
  if (!cells.points) {
    factors = cells.weights;
  }
  factors.emplace_back(level);
  std::string product = fmt::format("{}", fmt::join(factors, "*"));
  if (divisor.is_integer()) {
    product += divisor == 1 ? "" : "/" + divisor.exact_text();
  } else {
    product += "*" + figure_text(factor);
  }
  product = fmt::format("ROUND({},{})", product, kPlaces);
  return scoring.round_scores < 0 ? product
                                  : fmt::format("ROUND({},{})", product, scoring.round_scores);
}

std::string from_level(const form::Scoring& scoring, const IndicatorCells& cells,
                       std::string_view check) {
  const std::string& cell = cells.level;
  const std::string whole = scoring.whole_levels ? fmt::format(",INT({0})={0}", cell) : "";
  return fmt::format("IF(AND({0}>={1},{0}<={2}{3}),{4},{5})", cell, scoring.whole_levels ? 1 : 0,
                     figure_text(top_of(scoring, cells)), whole, points(scoring, cells, cell),
                     check);
}

// The first number of the cells in the order given; at least one is known to be a number.
std::string first_number(const std::vector<std::string>& cells) {
  std::string expression = cells.back();
  for (std::size_t i = cells.size() - 1; i > 0; --i) {
    expression = fmt::format("IF(ISNUMBER({0}),{0},{1})", cells[i - 1], expression);
  }
  return expression;
}

// The highest level whose threshold is met, 0 below the first.
std::string met_level(const IndicatorCells& cells, std::string_view comparison) {
  std::string expression = "0";
  for (std::size_t i = 0; i < cells.ladder.size(); ++i) {
    expression = fmt::format("IF(IF(ISNUMBER({0}),ROUND({1},{2}){3}ROUND({0},{2}),FALSE),{4},{5})",
                             cells.ladder[i], cells.result, kPlaces, comparison, i + 1, expression);
  }
  return expression;
}

// From the inputs of the indicator's scheme: a pending input scores 0, anything that is no number
// shows `check`.
std::string from_scheme(const form::Form& form, const form::Scheme& scheme,
                        const IndicatorCells& cells, std::string_view check) {
  const std::optional<std::string> score = scheme_formula(*form.scoring, scheme, cells.inputs);
  if (!score) {
    return "\"\"";
  }
  std::vector<std::string> pending;
  const std::vector<std::string> inputs = cells_read(*form.scoring, scheme, cells.inputs);
  for (const std::string& cell : inputs) {
    if (const std::string test = is_pending(form, cell); test != "FALSE") {
      pending.push_back(test);
    }
  }
  std::string text = fmt::format("IFERROR({},{})", points(*form.scoring, cells, *score), check);
  if (!pending.empty()) {
    const std::string any = fmt::format("OR({})", fmt::join(pending, ","));
    text = fmt::format("IF({},0,{})", pending.size() == 1 ? pending.front() : any, text);
  }
  return inputs.empty() ? text
                        : fmt::format("IF(COUNTA({})=0,\"\",{})", fmt::join(inputs, ","), text);
}

std::string from_result(const form::Form& form, const IndicatorCells& cells,
                        std::string_view check) {
  if (const form::Scheme* scheme = scheme_of(*form.scoring, cells)) {
    return from_scheme(form, *scheme, cells, check);
  }
  if (cells.result.empty() || cells.ladder.empty()) {
    return "\"\"";
  }
  const form::Scoring& scoring = *form.scoring;
  const std::vector<std::string> reversed(cells.ladder.rbegin(), cells.ladder.rend());
  const std::string ascends =
      fmt::format("{}>={}", first_number(reversed), first_number(cells.ladder));
  const std::string level =
      fmt::format("IF({},{},{})", ascends, met_level(cells, ">="), met_level(cells, "<="));
  std::string score = points(scoring, cells, level);
  if (!scoring.below_first.is_zero()) {
    score = fmt::format("IF({}=0,{},{})", level, scoring.below_first.cell_text(), score);
  }
  return fmt::format("IF(ISNUMBER({0}),IF(COUNT({1})=0,{2},{3}),IF({0}=\"\",\"\",IF({4},0,{2})))",
                     cells.result, fmt::join(cells.ladder, ","), check, score,
                     is_pending(form, cells.result));
}

}  // namespace

std::string weighted_tree_formula(const form::Form& form, const IndicatorCells& cells,
                                  std::string_view check_text) {
  const std::string check = quoted(check_text);
  const std::string body =
      fmt::format("IF(ISNUMBER({0}),{1},IF({0}=\"\",{2},IF({3},0,{4})))", cells.level,
                  from_level(*form.scoring, cells, check), from_result(form, cells, check),
                  is_pending(form, cells.level), check);
  return cells.points ? body
                      : fmt::format("IF(COUNT({})={},{},\"\")", fmt::join(cells.weights, ","),
                                    cells.weights.size(), body);
}

std::string sum_formula(const std::vector<std::string>& ranges) {
  return fmt::format("ROUND(SUM({}),{})", fmt::join(ranges, ","), kPlaces);
}

}  // namespace scorebook::scoring
