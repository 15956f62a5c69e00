// SPDX-License-Identifier: Apache-2.0
#include "scoring/selection.h"

#include <algorithm>
#include <iterator>

namespace scorebook::scoring {
namespace {

using form::Selection;
using record::Row;

std::vector<const Row*> chosen_of(const SelectionReading& reading,
                                  const std::vector<std::string>& ids) {
  std::vector<const Row*> rows;
  std::copy_if(
      reading.chosen.begin(), reading.chosen.end(), std::back_inserter(rows),
      [&](const Row* row) { return std::find(ids.begin(), ids.end(), row->id) != ids.end(); });
  return rows;
}

// Whether the rows carry the weights, in any order.
bool carries(const std::vector<const Row*>& rows, std::vector<Exact> weights,
             std::string_view field) {
  for (const Row* row : rows) {
    const auto weight = std::find(weights.begin(), weights.end(), row->value(field).number);
    if (weight == weights.end()) {
      return false;
    }
    weights.erase(weight);
  }
  return weights.empty();
}

// An item that may not be left out, at its weight.
void judge_item(const SelectionReading& reading, const Selection::Choose& choose, std::size_t index,
                std::string_view field, const record::Table& items,
                std::vector<SelectionFlaw>& flaws) {
  const std::string& id = choose.from[index];
  const Row* row = items.find(id);
  SelectionFlaw flaw{Flaw::kMissing, id, {}, {choose.weights[index]}, &choose};
  if (row != nullptr) {
    flaw.rows.push_back(row);
  }
  if (row != nullptr && row->value(field).kind == record::ValueKind::kInvalid) {
    return;  // what stands there is another fault
  }
  if (chosen_of(reading, {id}).empty()) {
    flaws.push_back(std::move(flaw));
  } else if (row->value(field).number != choose.weights[index]) {
    flaw.flaw = Flaw::kWeight;
    flaws.push_back(std::move(flaw));
  }
}

void judge(const SelectionReading& reading, const Selection::Choose& choose, std::string_view field,
           const record::Table& items, std::vector<SelectionFlaw>& flaws) {
  if (choose.from.size() == choose.weights.size()) {
    for (std::size_t i = 0; i < choose.from.size(); ++i) {
      judge_item(reading, choose, i, field, items, flaws);
    }
    return;
  }
  std::vector<const Row*> rows = chosen_of(reading, choose.from);
  const std::size_t wanted = choose.weights.size();
  if (rows.size() == wanted && carries(rows, choose.weights, field)) {
    return;
  }
  const Flaw flaw = rows.size() < wanted   ? Flaw::kTooFew
                    : rows.size() > wanted ? Flaw::kTooMany
                                           : Flaw::kWeights;
  flaws.push_back({flaw, {}, std::move(rows), choose.weights, &choose});
}

bool offers(const std::vector<Selection::Choose>& all, const std::string& id) {
  return std::any_of(all.begin(), all.end(), [&](const Selection::Choose& choose) {
    return std::find(choose.from.begin(), choose.from.end(), id) != choose.from.end();
  });
}

}  // namespace

bool is_chosen(const form::Form& form, std::string_view table, const Row& row,
               std::string_view weight) {
  if (!form.selection || form.selection->table != table) {
    return true;
  }
  const record::Value& value = row.value(weight);
  return value.is_number() && !value.number.is_zero();
}

bool SelectionReading::legal() const {
  return always.empty() &&
         (cases.empty() || std::any_of(cases.begin(), cases.end(),
                                       [](const Case& one) { return one.flaws.empty(); }));
}

SelectionReading read_selection(const form::Form& form, const record::Record& record,
                                std::string_view weight) {
  const Selection& selection = *form.selection;
  SelectionReading reading;
  const record::Table* items = record.table(selection.table);
  if (items == nullptr) {
    return reading;
  }
  for (const Row& row : items->rows) {
    if (is_chosen(form, selection.table, row, weight)) {
      reading.chosen.push_back(&row);
      reading.sum += row.value(weight).number;
    }
  }
  for (const Selection::Choose& choose : selection.choose) {
    judge(reading, choose, weight, *items, reading.always);
  }
  const record::Value& fact = record.field(selection.fact);
  const auto known = std::find_if(
      selection.cases.begin(), selection.cases.end(),
      [&](const Selection::Case& one) { return fact.is_number() && one.value == fact.number; });
  reading.fact_known = selection.cases.empty() || known != selection.cases.end();
  for (const Selection::Case& one : selection.cases) {
    if (reading.fact_known && &one != &*known) {
      continue;
    }
    std::vector<SelectionFlaw>& flaws = reading.cases.emplace_back().flaws;
    reading.cases.back().of = &one;
    for (const Selection::Choose& choose : one.choose) {
      judge(reading, choose, weight, *items, flaws);
    }
    for (const Row* row : reading.chosen) {
      if (!offers(selection.choose, row->id) && !offers(one.choose, row->id)) {
        flaws.push_back({Flaw::kNotAllowed, row->id, {row}, {}, nullptr});
      }
    }
  }
  return reading;
}

}  // namespace scorebook::scoring
