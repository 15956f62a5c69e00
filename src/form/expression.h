// SPDX-License-Identifier: Apache-2.0
// Arithmetic of a scheme as a definition writes it: "100 * helped / target". Names are inputs of an
// indicator or other schemes; scoring gives them values.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/exact.h"

namespace scorebook::form {

/// What a node of an expression does with its parts. Conditions are 1 (yes) or 0 (no).
enum class Operation {
  kNumber,  ///< a figure
  kName,    ///< an input or a scheme
  kNegate,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kAtLeast,  ///< >=
  kAbove,    ///< >
  kAtMost,   ///< <=
  kBelow,    ///< <
  kEqual,    ///< =
  kAnd,
  kOr,
  kMin,
  kMax,
  kMean,
  kSum,
  kCount,  ///< how many of the conditions hold
  kShare,  ///< share(a, b): a / b, left out of min, max, mean, sum when b is 0;
           ///< share(a, b, c): c when b is 0
  kFloor,
};

struct Expression {
  Operation operation = Operation::kNumber;
  Exact number;      ///< kNumber
  std::string name;  ///< kName
  std::vector<Expression> parts;
};

/// True for >=, >, <=, <, =.
bool is_comparison(Operation operation);
/// True for what is a condition by itself: comparisons, and, or.
bool is_condition(Operation operation);
/// "min" of kMin; empty for what is no function.
std::string_view function_name(Operation operation);
/// ">=" of kAtLeast, "*" of kMultiply ...; empty for what has no sign.
std::string_view sign(Operation operation);
/// How tightly a sign binds: or, and, comparisons, + -, * /, the rest.
int rank(Operation operation);

/// An expression, or what is wrong with the text at the character `offset` (code points).
struct ParsedExpression {
  std::optional<Expression> expression;
  std::size_t offset = 0;
  std::string what;
};

/// Reads numbers, names, + - * / ( ), comparisons, `and`, `or`, the functions above and
/// day(D, M, Y), a day of the Buddhist year Y as the serial number that Excel has for it.
ParsedExpression parse_expression(std::string_view text);

/// Calls `visit` for every name, in the order of the text.
void each_name(const Expression& expression, const std::function<void(const std::string&)>& visit);

}  // namespace scorebook::form
