// SPDX-License-Identifier: Apache-2.0
// The criteria of the levels as people write them into a cell: figures, steps of work, or steps
// with a figure in them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/criterion_text.h"
#include "form/form.h"
#include "record/record.h"

namespace scorebook::scoring {

/// What was read from the fields of one set of levels, level 1 first.
struct LevelTexts {
  std::vector<base::Criterion> levels;

  /// Whether any level has a criterion.
  bool exists() const;
  /// Whether every level asks for a figure of the same unit.
  bool asks_for_figures() const;
  /// The same, rising or falling: then the level follows from the figure of the result.
  bool is_ladder() const;
  /// The highest level that the figure reaches, 0 below level 1. Only of a ladder.
  int level_of(const Exact& figure) const;
  /// The figures of a ladder: "70/75/80/85/90".
  std::string ladder() const;
};

LevelTexts read_levels(const record::Row& row, const std::vector<std::string>& fields);
/// The set that counts: the first that is a ladder, else the first with any criterion; nullopt when
/// there is none.
std::optional<LevelTexts> levels_of(const form::Scoring::Outcome& outcome, const record::Row& row);

/// Whether the criterion and a figure in that unit can be compared.
bool same_unit(const base::Criterion& criterion, const std::string& unit);
/// Whether the figure reaches the criterion; without a word of comparison a figure means at least.
bool reaches(const base::Criterion& criterion, const Exact& figure);

}  // namespace scorebook::scoring
