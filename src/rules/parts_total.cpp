// SPDX-License-Identifier: Apache-2.0
// SB510: the scores of the root groups are right, but as shown they do not add up to the total.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/group_cells.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

Exact shown(const record::Value& value) {
  return value.decimals < 0 ? value.number : value.number.rounded(value.decimals);
}

Finding report(const Context& context, const form::Check& check, const form::Field& field,
               const std::vector<GroupCell>& parts, const Exact& sum) {
  const form::Scoring& scoring = *context.form.scoring;
  const form::Field& part_field =
      *context.form.table(scoring.tree.front())->field(scoring.score);
  const record::Value& total = context.record.field(scoring.total);
  Finding finding = start(check, context, field, total, {});
  finding.expected = form_figure(context.form, figure(sum, scoring.decimals));
  std::string addition;
  for (const GroupCell& part : parts) {
    const Exact value = shown(*part.cell);
    addition += addition.empty() ? "" : " + ";
    addition += figure(value, std::max(part.cell->decimals, 0));
    if (value != part.score->score) {
      finding.refs.push_back({part.cell->at, seen(part_field, *part.cell)});
    }
  }
  finding.args = {{"addition", number_arg(addition)},
                  {"sum", number_arg(figure(sum, scoring.decimals))},
                  {"stated", number_arg(figure(shown(total), scoring.decimals))}};
  return finding;
}

}  // namespace

std::string_view parts_total(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  if (context.scores == nullptr || !context.scores->total) {
    return "no_scores";
  }
  const form::Field* field = context.form.field(context.form.scoring->total);
  const record::Value& total = context.record.field(context.form.scoring->total);
  if (field == nullptr || !total.is_number() || !agrees(total, *context.scores->total)) {
    return {};
  }
  const GroupCells cells(context);
  Exact sum;
  for (const GroupCell& group : cells.at(0)) {
    if (!group.cell->is_number() || !agrees(*group.cell, group.score->score)) {
      return {};  // SB507 has said so
    }
    sum += shown(*group.cell);
  }
  // Parts with more decimals than the total add up when their sum rounds to what it shows.
  const Exact rounded = total.decimals < 0 ? sum : sum.rounded(total.decimals);
  if (!cells.at(0).empty() && rounded != shown(total)) {
    out.push_back(report(context, check, *field, cells.at(0), sum));
  }
  return {};
}

}  // namespace scorebook::rules
