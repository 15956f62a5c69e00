// SPDX-License-Identifier: Apache-2.0
#include "scoring/level_texts.h"

#include <algorithm>

#include "base/thai.h"
#include "base/words.h"
#include "scoring/scores.h"

namespace scorebook::scoring {
namespace {

using base::Criterion;
using base::CriterionKind;
using base::CriterionSign;

bool asks_for_figure(const Criterion& one) {
  return one.number && one.kind != CriterionKind::kRange;
}

bool is_percent(const std::string& unit) {
  const std::u32string letters = base::letters_of(unit);
  const std::vector<std::u32string>& words = base::words().percent;
  return letters == U"%" || std::find(words.begin(), words.end(), letters) != words.end();
}

Ladder ladder_of_levels(const std::vector<Criterion>& levels) {
  std::vector<std::optional<Exact>> steps;
  for (const Criterion& one : levels) {
    steps.push_back(one.number);
  }
  return ladder_of(std::move(steps));
}

}  // namespace

bool LevelTexts::exists() const {
  return std::any_of(levels.begin(), levels.end(),
                     [](const Criterion& one) { return one.kind != CriterionKind::kNone; });
}

bool LevelTexts::asks_for_figures() const {
  const auto alike = [&](const Criterion& one) {
    return asks_for_figure(one) && one.percent == levels.front().percent &&
           base::fold(one.unit) == base::fold(levels.front().unit);
  };
  return !levels.empty() && std::all_of(levels.begin(), levels.end(), alike);
}

bool LevelTexts::is_ladder() const {
  const Ladder::Direction direction = ladder_of_levels(levels).direction;
  return asks_for_figures() && (direction == Ladder::Direction::kAscending ||
                                direction == Ladder::Direction::kDescending);
}

int LevelTexts::level_of(const Exact& figure) const {
  const bool falls = ladder_of_levels(levels).direction == Ladder::Direction::kDescending;
  for (std::size_t level = levels.size(); level > 0; --level) {
    Criterion one = levels[level - 1];
    if (one.sign == CriterionSign::kUnsaid && falls) {
      one.sign = CriterionSign::kAtMost;
    }
    if (reaches(one, figure)) {
      return static_cast<int>(level);
    }
  }
  return 0;
}

std::string LevelTexts::ladder() const {
  std::string out;
  for (const Criterion& one : levels) {
    out += (out.empty() ? "" : "/") + (one.number ? one.number->exact_text() : "-");
  }
  return out;
}

LevelTexts read_levels(const record::Row& row, const std::vector<std::string>& fields) {
  LevelTexts texts;
  for (const std::string& field : fields) {
    const record::Value& value = row.value(field);
    texts.levels.push_back(value.empty() ? Criterion() : base::read_criterion(value.raw));
  }
  return texts;
}

std::optional<LevelTexts> levels_of(const form::Scoring::Outcome& outcome, const record::Row& row) {
  std::optional<LevelTexts> first;
  for (const std::vector<std::string>& fields : outcome.ladders) {
    LevelTexts texts = read_levels(row, fields);
    if (texts.is_ladder()) {
      return texts;
    }
    if (!first && texts.exists()) {
      first = std::move(texts);
    }
  }
  return first;
}

bool same_unit(const Criterion& criterion, const std::string& unit) {
  if (criterion.percent || is_percent(unit)) {
    return criterion.percent && is_percent(unit);
  }
  return criterion.unit.empty() || base::fold(criterion.unit) == base::fold(unit);
}

bool reaches(const Criterion& criterion, const Exact& figure) {
  const Exact& asked = *criterion.number;
  switch (criterion.sign) {
    case CriterionSign::kUnsaid:
    case CriterionSign::kAtLeast:
      return figure >= asked;
    case CriterionSign::kAbove:
      return figure > asked;
    case CriterionSign::kAtMost:
      return figure <= asked;
    case CriterionSign::kBelow:
      return figure < asked;
  }
  return false;
}

}  // namespace scorebook::scoring
