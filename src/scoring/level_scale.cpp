// SPDX-License-Identifier: Apache-2.0
#include "scoring/level_scale.h"

#include <algorithm>

namespace scorebook::scoring {
namespace {

using form::Operation;
using Levels = std::vector<LevelFigures>;

std::size_t reached(form::Counting count, const Levels& levels) {
  std::size_t result = 0;
  for (std::size_t level = 1; level <= levels.size(); ++level) {
    const LevelFigures& one = levels[level - 1];
    if (one.met()) {
      result = count == form::Counting::kCount ? result + 1 : level;
    } else if (count == form::Counting::kCumulative && !one.blank) {
      break;
    }
  }
  return result;
}

// The nearest levels with a threshold above and below; 0 when there is none.
std::size_t threshold_after(const Levels& levels, std::size_t level) {
  for (std::size_t next = level + 1; next <= levels.size(); ++next) {
    if (levels[next - 1].threshold) {
      return next;
    }
  }
  return 0;
}

std::size_t threshold_before(const Levels& levels, std::size_t level) {
  for (std::size_t before = level - 1; before > 0; --before) {
    if (levels[before - 1].threshold) {
      return before;
    }
  }
  return 0;
}

// On the line through two levels.
Exact on_line(const Levels& levels, std::size_t low, std::size_t high, const Exact& value) {
  const LevelFigures& a = levels[low - 1];
  const LevelFigures& b = levels[high - 1];
  return a.score + (b.score - a.score) * (value - *a.threshold) / (*b.threshold - *a.threshold);
}

bool has_line(const Levels& levels, std::size_t low, std::size_t high) {
  return low != 0 && high != 0 && *levels[low - 1].threshold != *levels[high - 1].threshold;
}

void extend_below(const form::Scheme& scheme, const Levels& levels, const Exact& value,
                  Standing& out) {
  const std::size_t first = next_criterion(levels, 0);
  if (scheme.below != form::Below::kExtrapolate || first == 0 || !levels[first - 1].needs_met ||
      !levels[first - 1].threshold) {
    return;
  }
  const std::size_t second = threshold_after(levels, first);
  if (has_line(levels, first, second)) {
    out.score = std::max(scheme.floor, on_line(levels, first, second, value));
    out.low = first;
    out.high = second;
  }
}

void extend_above(const form::Scheme& scheme, const Levels& levels, const Exact& value,
                  Standing& out) {
  const std::size_t before = threshold_before(levels, out.level);
  if (scheme.above == form::Above::kExtrapolate && levels[out.level - 1].threshold &&
      has_line(levels, before, out.level)) {
    out.score = on_line(levels, before, out.level, value);
    out.low = before;
    out.high = out.level;
  }
}

void interpolate(const Levels& levels, const Exact& value, Standing& out) {
  const std::size_t next = next_criterion(levels, out.level);
  if (next == 0 || !levels[out.level - 1].threshold || !levels[next - 1].threshold ||
      !levels[next - 1].needs_met || !has_line(levels, out.level, next)) {
    return;
  }
  const Exact score = on_line(levels, out.level, next, value);
  if (score > out.score) {
    out.score = std::min(score, levels[next - 1].score);
    out.low = out.level;
    out.high = next;
  }
}

}  // namespace

bool fulfils(Operation comparison, const Exact& value, const Exact& threshold) {
  if (comparison == Operation::kAbove) {
    return value > threshold;
  }
  if (comparison == Operation::kAtMost) {
    return value <= threshold;
  }
  return comparison == Operation::kBelow ? value < threshold : value >= threshold;
}

std::size_t next_criterion(const Levels& levels, std::size_t level) {
  for (std::size_t next = level + 1; next <= levels.size(); ++next) {
    if (!levels[next - 1].blank) {
      return next;
    }
  }
  return 0;
}

Standing standing(const form::Scheme& scheme, const Levels& levels,
                  const std::optional<Exact>& value) {
  Standing out;
  out.level = reached(scheme.count, levels);
  out.score = out.level == 0 ? scheme.floor : levels[out.level - 1].score;
  if (!value || scheme.between != form::Between::kLinear) {
    return out;
  }
  if (out.level == 0) {
    extend_below(scheme, levels, *value, out);
  } else if (next_criterion(levels, out.level) == 0) {
    extend_above(scheme, levels, *value, out);
  } else {
    interpolate(levels, *value, out);
  }
  return out;
}

std::string ladder_text(const Levels& levels) {
  std::string text;
  for (const LevelFigures& one : levels) {
    text += text.empty() ? "" : "/";
    if (one.comparison == Operation::kAbove || one.comparison == Operation::kBelow) {
      text += one.threshold ? form::sign(one.comparison) : "";
    }
    text += one.threshold ? one.threshold->exact_text() : "-";
  }
  return text;
}

}  // namespace scorebook::scoring
