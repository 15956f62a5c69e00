// SPDX-License-Identifier: Apache-2.0
// SB403: the weights in brackets, which split that of an item, are no split of it. Variants:
// negative (a spreadsheet reads "(5)" as minus 5), unchosen (the item itself has no weight).
#include <fmt/format.h>

#include <algorithm>

#include "rules/all_rules.h"
#include "rules/words.h"
#include "scoring/selection.h"

namespace scorebook::rules {
namespace {

using record::Row;

// The parts of one item in one round.
struct Parts {
  const Row& item;
  std::vector<const Row*> rows;
  const std::string& field;

  const record::Value& weight(const Row& row) const { return row.value(field); }
};

void check_negative(const Context& context, const form::Check& check, const form::Field& field,
                    const Parts& parts, std::vector<Finding>& out) {
  for (const Row* row : parts.rows) {
    const record::Value& value = parts.weight(*row);
    if (!value.is_number() || !value.number.is_negative()) {
      continue;
    }
    Finding finding = start(check, context, field, value, parts.item.id);
    finding.variant = "negative";
    finding.expected = form_figure(context.form, figure(-value.number));
    finding.args = {{"items", number_arg(row->id)}, {"wanted", ascii_arg(figure(-value.number))}};
    out.push_back(std::move(finding));
  }
}

void check_sum(const Context& context, const form::Check& check, const form::Field& field,
               const Parts& parts, std::vector<Finding>& out) {
  Exact sum;
  std::vector<std::string> texts;
  const Row* first = nullptr;
  for (const Row* row : parts.rows) {
    const record::Value& value = parts.weight(*row);
    if (value.is_number() && value.number.is_negative()) {
      return;  // said already
    }
    if (value.is_number() && !value.number.is_zero()) {
      sum += value.number;
      texts.push_back(fmt::format("{} = {}", row->id, figure(value.number)));
      first = first == nullptr ? row : first;
    }
  }
  const record::Value& whole = parts.weight(parts.item);
  if (sum == whole.number) {
    return;  // an item without a weight counts as 0
  }
  const Row& at = first == nullptr ? *parts.rows.front() : *first;
  Finding finding = start(check, context, field, parts.weight(at), parts.item.id);
  finding.variant = whole.number.is_zero() ? "unchosen" : "";
  finding.found = form_figure(context.form, figure(sum));
  finding.expected = form_figure(context.form, figure(whole.number));
  finding.refs.push_back({whole.at, seen(field, whole)});
  finding.args = {{"items", number_arg(parts.item.id)},
                  {"rows", number_arg(joined(texts))},
                  {"sum", number_arg(figure(sum))},
                  {"total", number_arg(figure(whole.number))}};
  out.push_back(std::move(finding));
}

}  // namespace

std::string_view part_weights(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  const std::optional<form::Selection>& selection = context.form.selection;
  if (!selection || !selection->parts) {
    return "no_selection";
  }
  const record::Table* items = context.record.table(selection->table);
  const record::Table* all = context.record.table(selection->parts->table);
  if (items == nullptr || all == nullptr) {
    return {};
  }
  for (const Row& item : items->rows) {
    for (const form::Selection::Weight& weight : selection->weights) {
      Parts parts{item, {}, weight.field};
      for (const Row& row : all->rows) {
        if (row.parent(selection->parts->parent) == item.id) {
          parts.rows.push_back(&row);
        }
      }
      const form::Field* field = context.form.table(all->key)->field(weight.field);
      if (!parts.rows.empty() && field != nullptr) {
        check_negative(context, check, *field, parts, out);
        check_sum(context, check, *field, parts, out);
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
