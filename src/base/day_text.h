// SPDX-License-Identifier: Apache-2.0
// A day as people type it into a list or on a command line.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace scorebook::base {

/// One day and nothing else: with the month's name, as d/m/yyyy or as yyyy-mm-dd, in either era and
/// either digits; nullopt for anything else. `near_year_be` completes years of two digits; without
/// it they are refused.
std::optional<Date> read_day(std::string_view text, std::optional<int> near_year_be = std::nullopt);

}  // namespace scorebook::base
