// SPDX-License-Identifier: Apache-2.0
// Texts in the encodings that Thai Windows writes, as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace scorebook::io {

/// Windows code page 874 (Thai). A byte that the page does not assign becomes U+FFFD.
std::string decode_874(std::string_view bytes);

/// A text read from UTF-16.
struct Utf16Text {
  std::string text;         ///< UTF-8, without byte-order mark
  bool well_formed = true;  ///< false: a lone surrogate or half a unit became U+FFFD
};

Utf16Text decode_utf16(std::string_view bytes, bool big_endian);

/// How a text file says it is encoded.
enum class TextEncoding { kUtf8, kUtf16Little, kUtf16Big };

/// By the byte-order mark, else by a first character '<' in UTF-16; UTF-8 otherwise.
TextEncoding text_encoding(std::string_view bytes);

}  // namespace scorebook::io
