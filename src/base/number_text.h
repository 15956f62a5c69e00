// SPDX-License-Identifier: Apache-2.0
// Numbers as people type them into cells: Thai digits, commas, percent, units around them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scorebook/exact.h"

namespace scorebook::base {

/// What was read out of a text, and what it took to read it.
struct NumberReading {
  Exact value;                ///< as printed: "(5)" is 5 with `bracketed` set
  std::string unit;           ///< words beside the number, squeezed: "baht", the word for percent
  bool percent = false;       ///< a percent sign or a word for percent stood beside it
  bool bracketed = false;     ///< printed in brackets: "(5)", which Excel turns into -5
  bool thai_digits = false;   ///< at least one Thai digit
  bool mixed_digits = false;  ///< Thai and ASCII digits in one number
  bool grouped = false;       ///< thousands commas were removed
  bool at_least = false;      ///< "or more" stood behind it, as behind a threshold
  int decimals = 0;           ///< decimals as written
};

/// Reads a text that holds exactly one number, with at most a unit before or after it: "84.21 %",
/// "percent 85", "1,397,139.50 baht", "10,000.-baht", "(5)", "-3", in Thai words and either digit
/// set. Before the number only words may stand that leave its value as it is (words.txt): "level 3",
/// "amount 5 items". Limits, guesses and multiples ("below level 1", "about 85", "1.4 million"),
/// dates, years, ranges, several numbers, list numbers ("5."), codes ("A5"), misplaced commas and
/// anything else are nullopt.
std::optional<NumberReading> read_number(std::string_view text);

/// Reads a text that is nothing but one plain number in either digit set, with a sign at most,
/// commas allowed.
std::optional<Exact> read_plain_number(std::string_view text);

}  // namespace scorebook::base
