// SPDX-License-Identifier: Apache-2.0
// Data files compiled into the library: form definitions, messages, rule pages, words.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace scorebook {

/// One embedded file; `name` is its path below the folder it was embedded from, with '/'.
struct EmbeddedFile {
  std::string_view name;
  const unsigned char* bytes;
  std::size_t size;

  std::string_view text() const {
    // The bytes of a char array may be read as char (basic.lval).
    return {reinterpret_cast<const char*>(bytes), size};
  }
};

}  // namespace scorebook
