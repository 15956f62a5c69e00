// SPDX-License-Identifier: Apache-2.0
// What every rendering needs to know.
#pragma once

#include <cstddef>

namespace scorebook::report {

enum class Language { kThai, kEnglish };
/// Digits of figures inside messages; addresses and numbers to be typed are always ASCII.
enum class Digits { kForm, kThai, kArabic };

struct Options {
  Language language = Language::kThai;
  Digits digits = Digits::kForm;  ///< kForm: Thai digits in Thai messages, Arabic in English
  bool stable = false;            ///< no versions, times, absolute paths
  bool colour = false;            ///< ANSI colours
  std::size_t width = 100;        ///< terminal columns for wrapped text
};

}  // namespace scorebook::report
