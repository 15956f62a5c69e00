// SPDX-License-Identifier: Apache-2.0
// Turns collected changes into the parts of a new package.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xlsx/book_parts.h"
#include "xlsx/calc_chain.h"
#include "xlsx/calculator.h"
#include "xlsx/edits.h"
#include "xlsx/package_patch.h"
#include "xlsx/sheet_patch.h"
#include "xlsx/string_table_patch.h"

namespace scorebook::xlsx {

/// Used once: the changes first, in the order of sheets and cells, then finish().
class BookWriter {
 public:
  BookWriter(const Workbook& book, TextStorage storage);

  /// The cell holds this now; nothing happens when it says so already.
  void set(std::size_t sheet, base::CellRef ref, const NewValue& value);
  /// The cell's own formula and those that depend on the cell are calculated; not for a cell that
  /// was set.
  void recalculate(std::size_t sheet, base::CellRef ref);
  void set_style(std::size_t sheet, base::CellRef ref, std::uint32_t style);
  void set_height(std::size_t sheet, std::uint32_t row, double points);

  struct Options {
    bool all_formulas = false;  ///< re-evaluate every formula, not only the dependents
    bool removes_signature = false;
    int deflate_level = io::kDefaultDeflateLevel;
  };

  Result<Written> finish(const Options& options);

 private:
  StoredValue plain_value(const NewValue& value, std::string_view prefix);
  void formula_changed(std::size_t sheet, base::CellRef ref, const Cell* old, bool has_now);
  void store_computed(const std::vector<Computed>& computed);
  void expand_shared(std::size_t sheet);
  Result<void> collect_parts();
  Result<void> mend_chain();
  Result<void> remove_chain();
  Result<void> ask_for_calculation();
  void change_part(const std::string& part, std::string after, std::string_view before);

  const Sheet& sheet(std::size_t index) const { return parts_.sheets[index]; }

  const Workbook& book_;
  const BookParts& parts_;
  TextStorage storage_;
  StringTablePatch strings_;
  std::uint64_t references_;  // cells that refer to a shared string, after the changes
  Calculator calculator_;
  std::vector<SheetPatch> patches_;
  std::vector<std::vector<const Cell*>> lost_masters_;  // per sheet
  ChainCells chain_removed_;
  ChainCells chain_added_;
  std::map<std::pair<std::size_t, base::CellRef>, CellChange> changes_;
  PackagePatch package_patch_;
  Written written_;
};

}  // namespace scorebook::xlsx
