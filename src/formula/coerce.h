// SPDX-License-Identifier: Apache-2.0
// Values into one another, as operators and functions take them (ECMA-376 Part 1, 18.17.2.6).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "formula/value.h"

namespace scorebook::formula {

/// What was asked for, or the error that stands instead.
template <typename T>
using Checked = std::variant<T, CellError>;

/// Nothing is 0, a boolean 0 or 1, a text the number it spells.
Checked<double> to_number(const Value& value);
/// Nothing is "", numbers are written with 15 digits, booleans TRUE and FALSE.
Checked<std::string> to_text(const Value& value);
/// Numbers other than 0 are true, nothing is false, text must say TRUE or FALSE.
Checked<bool> to_boolean(const Value& value);

/// The number a text stands for, as Excel coerces it: "12", " -1,234.50 ", "85%", "1E3", "(5)". A
/// text that is no number is kValue; one whose reading hangs on Excel's locale (dates, times,
/// fractions, currency, digits of other scripts) is kUnsupported.
Checked<double> number_from_text(std::string_view text);

/// How Excel orders two values that are no errors: numbers before texts before booleans, numbers by
/// 15 digits, texts without regard to case, nothing as the zero of the other's type. nullopt when
/// two texts first differ in something else than ASCII letters, digits and spaces: their order is
/// the collation of Excel's locale.
std::optional<std::strong_ordering> order(const Value& a, const Value& b);
/// order() is equal; always known.
bool equal(const Value& a, const Value& b);

}  // namespace scorebook::formula
