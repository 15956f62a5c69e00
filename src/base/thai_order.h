// SPDX-License-Identifier: Apache-2.0
// The order of the Thai dictionary.
#pragma once

#include <string_view>

namespace scorebook::base {

/// Whether `a` stands before `b` in the order of the Royal Institute Dictionary: by consonants and
/// vowels, a vowel that is written before its consonant read behind it; tone marks, thanthakhat and
/// maitaikhu decide only between words that are otherwise equal. Thai digits count as ASCII ones,
/// spaces and invisible characters not at all.
bool thai_less(std::string_view a, std::string_view b);

}  // namespace scorebook::base
