// SPDX-License-Identifier: Apache-2.0
// Finding a value in a row or column, as MATCH, LOOKUP, VLOOKUP and HLOOKUP do.
#pragma once

#include <cstdint>
#include <optional>

#include "formula/array.h"
#include "formula/evaluator.h"

namespace scorebook::formula {

/// kExact takes the first equal one, texts with wildcards; kAscending the last that is not larger,
/// of sorted values; kDescending the last that is not smaller.
enum class Match : std::uint8_t { kExact, kAscending, kDescending };

/// The place of the value in a single row or column, counted from 0. Numbers are compared in binary
/// (Excel rounds to 15 digits only for its comparison operators); values of another type do not
/// count. Stops the evaluator with kUnsupported when Excel's answer depends on how it searches
/// values out of order, or on its collation.
std::optional<std::uint64_t> find_place(Evaluator& evaluator, const Value& wanted,
                                        const Array& line, Match match);

}  // namespace scorebook::formula
