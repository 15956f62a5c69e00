// SPDX-License-Identifier: Apache-2.0
// The table of shared strings.
#include "book.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scorebook::fuzz::read_with("xl/sharedStrings.xml", scorebook::fuzz::view(data, size));
  return 0;
}
