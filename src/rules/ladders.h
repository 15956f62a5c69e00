// SPDX-License-Identifier: Apache-2.0
// The thresholds that a check looks at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/rules.h"

namespace scorebook::rules {

/// A threshold cell, level 1 first.
struct Threshold {
  int level = 0;
  const form::Field* field = nullptr;
  const record::Value* value = nullptr;
};

/// The thresholds of one row.
struct LadderRow {
  const record::Row* row = nullptr;
  std::vector<Threshold> thresholds;
};

/// The ladders of the check's table, or of the table that scoring derives levels from.
std::vector<LadderRow> ladder_rows(const Context& context, const form::Check& check);
/// Thresholds as a message prints them: "60 / 65 / 70 / 75 / 80", a missing one as "-".
std::string ladder_figures(const std::vector<Threshold>& thresholds);

/// The levels that two results of a detail sheet would reach, and the points between them.
struct LevelGap {
  int one = 0;
  int other = 0;
  Exact points;
};

/// nullopt when there are no scores, or one of the results reaches no known level.
std::optional<LevelGap> level_gap(const Context& context, const record::Row& detail,
                                  const Exact& one, const Exact& other);

}  // namespace scorebook::rules
