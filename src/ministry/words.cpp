// SPDX-License-Identifier: Apache-2.0
#include "ministry/words.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/embedded.h"
#include "base/word_table.h"

namespace scorebook {
std::span<const EmbeddedFile> ministry_words();
}  // namespace scorebook

namespace scorebook::ministry {

std::vector<std::string> word_list(std::string_view key) {
  static const base::WordTable kWords(ministry_words().front().text());
  const std::string& text = kWords.get(key);
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace scorebook::ministry
