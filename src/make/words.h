// SPDX-License-Identifier: Apache-2.0
// The Thai words that generated cells carry (words.txt).
#pragma once

#include <string>
#include <string_view>

namespace scorebook::make {

/// The text of a key of words.txt; an unknown key is a bug and throws std::out_of_range.
const std::string& word(std::string_view key);

}  // namespace scorebook::make
