// SPDX-License-Identifier: Apache-2.0
// SB304: columns of ticks that give one field do not say which value: ticks in more than one of
// them, or (variant "mark") something that is no tick.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// Whether everything that stands in the boxes was a tick.
bool only_ticks(const form::Form& form, std::string_view table, const Cell& cell) {
  std::string ticks;
  for (const form::Column* column : tick_columns(form, table, cell.field->key)) {
    ticks += (ticks.empty() ? "" : ", ") + column->tick;
  }
  return cell.value->raw == ticks;
}

}  // namespace

std::string_view tick_unclear(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  for (const Cell& cell : context.index->cells()) {
    if (cell.table == nullptr || cell.value->kind != record::ValueKind::kInvalid ||
        tick_columns(context.form, cell.table->key, cell.field->key).empty()) {
      continue;
    }
    Finding finding = start(check, context, *cell.field, *cell.value,
                            indicator_of(context, cell.table->key, *cell.row));
    finding.variant = only_ticks(context.form, cell.table->key, cell) ? "" : "mark";
    for (const record::Place& box : cell.value->more) {
      if (box.exists() && !(box == cell.value->at)) {
        finding.refs.push_back({box, {}});
      }
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
