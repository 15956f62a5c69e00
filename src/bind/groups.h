// SPDX-License-Identifier: Apache-2.0
// Groups of a grid: rows of other tables whose cells span several items, such as a dimension over
// its indicators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bind/draft.h"
#include "bind/row_teller.h"

namespace scorebook::bind {

/// Follows the groups of one grid from row to row.
class Groups {
 public:
  /// Every table of the grid's columns but `items` is a group, and every table that rows of kind
  /// group begin.
  Groups(const form::Grid& grid, std::string_view items, Drafts& drafts);

  /// Takes the group cells of a row: a filled cell that names a group starts it (or goes back to
  /// the group of that id), an empty or merged one continues the group above, unless a group above
  /// it has just started anew.
  void take_row(const SheetView& view, const RowTeller& teller, std::uint32_t row);
  /// Begins the group of the table's last row, which the sheet gives a row to itself; groups below
  /// it are over. A row that says the group of its id again goes on with that group.
  void begin(const std::string& table);
  /// Whether the row names a group.
  bool names_group(const RowTeller& teller, std::uint32_t row) const;
  bool has_table(std::string_view table) const;
  /// Sets the parents of the row that are groups open now.
  void set_parents(DraftRow& row) const;

 private:
  struct Group {
    DraftTable* table = nullptr;
    std::size_t teller = 0;  // the column that names it; kNoColumn: a row of its own does
    DraftRow* current = nullptr;
    bool started = false;  // in the row at hand
  };

  void start(Group& group, const SheetView& view, const Filled& cell);
  void start_nameless(Group& group, const SheetView& view, const RowTeller& teller,
                      std::uint32_t row);
  bool parent_started(const Group& group) const;
  void end_below(const std::string& table);
  void take_values(Group& group, const SheetView& view, const RowTeller& teller, std::uint32_t row);

  const form::Grid* grid_;
  const form::Form* form_;
  std::vector<Group> groups_;  // in the order of the columns
};

}  // namespace scorebook::bind
