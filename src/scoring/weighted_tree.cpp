// SPDX-License-Identifier: Apache-2.0
// The kind weighted_tree: groups in groups, each with a weight, a part of `weight_base` of the
// group above it; the whole carries `max` points. What an indicator has reached is a part of its
// points.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "scoring/details.h"
#include "scoring/inputs.h"
#include "scoring/kinds.h"
#include "scoring/level.h"
#include "scoring/selection.h"
#include "scoring/tree.h"
#include "scoring/weights.h"

namespace scorebook::scoring {
namespace {

using record::Row;

constexpr std::int64_t kPercent = 100;

// "30 × 20/100 × 1/5"; the points themselves once weights have moved.
Step product_step(const form::Scoring& scoring, const std::string& weight, const Rows& path,
                  const IndicatorScore& item) {
  std::string text;
  const bool plain = scoring.max == scoring.weight_base;
  if (item.max != item.printed_max) {
    text = item.max.exact_text();
  } else {
    text = plain ? path.front()->value(weight).number.exact_text() : scoring.max.exact_text();
    for (std::size_t i = plain ? 1 : 0; i < path.size(); ++i) {
      text += fmt::format(" \u00D7 {}/{}", path[i]->value(weight).number.exact_text(),
                          scoring.weight_base.exact_text());
    }
  }
  text += fmt::format(" \u00D7 {}/{}", item.level->exact_text(), item.top.exact_text());
  return {"product", {{"calculation", text}}, {{"score", item.score}, {"max", item.max}}};
}

// Whether anything but computed fields has been filled in: spare rows of a form do not count.
bool is_used(const form::Table& table, const Row& row) {
  return std::any_of(table.fields.begin(), table.fields.end(), [&](const form::Field& field) {
    return field.role != form::Role::kComputed && !row.value(field.key).empty();
  });
}

std::string_view name_of(form::SchemeKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"levels", "points", "choice", "none"};
  return kNames.at(static_cast<std::size_t>(kind));
}

// Scores one record.
class Scorer {
 public:
  Scorer(const form::Form& form, const record::Record& record, Rounding rounding)
      : form_(form),
        scoring_(*form.scoring),
        record_(record),
        rounding_(rounding),
        weight_(weight_field(form, record)),
        round_(round_of(form, record)),
        tree_(form, record),
        shares_(form, record, tree_),
        details_(form, record),
        inputs_(form, record, details_),
        groups_by_id_(scoring_.tree.size()) {}

  Scores run() {
    const form::Table* definition = form_.table(scoring_.items);
    const record::Table* items = record_.table(scoring_.items);
    if (definition != nullptr && items != nullptr) {
      add_groups(0, "");
      for (const Row& row : items->rows) {
        if (is_used(*definition, row) && is_chosen(form_, scoring_.items, row, weight_)) {
          add_item(row);
        }
      }
      for (const std::size_t group : unscored_) {
        scores_.groups[group].complete = false;
      }
    }
    sum_up();
    rate();
    return std::move(scores_);
  }

 private:
  // The groups of one level below `parent` and everything below them.
  void add_groups(std::size_t depth, const std::string& parent) {
    if (depth + 1 >= tree_.depth()) {
      return;
    }
    for (const Row* row : tree_.children(depth, parent)) {
      GroupScore group;
      group.table = scoring_.tree[depth];
      group.id = row->id;
      group.title = row->value("title").raw;
      group.parent = parent;
      group.weight = row->value(weight_).number;
      group.max = shares_.of(*row).value_or(Exact());
      group.score_at = row->value(scoring_.score).at;
      group.complete = false;  // until a part of it is found
      groups_by_id_[depth].emplace(row->id, scores_.groups.size());
      scores_.groups.push_back(std::move(group));
      add_groups(depth + 1, row->id);
    }
  }

  void add_item(const Row& row) {
    const Rows path = tree_.path_to(tree_.depth() - 1, row);
    scores_.indicators.push_back(score_item(row, path));
    const IndicatorScore& item = scores_.indicators.back();
    for (std::size_t depth = 0; path.size() == tree_.depth() && depth + 1 < path.size(); ++depth) {
      const std::size_t index = groups_by_id_[depth].at(path[depth]->id);
      scores_.groups[index].score += item.score;
      scores_.groups[index].complete = true;
      if (!is_scored(item)) {
        unscored_.push_back(index);
      }
    }
  }

  bool is_scored(const IndicatorScore& item) const {
    return item.state == IndicatorState::kReported || item.state == IndicatorState::kPending ||
           is_left_out(item);
  }

