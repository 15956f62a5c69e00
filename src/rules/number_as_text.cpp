// SPDX-License-Identifier: Apache-2.0
// SB302: a number was typed as text. Many cells of one field are one finding (variant "many").
#include <map>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kMostCells = 3;  // cells of one field that are reported one by one

bool is_text_number(const Cell& cell) {
  return cell.table != nullptr && cell.field->type == form::ValueType::kNumber &&
         cell.value->is_number() && !cell.value->is_number_cell && !cell.value->has_formula &&
         cell.value->at.exists() && cell.own;
}

Finding one_cell(const Context& context, const form::Check& check, const Cell& cell) {
  Finding finding = start(check, context, *cell.field, *cell.value,
                          indicator_of(context, cell.table->key, *cell.row));
  finding.expected = cell.value->number.exact_text();
  finding.args = {{"value", number_arg(figure(cell.value->number))},
                  {"typed", ascii_arg(cell.value->number.exact_text())},
                  {"unit", text_arg(cell.value->unit)}};
  return finding;
}

Finding many_cells(const Context& context, const form::Check& check,
                   const std::vector<Cell>& cells) {
  Finding finding = one_cell(context, check, cells.front());
  finding.variant = "many";
  finding.indicator.clear();
  std::map<std::string, std::vector<record::Place>> sheets;
  for (const Cell& cell : cells) {
    sheets[cell.value->at.sheet].push_back(cell.value->at);
    if (&cell != &cells.front()) {
      finding.refs.push_back({cell.value->at, seen(*cell.field, *cell.value)});
    }
  }
  finding.args["count"] = count_arg(cells.size());
  if (sheets.size() == 1) {
    finding.args["ranges"] = ascii_arg(addresses(compact(sheets.begin()->second)));
  } else {
    finding.args["sheets"] = count_arg(sheets.size());
  }
  return finding;
}

}  // namespace

std::string_view number_as_text(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  std::map<std::pair<std::string, std::string>, std::vector<Cell>> fields;
  for (const Cell& cell : context.index->cells()) {
    if (is_text_number(cell)) {
      fields[{cell.table->key, cell.field->key}].push_back(cell);
    }
  }
  for (const auto& [field, cells] : fields) {
    if (cells.size() > kMostCells) {
      out.push_back(many_cells(context, check, cells));
      continue;
    }
    for (const Cell& cell : cells) {
      out.push_back(one_cell(context, check, cell));
    }
  }
  return {};
}

}  // namespace scorebook::rules
