// SPDX-License-Identifier: Apache-2.0
// Names of zip entries: their encoding, their order, and which of them are refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scorebook::io::zip {

/// The name as UTF-8: with the UTF-8 flag as it is, else UTF-8 if valid, else code page 874.
/// nullopt when the flag is set and the bytes are not UTF-8.
std::optional<std::string> decode_name(std::string_view raw, bool utf8_flag);

/// Why a name may not stand in a package (ECMA-376 Part 2, 6.2.2: absolute, empty or dot segments,
/// backslash, control character), as one machine word; empty when it may.
std::string_view name_trouble(std::string_view name);

/// Compares names as OPC does, ASCII letters lowered (Part 2, 6.2.2.3): negative, 0 or positive.
int compare_names(std::string_view a, std::string_view b);

/// The same number for all names that compare_names() takes for one.
std::uint64_t hash_name(std::string_view name);

}  // namespace scorebook::io::zip
