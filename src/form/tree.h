// SPDX-License-Identifier: Apache-2.0
// A TOML document as a small tree with places; the only view of toml++ that the module has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::form {

/// Line and column, both from 1; a column is a code point.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

enum class NodeKind { kText, kWhole, kFloat, kFlag, kTime, kList, kTable };

/// One value of the document.
struct Node {
  struct Member;

  NodeKind kind = NodeKind::kTable;
  Place place;                  ///< of the value; of the header for a [table] or [[table]]
  std::string text;             ///< kText
  std::int64_t whole = 0;       ///< kWhole
  bool flag = false;            ///< kFlag
  std::vector<Node> items;      ///< kList
  std::vector<Member> members;  ///< kTable, by key

  /// The member, or null.
  const Node* find(std::string_view key) const;
  /// The member or entry; where it is missing the node itself, so that a fault has a place.
  const Node& at(std::string_view key) const;
  const Node& at(std::size_t index) const;
};

struct Node::Member {
  std::string key;
  Place place;  ///< of the key
  Node value;
};

/// The document, or the first thing that keeps it from being read.
struct Parsed {
  Node root;
  bool ok = false;
  Place place;  ///< of the error
  std::string what;
};

/// Reads a document of up to half a megabyte; depth is bounded, so that no input exhausts the
/// stack.
Parsed parse_toml(std::string_view toml);

}  // namespace scorebook::form
