// SPDX-License-Identifier: Apache-2.0
// Steps through the raw markup of a part: what a hot loop over tags is made of.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "io/xml_bytes.h"

namespace scorebook::xlsx {
namespace markup {

inline bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

inline bool ends_name(char c) {
  return is_space(c) || c == '>' || c == '/';
}

inline const char* skip_space(const char* at) {
  while (is_space(*at)) {
    ++at;
  }
  return at;
}

/// Whether the name at `at` is `name` and ends there.
inline bool is_name(const char* at, std::string_view name) {
  return std::strncmp(at, name.data(), name.size()) == 0 && ends_name(at[name.size()]);
}

}  // namespace markup

/// An attribute as it stands; its value is not decoded.
struct RawAttribute {
  std::string_view name;
  std::string_view value;

  std::uint32_t number(std::uint32_t fallback) const {
    std::uint32_t out = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    return error == std::errc() && end == value.data() + value.size() ? out : fallback;
  }

  double decimal(double fallback) const {
    double out = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
    return error == std::errc() && end == value.data() + value.size() ? out : fallback;
  }

  bool flag() const { return value == "1" || value == "true" || value == "on"; }
};

/// Reads markup in a window that is followed by a NUL byte, as that of a std::string is: no step
/// looks beyond it. Steps take and give a place in the window; a step that fails gives nullptr and
/// notes why.
class MarkupCursor {
 public:
  /// `prefix` is that of the main namespace with its colon, or "".
  MarkupCursor(std::string_view window, std::string_view prefix)
      : begin_(window.data()),
        end_(window.data() + window.size()),
        prefix_(prefix) {}

  /// Goes on in another window.
  void move_to(std::string_view window) {
    begin_ = window.data();
    end_ = window.data() + window.size();
    failed_at_ = nullptr;
  }

  const char* begin() const { return begin_; }

  const char* end() const { return end_; }

  std::string_view prefix() const { return prefix_; }

  /// The first failure: its reason, its offset, and whether it is only that the window ends.
  std::string_view failure() const { return failure_; }

  std::size_t failed_at() const { return static_cast<std::size_t>(failed_at_ - begin_); }

  bool starved() const { return failed_at_ >= end_; }

  /// Behind the prefix of the main namespace; nullptr (no failure) when the name has another.
  const char* after_prefix(const char* name) const;
  /// The next '<' at or after `at`; the end of the window when there is none.
  const char* find_tag(const char* at) const;
  /// Reads the attribute at `at` and moves behind it; false at the end of the tag, and with `at`
  /// nullptr when it is damaged.
  bool next_attribute(const char*& at, RawAttribute& attribute);
  /// Behind the '>' of a start tag whose attributes end at `at`.
  const char* open_end(const char* at, bool& self_closing);
  /// Behind the end tag of `name` that stands at `at`.
  const char* close_tag(const char* at, std::string_view name);
  /// The tag that ends text content; comments and CDATA sections belong to the content.
  const char* content_end(const char* at);
  /// Behind the element whose start tag stands at `lt`; `*close` becomes its end tag.
  const char* skip_element(const char* lt, const char** close = nullptr);
  /// Behind an element, comment or end tag of another vocabulary; only behind the tag for those of
  /// mc:AlternateContent, whose Fallback is read as if it stood here.
  const char* foreign(const char* lt);

 protected:
  const char* fail(const char* at, std::string_view reason);

 private:
  const char* begin_;
  const char* end_;
  std::string_view prefix_;
  std::string_view failure_;
  const char* failed_at_ = nullptr;
};

inline const char* MarkupCursor::after_prefix(const char* name) const {
  if (prefix_.empty()) {
    return name;
  }
  return std::strncmp(name, prefix_.data(), prefix_.size()) == 0 ? name + prefix_.size() : nullptr;
}

inline const char* MarkupCursor::find_tag(const char* at) const {
  if (*at == '<') {
    return at;
  }
  at = io::xml::end_of_text(at, end_);
  return *at == '<' ? at : end_;
}

inline bool MarkupCursor::next_attribute(const char*& at, RawAttribute& attribute) {
  using namespace markup;
  const char* const before = at;
  const char* const name = at = skip_space(at);
  if (*at == '>' || *at == '/') {
    return false;
  }
  if (at == before) {
    at = fail(at, "attribute");  // glued to the one in front of it
    return false;
  }
  at = io::xml::end_of_name(at, end_);
  attribute.name = {name, static_cast<std::size_t>(at - name)};
  at = skip_space(at);
  if (*at == '=') {
    at = skip_space(at + 1);
    const char quote = *at;
    if (quote == '"' || quote == '\'') {
      const char* const value = ++at;
      at = io::xml::end_of_value(at, end_, quote);
      if (*at == quote) {
        attribute.value = {value, static_cast<std::size_t>(at - value)};
        ++at;
        return true;
      }
    }
  }
  at = fail(at, "attribute");
  return false;
}

inline const char* MarkupCursor::open_end(const char* at, bool& self_closing) {
  self_closing = *at == '/';
  at += self_closing ? 1 : 0;
  return *at == '>' ? at + 1 : fail(at, "start tag");
}

inline const char* MarkupCursor::close_tag(const char* at, std::string_view name) {
  if (at[0] == '<' && at[1] == '/') {
    const char* const local = after_prefix(at + 2);
    if (local != nullptr && std::strncmp(local, name.data(), name.size()) == 0) {
      const char* const close = markup::skip_space(local + name.size());
      return *close == '>' ? close + 1 : fail(close, "end tag");
    }
  }
  const std::size_t whole = 2 + prefix_.size() + name.size();
  return fail(static_cast<std::size_t>(end_ - at) <= whole ? end_ : at, "end tag");
}

}  // namespace scorebook::xlsx
