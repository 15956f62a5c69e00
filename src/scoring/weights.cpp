// SPDX-License-Identifier: Apache-2.0
#include "scoring/weights.h"

#include <algorithm>

#include "scoring/figure.h"

namespace scorebook::scoring {
namespace {

using record::Row;

bool is_assessable(IndicatorState state) {
  return state != IndicatorState::kNotApplicable && state != IndicatorState::kCancelled &&
         state != IndicatorState::kNotDue;
}

}  // namespace

int round_of(const form::Form& form, const record::Record& record) {
  if (!form.rounds) {
    return 0;
  }
  const record::Value& round = record.field(form.rounds->field);
  return round.is_number() ? static_cast<int>(round.number.to_int().value_or(0)) : 0;
}

const std::string& weight_field(const form::Form& form, const record::Record& record) {
  const int round = round_of(form, record);
  for (const form::Scoring::RoundWeight& one : form.scoring->round_weights) {
    if (one.round == round) {
      return one.field;
    }
  }
  return form.scoring->weight;
}

std::optional<IndicatorState> not_assessed(const form::Form& form, const Row& item) {
  const record::Value& cell = item.value(form.scoring->achieved);
  if (cell.kind != record::ValueKind::kState) {
    return std::nullopt;
  }
  const std::optional<IndicatorState> state = indicator_state(form, cell.state);
  return state && !is_assessable(*state) ? state : std::nullopt;
}

std::optional<Exact> printed_share(const form::Scoring& scoring, const std::string& weight,
                                   const Rows& path, std::size_t depth) {
  if (path.size() != depth + 1) {
    return std::nullopt;
  }
  Exact product = scoring.max;
  for (const Row* row : path) {
    const record::Value& value = row->value(weight);
    if (!value.is_number()) {
      return std::nullopt;
    }
    product *= value.number / scoring.weight_base;
  }
  return product;
}

Shares::Shares(const form::Form& form, const record::Record& record, const Tree& tree)
    : form_(form),
      scoring_(*form.scoring),
      weight_(weight_field(form, record)) {
  const record::Table* items = record.table(scoring_.items);
  if (items == nullptr || tree.depth() == 0) {
    return;
  }
  const form::Spread spread_by =
      scoring_.unassessed ? scoring_.unassessed->spread : form::Spread::kBlock;
  const bool any = std::any_of(items->rows.begin(), items->rows.end(),
                               [&](const Row& row) { return not_assessed(form, row); });
  if (any && spread_by == form::Spread::kProportional) {
    moved_ = true;
    spread(tree, 0, "", scoring_.max);
    return;
  }
  for (const Row& row : items->rows) {
    const std::size_t depth = tree.depth() - 1;
    if (const auto share = printed_share(scoring_, weight_, tree.path_to(depth, row), depth)) {
      points_.emplace(&row, *share);
    }
  }
  if (any && spread_by == form::Spread::kNamed) {
    moved_ = true;
    name_recipients(*items);
  }
  add_groups(tree);
}

std::optional<Exact> Shares::of(const Row& row) const {
  const auto found = points_.find(&row);
  return found == points_.end() ? std::nullopt : std::optional(found->second);
}

// Whether something below the row is assessed. A group without parts keeps its weight.
bool Shares::alive(const Tree& tree, std::size_t depth, const Row& row) {
  if (depth + 1 == tree.depth()) {
    return !not_assessed(form_, row);
  }
  const Rows& parts = tree.children(depth + 1, row.id);
  return parts.empty() || std::any_of(parts.begin(), parts.end(), [&](const Row* part) {
           return alive(tree, depth + 1, *part);
         });
}

// Gives `points` to the rows below `parent`: those assessed share what the others leave by their
// weights.
void Shares::spread(const Tree& tree, std::size_t depth, std::string_view parent,
                    const Exact& points) {
  Exact all;
  Exact assessed;
  for (const Row* row : tree.children(depth, parent)) {
    const record::Value& weight = row->value(weight_);
    if (!weight.is_number()) {
      continue;
    }
    all += weight.number;
    assessed += alive(tree, depth, *row) ? weight.number : Exact();
  }
  for (const Row* row : tree.children(depth, parent)) {
    const record::Value& weight = row->value(weight_);
    if (!weight.is_number()) {
      continue;
    }
    const bool counts = alive(tree, depth, *row) && !assessed.is_zero();
    const Exact share =
        counts ? points * weight.number / scoring_.weight_base * all / assessed : Exact();
    points_.emplace(row, share);
    if (depth + 1 < tree.depth()) {
      spread(tree, depth + 1, row->id, share);
    }
  }
}

// Moves the points of each row that is not assessed to the indicator that its cell names.
void Shares::name_recipients(const record::Table& items) {
  for (const Row& row : items.rows) {
    const auto from = points_.find(&row);
    if (!not_assessed(form_, row) || from == points_.end()) {
      continue;
    }
    const Row* to = items.find(row.value(scoring_.unassessed->recipient).raw);
    const auto target = to == nullptr ? points_.end() : points_.find(to);
    if (target == points_.end() || not_assessed(form_, *to)) {
      points_.erase(from);  // nobody gets it: the indicator blocks the total
      continue;
    }
    target->second += from->second;
    from->second = Exact();
  }
}

// A group carries what its indicators carry when weights have moved, else what its weight says.
void Shares::add_groups(const Tree& tree) {
  for (std::size_t depth = tree.depth() - 1; depth > 0; --depth) {
    const auto add = [&](const Row* group) {
      const std::optional<Exact> printed =
          printed_share(scoring_, weight_, tree.path_to(depth - 1, *group), depth - 1);
      Exact sum;
      for (const Row* part : tree.children(depth, group->id)) {
        sum += of(*part).value_or(Exact());
      }
      if (moved_) {
        points_.emplace(group, sum);
      } else if (printed) {
        points_.emplace(group, *printed);
      }
    };
    tree.each(depth - 1, add);
  }
}

std::vector<Imbalance> imbalances(const form::Form& form, const record::Record& record,
                                  const Tree& tree) {
  const form::Scoring& scoring = *form.scoring;
  const std::string& weight = weight_field(form, record);
  std::vector<Imbalance> out;
  const auto check = [&](std::size_t depth, std::string_view table, const std::string& id) {
    Exact sum;
    const Rows& parts = tree.children(depth, id);
    for (const Row* part : parts) {
      sum += part->value(weight).number;
    }
    if (!parts.empty() && sum != scoring.weight_base) {
      out.push_back({std::string(table), id, sum, scoring.weight_base});
    }
  };
  if (tree.depth() > 0) {
    check(0, "", "");
  }
  for (std::size_t depth = 0; depth + 1 < tree.depth(); ++depth) {
    tree.each(depth, [&](const Row* group) { check(depth + 1, scoring.tree[depth], group->id); });
  }
  return out;
}

}  // namespace scorebook::scoring
