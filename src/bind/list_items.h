// SPDX-License-Identifier: Apache-2.0
// Numbered lists inside a text.
#pragma once

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

}  // namespace scorebook::bind
