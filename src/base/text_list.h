// SPDX-License-Identifier: Apache-2.0
// Numbered lists inside a text: "1. ...", "1.1 ...", "2) ...", "(3) ...", one in another.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace scorebook::base {

/// An item of a list; all positions are bytes of the text.
struct ListEntry {
  int number = 0;          ///< its last part: 2 of "1.2"
  std::size_t depth = 0;   ///< 0 for the outermost list
  std::size_t begin = 0;   ///< of its mark
  std::size_t text = 0;    ///< behind its mark
  std::size_t end = 0;     ///< of its own text: the next mark of any depth, or the end
  bool has_items = false;  ///< a list of a greater depth belongs to it
};

/// The items in order. Marks stand at the begin of a line or behind a space and count 1, 2, 3 ...
/// in their list: any other number is none. A list of one item is no list.
std::vector<ListEntry> find_list(std::string_view text);

/// A list with what is said before its first mark.
struct ListGroup {
  std::size_t depth = 0;
  std::size_t begin = 0;           ///< of the first mark
  std::vector<std::size_t> items;  ///< indexes into the entries
  std::size_t leaves = 0;          ///< innermost items of it
};

std::vector<ListGroup> list_groups(const std::vector<ListEntry>& entries);

}  // namespace scorebook::base
