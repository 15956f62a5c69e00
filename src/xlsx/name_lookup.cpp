// SPDX-License-Identifier: Apache-2.0
#include "xlsx/name_lookup.h"

#include <algorithm>

namespace scorebook::xlsx {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string unquoted_sheet(std::string_view text) {
  if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') {
    return std::string(text);
  }
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    i += text.substr(i).starts_with("''") ? 1U : 0U;
  }
  return out;
}

const DefinedName* find_name(const BookParts& parts, std::size_t sheet, std::string_view name) {
  if (const std::size_t bang = name.rfind('!'); bang != std::string_view::npos) {
    sheet = parts.sheet_index(unquoted_sheet(name.substr(0, bang)));
    name.remove_prefix(bang + 1);
  }
  const DefinedName* global = nullptr;
  for (const DefinedName& candidate : parts.names) {
    if (!same_name(candidate.name, name)) {
      continue;
    }
    if (candidate.sheet == static_cast<int>(sheet)) {
      return &candidate;
    }
    if (candidate.sheet < 0) {
      global = &candidate;
    }
  }
  return global;
}

}  // namespace scorebook::xlsx
