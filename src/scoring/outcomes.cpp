// SPDX-License-Identifier: Apache-2.0
// The kind outcomes: no points; whether each item met its target, by the figures and phrases that
// target and result hold, beside what the agency says itself. Items whose target is not due stay
// out of the base "due".
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/thai.h"
#include "scoring/kinds.h"
#include "scoring/level_texts.h"
#include "scoring/result_path.h"

namespace scorebook::scoring {
namespace {

using record::Row;
using record::Value;
using record::ValueKind;

// Whether anything of what the plan does not print has been filled in.
bool is_used(const form::Table& table, const Row& row) {
  return std::any_of(table.fields.begin(), table.fields.end(), [&](const form::Field& field) {
    return !table.id.has_part(field.key) && !row.value(field.key).empty();
  });
}

form::Judge judge_of(const form::Form& form, const Value& value) {
  const form::Phrase* phrase = form.phrase(value.phrase);
  return phrase == nullptr ? form::Judge::kNone : phrase->judge;
}

bool is_excluded(const form::Form& form, const Value& value) {
  const form::State* state = value.kind == ValueKind::kState ? form.state(value.state) : nullptr;
  return state != nullptr && state->score == form::StateScore::kExcluded;
}

class Judging {
 public:
  Judging(const form::Form& form, const record::Record& record)
      : form_(form),
        outcome_(*form.scoring->outcome),
        record_(record),
        items_(form.table(form.scoring->items)),
        paths_(form, record) {}

  Scores run() {
    scores_.counts_outcomes = true;
    scores_.decimals = form_.scoring->decimals;
    const record::Table* items = record_.table(form_.scoring->items);
    if (items_ != nullptr && items != nullptr) {
      for (const Row& row : items->rows) {
        if (is_used(*items_, row)) {
          add(row);
        }
      }
    }
    return std::move(scores_);
  }

 private:
  void add(const Row& row) {
    IndicatorScore& item = scores_.indicators.emplace_back();
    const Value& target = row.value(outcome_.target);
    item.id = row.id;
    item.no = row.value("no").empty() ? row.id : row.value("no").raw;
    item.title = row.value("title").empty() ? target.raw : row.value("title").raw;
    item.group = row.parents.empty() ? std::string() : row.parents.begin()->second;
    item.method = form_.scoring->kind;
    item.level_at = target.at;
    item.score_at = row.value(outcome_.claim).at;
    item.claim = claim_of(row.value(outcome_.claim));
    item.target_kind = target.kind == ValueKind::kState ? target.state : target.phrase;
    item.outcome = judge(row, target, item);
    item.state = item.outcome == Outcome::kNotDue     ? IndicatorState::kNotDue
                 : item.outcome == Outcome::kNoTarget ? IndicatorState::kNoCriteria
                                                      : IndicatorState::kReported;
    item.steps.insert(item.steps.begin(), step_of(item, target));
    count(item);
  }

  Claim claim_of(const Value& value) const {
    if (value.empty()) {
      return Claim::kNone;
    }
    return value.kind == ValueKind::kText && value.raw == outcome_.met     ? Claim::kMet
           : value.kind == ValueKind::kText && value.raw == outcome_.unmet ? Claim::kUnmet
                                                                           : Claim::kUnclear;
  }

  // What is reported of an item: whether anything, whether its words leave the outcome open, and
  // the values with a figure.
  struct Reported {
    bool any = false;
    bool open = false;
    std::vector<const Value*> figures;
  };

  Reported reported(const Row& row) const {
    Reported out;
    for (const std::string& path : outcome_.results) {
      for (const FoundValue& found : paths_.values(*items_, row, path)) {
        const Value& value = *found.value;
        if (value.kind == ValueKind::kText) {
          out.any = true;
          out.open = out.open || judge_of(form_, value) == form::Judge::kOpen;
          if (value.has_figure) {
            out.figures.push_back(&value);
          }
        }
      }
    }
    return out;
  }

  Outcome judge(const Row& row, const Value& target, IndicatorScore& item) const {
    if (is_excluded(form_, target)) {
      return Outcome::kNotDue;
    }
    const std::optional<LevelTexts> levels = levels_of(outcome_, row);
    if (target.empty() && !levels) {
      return Outcome::kNoTarget;
    }
    const Reported result = reported(row);
    if (result.open) {
      return Outcome::kOpen;
    }
    if (levels) {
      return !result.any           ? Outcome::kNoResult
             : levels->is_ladder() ? grade(*levels, result, item)
                                   : compare_milestones(*levels, result, item);
    }
    switch (judge_of(form_, target)) {
      case form::Judge::kReported:
        return result.any ? Outcome::kAchieved : Outcome::kNoResult;
      case form::Judge::kAtLeast:
      case form::Judge::kEvery:  // the form's lint sees to it that such a phrase has a figure
        set_wanted(target, item);
        break;
      case form::Judge::kNone:
      case form::Judge::kOpen:
        return result.any ? Outcome::kUnmeasured : Outcome::kNoResult;
    }
    if (result.figures.empty()) {
      return result.any ? Outcome::kNoFigure : Outcome::kNoResult;
    }
    return compare(*result.figures.front(), item);
  }

