// SPDX-License-Identifier: Apache-2.0
#include "formula/evaluator.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace scorebook::formula {
Value Evaluator::run(const Node& root) {
  const auto* sum = std::get_if<ChainNode>(&root.kind);
  Value value = single(sum != nullptr ? chain(*sum, Mode::kIntersect, true)
                                      : evaluate(root, Mode::kIntersect));
  if (stopped_) {
    return *stopped_;
  }
  return std::holds_alternative<std::monostate>(value) ? Value(0.0) : value;
}

bool Evaluator::affords(std::uint64_t steps) {
  if (steps > kMaxSteps - steps_) {
    stop(CellError::kUnsupported);
  }
  return !stopped();
}

bool Evaluator::spend(std::uint64_t steps) {
  const bool affordable = affords(steps);
  steps_ += affordable ? steps : 0;
  return affordable;
}

Value Evaluator::noted(Value value) {
  if (const auto* error = std::get_if<CellError>(&value);
      error != nullptr && (*error == CellError::kUnsupported || *error == CellError::kCircular)) {
    stop(*error);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    constexpr std::uint64_t kBytesPerStep = 16;
    spend(text->size() / kBytesPerStep);
  }
  return value;
}

Value Evaluator::cell(std::string_view sheet, base::CellRef ref) {
  return spend(1) ? noted(cells_.cell(sheet, ref)) : Value(CellError::kUnsupported);
}

Layout Evaluator::layout_of(const Area& area) const {
  const base::CellRef used = cells_.used(area.sheet);
  const base::CellRange& range = area.range;
  const auto reach = [](std::uint32_t first, std::uint32_t last, std::uint32_t end) {
    return end < first ? 0 : std::min(last, end) - first + 1;
  };
  return {range.last.row - range.first.row + 1, range.last.column - range.first.column + 1,
          reach(range.first.row, range.last.row, used.row),
          reach(range.first.column, range.last.column, used.column)};
}

Value Evaluator::single(const Operand& operand) {
  if (const auto* value = std::get_if<Value>(&operand)) {
    return *value;
  }
  if (const auto* array = std::get_if<Array>(&operand)) {
    return array->at(0, 0);
  }
  const auto& [sheet, range] = std::get<Area>(operand);
  const bool one_row = range.first.row == range.last.row;
  const bool one_column = range.first.column == range.last.column;
  if (one_row && one_column) {
    return cell(sheet, range.first);
  }
  if (one_column && at_.row >= range.first.row && at_.row <= range.last.row) {
    return cell(sheet, {at_.row, range.first.column});
  }
  if (one_row && at_.column >= range.first.column && at_.column <= range.last.column) {
    return cell(sheet, {range.first.row, at_.column});
  }
  return CellError::kValue;
}

Array Evaluator::array(Operand operand) {
  if (auto* array = std::get_if<Array>(&operand)) {
    return std::move(*array);
  }
  if (const auto* value = std::get_if<Value>(&operand)) {
    return Array(*value);
  }
  const auto& area = std::get<Area>(operand);
  const Layout layout = layout_of(area);
  std::vector<Value> values;
  if (!spend_on_elements(layout.stored())) {
    return Array(CellError::kUnsupported);
  }
  values.reserve(layout.stored());
  for_each(area, [&](const Value& value, std::uint64_t) { values.push_back(value); });
  values.resize(layout.stored());
  return Array(layout, std::move(values), Value());
}

Operand Evaluator::resolved(Operand operand, Mode mode) {
  const auto* area = std::get_if<Area>(&operand);
  if (area == nullptr) {
    return operand;
  }
  if (mode == Mode::kIntersect || area->range.single()) {
    return single(operand);
  }
  return array(std::move(operand));
}

Value evaluate(const Formula& formula, const CellSource& cells, base::CellRef at, Offset moved) {
  return Evaluator(cells, at, moved).run(formula.root());
}

}  // namespace scorebook::formula
