// SPDX-License-Identifier: Apache-2.0
#include "formula/criterion.h"

#include <array>
#include <string>
#include <utility>

#include "formula/coerce.h"
#include "formula/operators.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

// Longer spellings first.
constexpr std::array<std::pair<std::string_view, Operator>, 6> kOperators{
    {{"<>", Operator::kNotEqual},
     {"<=", Operator::kLessEqual},
     {">=", Operator::kGreaterEqual},
     {"=", Operator::kEqual},
     {"<", Operator::kLess},
     {">", Operator::kGreater}}};

// A text in a criterion means the number, boolean or error that it spells.
Value meaning(std::string_view text) {
  const auto number = number_from_text(text);
  if (const auto* value = std::get_if<double>(&number)) {
    return *value;
  }
  if (const auto boolean = to_boolean(Value(std::string(text)));
      std::holds_alternative<bool>(boolean)) {
    return std::get<bool>(boolean);
  }
  if (const auto error = error_from_text(text)) {
    return *error;
  }
  if (std::get<CellError>(number) == CellError::kUnsupported) {
    return CellError::kUnsupported;
  }
  return std::string(text);
}

}  // namespace

Criterion::Criterion(const Value& value) : operand_(value) {
  if (std::holds_alternative<std::monostate>(value)) {
    operand_ = 0.0;  // an empty cell as the criterion counts as 0
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) {
    return;
  }
  std::string_view rest = *text;
  for (const auto& [spelling, op] : kOperators) {
    if (rest.starts_with(spelling)) {
      rest.remove_prefix(spelling.size());
      op_ = op;
      written_ = true;
      break;
    }
  }
  operand_ = rest.empty() ? Value(std::string()) : meaning(rest);
  if (std::holds_alternative<std::string>(operand_)) {
    pattern_.emplace(rest);
    operand_ = pattern_->too_long() ? Value(CellError::kUnsupported) : operand_;
  }
}

std::uint64_t Criterion::cost(const Value& value) const {
  const auto* text = std::get_if<std::string>(&value);
  return pattern_ && text != nullptr ? pattern_->cost(text->size()) : 0;
}

bool Criterion::equals(const Value& value) const {
  if (pattern_) {
    const auto* text = std::get_if<std::string>(&value);
    if (!std::get<std::string>(operand_).empty()) {
      return text != nullptr && pattern_->matches(*text);
    }
    return std::holds_alternative<std::monostate>(value) ||
           (!written_ && text != nullptr && text->empty());
  }
  if (const auto* error = std::get_if<CellError>(&operand_)) {
    return value == Value(*error);
  }
  if (std::holds_alternative<double>(operand_)) {
    // A text that spells the number counts as the number here.
    const auto number = std::holds_alternative<std::string>(value) ? to_number(value)
                        : std::holds_alternative<double>(value)
                            ? Checked<double>(std::get<double>(value))
                            : Checked<double>(CellError::kValue);
    return std::holds_alternative<double>(number) && equal(std::get<double>(number), operand_);
  }
  return value.index() == operand_.index() && equal(value, operand_);
}

std::optional<bool> Criterion::matches(const Value& value) const {
  if (operand_ == Value(CellError::kUnsupported)) {
    return std::nullopt;
  }
  if (op_ == Operator::kEqual || op_ == Operator::kNotEqual) {
    return equals(value) == (op_ == Operator::kEqual);
  }
  if (value.index() != operand_.index() || std::holds_alternative<CellError>(value)) {
    return false;  // larger and smaller are asked only of values of one type
  }
  const auto ordering = order(value, operand_);
  if (!ordering) {
    return std::nullopt;
  }
  return holds(op_, *ordering);
}

}  // namespace scorebook::formula
