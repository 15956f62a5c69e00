// SPDX-License-Identifier: Apache-2.0
// Reads a worksheet part into a Sheet (ECMA-376 Part 1, 18.3.1.99).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "io/window.h"
#include "io/xml.h"
#include "scorebook/result.h"
#include "xlsx/part_reader.h"
#include "xlsx/sheet_scanner.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Fills a Sheet whose name and part stand already. What is in front of <sheetData> and behind it
/// is read by tokens (sheet_frame.cpp), the cells by SheetScanner. Limits are checked as it goes.
class SheetReader {
 public:
  /// `cells_left` is what the workbook may still keep; it is counted down.
  SheetReader(Sheet& sheet, const io::Limits& limits, std::uint64_t& cells_left)
      : sheet_(sheet),
        limits_(limits),
        cells_left_(cells_left) {}

  static void name(Sheet& sheet, std::string name, std::string part, Visibility visibility);

  /// Reads the whole part, which the sheet keeps.
  Result<void> read(std::string bytes);
  /// Reads the whole part, which stands in `memory`, and keeps copies of what its cells hold.
  Result<void> read_values(ReadMemory& memory);
  /// The same for a part in UTF-8 through a window.
  Result<void> read_values(const io::Package& package, const io::Entry& entry);
  /// Gives the cells of the part in `memory` away and passes over what stands behind them; the
  /// sheet keeps nothing.
  Result<void> pass(ReadMemory& memory, const CellSink& sink);
  /// The same for a part through a window.
  Result<void> pass(const io::Package& package, const io::Entry& entry, ReadMemory& memory,
                    const CellSink& sink);

  /// Bytes in view of a part that is read through a window.
  static constexpr std::size_t kWindowBytes = 128u << 10;

 private:
  Result<void> read_whole(const std::string& bytes);
  Result<void> read_window(const io::Package& package, const io::Entry& entry);
  Result<void> read_part();
  Result<void> read_converted();
  Result<std::size_t> bring_tail(std::size_t position);
  Result<bool> more(std::size_t from);
  Result<void> check_nul(std::size_t from) const;
  Result<std::size_t> read_head();
  Result<std::size_t> parse_head();
  std::size_t find_data(std::size_t position);
  Result<std::size_t> read_data(std::size_t position);
  Result<std::size_t> end_data(std::size_t position);
  Result<void> pass_cells();
  Result<void> copy_cells(std::span<const Cell> cells);
  Result<void> read_tail(std::size_t position);
  Result<void> pass_rest();
  Result<void> read_end(std::size_t position) const;
  void head_element(const io::XmlToken& token);
  void read_format(const io::XmlToken& token);
  void read_column(const io::XmlToken& token);
  bool read_merges(io::XmlReader& reader);
  Result<void> add_row(const RowTag& row);
  void finish();
  void sort_cells();
  Error too_large(std::string_view limit, std::uint64_t most) const;
  Error diagnose(std::size_t at, std::string_view reason) const;

  std::string_view view() const { return window_->view(); }

  /// Whether the sheet keeps its part, and cells that point into it.
  bool keeps_part() const { return sink_ == nullptr; }

  static std::uint32_t offset32(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  Sheet& sheet_;
  const io::Limits& limits_;
  std::uint64_t& cells_left_;
  const io::Package* package_ = nullptr;  // these two when read through a window
  const io::Entry* entry_ = nullptr;
  const CellSink* sink_ = nullptr;  // null when the sheet keeps its part
  bool only_cells_ = false;         // nothing else of the part is wanted
  io::Window* window_ = nullptr;
  ScannedCells scanned_;
  std::uint32_t rows_ = 0;  // <row> elements
};

}  // namespace scorebook::xlsx
