// SPDX-License-Identifier: Apache-2.0
#include "make/words.h"

#include "base/embedded.h"
#include "base/word_table.h"

namespace scorebook {
std::span<const EmbeddedFile> make_words();
}  // namespace scorebook

namespace scorebook::make {

const std::string& word(std::string_view key) {
  static const base::WordTable kWords(make_words().front().text());
  return kWords.get(key);
}

}  // namespace scorebook::make
