// SPDX-License-Identifier: Apache-2.0
// SB731: a row repeats what a row of the same id says elsewhere, and says it otherwise. Figures are
// an error; texts (variant "text") a warning.
#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using record::Row;

const Row* row_of(const Context& context, const form::Check& check, const std::string& id,
                  std::string& table) {
  for (const std::string& other : check.against) {
    const record::Table* rows = context.record.table(other);
    if (const Row* row = rows == nullptr ? nullptr : rows->find(id)) {
      table = other;
      return row;
    }
  }
  return nullptr;
}

// Figures that differ; one in brackets may have been read as a negative one (SB403).
bool differ(const record::Value& here, const record::Value& there, const form::Field& field) {
  return here.is_number() && there.is_number() && here.number != there.number &&
         !(field.brackets && here.number == -there.number);
}

}  // namespace

std::string_view repeats(const Context& context, const form::Check& check,
                         std::vector<Finding>& out) {
  const record::Table* rows = context.record.table(check.table);
  const form::Table* definition = context.form.table(check.table);
  if (rows == nullptr || definition == nullptr) {
    return {};
  }
  for (const Row& row : rows->rows) {
    std::string table;
    const Row* other = row_of(context, check, row.id, table);
    for (const form::Check::Pair& pair : check.pairs) {
      const record::Value& here = row.value(pair.detail);
      const form::Field& field = *definition->field(pair.detail);
      if (other == nullptr || here.empty() || other->value(pair.summary).empty()) {
        continue;
      }
      const record::Value& there = other->value(pair.summary);
      const form::Field& summary = *context.form.table(table)->field(pair.summary);
      const bool text = field.type == form::ValueType::kText;
      if (text ? base::fold(here.raw) == base::fold(there.raw) : !differ(here, there, summary)) {
        continue;
      }
      Finding finding = start(check, context, field, here, row.id);
      finding.expected = seen(summary, there);
      finding.refs.push_back({there.at, finding.expected});
      if (there.at.exists()) {
        finding.args["first_cell"] = ascii_arg(base::to_a1(there.at.area.first));
        finding.args["first_sheet"] = ascii_arg(there.at.sheet);
      }
      if (text) {
        finding.variant = "text";
        finding.severity = Severity::kWarning;
      }
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
