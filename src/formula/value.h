// SPDX-License-Identifier: Apache-2.0
// The values formulas work on (ECMA-376 Part 1, 18.17.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace scorebook::formula {

enum class CellError { kNull, kDiv0, kValue, kRef, kName, kNum, kNa, kCircular, kUnsupported };

/// Nothing, a number (IEEE double as Excel computes), text, a boolean, or an error.
using Value = std::variant<std::monostate, double, std::string, bool, CellError>;

/// "#DIV/0!" and so on; kCircular and kUnsupported have no Excel text and give "".
std::string error_text(CellError error);
/// The error behind "#DIV/0!" and so on, in either case; nullopt for any other text.
std::optional<CellError> error_from_text(std::string_view text);

}  // namespace scorebook::formula
