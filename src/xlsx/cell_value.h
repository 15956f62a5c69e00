// SPDX-License-Identifier: Apache-2.0
// Stored numbers and dates as exact values.
#pragma once

#include <optional>
#include <string_view>

#include "scorebook/exact.h"

namespace scorebook::xlsx {

/// The stored text of a number cell as a double; nullopt when it is no finite number.
std::optional<double> stored_double(std::string_view text);

/// The 15-digit reading of a number cell's stored text: "33.299999999999997" is 33.3.
std::optional<Exact> stored_number(std::string_view text);

/// The serial of an ISO date, time or both (t="d", ECMA-376 Part 1, 18.17.4.3).
std::optional<Exact> iso_serial(std::string_view text, bool date_1904);

/// Without the white space at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace scorebook::xlsx
