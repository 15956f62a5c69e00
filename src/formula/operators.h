// SPDX-License-Identifier: Apache-2.0
// Operators on single values (ECMA-376 Part 1, 18.17.2.2). Errors go through, the left one first.
#pragma once

#include <compare>

#include "formula/node.h"
#include "formula/value.h"

namespace scorebook::formula {

/// `left op right` for every operator but those on references.
Value apply(Operator op, const Value& left, const Value& right);
/// Whether a comparison operator is true of two values that stand in this order.
bool holds(Operator op, std::strong_ordering order);
/// Arithmetic minus; a text must spell a number.
Value negated(const Value& value);
/// A hundredth.
Value hundredth(const Value& value);
/// 0 when `sum`, the result of adding or subtracting the two, is below 2^-48 of the larger one:
/// what is left then are the tails of binary fractions, and Excel shows 0.
Value snapped(const Value& sum, const Value& left, const Value& right);
/// The number as Excel keeps it: an overflow is #NUM!, what is below the smallest normal double 0.
Value excel_number(double number);
/// Excel's ^ and POWER: 0^0 and a root of a negative number are #NUM!, 0 to a negative #DIV/0!.
Value power(double base, double exponent);

}  // namespace scorebook::formula
