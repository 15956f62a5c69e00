// SPDX-License-Identifier: Apache-2.0
// SB221: two rows of a table have the same number; rows below each other are one finding. Detail
// sheets have a rule of their own.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view row_duplicate(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  const form::Table* details = context.form.detail_table();
  for (const record::Table& rows : context.record.tables) {
    const form::Table* table = context.form.table(rows.key);
    if (table == nullptr || table == details || table->list ||
        table->duplicates != form::Duplicates::kRefused) {
      continue;
    }
    std::size_t last = rows.rows.size();  // the last row that repeats a number
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      const record::Row& row = rows.rows[i];
      const std::size_t mark = row.id.rfind('~');
      const record::Row* first =
          mark == std::string::npos ? nullptr : rows.find(row.id.substr(0, mark));
      if (first == nullptr) {
        continue;
      }
      if (last + 1 == i) {  // a row that goes on with what the one above began
        out.back().refs.push_back({row.at, first->id});
        out.back().args["more"] = count_arg(out.back().refs.size() - 1);
      } else {
        out.push_back(start(check, row.at));
        out.back().label = row_label(context.form, rows.key);
        out.back().indicator = indicator_of(context, rows.key, row);
        out.back().found = first->id;
        out.back().refs.push_back({first->at, first->id});
        out.back().args = {{"row", text_arg(table->label.th)}, {"id", number_arg(first->id)}};
      }
      last = i;
    }
  }
  return {};
}

}  // namespace scorebook::rules
