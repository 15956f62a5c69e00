// SPDX-License-Identifier: Apache-2.0
// A table of a TableBook that may be longer than a sheet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/a1.h"
#include "make/table_book.h"
#include "scorebook/exact.h"

namespace scorebook::make {

struct TableColumn {
  std::string heading;
  double width = 10;  ///< characters
  Look look = Look::kText;
};

/// A formula without '='.
struct CellFormula {
  std::string text;
};

using TableCell = std::variant<std::monostate, std::string, Exact, CellFormula>;

/// Lines under a title and headings, with filter, frozen headings and print setup. When a sheet is
/// full the table goes on in another one of the same name with a number.
class LongTable {
 public:
  /// `heads`: a title, then lines below it. The first `frozen` columns stay on the screen.
  LongTable(TableBook& book, std::string name, std::vector<std::string> heads,
            std::vector<TableColumn> columns, std::uint32_t frozen,
            std::uint32_t last_row = base::kMaxRow);

  /// The row that the next line takes.
  std::uint32_t next_row() const { return next_; }

  /// One cell for each column; missing ones are empty.
  void add(const std::vector<TableCell>& cells);
  /// Sets filter and print area; afterwards only totals and notes may follow.
  void close();
  /// A bold line below the table.
  void add_total(const std::vector<TableCell>& cells);
  /// A line of text below the table.
  void add_note(std::string_view text);
  /// Prints what is there; the last call of all.
  void finish();

  /// The sheets of the table, in order.
  const std::vector<TableSheet*>& sheets() const { return sheets_; }

  /// The cells of a column (from 1) on each sheet; only after close().
  std::vector<std::string> ranges(std::uint32_t column) const;
  /// The cells of a column on the last sheet, as "D5:D80".
  std::string local_range(std::uint32_t column) const;
  base::CellRange area(std::uint32_t first_column, std::uint32_t last_column) const;

  bool empty() const { return sheets_.size() == 1 && next_ == first_; }

 private:
  struct Part {
    std::uint32_t first, last;
  };

  void begin();
  void put(base::CellRef ref, const TableCell& cell, Look look);
  double whole_width() const;

  TableBook* book_;
  std::string name_;
  std::vector<std::string> heads_;
  std::vector<TableColumn> columns_;
  std::uint32_t frozen_;
  std::uint32_t last_row_;
  std::vector<TableSheet*> sheets_;
  std::vector<Part> parts_;  // finished sheets
  std::uint32_t head_ = 0;   // row of the headings
  std::uint32_t first_ = 0;  // row of the first line
  std::uint32_t next_ = 0;
};

}  // namespace scorebook::make
