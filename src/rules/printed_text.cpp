// SPDX-License-Identifier: Apache-2.0
// SB222: a text that the blank form prints, such as the name of a group, reads otherwise here.
#include "base/criterion_text.h"
#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// Whether the blank prints words there, and not dots to write on.
bool is_printed(const form::Field& field, const std::string& text) {
  return field.type == form::ValueType::kText &&
         base::read_criterion(text).kind != base::CriterionKind::kNone;
}

}  // namespace

std::string_view printed_text(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  if (!context.form.layout) {
    return "no_layout";
  }
  for (const form::Layout::BlankRow& printed : context.form.layout->blank_rows) {
    const form::Table& table = *context.form.table(printed.table);
    const record::Table* rows = context.record.table(printed.table);
    const record::Row* row = rows == nullptr ? nullptr : rows->find(printed.id);
    for (const auto& [key, text] : printed.values) {
      const form::Field* field = table.field(key);
      if (row == nullptr || field == nullptr || !is_printed(*field, text) ||
          row->value(key).empty() || base::fold(row->value(key).raw) == base::fold(text)) {
        continue;
      }
      Finding finding = start(check, context, *field, row->value(key),
                              indicator_of(context, printed.table, *row));
      finding.expected = text;
      finding.args["printed"] = text_arg(text);
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
