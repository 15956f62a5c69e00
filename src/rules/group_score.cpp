// SPDX-License-Identifier: Apache-2.0
// SB507: the score cell of a group differs from the sum of its indicators. Variant "moved": it is
// the score of the group beside it, whose own cell is empty. Variant "missing": score cells are
// empty while others of the column are filled.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/group_cells.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

struct Level {
  const GroupCells& cells;
  std::string_view table;
  std::size_t depth = 0;
  const form::Field* field = nullptr;
  const std::vector<GroupCell>& groups;
};

bool differs(const Context& context, const Level& level, const GroupCell& group) {
  return group.cell->is_number() && group.score->complete &&
         !agrees(*group.cell, group.score->score) && !context.index->is_explained(group.cell->at) &&
         !level.cells.follows_from_parts(*group.cell, level.depth + 1, group.score->id);
}

// The group right after or before whose cell is empty and whose score the found figure is.
const GroupCell* owner_beside(const Level& level, std::size_t index) {
  const record::Value& cell = *level.groups[index].cell;
  const auto fits = [&](const GroupCell& other) {
    return other.cell->empty() && other.score->complete && agrees(cell, other.score->score);
  };
  if (index + 1 < level.groups.size() && fits(level.groups[index + 1])) {
    return &level.groups[index + 1];
  }
  return index > 0 && fits(level.groups[index - 1]) ? &level.groups[index - 1] : nullptr;
}

Finding report(const Context& context, const form::Check& check, const Level& level,
               const GroupCell& group, const GroupCell* owner) {
  const int decimals = context.form.scoring->decimals;
  Finding finding = start(check, context, *level.field, *group.cell, {});
  const std::string computed = figure(group.score->score, decimals);
  finding.expected = form_figure(context.form, computed);
  finding.args = {{"group", number_arg(row_name(context.form, level.table, *group.row))},
                  {"stated", number_arg(figure(group.cell->number, decimals))},
                  {"computed", number_arg(computed)}};
  if (owner != nullptr) {
    finding.variant = "moved";
    finding.refs.push_back({owner->cell->at, {}});
    finding.args["owner"] = number_arg(row_name(context.form, level.table, *owner->row));
    finding.args["owner_cell"] = ascii_arg(base::to_a1(owner->cell->at.area.first));
    finding.args["typed"] = ascii_arg(group.score->score.cell_text());
  }
  return finding;
}

void report_missing(const Context& context, const form::Check& check, const Level& level,
                    const std::vector<const GroupCell*>& missing, std::vector<Finding>& out) {
  const int decimals = context.form.scoring->decimals;
  const GroupCell& first = *missing.front();
  Finding finding = start(check, context, *level.field, *first.cell, {});
  finding.variant = "missing";
  finding.severity = Severity::kWarning;
  finding.expected = form_figure(context.form, figure(first.score->score, decimals));
  std::vector<std::string> names;
  for (const GroupCell* group : missing) {
    names.push_back(row_name(context.form, level.table, *group->row) + " = " +
                    figure(group->score->score, decimals));
    if (group != missing.front()) {
      finding.refs.push_back({group->cell->at, {}});
    }
  }
  finding.args["groups"] = number_arg(joined(names));
  out.push_back(std::move(finding));
}

void check_level(const Context& context, const form::Check& check, const Level& level,
                 std::vector<Finding>& out) {
  std::vector<const GroupCell*> owners;
  bool any_figure = false;
  for (std::size_t i = 0; i < level.groups.size(); ++i) {
    any_figure = any_figure || level.groups[i].cell->is_number();
    if (differs(context, level, level.groups[i])) {
      const GroupCell* owner = owner_beside(level, i);
      owners.push_back(owner);
      out.push_back(report(context, check, level, level.groups[i], owner));
    }
  }
  std::vector<const GroupCell*> missing;
  for (const GroupCell& group : level.groups) {
    const bool owned = std::find(owners.begin(), owners.end(), &group) != owners.end();
    if (group.cell->empty() && group.cell->at.exists() && group.score->complete && !owned &&
        !context.index->is_explained(group.cell->at)) {
      missing.push_back(&group);
    }
  }
  if (any_figure && !missing.empty()) {
    report_missing(context, check, level, missing, out);
  }
}

}  // namespace

std::string_view group_score(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  if (context.scores == nullptr) {
    return "no_scores";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const GroupCells cells(context);
  for (std::size_t depth = 0; depth + 1 < scoring.tree.size(); ++depth) {
    const std::string& table = scoring.tree[depth];
    if (const form::Field* field = context.form.table(table)->field(scoring.score)) {
      check_level(context, check, {cells, table, depth, field, cells.at(depth)}, out);
    }
  }
  return {};
}

}  // namespace scorebook::rules
