// SPDX-License-Identifier: Apache-2.0
#include "io/zip_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "io/encoding.h"

namespace scorebook::io::zip {
namespace {

unsigned char lower(char c) {
  return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<std::string> decode_name(std::string_view raw, bool utf8_flag) {
  if (is_ascii(raw) || base::is_valid_utf8(raw)) {
    return std::string(raw);
  }
  return utf8_flag ? std::nullopt : std::optional<std::string>(decode_874(raw));
}

std::string_view name_trouble(std::string_view name) {
  if (name.empty()) {
    return "empty";
  }
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      return "control_character";
    }
  }
  const bool drive =
      name.size() >= 2 && name[1] == ':' && lower(name[0]) >= 'a' && lower(name[0]) <= 'z';
  if (name.front() == '/' || drive) {
    return "absolute";
  }
  if (name.find('\\') != std::string_view::npos) {
    return "backslash";
  }
  while (!name.empty()) {  // A folder's name ends in '/': nothing is left behind it.
    const std::string_view segment = name.substr(0, name.find('/'));
    if (segment.empty()) {
      return "empty_segment";
    }
    if (segment == "." || segment == "..") {
      return "dot_segment";
    }
    name.remove_prefix(std::min(segment.size() + 1, name.size()));
  }
  return {};
}

int compare_names(std::string_view a, std::string_view b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (a[i] == b[i]) {
      continue;
    }
    const int difference = int{lower(a[i])} - int{lower(b[i])};
    if (difference != 0) {
      return difference;
    }
  }
  return a.size() == b.size() ? 0 : (a.size() < b.size() ? -1 : 1);
}

std::uint64_t hash_name(std::string_view name) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a, 64 bits
  for (const char c : name) {
    hash = (hash ^ lower(c)) * 1099511628211u;
  }
  return hash;
}

}  // namespace scorebook::io::zip
