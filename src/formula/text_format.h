// SPDX-License-Identifier: Apache-2.0
// Number formats of the function TEXT (ECMA-376 Part 1, 18.8.31), the plain ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace scorebook::formula {

/// The number in a format made of 0 # , . % with literal text before and behind ("0.00",
/// "#,##0.0", "0%", "0.0\" points\""); rounded half away from zero on the 15-digit reading. nullopt
/// for every other format: sections, dates, fractions, exponents, scaling commas, digit shapes.
std::optional<std::string> format_number(double number, std::string_view format);

}  // namespace scorebook::formula
