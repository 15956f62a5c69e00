// SPDX-License-Identifier: Apache-2.0
#include "scoring/figure.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "base/date.h"
#include "scoring/inputs.h"
#include "scoring/level_scale.h"

namespace scorebook::scoring {
namespace {

using form::Expression;
using form::Operation;
using record::Value;
using record::ValueKind;

constexpr std::int64_t kSerialOfEpoch = 25569;  // 1970-01-01 (ECMA-376 Part 1, 18.17.4.1)

Figure of(Exact value) {
  Figure figure;
  figure.value = std::move(value);
  return figure;
}

Figure lacking(IndicatorState state, Step reason) {
  Figure figure;
  figure.state = state;
  figure.reason = std::move(reason);
  return figure;
}

Figure absent() {
  Figure figure;
  figure.absent = true;
  figure.state = IndicatorState::kInvalid;
  figure.reason = Step{"division", {}, {}};
  return figure;
}

Exact holds(Operation comparison, const Exact& a, const Exact& b) {
  const bool result = comparison == Operation::kEqual ? a == b : fulfils(comparison, a, b);
  return result ? 1 : 0;
}

// Of several figures: min, max, mean, sum, count. Absent ones are left out already.
Exact together(Operation operation, const std::vector<Exact>& all) {
  if (operation == Operation::kMin) {
    return *std::min_element(all.begin(), all.end());
  }
  if (operation == Operation::kMax) {
    return *std::max_element(all.begin(), all.end());
  }
  Exact sum;
  for (const Exact& one : all) {
    sum += operation == Operation::kCount ? Exact(one.is_zero() ? 0 : 1) : one;
  }
  return operation == Operation::kMean ? sum / static_cast<std::int64_t>(all.size()) : sum;
}

Figure share(const std::vector<Figure>& parts) {
  if (!parts[1].value->is_zero()) {
    return of(*parts[0].value / *parts[1].value);
  }
  return parts.size() == 3 ? of(*parts[2].value) : absent();
}

Figure of_parts(Operation operation, const std::vector<Figure>& parts) {
  using Compute = Exact (*)(const Exact& a, const Exact& b);
  static const std::map<Operation, Compute> kTwo = {
      {Operation::kAdd, [](const Exact& a, const Exact& b) { return a + b; }},
      {Operation::kSubtract, [](const Exact& a, const Exact& b) { return a - b; }},
      {Operation::kMultiply, [](const Exact& a, const Exact& b) { return a * b; }},
      {Operation::kDivide, [](const Exact& a, const Exact& b) { return a / b; }},
      {Operation::kAnd,
       [](const Exact& a, const Exact& b) { return Exact(a.is_zero() || b.is_zero() ? 0 : 1); }},
      {Operation::kOr,
       [](const Exact& a, const Exact& b) { return Exact(a.is_zero() && b.is_zero() ? 0 : 1); }},
      {Operation::kNegate, [](const Exact& a, const Exact&) { return -a; }},
      {Operation::kFloor, [](const Exact& a, const Exact&) { return a.floor(); }}};
  const Exact& a = *parts.front().value;
  const Exact& b = *parts.back().value;
  if (operation == Operation::kShare) {
    return share(parts);
  }
  if (operation == Operation::kDivide && b.is_zero()) {
    return lacking(IndicatorState::kInvalid, {"division", {}, {}});
  }
  const auto two = kTwo.find(operation);
  return of(two != kTwo.end() ? two->second(a, b) : holds(operation, a, b));
}

bool leaves_out(Operation operation) {
  return operation == Operation::kMin || operation == Operation::kMax ||
         operation == Operation::kMean || operation == Operation::kSum ||
         operation == Operation::kCount;
}

template <typename Words>
std::string written(const Expression& expression, const Words& words);

template <typename Words>
std::string bracketed(const Expression& part, bool brackets, const Words& words) {
  const std::string text = written(part, words);
  return brackets ? "(" + text + ")" : text;
}

// Mathematical signs where the definition has what a keyboard offers.
std::string_view sign_text(Operation operation) {
  static const std::map<Operation, std::string_view> kSigns = {{Operation::kMultiply, " \u00D7 "},
                                                               {Operation::kDivide, "/"},
                                                               {Operation::kAtLeast, " \u2265 "},
                                                               {Operation::kAtMost, " \u2264 "},
                                                               {Operation::kAbove, " > "},
                                                               {Operation::kBelow, " < "},
                                                               {Operation::kEqual, " = "},
                                                               {Operation::kAdd, " + "},
                                                               {Operation::kSubtract, " - "},
                                                               {Operation::kOr, " | "},
                                                               {Operation::kAnd, " & "}};
  return kSigns.at(operation);
}

// The text of an expression; parts stand in brackets where the sign around them binds tighter.
template <typename Words>
std::string written(const Expression& expression, const Words& words) {
  if (expression.operation == Operation::kNumber) {
    return expression.number.exact_text();
  }
  if (expression.operation == Operation::kName) {
    return words(expression.name);
  }
  const std::vector<Expression>& parts = expression.parts;
  if (expression.operation == Operation::kNegate) {
    return "-" + bracketed(parts[0], form::rank(parts[0].operation) < form::rank(Operation::kName),
                           words);
  }
  if (const std::string_view name = form::function_name(expression.operation); !name.empty()) {
    std::vector<std::string> texts;
    for (const Expression& part : parts) {
      texts.push_back(written(part, words));
    }
    if (expression.operation == Operation::kShare) {
      return fmt::format(
          "{}/{}",
          bracketed(parts[0], form::rank(parts[0].operation) < form::rank(Operation::kDivide),
                    words),
          bracketed(parts[1], form::rank(parts[1].operation) <= form::rank(Operation::kDivide),
                    words));
    }
    return fmt::format("{}({})", name, fmt::join(texts, ", "));
  }
  const int rank = form::rank(expression.operation);
  const bool strict =
      expression.operation == Operation::kSubtract || expression.operation == Operation::kDivide;
  const int right = form::rank(parts[1].operation);
  return bracketed(parts[0], form::rank(parts[0].operation) < rank, words) +
         std::string(sign_text(expression.operation)) +
         bracketed(parts[1], right < rank || (strict && right == rank), words);
}

}  // namespace

Figure evaluate(const Expression& expression, const Lookup& lookup) {
  if (expression.operation == Operation::kNumber) {
    return of(expression.number);
  }
  if (expression.operation == Operation::kName) {
    return lookup(expression.name);
  }
  std::vector<Figure> parts;
  std::vector<Exact> present;
  for (const Expression& part : expression.parts) {
    parts.push_back(evaluate(part, lookup));
    const bool left_out = parts.back().absent && leaves_out(expression.operation);
    if (!parts.back().value && !left_out) {
      return parts.back();
    }
    if (parts.back().value) {
      present.push_back(*parts.back().value);
    }
  }
  if (leaves_out(expression.operation)) {
    return present.empty() ? absent() : of(together(expression.operation, present));
  }
  return of_parts(expression.operation, parts);
}

std::optional<IndicatorState> indicator_state(const form::Form& form, std::string_view key) {
  const form::State* state = form.state(key);
  const std::vector<std::string>& pending = form.scoring->pending;
  if (std::find(pending.begin(), pending.end(), key) != pending.end()) {
    return IndicatorState::kPending;
  }
  switch (state == nullptr ? form::StateScore::kNone : state->score) {
    case form::StateScore::kZero:
      return IndicatorState::kPending;
    case form::StateScore::kExcluded:
      for (const IndicatorState one : {IndicatorState::kCancelled, IndicatorState::kNotDue}) {
        if (scoring::key(one) == key) {
          return one;
        }
      }
      return IndicatorState::kNotApplicable;
    case form::StateScore::kBlocks:
      return IndicatorState::kNoCriteria;
    case form::StateScore::kNone:
      break;
  }
  return std::nullopt;
}

Figure figure_of(const form::Form& form, std::string_view name, const Value* value) {
  const form::Words label = label_of(form, name);
  const auto reason = [&](std::string_view key) {
    return Step{std::string(key), {{"label", label.th}, {"label_en", label.en}}, {}};
  };
  if (value == nullptr || value->empty()) {
    return lacking(IndicatorState::kInvalid, reason("input_missing"));
  }
  if (value->is_number()) {
    return of(value->number);
  }
  if (value->kind == ValueKind::kDate) {
    return of(base::to_days(value->date) + kSerialOfEpoch);
  }
  if (value->kind == ValueKind::kState) {
    const form::State* state = form.state(value->state);
    if (state != nullptr && state->number) {
      return of(*state->number);
    }
    if (const std::optional<IndicatorState> means = indicator_state(form, value->state)) {
      const bool pending = *means == IndicatorState::kPending;
      return lacking(*means, {pending ? "pending" : "state", {{"phrase", value->raw}}, {}});
    }
    return lacking(IndicatorState::kInvalid, reason("input_missing"));
  }
  Step invalid = reason("input_invalid");
  invalid.texts["found"] = value->raw;
  return lacking(IndicatorState::kInvalid, std::move(invalid));
}

std::string with_figures(const Expression& expression, const Lookup& lookup) {
  return written(expression, [&](const std::string& name) {
    const Figure figure = lookup(name);
    if (!figure.value) {
      return name;
    }
    const std::string text = figure.value->exact_text();
    const bool brackets = figure.value->is_negative() || text.find('/') != std::string::npos;
    return brackets ? "(" + text + ")" : text;
  });
}

std::string with_words(const Expression& expression,
                       const std::function<std::string(const std::string&)>& words) {
  return written(expression, words);
}

}  // namespace scorebook::scoring
