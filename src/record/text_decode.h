// SPDX-License-Identifier: Apache-2.0
// Text files as programs on Thai computers save them.
#pragma once

#include <string>
#include <string_view>

namespace scorebook::record {

/// UTF-8 without byte-order mark, from UTF-8 (with or without mark), UTF-16 (with mark, or
/// recognised by the zero bytes of its ASCII characters), else Windows-874. What cannot be read
/// becomes U+FFFD.
std::string decode_text(std::string_view bytes);

}  // namespace scorebook::record