  // Not assessed, and the form says what becomes of its weight.
  bool is_left_out(const IndicatorScore& item) const {
    return scoring_.unassessed && scoring_.unassessed->spread != form::Spread::kBlock &&
           (item.state == IndicatorState::kNotApplicable ||
            item.state == IndicatorState::kCancelled || item.state == IndicatorState::kNotDue);
  }

  std::optional<AppliedScheme> scheme_of(const Row& row) const {
    const form::Scheme* scheme = scoring_.scheme_of(row.id, round_);
    if (scheme == nullptr) {
      return std::nullopt;
    }
    return AppliedScheme{*scheme,
                         [this, &row](const std::string& name) { return inputs_.find(row, name); },
                         rounding_};
  }

  IndicatorScore score_item(const Row& row, const Rows& path) const {
    const std::optional<Exact> max = shares_.of(row);
    const std::optional<AppliedScheme> scheme = scheme_of(row);
    LevelReading level = read_level(form_, details_, row, scheme);
    IndicatorScore item;
    item.id = row.id;
    item.no = row.value("no").empty() ? row.id : row.value("no").raw;
    item.title = row.value("title").raw;
    item.group = path.size() > 1 ? path[path.size() - 2]->id : std::string();
    item.method = scheme ? std::string(name_of(scheme->scheme.kind)) : scoring_.kind;
    item.weight = row.value(weight_).number;
    item.score_at = row.value(scoring_.score).at;
    item.level_at = row.value(scoring_.achieved).at;
    item.state = level.state;
    item.level = level.level;
    item.top = level.top;
    item.level_derived = level.derived;
    item.rating = std::move(level.rating);
    item.steps = std::move(level.steps);
    if (!max) {
      add_weight_missing(row, path, item);
      return item;
    }
    item.max = *max;
    item.printed_max = printed_share(scoring_, weight_, path, tree_.depth() - 1).value_or(Exact());
    if (is_left_out(item)) {
      add_left_out(row, item);
    } else if (item.max != item.printed_max) {
      item.steps.push_back(
          {"weight_moved", {}, {{"before", item.printed_max}, {"after", item.max}}});
    }
    if (item.state == IndicatorState::kReported) {
      set_points(row, path, scheme.has_value(), level.next, item);
    }
    return item;
  }

  // A weight is not there, or the indicator that should get it.
  void add_weight_missing(const Row& row, const Rows& path, IndicatorScore& item) const {
    item.state = IndicatorState::kInvalid;
    if (printed_share(scoring_, weight_, path, tree_.depth() - 1)) {
      item.steps.push_back(
          {"recipient_missing", {{"found", row.value(scoring_.unassessed->recipient).raw}}, {}});
      return;
    }
    const form::Field* field = form_.table(scoring_.items)->field(weight_);
    item.steps.push_back(
        {"weight_missing", {{"label", field == nullptr ? "" : field->label.th}}, {}});
  }

  void add_left_out(const Row& row, IndicatorScore& item) const {
    const form::Scoring::Unassessed& unassessed = *scoring_.unassessed;
    Step& step = item.steps.back();
    step.key = "not_assessed";
    step.numbers = {{"before", item.printed_max}, {"after", item.max}};
    for (const auto& [name, field] :
         {std::pair("reason", unassessed.reason), std::pair("approval", unassessed.approval),
          std::pair("recipient", unassessed.recipient)}) {
      if (!field.empty() && !row.value(field).empty()) {
        step.texts[name] = row.value(field).raw;
      }
    }
  }

  Exact points_of(const IndicatorScore& item, const Exact& level) const {
    return item.top.is_zero() ? Exact() : item.max * level / item.top;
  }

  void set_points(const Row& row, const Rows& path, bool by_scheme, const std::optional<Step>& next,
                  IndicatorScore& item) const {
    const bool below = item.level->is_zero() && item.level_derived;
    item.score = below && !by_scheme ? scoring_.below_first : points_of(item, *item.level);
    if (item.level->is_zero()) {
      item.steps.push_back({"fixed", {}, {{"score", item.score}, {"max", item.max}}});
    } else {
      item.steps.push_back(product_step(scoring_, weight_, path, item));
    }
    if (rounding_ == Rounding::kDeclared && scoring_.round_scores >= 0) {
      const Exact before = item.score;
      item.score = before.rounded(scoring_.round_scores);
      if (item.score != before) {
        item.steps.push_back(
            {"points_rounded",
             {},
             {{"before", before}, {"result", item.score}, {"places", scoring_.round_scores}}});
      }
    }
    add_assessor(row, item);
    const std::optional<Step> step =
        next ? with_gain(*next, item)
             : next_level_step(form_, details_, row, *item.level, item.max);
    if (step) {
      item.steps.push_back(*step);
    }
    item.next = by_scheme ? step : next_level(form_, details_, row, *item.level, item.max);
  }

