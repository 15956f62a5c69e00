// SPDX-License-Identifier: Apache-2.0
// The evaluator's way through the nodes of a tree.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formula/address.h"
#include "formula/call.h"
#include "formula/evaluator.h"
#include "formula/operators.h"
#include "formula/printer.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

constexpr int kMaxOpenNames = 32;

// A name whose formula has relative parts means other cells in every cell that uses it.
bool has_relative_parts(const Node& node) {
  if (const auto* reference = std::get_if<ReferenceNode>(&node.kind);
      reference != nullptr && reference->shape != Shape::kLost) {
    const auto moves = [&](const Corner& corner) {
      return (reference->shape != Shape::kColumns && !corner.row_fixed) ||
             (reference->shape != Shape::kRows && !corner.column_fixed);
    };
    return moves(reference->first) || moves(reference->last);
  }
  bool relative = false;
  for_each_child(node,
                 [&](const Node& child) { relative = relative || has_relative_parts(child); });
  return relative;
}

// The rectangle two areas have in common (a space) or reach over (a colon).
Operand combined(Operator op, const Area& left, const Area& right) {
  if (!equal_ignoring_case(left.sheet, right.sheet)) {
    return Value(CellError::kUnsupported);
  }
  if (op == Operator::kRange) {
    return Area{left.sheet, bounding(left.range, right.range)};
  }
  const base::CellRange& a = left.range;
  const base::CellRange& b = right.range;
  const base::CellRange common{
      {std::max(a.first.row, b.first.row), std::max(a.first.column, b.first.column)},
      {std::min(a.last.row, b.last.row), std::min(a.last.column, b.last.column)}};
  if (common.first.row > common.last.row || common.first.column > common.last.column) {
    return Value(CellError::kNull);
  }
  return Area{left.sheet, common};
}

}  // namespace

Operand Evaluator::evaluate(const Node& node, Mode mode) {
  if (stopped()) {
    return Value(CellError::kUnsupported);
  }
  Operand operand = compute(node, mode);
  if (const auto* value = std::get_if<Value>(&operand)) {
    noted(*value);
  }
  return operand;
}

Operand Evaluator::compute(const Node& node, Mode mode) {
  return std::visit(
      Overloaded{[](const NumberNode& n) { return Operand(Value(n.value)); },
                 [](const TextNode& n) { return Operand(Value(n.value)); },
                 [](const BooleanNode& n) { return Operand(Value(n.value)); },
                 [](const ErrorNode& n) { return Operand(Value(n.error)); },
                 [](const MissingNode&) { return Operand(Value()); },
                 [](const OpaqueNode&) { return Operand(Value(CellError::kUnsupported)); },
                 [](const ArrayNode& n) {
                   const auto rows = static_cast<std::uint32_t>(n.elements.size() / n.columns);
                   return Operand(Array({rows, n.columns, rows, n.columns}, n.elements, Value()));
                 },
                 [&](const ReferenceNode& n) { return reference(n); },
                 [&](const NameNode& n) { return name(n, mode); },
                 [&](const SignNode& n) { return signs(n, mode); },
                 [&](const PercentNode& n) { return percent(n, mode); },
                 [&](const GroupNode& n) { return evaluate(*n.inner, mode); },
                 [&](const ChainNode& n) { return chain(n, mode, false); },
                 [&](const CallNode& n) { return call(n, mode); }},
      node.kind);
}

Operand Evaluator::reference(const ReferenceNode& node) {
  if (node.shape == Shape::kLost || node.sheets.lost) {
    return Value(CellError::kRef);
  }
  Corner first = node.first;
  Corner last = node.last;
  const Offset moved = names_open_ == 0 ? moved_ : Offset{};
  if (!move_corner(node.shape, first, moved) || !move_corner(node.shape, last, moved)) {
    return Value(CellError::kRef);
  }
  if (!node.sheets.book.empty() || !node.sheets.last.empty()) {
    return Value(CellError::kUnsupported);
  }
  if (!node.sheets.first.empty() && !cells_.has_sheet(node.sheets.first)) {
    return Value(CellError::kRef);
  }
  return Area{node.sheets.first, covered(node.shape, first, last)};
}

