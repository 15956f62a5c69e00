// SPDX-License-Identifier: Apache-2.0
#include "scoring/scheme_formula.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <vector>

#include "scoring/expression_formula.h"

namespace scorebook::scoring {
namespace {

using form::Expression;
using form::Operation;
using form::Scheme;
using form::SchemeKind;

// Calls `visit` for every expression of a scheme but those of its choices' schemes.
template <typename Visit>
void each_expression(const Scheme& scheme, const Visit& visit) {
  if (scheme.value) {
    visit(scheme.value->expression);
  }
  for (const form::Threshold& one : scheme.thresholds) {
    if (one.at) {
      visit(*one.at);
    }
  }
  for (const std::vector<form::Formula>& level : scheme.needs) {
    for (const form::Formula& one : level) {
      visit(one.expression);
    }
  }
  for (const Scheme::Gate& gate : scheme.gates) {
    visit(gate.needs.expression);
  }
  for (const Scheme::Choice& choice : scheme.choices) {
    visit(choice.when.expression);
  }
}

void add_names(const form::Scoring& scoring, const Scheme& scheme, std::set<std::string>& out) {
  each_expression(scheme, [&](const Expression& expression) {
    form::each_name(expression, [&](const std::string& name) {
      if (const Scheme* part = scoring.find_scheme(name)) {
        add_names(scoring, *part, out);
      } else {
        out.insert(name);
      }
    });
  });
  for (const Scheme::Choice& choice : scheme.choices) {
    add_names(scoring, *scoring.find_scheme(choice.scheme), out);
  }
}

// Writes one scheme.
class Writer {
 public:
  Writer(const form::Scoring& scoring, const Scheme& scheme, const CellNames& cells)
      : scoring_(scoring),
        scheme_(scheme),
        cells_(cells),
        names_([this](const std::string& name) { return text_of(name); }) {}

  std::optional<std::string> run() {
    std::string text;
    if (scheme_.kind == SchemeKind::kNone) {
      return std::nullopt;
    }
    if (scheme_.kind == SchemeKind::kChoice) {
      text = choice();
    } else {
      text = scheme_.kind == SchemeKind::kPoints ? points() : levels();
      text = gated(bounded(std::move(text)));
      if (scheme_.round_score >= 0) {
        text = fmt::format("ROUND(ROUND({},{}),{})", text, kFormulaPlaces, scheme_.round_score);
      }
    }
    const std::string guarded = checked_.empty()
                                    ? text
                                    : fmt::format("IF(COUNT({})={},{},1/0)",
                                                  fmt::join(checked_, ","), checked_.size(), text);
    return lacking_ ? std::nullopt : std::optional(guarded);
  }

 private:
  // The cell of an input, which must then hold a number; a scheme in brackets.
  std::string text_of(const std::string& name) {
    if (const Scheme* part = scoring_.find_scheme(name)) {
      const std::optional<std::string> text = scheme_formula(scoring_, *part, cells_);
      lacking_ = lacking_ || !text;
      return text.value_or("");
    }
    const auto cell = cells_.find(name);
    if (cell == cells_.end()) {
      lacking_ = true;
      return {};
    }
    checked_.insert(cell->second);
    return cell->second;
  }

  // A threshold whose cell may say that there is no criterion.
  bool may_be_blank(const Expression& at) const {
    return at.operation == Operation::kName && scoring_.find_scheme(at.name) == nullptr;
  }

  std::string value() {
    std::string text = rounded_text(scheme_.value->expression, names_);
    if (scheme_.round_value >= 0) {
      text = fmt::format("ROUND({},{})", text, scheme_.round_value);
    }
    return text;
  }

  std::string points() {
    std::string text = value();
    if (scheme_.whole) {
      text = fmt::format("IF(INT({0})={0},{0},1/0)", text);
    }
    return scheme_.above == form::Above::kReject
               ? fmt::format("IF({0}<{1},1/0,{0})", text, figure_text(scheme_.floor))
               : fmt::format("MAX({},{})", figure_text(scheme_.floor), text);
  }

  std::string choice() {
    std::string text = "1/0";
    for (auto one = scheme_.choices.rbegin(); one != scheme_.choices.rend(); ++one) {
      const std::optional<std::string> chosen =
          scheme_formula(scoring_, *scoring_.find_scheme(one->scheme), cells_);
      lacking_ = lacking_ || !chosen;
      text = fmt::format("IF({},{},{})", condition_text(one->when.expression, names_),
                         chosen.value_or(""), text);
    }
    return text;
  }

  // ---- levels

