// SPDX-License-Identifier: Apache-2.0
#include "report/fill_text.h"

#include <cstddef>

namespace scorebook::report {

namespace {

// `complete` turns false when a name has nothing to show; an enclosing [[ ]] then goes.
std::string fill(std::string_view pattern, const NameLookup& lookup, bool& complete) {
  std::string out;
  std::size_t pos = 0;
  while (pos < pattern.size()) {
    const std::size_t next = pattern.find_first_of("{[", pos);
    out += pattern.substr(pos, next - pos);
    if (next == std::string_view::npos) {
      break;
    }
    const bool optional = pattern.substr(next, 2) == "[[";
    const std::size_t close = pattern.find(optional ? "]]" : "}", next);
    if (close == std::string_view::npos || (pattern[next] == '[' && !optional)) {
      out += pattern[next];
      pos = next + 1;
      continue;
    }
    if (optional) {
      bool all = true;
      const std::string part = fill(pattern.substr(next + 2, close - next - 2), lookup, all);
      out += all ? part : "";
      pos = close + 2;
    } else {
      const std::string_view named = pattern.substr(next, close + 1 - next);
      const std::optional<std::string> value = lookup(named.substr(1, named.size() - 2));
      complete = complete && value && !value->empty();
      out += value ? *value : std::string(named);
      pos = close + 1;
    }
  }
  return out;
}

}  // namespace

std::string fill_text(std::string_view pattern, const NameLookup& lookup) {
  bool complete = true;
  return fill(pattern, lookup, complete);
}

}  // namespace scorebook::report
