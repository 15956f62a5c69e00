// SPDX-License-Identifier: Apache-2.0
// Arithmetic and rounding (ECMA-376 Part 1, 18.17.7).
#include <algorithm>
#include <array>
#include <cmath>
#include <variant>
#include <vector>

#include "formula/call.h"
#include "formula/number.h"
#include "formula/operators.h"

namespace scorebook::formula {
namespace {

template <Rounding rounding>
Operand round_to(Call& call) {
  const double value = call.number(0);
  const auto places = call.whole_or(1, 0);
  constexpr std::int64_t kMost = 1000;
  return excel_number(
      round_number(value, static_cast<int>(std::clamp(places, -kMost, kMost)), rounding));
}

Operand whole_below(Call& call) {
  return Value(floor_number(call.number(0)));
}

Operand absolute(Call& call) {
  return Value(std::abs(call.number(0)));
}

Operand sign(Call& call) {
  const double value = call.number(0);
  return Value(value > 0 ? 1.0 : (value < 0 ? -1.0 : 0.0));
}

Operand square_root(Call& call) {
  const double value = call.number(0);
  return value < 0 ? Value(CellError::kNum) : Value(std::sqrt(value));
}

Operand to_the_power(Call& call) {
  const double base = call.number(0);
  return power(base, call.number(1));
}

// The remainder has the sign of the divisor. Where the quotient is whole at 15 digits but not in
// binary (MOD(0.3,0.1)), and where it is too large, versions of Excel differ.
Operand modulo(Call& call) {
  const double value = call.number(0);
  const double divisor = call.number(1);
  if (divisor == 0) {
    return Value(CellError::kDiv0);
  }
  constexpr double kLargestQuotient = 1e12;
  const double quotient = value / divisor;
  const double remainder = std::fmod(value, divisor);
  const bool whole_in_decimal = floor_number(quotient) != std::floor(quotient) ||
                                (remainder != 0 && floor_number(quotient) == quotient);
  if (std::abs(quotient) > kLargestQuotient || whole_in_decimal) {
    return Value(CellError::kUnsupported);
  }
  return excel_number(remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor
                                                                         : remainder);
}

Operand sum(Call& call) {
  double total = 0;
  for_each_number(call, [&](double number, std::uint64_t count) {
    total += count == 1 ? number : number * static_cast<double>(count);
  });
  return excel_number(total);
}

Operand product(Call& call) {
  double total = 1;
  bool any = false;
  for_each_number(call, [&](double number, std::uint64_t count) {
    total *= count == 1 ? number : std::pow(number, static_cast<double>(count));
    any = true;
  });
  return any ? excel_number(total) : Value(0.0);
}

// Sums the products of the elements at the same place; all arrays must have the same size. Only
// numbers count, anything else is 0.
Operand sum_of_products(Call& call) {
  std::vector<const Array*> arrays;
  for (std::size_t i = 0; i < call.size(); ++i) {
    arrays.push_back(&call.array(i));
    if (!arrays.back()->same_size(*arrays.front())) {
      call.fail(CellError::kValue);
    }
  }
  const Layout layout = common_layout(arrays);
  if (call.failed() || !call.evaluator().spend_on_elements(layout.stored())) {
    return Value();
  }
  const Array products = map(layout, arrays, [&](std::span<const Value* const> elements) {
    double factor = 1;
    for (const Value* element : elements) {
      if (const auto* error = std::get_if<CellError>(element)) {
        call.fail(*error);
      }
      const auto* number = std::get_if<double>(element);
      factor *= number != nullptr ? *number : 0.0;
    }
    return Value(factor);
  });
  double total = 0;
  call.evaluator().for_each(products, [&](const Value& value, std::uint64_t count) {
    total += std::get<double>(value) * static_cast<double>(count);
  });
  return excel_number(total);
}

constexpr std::array kFunctions{Function{"ABS", 1, 1, "s", absolute},
                                Function{"INT", 1, 1, "s", whole_below},
                                Function{"MOD", 2, 2, "s", modulo},
                                Function{"POWER", 2, 2, "s", to_the_power},
                                Function{"PRODUCT", 1, kManyArguments, "r", product},
                                Function{"ROUND", 2, 2, "s", round_to<Rounding::kHalfAway>},
                                Function{"ROUNDDOWN", 2, 2, "s", round_to<Rounding::kTowardZero>},
                                Function{"ROUNDUP", 2, 2, "s", round_to<Rounding::kAway>},
                                Function{"SIGN", 1, 1, "s", sign},
                                Function{"SQRT", 1, 1, "s", square_root},
                                Function{"SUM", 1, kManyArguments, "r", sum},
                                Function{"SUMPRODUCT", 1, kManyArguments, "a", sum_of_products},
                                Function{"TRUNC", 1, 2, "s", round_to<Rounding::kTowardZero>}};

}  // namespace

std::span<const Function> math_functions() {
  return kFunctions;
}

}  // namespace scorebook::formula
