// SPDX-License-Identifier: Apache-2.0
#include "formula/call.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace scorebook::formula {
namespace {

Operand first_cell(Operand operand) {
  if (auto* area = std::get_if<Area>(&operand)) {
    area->range.last = area->range.first;
  }
  return operand;
}

}  // namespace

Call::Call(Evaluator& evaluator, const CallNode& node, const Function& function, Mode mode)
    : evaluator_(evaluator),
      node_(node),
      function_(function),
      mode_(mode),
      operands_(node.arguments.size()),
      arrays_(node.arguments.size()) {}

char Call::parameter(std::size_t i) const {
  const std::string_view letters = function_.parameters;
  if (i < letters.size()) {
    return letters[i];
  }
  const std::size_t repeated = letters.size() - function_.cycle;
  return letters[repeated + (i - repeated) % function_.cycle];
}

bool Call::given(std::size_t i) const {
  return i < size() && !std::holds_alternative<MissingNode>(node_.arguments[i]->kind);
}

const Operand& Call::operand(std::size_t i) {
  if (!operands_[i]) {
    const char how = parameter(i);
    const Mode mode = how == 'a' ? Mode::kWhole : mode_;
    operands_[i] = evaluator_.evaluate(*node_.arguments[i], mode);
    if (how == 'f') {
      operands_[i] = first_cell(std::move(*operands_[i]));
    }
    if (how == 's' || how == 'f') {
      operands_[i] = evaluator_.resolved(std::move(*operands_[i]), mode);
    }
  }
  return *operands_[i];
}

const Array& Call::array(std::size_t i) {
  if (!arrays_[i]) {
    arrays_[i] = evaluator_.array(operand(i));
  }
  return *arrays_[i];
}

Value Call::value(std::size_t i) {
  const Operand& found = operand(i);
  const auto* area = std::get_if<Area>(&found);
  if (std::holds_alternative<Array>(found) ||
      (area != nullptr && mode_ == Mode::kWhole && !area->range.single())) {
    return evaluator_.noted(CellError::kUnsupported);
  }
  return evaluator_.single(found);
}

std::int64_t Call::whole(std::size_t i) {
  constexpr double kLimit = 1e9;
  return static_cast<std::int64_t>(std::clamp(std::trunc(number(i)), -kLimit, kLimit));
}

Operand Call::run() {
  std::vector<std::size_t> spread;
  bool lazy = false;
  for (std::size_t i = 0; i < size(); ++i) {
    if (parameter(i) == 'l') {
      lazy = true;
    } else if (std::holds_alternative<Array>(operand(i)) &&
               (parameter(i) == 's' || parameter(i) == 'f')) {
      spread.push_back(i);
    }
  }
  if (spread.empty()) {
    return run_once();
  }
  // Excel gives IF an array only in array formulas.
  return lazy ? Operand(Value(CellError::kUnsupported)) : run_for_each(spread);
}

Operand Call::run_once() {
  failure_.reset();
  Operand result = function_.run(*this);
  return failure_ ? Operand(Value(*failure_)) : result;
}

Operand Call::run_for_each(const std::vector<std::size_t>& spread) {
  std::vector<Array> kept;
  std::vector<const Array*> arrays;
  kept.reserve(spread.size());
  for (const std::size_t i : spread) {
    arrays.push_back(&kept.emplace_back(std::get<Array>(std::move(*operands_[i]))));
  }
  const Layout layout = common_layout(arrays);
  if (!evaluator_.spend_on_elements(layout.stored())) {
    return Value(CellError::kUnsupported);
  }
  return map(layout, arrays, [&](std::span<const Value* const> elements) {
    for (std::size_t k = 0; k < spread.size(); ++k) {
      operands_[spread[k]] = *elements[k];
    }
    const Operand result = run_once();
    const auto* area = std::get_if<Area>(&result);
    const bool one = std::holds_alternative<Value>(result) || (area && area->range.single());
    return evaluator_.noted(one ? evaluator_.single(result) : Value(CellError::kUnsupported));
  });
}

}  // namespace scorebook::formula
