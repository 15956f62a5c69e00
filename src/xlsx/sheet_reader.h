// SPDX-License-Identifier: Apache-2.0
// Reads a worksheet part into a Sheet (ECMA-376 Part 1, 18.3.1.99).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "io/package.h"
#include "io/xml.h"
#include "scorebook/result.h"
#include "xlsx/part_reader.h"
#include "xlsx/sheet_scanner.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Fills a Sheet whose name, part and bytes stand already. What is in front of <sheetData> and
/// behind it is read by tokens, the cells by SheetScanner. Limits are checked as it goes.
class SheetReader {
 public:
  /// `cells_left` is what the workbook may still have; it is counted down.
  SheetReader(Sheet& sheet, const io::Limits& limits, std::uint64_t& cells_left)
      : sheet_(sheet),
        limits_(limits),
        cells_left_(cells_left) {}

  static void name(Sheet& sheet, std::string name, std::string part, Visibility visibility);
  static void adopt(Sheet& sheet, std::string bytes);

  Result<void> read();

 private:
  Result<std::size_t> read_head();
  Result<std::size_t> read_data(std::size_t position);
  Result<void> read_tail(std::size_t position);
  Result<void> read_end(std::size_t position) const;
  void head_element(const io::XmlToken& token);
  void read_format(const io::XmlToken& token);
  void read_column(const io::XmlToken& token);
  Result<void> read_merges(std::size_t position, std::size_t& end);
  void add_row(const RowTag& row);
  void finish();
  void sort_cells();
  Error diagnose(std::size_t at, std::string_view reason) const;

  Sheet& sheet_;
  const io::Limits& limits_;
  std::uint64_t& cells_left_;
  ScannedCells scanned_;
};

}  // namespace scorebook::xlsx
