// SPDX-License-Identifier: Apache-2.0
// The kind weighted_tree: groups in groups, each with a weight. The weight of the root group counts
// points of the whole, every deeper weight is a percentage of the group above it.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "scoring/details.h"
#include "scoring/kinds.h"
#include "scoring/level.h"
#include "scoring/tree.h"

namespace scorebook::scoring {
namespace {

using record::Row;

constexpr std::int64_t kPercent = 100;

// Points the last row of the path carries; nullopt when a weight or a row is missing.
std::optional<Exact> share(const form::Scoring& scoring, const Rows& path, std::size_t depth) {
  if (path.size() != depth + 1) {
    return std::nullopt;
  }
  Exact product = 1;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const record::Value& weight = path[i]->value(scoring.weight);
    if (!weight.is_number()) {
      return std::nullopt;
    }
    product *= i == 0 ? weight.number : weight.number / kPercent;
  }
  return product;
}

Step product_step(const form::Scoring& scoring, const Rows& path, const IndicatorScore& item) {
  if (item.level->is_zero()) {
    return {"fixed", {}, {{"score", item.score}, {"max", item.max}}};
  }
  std::string text;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const std::string weight = path[i]->value(scoring.weight).number.exact_text();
    text += i == 0 ? weight : fmt::format(" \u00D7 {}/{}", weight, kPercent);
  }
  text += fmt::format(" \u00D7 {}/{}", item.level->exact_text(), scoring.levels);
  return {"product", {{"calculation", text}}, {{"score", item.score}, {"max", item.max}}};
}

// Whether anything but computed fields has been filled in: spare rows of a form do not count.
bool is_used(const form::Table& table, const Row& row) {
  return std::any_of(table.fields.begin(), table.fields.end(), [&](const form::Field& field) {
    return field.role != form::Role::kComputed && !row.value(field.key).empty();
  });
}

bool is_scored(const IndicatorScore& item) {
  return item.state == IndicatorState::kReported || item.state == IndicatorState::kPending;
}

// Scores one record.
class Scorer {
 public:
  Scorer(const form::Form& form, const record::Record& record)
      : form_(form), scoring_(*form.scoring), record_(record), tree_(form, record),
        details_(form, record), groups_by_id_(scoring_.tree.size()) {}

  Scores run() {
    const form::Table* definition = form_.table(scoring_.items);
    const record::Table* items = record_.table(scoring_.items);
    if (definition != nullptr && items != nullptr) {
      add_groups(0, "");
      for (const Row& row : items->rows) {
        if (is_used(*definition, row)) {
          add_item(row);
        }
      }
      for (const std::size_t group : unscored_) {
        scores_.groups[group].complete = false;
      }
    }
    sum_up();
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
      group.weight = row->value(scoring_.weight).number;
      group.max = share(scoring_, tree_.path_to(depth, *row), depth).value_or(Exact());
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

  IndicatorScore score_item(const Row& row, const Rows& path) const {
    const std::optional<Exact> max = share(scoring_, path, tree_.depth() - 1);
    LevelReading level = read_level(form_, details_, row);
    IndicatorScore item;
    item.id = row.id;
    item.no = row.value("no").empty() ? row.id : row.value("no").raw;
    item.title = row.value("title").raw;
    item.group = path.size() > 1 ? path[path.size() - 2]->id : std::string();
    item.method = scoring_.kind;
    item.weight = row.value(scoring_.weight).number;
    item.score_at = row.value(scoring_.score).at;
    item.level_at = row.value(scoring_.achieved).at;
    item.state = level.state;
    item.level = level.level;
    item.level_derived = level.derived;
    item.steps = std::move(level.steps);
    if (!max) {
      const form::Field* field = form_.table(scoring_.items)->field(scoring_.weight);
      item.state = IndicatorState::kInvalid;
      item.steps.push_back(
          {"weight_missing", {{"label", field == nullptr ? "" : field->label.th}}, {}});
      return item;
    }
    item.max = *max;
    if (item.state == IndicatorState::kReported) {
      set_points(row, path, item);
    }
    return item;
  }

  void set_points(const Row& row, const Rows& path, IndicatorScore& item) const {
    item.score = item.level->is_zero() && item.level_derived
                     ? scoring_.below_first
                     : item.max * *item.level / scoring_.levels;
    item.steps.push_back(product_step(scoring_, path, item));
    if (auto next = next_level_step(form_, details_, row, *item.level, item.max)) {
      item.steps.push_back(*std::move(next));
    }
  }

  void sum_up() {
    Exact total;
    for (const IndicatorScore& item : scores_.indicators) {
      total += item.score;
      if (item.state == IndicatorState::kReported) {
        ++scores_.reported_count;
        scores_.reported_max += item.max;
      } else if (item.state == IndicatorState::kPending) {
        ++scores_.pending_count;
        scores_.pending_points += item.max;
      } else {
        scores_.blocked.push_back(item.id);
      }
    }
    scores_.max = scoring_.max;
    scores_.decimals = scoring_.decimals;
    if (scores_.blocked.empty() && !scores_.indicators.empty()) {
      scores_.total = total;
      if (!scores_.reported_max.is_zero()) {
        scores_.reported_percent = total / scores_.reported_max * kPercent;
      }
    }
  }

  const form::Form& form_;
  const form::Scoring& scoring_;
  const record::Record& record_;
  Tree tree_;
  Details details_;
  std::vector<std::unordered_map<std::string_view, std::size_t>> groups_by_id_;  // by depth
  std::vector<std::size_t> unscored_;  // groups with a part that could not be scored
  Scores scores_;
};

}  // namespace

Scores score_weighted_tree(const form::Form& form, const record::Record& record) {
  return Scorer(form, record).run();
}

}  // namespace scorebook::scoring
