// SPDX-License-Identifier: Apache-2.0
// What a draft will say: which sheets it describes, how its tables, fields and lines are called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/names.h"

namespace scorebook::draft {

/// A table of a sheet with the names it gets.
struct DescribedSheet {
  const SheetSketch* sheet = nullptr;
  std::string suffix;  ///< "" for the first sheet, "_2" ... in the names of the further ones
  std::vector<NamedColumn> columns;
  std::vector<std::string> groups;  ///< texts
  Identity group_identity, item_identity;
  std::vector<LinePattern> lines;  ///< above the table

  const TableSketch& table() const { return *sheet->table; }

  std::string items() const { return "items" + suffix; }

  std::string group_table() const { return "groups" + suffix; }

  bool grouped() const { return !groups.empty(); }

  /// The column of this role; null when there is none.
  const NamedColumn* of(Role role) const;
  /// The described column that the column of the sheet belongs to.
  const NamedColumn& at(std::uint32_t column) const;
  /// The keys of the thresholds, level 1 first.
  std::vector<std::string> ladder() const;
  /// The last total, when a number stands beside it.
  const Total* grand_total() const;
};

/// Everything that the text of a draft needs. Move-only: it holds the sheets that its parts point
/// to, and the workbook must outlive it.
struct Plan {
  std::vector<bind::SheetView> views;
  std::vector<SheetSketch> sketches;
  std::vector<DescribedSheet> sheets;
  std::vector<std::string> repeated;  ///< names of sheets that share one layout
  std::vector<std::string> others;    ///< names of sheets without a table
  bool has_year = false;              ///< some line tells the fiscal year
};

Plan plan_draft(const xlsx::Workbook& book);

}  // namespace scorebook::draft
