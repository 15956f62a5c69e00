// SPDX-License-Identifier: Apache-2.0
// SB404: the weights of groups differ from those the form prints though they may not: a fixed one
// (variant "fixed"), the others while every group has items (variant "changed"), or their sum.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/a1.h"
#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using record::Row;

// What the form prints for the group.
std::optional<Exact> printed(const form::Form& form, const form::Check::Split& split,
                             const std::string& id) {
  for (const form::Layout::BlankRow& row : form.layout->blank_rows) {
    const auto value = row.values.find(split.field);
    if (row.table == split.table && row.id == id && value != row.values.end()) {
      return Exact::from_decimal(value->second);
    }
  }
  return std::nullopt;
}

bool has_items(const Context& context, const form::Check::Split& split, const Row& group) {
  const record::Table* items = context.record.table(split.items);
  const form::Table& definition = *context.form.table(split.items);
  return items != nullptr &&
         std::any_of(items->rows.begin(), items->rows.end(), [&](const Row& item) {
           const bool named = std::any_of(
               definition.fields.begin(), definition.fields.end(), [&](const form::Field& field) {
                 return field.type == form::ValueType::kText && !item.value(field.key).empty();
               });
           return named && std::any_of(definition.parents.begin(), definition.parents.end(),
                                       [&](const form::Table::Parent& parent) {
                                         return parent.table == split.table &&
                                                item.parent(parent.key) == group.id;
                                       });
         });
}

}  // namespace

std::string_view split_weights(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (!check.split || !context.form.layout) {
    return "no_weights";
  }
  const form::Check::Split& split = *check.split;
  const record::Table* groups = context.record.table(split.table);
  if (groups == nullptr || groups->rows.empty()) {
    return {};
  }
  const form::Field& field = *context.form.table(split.table)->field(split.field);
  std::vector<std::string> texts;
  Exact sum;
  bool all_used = true;
  for (const Row& row : groups->rows) {
    if (!row.value(split.field).is_number()) {
      return {};  // SB301 or SB303 says so
    }
    sum += row.value(split.field).number;
    texts.push_back(fmt::format("{} = {}", row.id, figure(row.value(split.field).number)));
    all_used = all_used && has_items(context, split, row);
  }
  for (const Row& row : groups->rows) {
    const record::Value& weight = row.value(split.field);
    const std::optional<Exact> usual = printed(context.form, split, row.id);
    const bool fixed =
        std::find(split.fixed.begin(), split.fixed.end(), row.id) != split.fixed.end();
    if (!usual || weight.number == *usual || (!fixed && !all_used)) {
      continue;
    }
    Finding finding = start(check, context, field, weight, {});
    finding.variant = fixed ? "fixed" : "changed";
    finding.expected = form_figure(context.form, figure(*usual));
    finding.args = {{"group", text_arg(shortened(row.value("title").raw))},
                    {"wanted", number_arg(figure(*usual))}};
    out.push_back(std::move(finding));
  }
  if (out.empty() && sum != split.sum) {
    Finding finding = start(check, context, field, groups->rows.front().value(split.field), {});
    finding.found = form_figure(context.form, figure(sum));
    finding.expected = form_figure(context.form, figure(split.sum));
    finding.args = {{"sum", number_arg(figure(sum))},
                    {"total", number_arg(figure(split.sum))},
                    {"rows", number_arg(joined(texts))}};
    for (const Row& row : groups->rows) {
      finding.refs.push_back({row.value(split.field).at, seen(field, row.value(split.field))});
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
