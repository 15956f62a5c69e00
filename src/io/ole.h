// SPDX-License-Identifier: Apache-2.0
// The directory of an OLE2 compound file ([MS-CFB]), as far as its stream names tell what it holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"

namespace scorebook::io {

inline constexpr std::string_view kOleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Names (UTF-8) of the streams and storages right under the root, in the order of the directory
/// tree. What cannot be read is left out: at worst the list is empty. Reads a bounded part of the
/// file.
std::vector<std::string> ole_root_names(const ByteSource& source);

}  // namespace scorebook::io
