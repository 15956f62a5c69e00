// SPDX-License-Identifier: Apache-2.0
// Text laid out in terminal columns (base::display_width), Thai clusters kept whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::report {

/// The smallest width that text is wrapped to.
inline constexpr std::size_t kLeastWidth = 20;

/// Lines of at most `width` columns (never below kLeastWidth). Breaks at spaces; a word wider than
/// a line is cut between clusters: never before a vowel, mark or sign that belongs to the letter in
/// front, never behind a vowel that is written before its consonant, and not inside a number or
/// Latin word unless that alone is wider than a line; where there is a choice, before a vowel that
/// begins a syllable. At least one line, perhaps empty.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The wrapped text, the first line behind `indent` spaces, further lines `hang` spaces deeper;
/// every line ends in a line feed.
std::string paragraph(std::string_view text, std::size_t width, std::size_t indent,
                      std::size_t hang);

/// Filled with spaces to `width` columns; wider text is unchanged.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

}  // namespace scorebook::report