  // The next level of a scheme with the points it adds.
  std::optional<Step> with_gain(Step next, const IndicatorScore& item) const {
    const Exact gain = points_of(item, next.numbers.at("score")) - item.score;
    if (gain <= 0) {
      return std::nullopt;  // a gate keeps the score below what the level would give
    }
    next.numbers.erase("score");
    next.numbers["gain"] = gain;
    return next;
  }

  void add_assessor(const Row& row, IndicatorScore& item) const {
    const record::Value& value = row.value(scoring_.assessor);
    if (!value.is_number() || value.number.is_negative() || value.number > item.top) {
      return;
    }
    const Exact score = points_of(item, value.number);
    item.assessor = Opinion{value.number, score, score - item.score};
    item.steps.push_back(
        {"assessor",
         {},
         {{"level", value.number}, {"other", score}, {"difference", score - item.score}}});
  }

  void sum_up() {
    Exact total;
    Exact assessor_total;
    bool any_assessor = false;
    for (const IndicatorScore& item : scores_.indicators) {
      total += item.score;
      assessor_total += item.assessor ? item.assessor->score : item.score;
      any_assessor = any_assessor || item.assessor;
      if (item.state == IndicatorState::kReported) {
        ++scores_.reported_count;
        scores_.reported_max += item.max;
      } else if (item.state == IndicatorState::kPending) {
        ++scores_.pending_count;
        scores_.pending_points += item.max;
      } else if (!is_left_out(item)) {
        scores_.blocked.push_back(item.id);
      }
    }
    scores_.max = scoring_.max;
    scores_.decimals = scoring_.decimals;
    if (scoring_.refuse_unbalanced) {
      const std::vector<Imbalance> wrong = imbalances(form_, record_, tree_);
      scores_.imbalance = wrong.empty() ? std::nullopt : std::optional(wrong.front());
    }
    if (scores_.blocked.empty() && !scores_.indicators.empty() && !scores_.imbalance) {
      scores_.total = total;
      if (any_assessor) {
        scores_.assessor_total = assessor_total;
      }
      if (!scores_.reported_max.is_zero()) {
        scores_.reported_percent = total / scores_.reported_max * kPercent;
      }
    }
  }

  // The words of the total.
  void rate() {
    const form::Scheme* scheme = scoring_.find_scheme(scoring_.rating);
    if (scheme == nullptr || !scores_.total) {
      return;
    }
    record::Value total;
    total.kind = record::ValueKind::kNumber;
    total.number = *scores_.total;
    const FindInput find = [&](const std::string& name) {
      return name == "total"                ? &total
             : form_.field(name) != nullptr ? &record_.field(name)
                                            : nullptr;
    };
    scores_.rating = score_scheme(form_, *scheme, find, rounding_).label;
  }

  const form::Form& form_;
  const form::Scoring& scoring_;
  const record::Record& record_;
  const Rounding rounding_;
  const std::string& weight_;
  const int round_;
  Tree tree_;
  Shares shares_;
  Details details_;
  Inputs inputs_;
  std::vector<std::unordered_map<std::string_view, std::size_t>> groups_by_id_;  // by depth
  std::vector<std::size_t> unscored_;  // groups with a part that could not be scored
  Scores scores_;
};

// Whether anything is rounded before the end.
bool rounds_between(const form::Scoring& scoring) {
  return scoring.round_scores >= 0 ||
         std::any_of(scoring.schemes.begin(), scoring.schemes.end(), [](const form::Scheme& one) {
           return one.round_value >= 0 || one.round_score >= 0;
         });
}

}  // namespace

Scores score_weighted_tree(const form::Form& form, const record::Record& record) {
  Scores scores = Scorer(form, record, Rounding::kDeclared).run();
  if (scores.total && rounds_between(*form.scoring)) {
    const std::optional<Exact> exact = Scorer(form, record, Rounding::kNone).run().total;
    if (exact && *exact != *scores.total) {
      scores.unrounded_total = exact;
    }
  }
  return scores;
}

}  // namespace scorebook::scoring
