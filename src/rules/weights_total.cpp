// SPDX-License-Identifier: Apache-2.0
// SB401: the weights of one group do not come to what they must (variant "rounding": as shown they
// do). At the group they belong to; those of the root at the first of them.
#include <fmt/format.h>

#include "rules/all_rules.h"
#include "rules/places.h"
#include "rules/words.h"
#include "scoring/tree.h"

namespace scorebook::rules {
namespace {

constexpr std::int64_t kPercent = 100;
constexpr std::size_t kMostListed = 24;  // rows that a message names; all are in its references

// Rows whose weights belong together.
struct Group {
  std::string_view table;
  const scoring::Rows& rows;
  const record::Row* parent = nullptr;  // null at the root
  std::string_view parent_table;
  Exact expected;
};

Finding report(const Context& context, const form::Check& check, const Group& group,
               const Exact& sum) {
  const std::string& weight = context.form.scoring->weight;
  const form::Field& field = *context.form.table(group.table)->field(weight);
  std::vector<record::Place> cells;
  for (const record::Row* row : group.rows) {
    cells.push_back(row->value(weight).at);
  }
  Finding finding = start(check, compact(std::move(cells)).front());
  finding.label = field.label.th;
  finding.found = form_figure(context.form, figure(sum));
  finding.expected = form_figure(context.form, figure(group.expected));
  std::vector<std::string> parts;
  for (const record::Row* row : group.rows) {
    const record::Value& value = row->value(weight);
    if (parts.size() < kMostListed) {
      parts.push_back(fmt::format("{} = {}", row->id, figure(value.number)));
    }
    finding.refs.push_back({value.at, seen(field, value)});
  }
  if (group.rows.size() > kMostListed) {
    parts.push_back("…");
  }
  const bool less = sum < group.expected;
  finding.args = {{"sum", number_arg(figure(sum))},
                  {"total", number_arg(figure(group.expected))},
                  {"rows", number_arg(row_label(context.form, group.table) + ' ' + joined(parts))},
                  {less ? "missing" : "excess",
                   number_arg(figure(less ? group.expected - sum : sum - group.expected))}};
  if (group.parent != nullptr) {
    finding.args["parent"] = number_arg(row_name(context.form, group.parent_table, *group.parent));
  }
  return finding;
}

// What the weights come to as the cells show them.
Exact shown_sum(const Group& group, std::string_view weight) {
  Exact sum;
  for (const record::Row* row : group.rows) {
    const record::Value& value = row->value(weight);
    sum += value.decimals < 0 ? value.number : value.number.rounded(value.decimals);
  }
  return sum;
}

void check_group(const Context& context, const form::Check& check, const Group& group,
                 std::vector<Finding>& out) {
  const std::string& weight = context.form.scoring->weight;
  Exact sum;
  for (const record::Row* row : group.rows) {
    const record::Value& value = row->value(weight);
    if (!value.is_number()) {
      return;  // SB301 or SB303 says so
    }
    sum += value.number;
  }
  if (group.rows.empty() || sum == group.expected) {
    return;
  }
  out.push_back(report(context, check, group, sum));
  if (shown_sum(group, weight) == group.expected) {
    out.back().variant = "rounding";
  }
}

}  // namespace

std::string_view weights_total(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (!context.form.scoring) {
    return "no_scoring";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const scoring::Tree tree(context.form, context.record);
  check_group(context, check,
              {scoring.tree.front(), tree.children(0, ""), nullptr, {}, scoring.max}, out);
  for (std::size_t depth = 1; depth < tree.depth(); ++depth) {
    const record::Table* parents = context.record.table(scoring.tree[depth - 1]);
    if (parents == nullptr) {
      continue;
    }
    for (const record::Row& parent : parents->rows) {
      check_group(context, check,
                  {scoring.tree[depth], tree.children(depth, parent.id), &parent,
                   scoring.tree[depth - 1], kPercent},
                  out);
    }
  }
  return {};
}

}  // namespace scorebook::rules
