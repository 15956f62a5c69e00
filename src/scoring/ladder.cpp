// SPDX-License-Identifier: Apache-2.0
// Ladders: the thresholds a result must reach for level 1, 2, 3 ...
#include <algorithm>
#include <compare>
#include <utility>

#include "scoring/scores.h"

namespace scorebook::scoring {
namespace {

Ladder::Direction direction_of(const std::vector<Exact>& present) {
  if (present.empty()) {
    return Ladder::Direction::kNone;
  }
  const auto unordered = [&](auto breaks_order) {
    return std::adjacent_find(present.begin(), present.end(), breaks_order) != present.end();
  };
  if (!unordered([](const Exact& a, const Exact& b) { return a >= b; })) {
    return Ladder::Direction::kAscending;
  }
  if (!unordered([](const Exact& a, const Exact& b) { return a <= b; })) {
    return Ladder::Direction::kDescending;
  }
  return Ladder::Direction::kUnordered;
}

}  // namespace

Ladder ladder_of(std::vector<std::optional<Exact>> steps) {
  Ladder ladder{std::move(steps), {}};
  std::vector<Exact> present;
  for (const std::optional<Exact>& step : ladder.steps) {
    if (step) {
      present.push_back(*step);
    }
  }
  ladder.direction = direction_of(present);
  return ladder;
}

Ladder read_ladder(const record::Row& row, const std::vector<std::string>& fields) {
  std::vector<std::optional<Exact>> steps;
  bool readable = true;
  for (const std::string& field : fields) {
    const record::Value& value = row.value(field);
    readable = readable && value.kind != record::ValueKind::kInvalid;
    steps.push_back(value.is_number() ? std::optional(value.number) : std::nullopt);
  }
  Ladder ladder = ladder_of(std::move(steps));
  ladder.direction = readable ? ladder.direction : Ladder::Direction::kUnordered;
  return ladder;
}

std::optional<int> level_of(const Ladder& ladder, const Exact& result) {
  if (ladder.direction == Ladder::Direction::kNone ||
      ladder.direction == Ladder::Direction::kUnordered) {
    return std::nullopt;
  }
  const bool ascending = ladder.direction == Ladder::Direction::kAscending;
  for (std::size_t level = ladder.steps.size(); level > 0; --level) {
    const std::optional<Exact>& step = ladder.steps[level - 1];
    if (step && (ascending ? result >= *step : result <= *step)) {
      return static_cast<int>(level);
    }
  }
  return 0;
}

}  // namespace scorebook::scoring
