// SPDX-License-Identifier: Apache-2.0
#include "form/tree.h"

// What toml++ 3.3 holds for certain about the next letter is not: "[{" breaks it, which aborts
// where assertions are on and misleads clang where they are off. Without the claim the parser
// reports the letter as it should. The namespace is our own, so that no other copy of the parser is
// linked.
#define toml toml_unassuming
#define TOML_MAX_NESTED_VALUES 32  // lists and tables in one another; five are needed
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expr) static_assert(true)
#include <toml++/toml.h>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace scorebook::form {
namespace {

Place place_of(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

Node to_node(const toml::node& source);

Node to_list(const toml::array& source) {
  Node node;
  node.kind = NodeKind::kList;
  for (const toml::node& item : source) {
    node.items.push_back(to_node(item));
  }
  return node;
}

Node to_table(const toml::table& source) {
  Node node;
  node.kind = NodeKind::kTable;
  for (const auto& [key, value] : source) {
    node.members.push_back({std::string(key.str()), place_of(key.source()), to_node(value)});
  }
  return node;
}

// Depth is bounded: values by TOML_MAX_NESTED_VALUES, keys by kMostDots.
Node to_node(const toml::node& source) {
  Node node;
  if (const toml::table* table = source.as_table()) {
    node = to_table(*table);
  } else if (const toml::array* array = source.as_array()) {
    node = to_list(*array);
  } else if (const auto* text = source.as_string()) {
    node.kind = NodeKind::kText;
    node.text = text->get();
  } else if (const auto* whole = source.as_integer()) {
    node.kind = NodeKind::kWhole;
    node.whole = whole->get();
  } else if (const auto* flag = source.as_boolean()) {
    node.kind = NodeKind::kFlag;
    node.flag = flag->get();
  } else {
    node.kind = source.is_floating_point() ? NodeKind::kFloat : NodeKind::kTime;
  }
  node.place = place_of(source.source());
  return node;
}

constexpr std::size_t kMostBytes = 512 * 1024;  // ten times a large form
constexpr std::size_t kMostDots = 16;           // of the keys of one line

// The end of the string that begins at `pos`; a string of one line ends with it at the latest.
std::size_t string_end(std::string_view toml, std::size_t pos) {
  const char quote = toml[pos];
  const std::string three(3, quote);
  const bool many_lines = toml.substr(pos).starts_with(three);
  for (pos += many_lines ? 3 : 1; pos < toml.size(); ++pos) {
    if (quote == '"' && toml[pos] == '\\') {
      ++pos;
    } else if (many_lines && toml.substr(pos).starts_with(three)) {
      // Up to two more quotes belong to the text.
      return std::min(toml.find_first_not_of(quote, pos), std::min(pos + 5, toml.size()));
    } else if (!many_lines && (toml[pos] == quote || toml[pos] == '\n')) {
      return toml[pos] == quote ? pos + 1 : pos;
    }
  }
  return toml.size();
}

// toml++ bounds the depth of values but not of dotted keys, and would free an endless one by
// recursion until the stack is full. The first line with too many dots outside texts and comments.
std::optional<std::size_t> overdotted_line(std::string_view toml) {
  std::size_t line = 1;
  std::size_t dots = 0;
  for (std::size_t pos = 0; pos < toml.size();) {
    const char c = toml[pos];
    if (c == '"' || c == '\'') {
      const std::size_t end = string_end(toml, pos);
      line += static_cast<std::size_t>(std::count(toml.begin() + static_cast<std::ptrdiff_t>(pos),
                                                  toml.begin() + static_cast<std::ptrdiff_t>(end),
                                                  '\n'));
      pos = end;
      continue;
    }
    if (c == '#') {
      pos = std::min(toml.find('\n', pos), toml.size());
      continue;
    }
    dots = c == '\n' ? 0 : dots + (c == '.' ? 1 : 0);
    line += c == '\n' ? 1 : 0;
    if (dots > kMostDots) {
      return line;
    }
    ++pos;
  }
  return std::nullopt;
}

Parsed failed(Place place, std::string what) {
  Parsed parsed;
  parsed.place = place;
  parsed.what = std::move(what);
  return parsed;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto member =
      std::find_if(members.begin(), members.end(), [key](const Member& m) { return m.key == key; });
  return member == members.end() ? nullptr : &member->value;
}

const Node& Node::at(std::string_view key) const {
  const Node* node = find(key);
  return node != nullptr ? *node : *this;
}

const Node& Node::at(std::size_t index) const {
  return index < items.size() ? items[index] : *this;
}

Parsed parse_toml(std::string_view toml) {
  if (toml.size() > kMostBytes) {
    return failed(
        {}, fmt::format("a definition has at most {} bytes, not {}", kMostBytes, toml.size()));
  }
  if (const std::optional<std::size_t> line = overdotted_line(toml)) {
    return failed({*line, 1}, fmt::format("more than {} dots outside texts", kMostDots));
  }
  const toml::parse_result result = toml::parse(toml);
  if (!result.succeeded()) {
    return failed(place_of(result.error().source()),
                  fmt::format("TOML syntax: {}", result.error().description()));
  }
  Parsed parsed;
  parsed.ok = true;
  parsed.root = to_table(result.table());
  return parsed;
}

}  // namespace scorebook::form
