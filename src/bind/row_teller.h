// SPDX-License-Identifier: Apache-2.0
// Tells what kind of row of a grid a row of a sheet is.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bind/header.h"
#include "bind/plan.h"
#include "bind/sheet_view.h"

namespace scorebook::bind {

/// A row that a kind of the form fits; `kind` null when none does.
struct ToldRow {
  const form::RowKind* kind = nullptr;
  const Filled* cell = nullptr;              ///< the cell whose text fitted, null without patterns
  std::map<std::string, std::string> parts;  ///< of the pattern that fitted; none of texts and ends
};

/// Looks at rows below one header. View, plan and block must outlive it.
class RowTeller {
 public:
  RowTeller(const SheetView& view, const GridPlan& plan, const HeaderBlock& block)
      : view_(&view),
        plan_(&plan),
        block_(&block) {}

  /// The kinds of the form in their order. A row that would go on with a text, or that no kind
  /// fits, ends the grid when any of its cells fits an end.
  ToldRow tell(std::uint32_t row) const;

  const ColumnPlace& place(std::size_t column) const { return block_->columns[column]; }

  /// The index of a column by its key; kNoColumn when the grid has none.
  std::size_t column(std::string_view key) const;
  /// The cell of the row that stands in the column itself, null when it is empty.
  const Filled* own(std::size_t column, std::uint32_t row) const;
  /// The cell that a reader sees in the column: its own or that of a merged area.
  const Filled* shown(std::size_t column, std::uint32_t row) const;

  /// Whether the header says anything over a column of the sheet.
  bool has_heading(std::uint32_t column) const;

  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

 private:
  bool is_known(std::size_t kind, const std::map<std::string, std::string>& parts) const;
  bool fits_cells(const form::RowKind& kind, std::uint32_t row) const;
  bool fits_text(std::size_t kind, const Filled& cell, ToldRow& told) const;
  bool fits(std::size_t kind, std::uint32_t row, ToldRow& told) const;
  bool ends(std::uint32_t row, ToldRow& told) const;

  const SheetView* view_;
  const GridPlan* plan_;
  const HeaderBlock* block_;
};

}  // namespace scorebook::bind
