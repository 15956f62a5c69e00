// SPDX-License-Identifier: Apache-2.0
// Expressions of a form as parts of a workbook formula.
#pragma once

#include <functional>
#include <string>

#include "form/expression.h"

namespace scorebook::scoring {

/// The places that figures are rounded to before they are compared.
inline constexpr int kFormulaPlaces = 9;

/// What stands in the formula for a name.
using NameText = std::function<std::string(const std::string& name)>;

/// A figure as a formula writes it; a fraction in brackets.
std::string figure_text(const Exact& figure);
/// The value of an expression; conditions count 1 or 0.
std::string value_text(const form::Expression& expression, const NameText& names);
/// "ROUND(...,9)" unless the expression is a figure.
std::string rounded_text(const form::Expression& expression, const NameText& names);
/// TRUE when the condition holds.
std::string condition_text(const form::Expression& expression, const NameText& names);

}  // namespace scorebook::scoring