  const Expression* threshold(std::size_t level) const {
    if (level > scheme_.thresholds.size() || !scheme_.thresholds[level - 1].at) {
      return nullptr;
    }
    const Expression& at = *scheme_.thresholds[level - 1].at;
    return may_be_blank(at) && !cells_.contains(at.name) ? nullptr : &at;
  }

  bool has_needs(std::size_t level) const {
    return level <= scheme_.needs.size() && !scheme_.needs[level - 1].empty();
  }

  bool blank(std::size_t level) const { return threshold(level) == nullptr && !has_needs(level); }

  std::string needs(std::size_t level) {
    std::vector<std::string> all;
    for (std::size_t i = 0; has_needs(level) && i < scheme_.needs[level - 1].size(); ++i) {
      all.push_back(condition_text(scheme_.needs[level - 1][i].expression, names_));
    }
    return all.empty()       ? "TRUE"
           : all.size() == 1 ? all[0]
                             : fmt::format("AND({})", fmt::join(all, ","));
  }

  // A level of a table of thresholds in cells: its comparison, where the cell has a figure.
  std::string in_cell(std::size_t level, std::string_view without) {
    const std::string& cell = cells_.at(threshold(level)->name);
    return fmt::format("IF(ISNUMBER({0}),{1}{2}ROUND({0},{3}),{4})", cell, value(),
                       form::sign(scheme_.thresholds[level - 1].comparison), kFormulaPlaces,
                       without);
  }

  // Whether the level is met; `open` when thresholds may be blank, and then blank does not count.
  std::string met(std::size_t level, bool open) {
    const Expression* at = threshold(level);
    if (at == nullptr) {
      return needs(level);
    }
    const std::string compared =
        open && may_be_blank(*at)
            ? in_cell(level, has_needs(level) ? "TRUE" : "FALSE")
            : fmt::format("{}{}{}", value(), form::sign(scheme_.thresholds[level - 1].comparison),
                          rounded_text(*at, names_));
    return has_needs(level) ? fmt::format("AND({},{})", compared, needs(level)) : compared;
  }

  std::string score(std::size_t level) const { return figure_text(scheme_.score_of(level)); }

  std::size_t next_level(std::size_t level) const {
    for (std::size_t next = level + 1; next <= scheme_.levels(); ++next) {
      if (!blank(next)) {
        return next;
      }
    }
    return 0;
  }

  // The line through two levels at the value.
  std::string line(std::size_t low, std::size_t high) {
    const Exact rise = scheme_.score_of(high) - scheme_.score_of(low);
    const std::string a = rounded_text(*threshold(low), names_);
    const std::string b = rounded_text(*threshold(high), names_);
    return fmt::format("{}+{}*({}-{})/({}-{})", score(low), figure_text(rise), value(), a, b, a);
  }

  bool is_line(std::size_t low, std::size_t high) {
    const Expression* a = low == 0 ? nullptr : threshold(low);
    const Expression* b = high == 0 ? nullptr : threshold(high);
    return scheme_.between == form::Between::kLinear && a != nullptr && b != nullptr &&
           (a->operation != Operation::kNumber || b->operation != Operation::kNumber ||
            a->number != b->number);
  }

  // The score at a level that is reached: its own, or on the way to the next.
  std::string at_level(std::size_t level) {
    const std::size_t next = next_level(level);
    if (next != 0 && is_line(level, next)) {
      const std::string text =
          fmt::format("MAX({},MIN({},{}))", score(level), score(next), line(level, next));
      return has_needs(next) ? fmt::format("IF({},{},{})", needs(next), text, score(level)) : text;
    }
    std::size_t before = level - 1;
    while (before > 0 && threshold(before) == nullptr) {
      --before;
    }
    return next == 0 && scheme_.above == form::Above::kExtrapolate && is_line(before, level)
               ? line(before, level)
               : score(level);
  }

  std::string below() {
    const std::size_t first = next_level(0);
    std::size_t second = first + 1;
    while (second <= scheme_.levels() && threshold(second) == nullptr) {
      ++second;
    }
    const std::string floor = figure_text(scheme_.floor);
    if (scheme_.below != form::Below::kExtrapolate || second > scheme_.levels() ||
        !is_line(first, second)) {
      return floor;
    }
    const std::string text = fmt::format("MAX({},{})", floor, line(first, second));
    return has_needs(first) ? fmt::format("IF({},{},{})", needs(first), text, floor) : text;
  }

