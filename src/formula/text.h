// SPDX-License-Identifier: Apache-2.0
// Text as Excel sees it: positions and lengths count UTF-16 code units, case does not matter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace scorebook::formula {

/// The longest text a cell holds, in UTF-16 code units; what grows beyond it is #VALUE! in Excel.
inline constexpr std::size_t kMaxText = 32767;

/// ASCII letters to upper case; the rest unchanged.
std::string upper_ascii(std::string_view text);
/// A function name in upper case, but for the prefix "_xlfn." that functions newer than the file
/// format are stored with ([MS-XLSX] 2.2.2).
std::string function_name(std::string_view written);
/// The name behind that prefix: "IFNA" of "_xlfn.IFNA".
std::string_view without_prefix(std::string_view function_name);
/// One character to lower case: Latin, Greek and Cyrillic letters; Thai has no case.
char32_t lower(char32_t c);
/// The text with every character lowered, so that texts that differ in case only become equal.
std::string fold_case(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);

std::u16string to_utf16(std::string_view text);
/// A code unit cut off its pair becomes U+FFFD.
std::string to_utf8(std::u16string_view text);
/// Code units of the text in UTF-16, what LEN counts.
std::size_t utf16_length(std::string_view text);

}  // namespace scorebook::formula
