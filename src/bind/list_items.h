// SPDX-License-Identifier: Apache-2.0
// Numbered lists inside a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::bind {

/// One item of a list.
struct ListItem {
  std::string number;  ///< ASCII digits; "1" for a text without numbers
  std::string text;    ///< squeezed, without its number
};

/// The items of a text such as "1. first 2. second": a number with a point at the beginning of a
/// line, or behind a space, one more than the number before; the first may be any. Numbers in
/// brackets, "(1)", are parts of an item. The words of `skip` are left out wherever they stand
/// alone at the beginning of a line. An empty text has no items.
std::vector<ListItem> list_items(std::string_view text, const std::vector<std::string>& skip);

/// A piece of a text that a number with a point at the beginning of a line opens.
struct NumberedPart {
  std::string number;              ///< ASCII digits; "" for what stands before the first number
  std::size_t begin = 0, end = 0;  ///< bytes, the number included
};

/// The text cut at its numbers, each higher than the one before; numbers may be left out. The parts
/// follow each other and hold the whole text.
std::vector<NumberedPart> numbered_parts(std::string_view text);

}  // namespace scorebook::bind
