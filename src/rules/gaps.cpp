// SPDX-License-Identifier: Apache-2.0
#include "rules/gaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/criterion_text.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using Columns = std::set<std::pair<std::string_view, std::string_view>>;

// Table and field of the columns that are not there.
Columns missing_columns(const record::Record& record) {
  Columns columns;
  for (const record::Fact& fact : record.facts) {
    if (fact.kind == record::FactKind::kMissingColumn) {
      columns.emplace(fact.table, fact.field);
    }
  }
  return columns;
}

// A result below the first level has no level to type: the empty cell stands for it.
bool means_below_first(const Context& context, const Cell& cell) {
  const bool is_level = context.form.scoring && context.scores != nullptr &&
                        cell.table != nullptr && cell.table->key == context.form.scoring->items &&
                        cell.field->key == context.form.scoring->achieved;
  const scoring::IndicatorScore* const score =
      is_level ? context.scores->indicator(cell.row->id) : nullptr;
  return score != nullptr && score->level_derived && score->level == Exact(0);
}

// A result of an item whose target is of a later year.
bool is_not_due(const Context& context, const Cell& cell) {
  const bool is_result = context.scores != nullptr && cell.table != nullptr &&
                         cell.table->key == context.form.scoring->items &&
                         cell.field->role == form::Role::kResult;
  const scoring::IndicatorScore* const score =
      is_result ? context.index->score(cell.row->id) : nullptr;
  return score != nullptr && score->outcome == scoring::Outcome::kNotDue;
}

// Nothing, or a dash where the form knows no state that a dash means.
bool says_nothing(const record::Value& value) {
  return value.empty() || (value.kind == record::ValueKind::kText &&
                           base::read_criterion(value.raw).kind == base::CriterionKind::kNone);
}

bool is_gap(const Context& context, const Columns& missing, const Cell& cell) {
  if (!cell.field->required || cell.field->role == form::Role::kComputed ||
      !says_nothing(*cell.value) || !cell.value->at.exists() || means_below_first(context, cell) ||
      is_not_due(context, cell)) {
    return false;
  }
  if (cell.table != nullptr && missing.contains({cell.table->key, cell.field->key})) {
    return false;
  }
  const form::Scoring::Derive* links = detail_links(context);
  const bool on_detail =
      links != nullptr && cell.table != nullptr && cell.table->key == links->table;
  return !on_detail || context.index->filling(*cell.row) == Filling::kFilled;
}

// Numbers that share their cell with another gap.
void drop_numbers(std::vector<Gap>& gaps) {
  std::set<base::CellRef> others;
  for (const Gap& gap : gaps) {
    if (!gap.is_number) {
      others.insert(gap.place.area.first);
    }
  }
  std::erase_if(
      gaps, [&](const Gap& gap) { return gap.is_number && others.contains(gap.place.area.first); });
}

}  // namespace

std::map<std::string, std::vector<Gap>> find_gaps(const Context& context) {
  std::map<std::string, std::vector<Gap>> sheets;
  const Columns missing = missing_columns(context.record);
  for (const Cell& cell : context.index->cells()) {
    if (!is_gap(context, missing, cell)) {
      continue;
    }
    const bool is_number = cell.table != nullptr && is_id_part(*cell.table, cell.field->key);
    sheets[cell.value->at.sheet].push_back({cell.value->at, cell.field->label.th, is_number});
  }
  for (auto& [sheet, gaps] : sheets) {
    drop_numbers(gaps);
  }
  return sheets;
}

std::string gap_text(const std::vector<Gap>& gaps) {
  std::vector<std::string> labels;
  std::map<std::string, std::vector<record::Place>> places;
  for (const Gap& gap : gaps) {
    std::vector<record::Place>& same = places[gap.label];
    if (same.empty()) {
      labels.push_back(gap.label);
    }
    same.push_back(gap.place);
  }
  std::vector<std::string> parts;
  for (const std::string& label : labels) {
    parts.push_back(fmt::format("{} ({})", label, addresses(compact(places.at(label)))));
  }
  return joined(parts);
}

std::vector<const record::Row*> unfilled_details(const Context& context) {
  std::vector<const record::Row*> rows;
  if (const record::Table* details = detail_table(context)) {
    for (const record::Row& row : details->rows) {
      if (context.index->filling(row) == Filling::kUnfilled) {
        rows.push_back(&row);
      }
    }
  }
  return rows;
}

}  // namespace scorebook::rules
