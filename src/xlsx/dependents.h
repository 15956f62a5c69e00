// SPDX-License-Identifier: Apache-2.0
// Which formulas look at which cells, over the whole workbook.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "formula/formula.h"
#include "xlsx/book_parts.h"
#include "xlsx/reference_scan.h"

namespace scorebook::xlsx {

/// The reverse of formula::references(): from cells to the formulas that name them.
class Dependents {
 public:
  /// Formulas are numbered in the order in which they are added.
  using FormulaId = std::uint32_t;

  explicit Dependents(const BookParts& parts)
      : parts_(parts),
        scan_(parts),
        areas_(parts.sheets.size()) {}

  /// Adds the formula of a cell. One that cannot be parsed, and one whose text does not tell what
  /// it looks at, counts as depending on everything.
  FormulaId add(std::uint32_t sheet, const Cell& cell);

  /// Calls `reached` once for every formula that depends on the cells, directly or through others,
  /// nearest first. A second call does not report a formula again.
  void reach(std::vector<SheetRange> changed, const std::function<void(FormulaId)>& reached);

 private:
  struct Node {
    SheetRange place;
    bool reached = false;
  };

  struct Area {
    base::CellRange range;
    FormulaId formula;
  };

  /// A formula that names a single cell.
  struct Link {
    std::uint64_t cell;
    FormulaId formula;

    auto operator<=>(const Link&) const = default;
  };

  bool add_plain(FormulaId id, std::uint32_t sheet, const Cell& cell);
  void add_references(FormulaId id, std::uint32_t sheet, const formula::Formula& parsed, int depth);
  void add_range(FormulaId id, const SheetRange& range);
  void watchers_of(const SheetRange& changed, std::vector<FormulaId>& found);

  const BookParts& parts_;
  ReferenceScan scan_;
  std::vector<SheetRange> scanned_;
  std::vector<Node> nodes_;
  std::vector<Link> links_;               // sorted by reach()
  std::vector<std::vector<Area>> areas_;  // per sheet
  std::vector<FormulaId> unknown_;
};

}  // namespace scorebook::xlsx
