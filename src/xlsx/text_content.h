// SPDX-License-Identifier: Apache-2.0
// Text as string items and values hold it (ECMA-376 Part 1, 18.4.8 and 22.9.2.19).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace scorebook::xlsx {

/// Text content with its references, CDATA sections and _xHHHH_ escapes undone, comments left out.
std::string decode_content(std::string_view raw);

/// The text of a string item from the content of its <si> or <is>: the <t> of the item and of its
/// runs joined; phonetic runs (<rPh>) left out.
std::string join_runs(std::string_view item);

/// Whether raw content is its own text: no reference, no escape, no line end to normalise, no
/// markup.
bool is_plain_content(std::string_view raw);

/// `<t>` with the text, spaces at its ends protected by xml:space; `prefix` with its colon or "".
std::string text_element(std::string_view text, std::string_view prefix);

/// Length in UTF-16 units, as Excel limits cell texts (32,767).
std::size_t utf16_length(std::string_view utf8);

}  // namespace scorebook::xlsx
