// SPDX-License-Identifier: Apache-2.0
// The headings of words.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scorebook::ministry {

/// The spellings of a key; an unknown key is a bug and throws std::out_of_range.
std::vector<std::string> word_list(std::string_view key);

}  // namespace scorebook::ministry
