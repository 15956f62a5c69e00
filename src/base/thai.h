// SPDX-License-Identifier: Apache-2.0
// Thai text as people type it: digits, label folding, column widths.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/thai_date.h"  // IWYU pragma: export
#include "base/utf8.h"       // IWYU pragma: export

namespace scorebook::base {

/// Thai (U+0E50..0E59) and full-width digits become ASCII; the rest is unchanged.
std::string ascii_digits(std::string_view text);
/// ASCII digits become Thai.
std::string thai_digits(std::string_view text);

/// The key two labels are compared by: digits to ASCII, all white space and invisible characters
/// (NBSP, ZWSP, BOM ...) dropped, SARA AM in one form (nikhahit + aa with a tone mark in either
/// order, or a tone mark typed after it), SARA E twice to SARA AE, ASCII letters lowered,
/// full-width forms narrowed. Never NFKC: that would split SARA AM.
std::string fold(std::string_view text);
/// Trimmed, with runs of white space (also NBSP, line ends) as one space and invisible characters
/// (ZWSP ...) dropped. For showing.
std::string squeeze(std::string_view text);

/// Columns of a terminal that the text takes: marks above and below (U+0E31, 0E34-0E3A,
/// 0E47-0E4E), controls and line feeds take none, SARA AM takes one, East Asian wide takes two.
std::size_t display_width(std::string_view text);

}  // namespace scorebook::base
