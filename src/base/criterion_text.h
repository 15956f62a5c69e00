// SPDX-License-Identifier: Apache-2.0
// Criteria of levels as people write them: comparisons, ranges, milestones with a figure in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/exact.h"

namespace scorebook::base {

enum class CriterionKind {
  kNone,    ///< empty or a dash: no criterion
  kFigure,  ///< one figure
  kRange,   ///< from a figure to another
  kText,    ///< words; the figure in them, when one follows a word of comparison or percent
};

enum class CriterionSign { kUnsaid, kAtLeast, kAbove, kAtMost, kBelow };

/// What was read, and what not. "not less than 80 % of the plan" is a text with kAtLeast, 80,
/// percent and all its words in `rest`.
struct Criterion {
  CriterionKind kind = CriterionKind::kNone;
  CriterionSign sign =
      CriterionSign::kUnsaid;   ///< of a range: of its lower end, kAbove excludes it
  std::optional<Exact> number;  ///< the figure; of a range the lower end
  std::optional<Exact> upper;   ///< of a range
  bool below_upper = false;     ///< the upper end itself is excluded
  std::string unit;             ///< words beside the figure, squeezed
  bool percent = false;
  int decimals = 0;  ///< as written, the most of the figures
  std::string rest;  ///< what was not understood, squeezed
};

Criterion read_criterion(std::string_view text);

/// Several figures in one cell, "60% 70% 80% 90% 100": each as a criterion of its own. Empty when
/// the text is anything else.
std::vector<Criterion> read_criteria_row(std::string_view text);

/// One level of a text that holds several.
struct LevelText {
  int level = 0;
  std::string text;  ///< squeezed
};

/// A text such as "level 1 : ... level 2 : ...", in one run or in paragraphs, cut at the marks: the
/// word for level, a number, a colon. Marks must follow each other upwards by one; what stands
/// before the first has level 0. Empty without at least two marks.
std::vector<LevelText> split_levels(std::string_view text);

/// The levels whose marks stand in the text, in its order, whatever is missing between them.
std::vector<int> level_marks(std::string_view text);

/// What is wrong between two neighbouring bands.
enum class BandFault {
  kOverlap,    ///< figures belong to both
  kGap,        ///< figures belong to neither
  kLastDigit,  ///< only figures with more decimals than printed belong to neither (17.995)
};

struct BandFinding {
  std::size_t level = 0;  ///< index of the first of the two
  std::size_t next = 0;   ///< index of the other
  BandFault fault = BandFault::kGap;
  Exact from, to;  ///< the figures between which it is
};

/// Gaps and overlaps of bands: ranges, and open ends ("less than 16", "9.60 and more"). Criteria
/// that are no bands are passed over; figures alone make no bands.
std::vector<BandFinding> band_findings(const std::vector<Criterion>& levels);

}  // namespace scorebook::base
