// SPDX-License-Identifier: Apache-2.0
// Number formats: what a format code says about the number it shows (ECMA-376 Part 1, 18.8.30 and
// 18.8.31).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "scorebook/exact.h"

namespace scorebook::xlsx {

/// What a number format says about the number it shows.
struct NumberFormat {
  std::string code;      ///< the format code, built-in ids resolved
  bool percent = false;  ///< shows value * 100 with a percent sign
  bool date = false;     ///< shows a date or time (also Thai-letter codes, ids 14-22, 45-47 ...)
  bool text = false;     ///< "@"
  bool thai_digits = false;   ///< [$-D...], t0 ...: shows Thai digits
  bool buddhist_era = false;  ///< bb, bbbb, Thai-letter years, calendar 07: shows years of that era
  bool grouped = false;       ///< thousands separators
  int decimals = -1;          ///< fixed decimals shown, -1 for General and anything not plain
};

/// Reads a format code.
NumberFormat read_format(std::string_view code);

/// The code of a built-in id as a Thai Excel has it: 0-49 and the Thai ids 59-81; East Asian date
/// ids (27-36, 50-58) as "yyyy-mm-dd"; "General" for anything else.
std::string builtin_format(std::uint32_t id);

/// A number as the format shows it; dates as ISO text. A format that is not plain (fractions,
/// exponents, conditions) shows the number as General does.
std::string show_number(const Exact& number, const NumberFormat& format, bool date_1904);

}  // namespace scorebook::xlsx
