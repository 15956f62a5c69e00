// SPDX-License-Identifier: Apache-2.0
#include "scoring/scores.h"

#include <algorithm>

#include "scoring/kinds.h"

namespace scorebook::scoring {

std::string_view key(IndicatorState state) {
  switch (state) {
    case IndicatorState::kReported:
      return "reported";
    case IndicatorState::kPending:
      return "pending";
    case IndicatorState::kNotDue:
      return "not_due";
    case IndicatorState::kNotApplicable:
      return "not_applicable";
    case IndicatorState::kCancelled:
      return "cancelled";
    case IndicatorState::kNoCriteria:
      return "no_criteria";
    case IndicatorState::kInvalid:
      return "invalid";
  }
  return "invalid";
}

std::string_view key(Outcome outcome) {
  switch (outcome) {
    case Outcome::kExceeded:
      return "exceeded";
    case Outcome::kAchieved:
      return "achieved";
    case Outcome::kShort:
      return "short";
    case Outcome::kUnitMismatch:
      return "unit_mismatch";
    case Outcome::kNoFigure:
      return "no_figure";
    case Outcome::kNoResult:
      return "no_result";
    case Outcome::kOpen:
      return "open";
    case Outcome::kUnmeasured:
      return "unmeasured";
    case Outcome::kNoTarget:
      return "no_target";
    case Outcome::kNotDue:
      return "not_due";
    case Outcome::kGraded:
      return "graded";
    case Outcome::kMilestones:
      return "milestones";
  }
  return "unmeasured";
}

bool is_met(Outcome outcome) {
  return outcome == Outcome::kExceeded || outcome == Outcome::kAchieved;
}

int Scores::count(Outcome outcome) const {
  return static_cast<int>(
      std::count_if(indicators.begin(), indicators.end(),
                    [&](const IndicatorScore& one) { return one.outcome == outcome; }));
}

const IndicatorScore* Scores::indicator(std::string_view id) const {
  const auto found = std::find_if(indicators.begin(), indicators.end(),
                                  [&](const IndicatorScore& one) { return one.id == id; });
  return found == indicators.end() ? nullptr : &*found;
}

const GroupScore* Scores::group(std::string_view table, std::string_view id) const {
  const auto found = std::find_if(groups.begin(), groups.end(), [&](const GroupScore& one) {
    return one.table == table && one.id == id;
  });
  return found == groups.end() ? nullptr : &*found;
}

std::optional<Scores> score(const form::Form& form, const record::Record& record) {
  const Kind* kind = form.scoring ? find_kind(form.scoring->kind) : nullptr;
  if (kind == nullptr) {
    return std::nullopt;
  }
  return kind->score(form, record);
}

std::vector<std::string> known_kinds() {
  std::vector<std::string> names;
  for (const Kind& kind : kinds()) {
    names.emplace_back(kind.name);
  }
  return names;
}

std::string indicator_formula(const form::Form& form, const IndicatorCells& cells,
                              std::string_view check_text) {
  const Kind* kind = form.scoring ? find_kind(form.scoring->kind) : nullptr;
  return kind == nullptr ? std::string() : kind->formula(form, cells, check_text);
}

}  // namespace scorebook::scoring