  std::string levels() {
    if (scheme_.count == form::Counting::kCount) {
      return counted();
    }
    const bool open =
        scheme_.between == form::Between::kStep &&
        std::any_of(scheme_.thresholds.begin(), scheme_.thresholds.end(),
                    [&](const form::Threshold& one) { return one.at && may_be_blank(*one.at); });
    if (scheme_.count == form::Counting::kHighest) {
      return highest(open);
    }
    return open ? run_with_gaps() : run_of_levels();
  }

  std::string highest(bool open) {
    std::string text = below();
    for (std::size_t level = 1; level <= scheme_.levels(); ++level) {
      if (!blank(level)) {
        text = fmt::format("IF({},{},{})", met(level, open), at_level(level), text);
      }
    }
    return text;
  }

  std::string run_of_levels() {
    std::string text;
    std::string reached;  // what the innermost IF gives when its level is met
    for (std::size_t level = scheme_.levels(); level > 0; --level) {
      if (blank(level)) {
        continue;
      }
      const std::string own = at_level(level);
      text = text.empty() ? own : fmt::format("IF({},{},{})", reached, text, own);
      reached = met(level, false);
    }
    return fmt::format("IF({},{},{})", reached, text, below());
  }

  // As run_of_levels, for thresholds in cells that may say there is no criterion.
  std::string run_with_gaps() {
    std::vector<std::string> passed;
    std::vector<std::string> reached = {figure_text(scheme_.floor)};
    for (std::size_t level = 1; level <= scheme_.levels(); ++level) {
      if (blank(level)) {
        continue;
      }
      std::vector<std::string> all = passed;
      all.push_back(met(level, true));
      reached.push_back(fmt::format("IF(AND({}),{},{})", fmt::join(all, ","), score(level),
                                    figure_text(scheme_.floor)));
      const Expression* at = threshold(level);
      const bool gap = at != nullptr && may_be_blank(*at) && !has_needs(level);
      passed.push_back(gap ? in_cell(level, "TRUE") : met(level, true));
    }
    return fmt::format("MAX({})", fmt::join(reached, ","));
  }

  std::string counted() {
    std::vector<std::string> parts;
    std::vector<std::string> scores = {figure_text(scheme_.floor)};
    for (std::size_t level = 1; level <= scheme_.levels(); ++level) {
      if (!blank(level)) {
        parts.push_back(fmt::format("IF({},1,0)", met(level, true)));
      }
      scores.push_back(score(level));
    }
    return fmt::format("CHOOSE(1+SUM({}),{})", fmt::join(parts, ","), fmt::join(scores, ","));
  }

  // ---- limits

  std::string bounded(std::string text) const {
    const std::optional<Exact> top = scheme_.top();
    if (!top || (scheme_.above == form::Above::kExtrapolate && !scheme_.ceiling)) {
      return text;
    }
    if (scheme_.above == form::Above::kReject) {
      return fmt::format("IF({0}>{1},1/0,{0})", text, figure_text(*top));
    }
    const bool can_exceed = scheme_.kind == SchemeKind::kPoints ||
                            scheme_.above == form::Above::kExtrapolate || scheme_.ceiling;
    return can_exceed ? fmt::format("MIN({},{})", figure_text(*top), text) : text;
  }

  std::string gated(std::string text) {
    for (const Scheme::Gate& gate : scheme_.gates) {
      const std::string holds = condition_text(gate.needs.expression, names_);
      text = gate.at_most
                 ? fmt::format("MIN({},IF({},1E+300,{}))", text, holds, figure_text(*gate.at_most))
                 : fmt::format("IF({},{},1/0)", holds, text);
    }
    return text;
  }

  const form::Scoring& scoring_;
  const Scheme& scheme_;
  const CellNames& cells_;
  const NameText names_;
  std::set<std::string> checked_;  // cells that must hold numbers
  bool lacking_ = false;           // a name has no cell
};

}  // namespace

std::optional<std::string> scheme_formula(const form::Scoring& scoring, const Scheme& scheme,
                                          const CellNames& cells) {
  return Writer(scoring, scheme, cells).run();
}

std::vector<std::string> cells_read(const form::Scoring& scoring, const Scheme& scheme,
                                    const CellNames& cells) {
  std::vector<std::string> out;
  for (const std::string& name : input_names(scoring, scheme)) {
    if (const auto cell = cells.find(name); cell != cells.end()) {
      out.push_back(cell->second);
    }
  }
  return out;
}

std::vector<std::string> input_names(const form::Scoring& scoring, const Scheme& scheme) {
  std::set<std::string> names;
  add_names(scoring, scheme, names);
  return {names.begin(), names.end()};
}

}  // namespace scorebook::scoring
