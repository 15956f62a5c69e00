// SPDX-License-Identifier: Apache-2.0
// Tables of a sheet (ECMA-376 Part 1, 18.5).
#pragma once

#include <string>
#include <vector>

#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// A table; its column names must equal the texts of the header row, else Excel repairs the file.
struct Table {
  std::string name;
  base::CellRange range;
  std::uint32_t header_rows = 1;
  std::uint32_t total_rows = 0;
  std::vector<std::string> columns;  ///< their names

  bool is_header(base::CellRef ref) const {
    return range.contains(ref) && ref.row < range.first.row + header_rows;
  }
};

/// The tables of a sheet, in the order of its relationships.
Result<std::vector<Table>> read_tables(const io::Package& package, const Sheet& sheet);

}  // namespace scorebook::xlsx
