// SPDX-License-Identifier: Apache-2.0
// SB708: the numbers of the count row differ from the rows. One finding for the row.
#include <fmt/format.h>

#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

std::int64_t rows_of(const Context& context, const std::string& key) {
  const form::Table* definition = context.form.table(key);
  const record::Table* table = context.record.table(key);
  if (definition == nullptr || table == nullptr) {
    return 0;
  }
  return std::count_if(table->rows.begin(), table->rows.end(),
                       [&](const record::Row& row) { return is_numbered(*definition, row); });
}

}  // namespace

std::string_view counts(const Context& context, const form::Check& check,
                        std::vector<Finding>& out) {
  std::vector<std::string> stated;
  std::vector<std::string> counted;
  std::optional<Finding> finding;
  for (const form::Check::Count& count : check.counts) {
    const form::Field* field = context.form.field(count.field);
    const record::Value& value = context.record.field(count.field);
    const std::int64_t rows = rows_of(context, count.table);
    if (field == nullptr || !value.is_number() || value.number == Exact(rows)) {
      continue;
    }
    if (!finding) {
      finding = start(check, context, *field, value, {});
    }
    stated.push_back(fmt::format("{} = {}", field->label.th, figure(value.number)));
    counted.push_back(fmt::format("{} = {}", field->label.th, rows));
  }
  if (finding) {
    finding->found = form_figure(context.form, joined(stated));
    finding->expected = form_figure(context.form, joined(counted));
    finding->args = {{"stated", number_arg(joined(stated))},
                     {"counted", number_arg(joined(counted))}};
    out.push_back(*std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
