// SPDX-License-Identifier: Apache-2.0
// Which of the known names somebody may have meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::form {

/// The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into
/// the other, in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of the known names (the first of equals) when little more than a third of the name
/// differs; empty when none is that near.
std::string nearest(std::string_view name, const std::vector<std::string>& known);

/// "; did you mean 'weight'?" when a known name is near, else "; known: a, b, c", or nothing when
/// none is known.
std::string suggestion(std::string_view name, const std::vector<std::string>& known);

}  // namespace scorebook::form