  // The first figure in the unit of the criterion, else the first.
  static const Value* figure_for(const base::Criterion& criterion, const Reported& result) {
    for (const Value* value : result.figures) {
      if (same_unit(criterion, value->unit)) {
        return value;
      }
    }
    return result.figures.empty() ? nullptr : result.figures.front();
  }

  // Criteria that are figures: the level follows.
  static Outcome grade(const LevelTexts& levels, const Reported& result, IndicatorScore& item) {
    const base::Criterion& lowest = levels.levels.front();
    const Value* figure = figure_for(lowest, result);
    item.wanted = lowest.number;
    item.unit = lowest.unit;
    if (figure == nullptr) {
      return Outcome::kNoFigure;
    }
    item.got = figure->number;
    item.got_unit = figure->unit;
    if (!same_unit(lowest, figure->unit)) {
      return Outcome::kUnitMismatch;
    }
    item.unit = figure->unit;
    const auto level = static_cast<std::size_t>(levels.level_of(figure->number));
    item.level = Exact(static_cast<std::int64_t>(level));
    item.level_derived = true;
    item.top = Exact(static_cast<std::int64_t>(levels.levels.size()));
    Step& step = item.steps.emplace_back();
    step.key = level > 0 ? "level_result" : "below_first";
    step.texts = {{"unit", item.unit}, {"ladder", levels.ladder()}};
    step.numbers = {{"result", *item.got},
                    {"threshold", *levels.levels[level == 0 ? 0 : level - 1].number}};
    if (level == 0) {
      return Outcome::kShort;
    }
    step.numbers.emplace("level", *item.level);
    item.wanted = levels.levels[level - 1].number;
    return Outcome::kGraded;
  }

  // Criteria that are steps of work; a figure that one of them asks for can be compared.
  static Outcome compare_milestones(const LevelTexts& levels, const Reported& result,
                                    IndicatorScore& item) {
    for (std::size_t i = 0; i < levels.levels.size(); ++i) {
      const base::Criterion& one = levels.levels[i];
      if (!one.number || (!one.percent && one.sign == base::CriterionSign::kUnsaid)) {
        continue;
      }
      const Value* figure = figure_for(one, result);
      const bool known = figure != nullptr && same_unit(one, figure->unit);
      const bool met = known && reaches(one, figure->number);
      Step& step = item.steps.emplace_back();
      step.key = !known ? "milestone_unknown" : met ? "milestone_reached" : "milestone_missed";
      step.numbers = {{"level", Exact(static_cast<std::int64_t>(i) + 1)}, {"wanted", *one.number}};
      if (known) {
        step.numbers.emplace("got", figure->number);
        step.texts.emplace("unit", figure->unit);
      }
      if (known && !met) {
        step.numbers.emplace("most", Exact(static_cast<std::int64_t>(i)));
      }
    }
    return Outcome::kMilestones;
  }

  // What the target asks for; once in so many months is asked for as often as the round has them.
  void set_wanted(const Value& target, IndicatorScore& item) const {
    item.wanted = target.number;
    item.unit = target.unit;
    if (judge_of(form_, target) != form::Judge::kEvery) {
      return;
    }
    const Value& months = record_.field(form_.rounds ? form_.rounds->field : std::string());
    if (months.is_number() && !target.number.is_zero()) {
      item.wanted = (months.number / target.number).floor();
    } else {
      item.wanted.reset();
    }
  }

  static Outcome compare(const Value& result, IndicatorScore& item) {
    item.got = result.number;
    item.got_unit = result.unit;
    if (!item.wanted) {
      return Outcome::kUnmeasured;
    }
    if (base::fold(item.unit) != base::fold(item.got_unit)) {
      return Outcome::kUnitMismatch;
    }
    return *item.got > *item.wanted   ? Outcome::kExceeded
           : *item.got < *item.wanted ? Outcome::kShort
                                      : Outcome::kAchieved;
  }

  static Step step_of(const IndicatorScore& item, const Value& target) {
    Step step;
    step.key = "outcome_" + std::string(key(*item.outcome));
    step.texts = {{"unit", item.unit}, {"got_unit", item.got_unit}, {"phrase", target.raw}};
    if (item.wanted) {
      step.numbers.emplace("wanted", *item.wanted);
    }
    if (item.got) {
      step.numbers.emplace("got", *item.got);
    }
    return step;
  }

  void count(const IndicatorScore& item) {
    const bool due = item.outcome != Outcome::kNotDue;
    const bool claimed = item.claim == Claim::kMet;
    scores_.due_count += due ? 1 : 0;
    scores_.claimed_met += claimed ? 1 : 0;
    scores_.claimed_met_due += claimed && due ? 1 : 0;
    scores_.reported_count += item.state == IndicatorState::kReported ? 1 : 0;
  }

  const form::Form& form_;
  const form::Scoring::Outcome& outcome_;
  const record::Record& record_;
  const form::Table* items_;
  ResultPaths paths_;
  Scores scores_;
};

}  // namespace

Scores count_outcomes(const form::Form& form, const record::Record& record) {
  return form.scoring->outcome ? Judging(form, record).run() : Scores();
}

std::string no_formula(const form::Form&, const IndicatorCells&, std::string_view) {
  return {};
}

}  // namespace scorebook::scoring
