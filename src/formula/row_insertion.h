// SPDX-License-Identifier: Apache-2.0
// What new rows in a sheet do to references.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/a1.h"
#include "formula/formula.h"

namespace scorebook::formula {

/// `count` new rows in front of the row `before`, made like the row `model` right above or right
/// below them. With `joins` they belong to the block of rows that the model row ends (or begins): a
/// range of several rows that ends (or begins) exactly there then covers them too, as does one of a
/// single cell written as a range (B5:B5). Programs stretch a range only around rows put in between
/// its first and its last, so that a total would miss what goes in right under its last row.
struct RowInsertion {
  std::string sheet;  ///< ASCII case is ignored
  std::uint32_t before = 1;
  std::uint32_t count = 1;
  std::uint32_t model = 1;
  bool joins = false;

  /// The number that a row has now; no row goes beyond the sheet's last one.
  std::uint32_t moved(std::uint32_t row) const;
  /// Makes [first, last] the rows that an area covers now; with `stretches` one that ends or begins
  /// with the model row takes the new rows in.
  void move(std::uint32_t& first, std::uint32_t& last, bool stretches) const;

  bool is_model_above() const { return model + 1 == before; }
};

/// The cells a formula is written for: one, or several that see it as copied from the first
/// (conditional formats, validations, calculated columns of tables).
struct FormulaHome {
  std::string_view sheet;   ///< what a reference without a sheet means
  std::uint32_t first = 0;  ///< rows, as before the insertion; 0: a name, whose relative rows are
                            ///< distances from whatever cell uses it, and stay
  std::uint32_t last = 0;
  std::uint32_t now = 0;  ///< where the first row is after the insertion
};

/// A formula after an insertion.
struct MovedFormula {
  std::optional<Formula> formula;  ///< nullopt when it stays as it is
  /// The cells would need different formulas: they look, row by row, across the place of the new
  /// rows into another sheet.
  bool torn = false;
};

/// The references to the sheet follow its rows. A range that ends in the formula's own row by a
/// relative reference (a running total) is not stretched.
MovedFormula after_insertion(const Formula& formula, const RowInsertion& insertion,
                             const FormulaHome& home);

}  // namespace scorebook::formula
