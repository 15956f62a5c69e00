// SPDX-License-Identifier: Apache-2.0
// The sheet reader and what is asked of its cells.
#include "book.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  scorebook::fuzz::read_with("xl/worksheets/sheet1.xml", scorebook::fuzz::view(data, size));
  return 0;
}
