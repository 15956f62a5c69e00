// SPDX-License-Identifier: Apache-2.0
// UTF-8 to code points and back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace scorebook::base {

/// One Unicode scalar value; an ill-formed byte gives U+FFFD and advances by one. Moves `pos`,
/// which must be inside the text.
char32_t next_code_point(std::string_view text, std::size_t& pos);
/// Appends a scalar value; surrogates and what lies above U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);
/// Well-formed as the Unicode Standard, table 3-7, has it: no overlong forms, no surrogates.
bool is_valid_utf8(std::string_view text);

}  // namespace scorebook::base
