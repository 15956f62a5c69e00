// SPDX-License-Identifier: Apache-2.0
#include "base/word_table.h"

#include <algorithm>
#include <stdexcept>

namespace scorebook::base {

WordTable::WordTable(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) {
      continue;
    }
    std::string value(line.substr(tab + 1));
    for (std::size_t at = 0; (at = value.find("\\n", at)) != std::string::npos; ++at) {
      value.replace(at, 2, 1, '\n');
    }
    words_.emplace(line.substr(0, tab), std::move(value));
  }
}

const std::string& WordTable::get(std::string_view key) const {
  const auto it = words_.find(key);
  if (it == words_.end()) {
    throw std::out_of_range("no word for the key " + std::string(key));
  }
  return it->second;
}

}  // namespace scorebook::base