Operand Evaluator::name(const NameNode& node, Mode mode) {
  if (!node.sheets.book.empty() || names_open_ == kMaxOpenNames) {
    return Value(CellError::kUnsupported);
  }
  const auto text = cells_.name(print_sheets(node.sheets) + node.name);
  if (!text) {
    return Value(CellError::kName);
  }
  auto formula = Formula::parse(*text);
  if (!formula || has_relative_parts(formula->root())) {
    return Value(CellError::kUnsupported);
  }
  kept_.push_back(std::move(formula).value());
  ++names_open_;
  Operand operand = evaluate(kept_.back().root(), mode);
  --names_open_;
  return operand;
}

template <typename Compute>
Operand Evaluator::each(Operand operand, const Compute& compute_one) {
  if (const auto* value = std::get_if<Value>(&operand)) {
    return noted(compute_one(*value));
  }
  const Array all = array(std::move(operand));
  const std::array arrays{&all};
  const Layout layout = common_layout(arrays);
  if (!spend_on_elements(layout.stored())) {
    return Value(CellError::kUnsupported);
  }
  return map(layout, arrays, [&](std::span<const Value* const> elements) {
    return noted(compute_one(*elements[0]));
  });
}

Operand Evaluator::each(Operator op, Operand left, Operand right) {
  const auto* first = std::get_if<Value>(&left);
  const auto* second = std::get_if<Value>(&right);
  if (first != nullptr && second != nullptr) {
    return noted(apply(op, *first, *second));
  }
  const Array all_left = array(std::move(left));
  const Array all_right = array(std::move(right));
  const std::array arrays{&all_left, &all_right};
  const Layout layout = common_layout(arrays);
  if (!spend_on_elements(layout.stored())) {
    return Value(CellError::kUnsupported);
  }
  return map(layout, arrays, [&](std::span<const Value* const> elements) {
    return noted(apply(op, *elements[0], *elements[1]));
  });
}

Operand Evaluator::signs(const SignNode& node, Mode mode) {
  const auto minuses = std::count(node.signs.begin(), node.signs.end(), '-');
  Operand operand = resolved(evaluate(*node.operand, mode), mode);
  if (minuses == 0) {
    return operand;
  }
  return each(std::move(operand), [&](const Value& value) {
    const Value minus = negated(value);
    return minuses % 2 == 0 ? negated(minus) : minus;
  });
}

Operand Evaluator::percent(const PercentNode& node, Mode mode) {
  return each(resolved(evaluate(*node.operand, mode), mode), [&](const Value& value) {
    Value part = value;
    for (int i = 0; i < node.count; ++i) {
      part = hundredth(part);
    }
    return part;
  });
}

Operand Evaluator::chain(const ChainNode& node, Mode mode, bool last_of_all) {
  if (node.operators.front() >= Operator::kUnion) {
    return reference_chain(node, mode);
  }
  Operand left = resolved(evaluate(*node.operands.front(), mode), mode);
  for (std::size_t i = 0; i < node.operators.size() && !stopped(); ++i) {
    const Operator op = node.operators[i];
    Operand right = resolved(evaluate(*node.operands[i + 1], mode), mode);
    const bool sum = op == Operator::kAdd || op == Operator::kSubtract;
    const auto* first = std::get_if<Value>(&left);
    const auto* second = std::get_if<Value>(&right);
    if (last_of_all && sum && i + 1 == node.operators.size() && first && second) {
      return noted(snapped(apply(op, *first, *second), *first, *second));
    }
    left = each(op, std::move(left), std::move(right));
  }
  return left;
}

Operand Evaluator::reference_chain(const ChainNode& node, Mode mode) {
  Operand left = evaluate(*node.operands.front(), mode);
  for (std::size_t i = 0; i < node.operators.size(); ++i) {
    const Operand right = evaluate(*node.operands[i + 1], mode);
    for (const Operand* operand : {&std::as_const(left), &right}) {
      const auto* value = std::get_if<Value>(operand);
      if (value != nullptr && std::holds_alternative<CellError>(*value)) {
        return *value;
      }
    }
    const auto* first = std::get_if<Area>(&left);
    const auto* second = std::get_if<Area>(&right);
    if (node.operators[i] == Operator::kUnion || first == nullptr || second == nullptr) {
      return Value(CellError::kUnsupported);
    }
    left = combined(node.operators[i], *first, *second);
  }
  return left;
}

Operand Evaluator::call(const CallNode& node, Mode mode) {
  const Function* function = find_function(node.name);
  if (function == nullptr || node.arguments.size() < function->least ||
      node.arguments.size() > function->most) {
    return Value(CellError::kUnsupported);
  }
  return Call(*this, node, *function, mode).run();
}

}  // namespace scorebook::formula
