// SPDX-License-Identifier: Apache-2.0
// Where the rows and formulas of a sheet stand in its bytes; what edits need beyond the cells.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "xlsx/cell.h"

namespace scorebook::xlsx {

/// A <row> element: its bytes are [begin, end), its start tag [begin, open_end).
struct RowMark {
  std::uint32_t row = 0;
  std::uint32_t begin = 0;
  std::uint32_t open_end = 0;
  std::uint32_t end = 0;

  bool self_closing() const { return open_end == end; }
};

/// A formula that covers a range: a shared formula's master, an array, a data table (18.3.1.40).
struct BlockFormula {
  FormulaKind kind = FormulaKind::kNone;
  std::uint32_t shared_index = 0;
  base::CellRef cell;     ///< the cell that holds the text
  base::CellRange range;  ///< the cells it is for
};

/// Offsets into Sheet::bytes(). `data_end` 0 means that there is no <sheetData>.
struct SheetLayout {
  std::string prefix;            ///< of the main namespace, with the colon; empty as a rule
  std::uint32_t data_begin = 0;  ///< of "<sheetData"
  std::uint32_t data_open_end = 0;
  std::uint32_t data_close = 0;  ///< of "</sheetData>"; data_open_end when self-closing
  std::uint32_t data_end = 0;
  std::uint32_t dimension_begin = 0;  ///< of the value of dimension/@ref; 0 when absent
  std::uint32_t dimension_end = 0;
  bool has_tables = false;           ///< there is a <tableParts>
  std::vector<RowMark> rows;         ///< in the order of the file
  std::vector<BlockFormula> blocks;  ///< by shared_index, then in the order of the file
};

}  // namespace scorebook::xlsx
