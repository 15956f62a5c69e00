// SPDX-License-Identifier: Apache-2.0
// Gaps and overlaps between the bands of neighbouring levels.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/criterion_text.h"

namespace scorebook::base {
namespace {

// A band with its ends; an end that is not there is open.
struct Band {
  std::size_t index = 0;
  std::optional<Exact> low, high;
  bool above_low = false, below_high = false;  // the end itself is excluded
  int decimals = 0;
};

std::optional<Band> band_of(const Criterion& criterion, std::size_t index) {
  Band band;
  band.index = index;
  band.decimals = criterion.decimals;
  if (criterion.kind == CriterionKind::kRange) {
    band.low = criterion.number;
    band.high = criterion.upper;
    band.above_low = criterion.sign == CriterionSign::kAbove;
    band.below_high = criterion.below_upper;
    return band;
  }
  if (criterion.kind != CriterionKind::kFigure || criterion.sign == CriterionSign::kUnsaid) {
    return std::nullopt;
  }
  if (criterion.sign == CriterionSign::kAtLeast || criterion.sign == CriterionSign::kAbove) {
    band.low = criterion.number;
    band.above_low = criterion.sign == CriterionSign::kAbove;
  } else {
    band.high = criterion.number;
    band.below_high = criterion.sign == CriterionSign::kBelow;
  }
  return band;
}

// One unit of the last decimal that is printed.
Exact last_digit(int decimals) {
  Exact unit = 1;
  for (int i = 0; i < decimals; ++i) {
    unit /= 10;
  }
  return unit;
}

}  // namespace

std::vector<BandFinding> band_findings(const std::vector<Criterion>& levels) {
  std::vector<Band> bands;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (const std::optional<Band> band = band_of(levels[i], i)) {
      bands.push_back(*band);
    }
  }
  std::vector<BandFinding> out;
  for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
    const Band* low = &bands[i];
    const Band* high = &bands[i + 1];
    const bool falls = !high->low || (low->low && *low->low > *high->low);
    if (falls) {
      std::swap(low, high);
    }
    if (!low->high || !high->low) {
      continue;  // both open to the same side: a ladder, not bands
    }
    const Exact width = *high->low - *low->high;
    const int decimals = std::max(low->decimals, high->decimals);
    BandFinding finding{bands[i].index, bands[i + 1].index, BandFault::kGap, *low->high,
                        *high->low};
    if (width.is_negative() || (width.is_zero() && !low->below_high && !high->above_low)) {
      finding.fault = BandFault::kOverlap;
      std::swap(finding.from, finding.to);
    } else if (width.is_zero()) {
      if (!low->below_high || !high->above_low) {
        continue;  // the figure itself belongs to one of them
      }
    } else if (width == last_digit(decimals) && !low->below_high && !high->above_low) {
      finding.fault = BandFault::kLastDigit;
    }
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace scorebook::base
