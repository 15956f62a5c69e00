// SPDX-License-Identifier: Apache-2.0
// A1 references: what is read prints, and what is printed reads back the same.
#include <string>
#include <vector>

#include "base/a1.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace scorebook;
  const std::string_view text = fuzz::view(data, size);
  if (const auto ref = base::parse_ref(text)) {
    fuzz::require(ref->row >= 1 && ref->row <= base::kMaxRow);
    fuzz::require(ref->column >= 1 && ref->column <= base::kMaxColumn);
    fuzz::require(base::parse_ref(base::to_a1(*ref)) == ref);
#ifdef SCOREBOOK_PLANTED_FAULT
    const std::vector<char> copy(text.begin(), text.end());
    fuzz::require(ref->column < 30 || copy.data()[copy.size()] != '!');  // one byte too far
#endif
  }
  if (const auto range = base::parse_range(text)) {
    fuzz::require(range->first.row <= range->last.row);
    fuzz::require(range->first.column <= range->last.column);
    fuzz::require(base::parse_range(base::to_a1(*range)) == range);
  }
  fuzz::require(base::quote_sheet(text).size() >= text.size());
  return 0;
}
