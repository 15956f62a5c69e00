// SPDX-License-Identifier: Apache-2.0
// The kind outcomes: no points; whether each item met its target, by the figures and phrases that
// target and result hold, beside what the agency says itself. Items whose target is not due stay out
// of the base "due".
#include <algorithm>
#include <unordered_map>

#include "base/thai.h"
#include "scoring/kinds.h"

namespace scorebook::scoring {
namespace {

using record::Row;
using record::Value;
using record::ValueKind;

// The fields of a row, or of its parents, by a path such as "result.output".
class Paths {
 public:
  Paths(const form::Form& form, const record::Record& record) : form_(form), record_(record) {
    for (const record::Table& table : record.tables) {
      for (const Row& row : table.rows) {
        rows_[table.key].emplace(row.id, &row);
      }
    }
  }

  const Value* find(std::string_view table, const Row& row, std::string_view path) const {
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
      return &row.value(path);
    }
    const form::Table* definition = form_.table(table);
    const form::Table::Parent* parent =
        definition == nullptr ? nullptr : definition->parent(path.substr(0, dot));
    const auto rows = parent == nullptr ? rows_.end() : rows_.find(parent->table);
    if (rows == rows_.end()) {
      return nullptr;
    }
    const auto found = rows->second.find(row.parent(parent->key));
    return found == rows->second.end()
               ? nullptr
               : find(parent->table, *found->second, path.substr(dot + 1));
  }

 private:
  const form::Form& form_;
  const record::Record& record_;
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, const Row*>> rows_;
};

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
  const form::State* state =
      value.kind == ValueKind::kState ? form.state(value.state) : nullptr;
  return state != nullptr && state->score == form::StateScore::kExcluded;
}

class Judging {
 public:
  Judging(const form::Form& form, const record::Record& record)
      : form_(form),
        outcome_(*form.scoring->outcome),
        record_(record),
        paths_(form, record) {}

  Scores run() {
    scores_.counts_outcomes = true;
    scores_.decimals = form_.scoring->decimals;
    const form::Table* definition = form_.table(form_.scoring->items);
    const record::Table* items = record_.table(form_.scoring->items);
    if (definition != nullptr && items != nullptr) {
      for (const Row& row : items->rows) {
        if (is_used(*definition, row)) {
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
    item.steps.push_back(step_of(item, target));
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

  Outcome judge(const Row& row, const Value& target, IndicatorScore& item) const {
    if (is_excluded(form_, target)) {
      return Outcome::kNotDue;
    }
    if (target.empty()) {
      return Outcome::kNoTarget;
    }
    bool reported = false;
    bool open = false;
    const Value* figure = nullptr;
    for (const std::string& path : outcome_.results) {
      const Value* result = paths_.find(form_.scoring->items, row, path);
      if (result == nullptr || result->kind != ValueKind::kText) {
        continue;
      }
      reported = true;
      open = open || judge_of(form_, *result) == form::Judge::kOpen;
      figure = figure == nullptr && result->has_figure ? result : figure;
    }
    if (open) {
      return Outcome::kOpen;
    }
    switch (judge_of(form_, target)) {
      case form::Judge::kReported:
        return reported ? Outcome::kAchieved : Outcome::kNoResult;
      case form::Judge::kAtLeast:
      case form::Judge::kEvery:  // the form's lint sees to it that such a phrase has a figure
        set_wanted(target, item);
        break;
      case form::Judge::kNone:
      case form::Judge::kOpen:
        return reported ? Outcome::kUnmeasured : Outcome::kNoResult;
    }
    if (figure == nullptr) {
      return reported ? Outcome::kNoFigure : Outcome::kNoResult;
    }
    return compare(*figure, item);
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
  Paths paths_;
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
