// SPDX-License-Identifier: Apache-2.0
// Changes to the attributes of one start tag; the others keep their bytes and order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace scorebook::xlsx {

/// A start tag taken out of well-formed markup.
class StartTag {
 public:
  /// `markup` begins with the tag's '<'; what follows its '>' is ignored.
  explicit StartTag(std::string_view markup);

  /// Bytes of the tag in the markup it was taken from.
  std::size_t size() const { return size_; }

  bool self_closing() const { return self_closing_; }

  /// The raw value of an attribute without prefix.
  std::optional<std::string_view> value(std::string_view name) const;
  /// Replaces the value where the attribute stands, else appends the attribute. `value` is escaped.
  void set(std::string_view name, std::string_view value);
  void remove(std::string_view name);
  /// The tag as it is now.
  std::string text(bool self_closing) const;

 private:
  struct Place {
    std::size_t begin;  // of the white space in front of the name
    std::size_t value_begin;
    std::size_t value_end;
  };

  std::optional<Place> find(std::string_view name) const;

  std::string text_;   // up to the last attribute
  std::string space_;  // white space in front of '>' or '/>'
  std::size_t name_end_ = 0;
  std::size_t size_ = 0;
  bool self_closing_ = false;
};

}  // namespace scorebook::xlsx
