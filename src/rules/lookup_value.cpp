// SPDX-License-Identifier: Apache-2.0
// SB732: a figure of the agency differs from the one that the form's own table gives, in the table
// of the workbook or in an input of the worksheet.
#include "record/facts.h"
#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using record::Row;

struct Wanted {
  const form::Field& field;
  const record::Value& value;
  std::string expected, of;
};

void compare(const Context& context, const form::Check& check, const Wanted& wanted,
             std::vector<Finding>& out) {
  const auto expected = Exact::from_decimal(wanted.expected);
  if (!wanted.value.is_number() || !expected || wanted.value.number == *expected ||
      !wanted.value.at.exists()) {
    return;
  }
  Finding finding = start(check, context, wanted.field, wanted.value, {});
  finding.expected = form_figure(context.form, figure(*expected));
  finding.args = {{"of", text_arg(wanted.of)}, {"wanted", number_arg(figure(*expected))}};
  out.push_back(std::move(finding));
}

// The rows of the workbook's own copy of the table.
void check_table(const Context& context, const form::Check& check, const form::Lookup& lookup,
                 std::vector<Finding>& out) {
  const record::Table* rows = context.record.table(lookup.table);
  const form::Table& table = *context.form.table(lookup.table);
  for (const Row& row : rows == nullptr ? std::vector<Row>() : rows->rows) {
    const std::string name = row.value(lookup.match).raw;
    const form::Layout::BlankRow* printed = record::find_row(context.form, lookup, name);
    for (const form::Lookup::Give& give : lookup.gives) {
      if (printed != nullptr && printed->values.contains(give.from)) {
        compare(
            context, check,
            {*table.field(give.from), row.value(give.from), printed->values.at(give.from), name},
            out);
      }
    }
  }
}

// The inputs that bear the name of a field that is looked up.
void check_inputs(const Context& context, const form::Check& check, const form::Lookup& lookup,
                  std::vector<Finding>& out) {
  const std::string name = context.record.field(lookup.field).raw;
  const form::Layout::BlankRow* printed = record::find_row(context.form, lookup, name);
  if (printed == nullptr || !context.form.scoring || !context.form.scoring->input_table) {
    return;
  }
  const form::Scoring::InputTable& inputs = *context.form.scoring->input_table;
  const record::Table* rows = context.record.table(inputs.table);
  const form::Field& value = *context.form.table(inputs.table)->field(inputs.value);
  for (const Row& row : rows == nullptr ? std::vector<Row>() : rows->rows) {
    for (const form::Lookup::Give& give : lookup.gives) {
      if (row.value(inputs.name).raw == give.field && printed->values.contains(give.from)) {
        compare(context, check,
                {value, row.value(inputs.value), printed->values.at(give.from), name}, out);
      }
    }
  }
}

}  // namespace

std::string_view lookup_value(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  for (const form::Lookup& lookup : context.form.lookups) {
    check_table(context, check, lookup, out);
    check_inputs(context, check, lookup, out);
  }
  return {};
}

}  // namespace scorebook::rules
