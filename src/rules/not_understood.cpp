// SPDX-License-Identifier: Apache-2.0
// SB303: a cell holds something that is neither a value of its type nor a phrase the form knows.
// Many cells of one field are one finding (variant "many").
#include <map>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kMostCells = 5;  // cells of one field that are reported one by one

std::string_view type_name(form::ValueType type) {
  switch (type) {
    case form::ValueType::kNumber:
      return "number";
    case form::ValueType::kDate:
      return "date";
    case form::ValueType::kYear:
      return "year";
    case form::ValueType::kCode:
      return "code";
    case form::ValueType::kText:
      return "text";
  }
  return "text";
}

// The phrases that may stand there instead, with an ellipsis for what they leave open.
std::string phrases(const form::Form& form, const form::Field& field) {
  std::vector<std::string> texts;
  for (const std::string& key : field.states) {
    if (const form::State* state = form.state(key)) {
      texts.push_back(state->print.compose({}, "\u2026"));
    }
  }
  return joined(texts);
}

// Points that wait for the level of the cell's indicator; nothing for other cells.
std::optional<Exact> points_of(const Context& context, const Cell& cell) {
  const bool is_level = context.form.scoring && cell.table != nullptr &&
                        cell.table->key == context.form.scoring->items &&
                        cell.field->key == context.form.scoring->achieved;
  const scoring::IndicatorScore* score = is_level ? context.index->score(cell.row->id) : nullptr;
  return score == nullptr ? std::nullopt : std::optional<Exact>(score->max);
}

Finding one_cell(const Context& context, const form::Check& check, const Cell& cell) {
  const std::string indicator =
      cell.row == nullptr ? "" : indicator_of(context, cell.table->key, *cell.row);
  Finding finding = start(check, context, *cell.field, *cell.value, indicator);
  finding.args = {{"type", text_arg(std::string(type_name(cell.field->type)))},
                  {"phrases", text_arg(phrases(context.form, *cell.field))}};
  finding.points = points_of(context, cell);
  return finding;
}

Finding many_cells(const Context& context, const form::Check& check,
                   const std::vector<const Cell*>& cells) {
  Finding finding = one_cell(context, check, *cells.front());
  finding.variant = "many";
  finding.indicator.clear();
  for (std::size_t i = 1; i < cells.size(); ++i) {
    finding.refs.push_back({cells[i]->value->at, seen(*cells[i]->field, *cells[i]->value)});
    if (const std::optional<Exact> points = points_of(context, *cells[i])) {
      finding.points = finding.points.value_or(Exact()) + *points;
    }
  }
  finding.args["count"] = count_arg(cells.size());
  return finding;
}

// A stale or missing formula value, a tick, or what a score formula says of its inputs: SB203,
// SB206, SB304, SB604, and the rules of the inputs.
bool told_elsewhere(const Context& context, const Cell& cell) {
  const bool from_inputs = cell.value->has_formula && cell.field->role == form::Role::kComputed;
  return from_inputs || context.index->is_explained(cell.value->at) ||
         is_ticked(context.form, cell.field->key) ||
         (cell.table != nullptr &&
          !tick_columns(context.form, cell.table->key, cell.field->key).empty());
}

}  // namespace

std::string_view not_understood(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Cell*>> fields;
  for (const Cell& cell : context.index->cells()) {
    if (cell.value->kind == record::ValueKind::kInvalid && !told_elsewhere(context, cell)) {
      fields[{cell.table == nullptr ? "" : cell.table->key, cell.field->key}].push_back(&cell);
    }
  }
  for (const auto& [field, cells] : fields) {
    if (cells.size() > kMostCells) {
      out.push_back(many_cells(context, check, cells));
      continue;
    }
    for (const Cell* cell : cells) {
      out.push_back(one_cell(context, check, *cell));
    }
  }
  return {};
}

}  // namespace scorebook::rules
