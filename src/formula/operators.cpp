// SPDX-License-Identifier: Apache-2.0
#include "formula/operators.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "formula/coerce.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

Value arithmetic(Operator op, double left, double right) {
  switch (op) {
    case Operator::kAdd:
      return excel_number(left + right);
    case Operator::kSubtract:
      return excel_number(left - right);
    case Operator::kMultiply:
      return excel_number(left * right);
    case Operator::kDivide:
      return right == 0 ? Value(CellError::kDiv0) : excel_number(left / right);
    case Operator::kPower:
      return power(left, right);
    case Operator::kEqual:
    case Operator::kNotEqual:
    case Operator::kLess:
    case Operator::kLessEqual:
    case Operator::kGreater:
    case Operator::kGreaterEqual:
    case Operator::kJoin:
    case Operator::kUnion:
    case Operator::kIntersect:
    case Operator::kRange:
      break;
  }
  return CellError::kUnsupported;
}

Value joined(const Value& left, const Value& right) {
  const auto first = to_text(left);
  const auto second = to_text(right);
  std::string text = std::get<std::string>(first) + std::get<std::string>(second);
  return text.size() > kMaxText && utf16_length(text) > kMaxText ? Value(CellError::kValue)
                                                                 : Value(std::move(text));
}

}  // namespace

bool holds(Operator op, std::strong_ordering order) {
  return (op == Operator::kEqual && order == 0) || (op == Operator::kNotEqual && order != 0) ||
         (op == Operator::kLess && order < 0) || (op == Operator::kLessEqual && order <= 0) ||
         (op == Operator::kGreater && order > 0) || (op == Operator::kGreaterEqual && order >= 0);
}

Value apply(Operator op, const Value& left, const Value& right) {
  for (const Value* operand : {&left, &right}) {
    if (const auto* error = std::get_if<CellError>(operand)) {
      return *error;
    }
  }
  if (op == Operator::kEqual || op == Operator::kNotEqual) {
    return equal(left, right) == (op == Operator::kEqual);
  }
  if (op < Operator::kJoin) {
    const auto ordering = order(left, right);
    return ordering ? Value(holds(op, *ordering)) : Value(CellError::kUnsupported);
  }
  if (op == Operator::kJoin) {
    return joined(left, right);
  }
  const auto first = to_number(left);
  const auto second = to_number(right);
  for (const auto* operand : {&first, &second}) {
    if (const auto* error = std::get_if<CellError>(operand)) {
      return *error;
    }
  }
  return arithmetic(op, std::get<double>(first), std::get<double>(second));
}

Value negated(const Value& value) {
  return apply(Operator::kSubtract, 0.0, value);
}

Value hundredth(const Value& value) {
  return apply(Operator::kDivide, value, 100.0);
}

Value snapped(const Value& sum, const Value& left, const Value& right) {
  constexpr double kTail = 0x1p-48;
  const auto* result = std::get_if<double>(&sum);
  const auto first = to_number(left);
  const auto second = to_number(right);
  if (result == nullptr) {
    return sum;
  }
  const double size =
      std::max(std::abs(std::get<double>(first)), std::abs(std::get<double>(second)));
  return std::abs(*result) < size * kTail ? 0.0 : *result;
}

Value excel_number(double number) {
  if (!std::isfinite(number)) {
    return CellError::kNum;
  }
  return std::abs(number) < std::numeric_limits<double>::min() ? 0.0 : number;
}

Value power(double base, double exponent) {
  if (base == 0 && exponent <= 0) {
    return exponent == 0 ? CellError::kNum : CellError::kDiv0;
  }
  return excel_number(std::pow(base, exponent));
}

}  // namespace scorebook::formula
