// SPDX-License-Identifier: Apache-2.0
// What a benchmark sums up over all values it reads, so that no reading can be left out and the
// limit programs can be compared with.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "xlsx/workbook.h"

namespace scorebook::bench {

/// Counts and sums of values.
struct Tally {
  std::uint64_t cells = 0;  ///< with a stored value
  std::uint64_t numbers = 0;
  std::uint64_t text_bytes = 0;
  double sum = 0;

  void add(const xlsx::Workbook& book, std::span<const xlsx::Cell> read) {
    for (const xlsx::Cell& cell : read) {
      if (cell.type == xlsx::CellType::kEmpty) {
        continue;
      }
      ++cells;
      if (const auto number = xlsx::Workbook::number(cell)) {
        ++numbers;
        sum += *number;
      } else {
        text_bytes += book.text(cell, scratch).size();
      }
    }
  }

  std::string scratch;
};

}  // namespace scorebook::bench
