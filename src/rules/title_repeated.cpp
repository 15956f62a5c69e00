// SPDX-License-Identifier: Apache-2.0
// SB720: two rows of a table have the same title.
#include <map>

#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view title_repeated(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  std::map<std::pair<const form::Field*, std::string>, Cell> titles;
  for (const Cell& cell : named_cells(context, check)) {
    if (cell.value->kind != record::ValueKind::kText) {
      continue;
    }
    const auto [first, fresh] = titles.try_emplace({cell.field, base::fold(cell.value->raw)}, cell);
    if (fresh || first->second.value->at == cell.value->at) {
      continue;
    }
    Finding finding = start(check, context, cell);
    finding.refs.push_back({first->second.value->at, finding.found});
    finding.args = {
        {"row", number_arg(row_name(context.form, cell.table->key, *cell.row))},
        {"other", number_arg(row_name(context.form, cell.table->key, *first->second.row))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
