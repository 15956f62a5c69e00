// SPDX-License-Identifier: Apache-2.0
// Reads the rows of a grid into drafts.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "bind/draft.h"
#include "bind/groups.h"
#include "bind/header.h"
#include "bind/plan.h"
#include "bind/row_teller.h"
#include "bind/totals.h"

namespace scorebook::bind {

/// Reads one grid of one sheet. `sheet_row` is the row that the sheet as a whole stands for, null
/// for a sheet that stands for none; its first item row tells it. What fits no kind becomes a fact
/// of the drafts. All arguments must outlive the reader.
class GridReader {
 public:
  GridReader(const SheetView& view, const SheetPlan& sheet, const GridPlan& plan,
             const std::vector<HeaderBlock>& blocks, Drafts& drafts, DraftRow* sheet_row);

  /// Reads the rows below the headers, up to and without `limit`. Returns the row that ended the
  /// grid, or the one behind its last row.
  std::uint32_t read(std::uint32_t limit);

 private:
  void read_above(const HeaderBlock& block);
  void read_block(const HeaderBlock& block, std::uint32_t first, std::uint32_t last);
  void take(std::uint32_t row);
  void take_item(const ToldRow& told, std::uint32_t row);
  void take_group(const ToldRow& told, std::uint32_t row);
  void take_sub_item(const ToldRow& told, std::uint32_t row);
  void take_text(const ToldRow& told, std::uint32_t row);
  void take_joins(const form::RowKind& kind, std::uint32_t row);
  void take_other(std::uint32_t row);
  bool join(std::size_t column, std::uint32_t row);
  void belong_to_sheet(DraftRow& row) const;
  void report_beside(std::uint32_t row);
  void report_strays(const form::RowKind& kind, std::uint32_t row);
  void report_unplaced(const Filled& cell);
  void expect_cells();
  Gathered gather(std::size_t column, std::uint32_t row) const;
  DraftRow& new_row(const std::string& table, const ToldRow& told, std::uint32_t row);

  const SheetView& view_;
  const SheetPlan& sheet_;
  const GridPlan& plan_;
  const std::vector<HeaderBlock>& blocks_;
  Drafts& drafts_;
  DraftRow* sheet_row_;
  std::string items_;  // the table of the grid's first item kind
  Groups groups_;
  Totals totals_;
  const RowTeller* teller_ = nullptr;      // of the block at hand
  DraftRow* item_ = nullptr;               // the item that texts belong to
  std::map<std::size_t, Gathered*> open_;  // by column: the text that goes on
  std::uint32_t last_row_ = 0;
  bool after_total_ = false;
  bool ended_ = false;
  bool took_sheet_row_ = false;
};

}  // namespace scorebook::bind
