// SPDX-License-Identifier: Apache-2.0
#include "scoring/inputs.h"

#include <algorithm>

namespace scorebook::scoring {
namespace {

using record::Row;
using record::Value;

std::string key_of(std::string_view item, std::string_view name) {
  return std::string(item) + '\n' + std::string(name);
}

}  // namespace

Inputs::Inputs(const form::Form& form, const record::Record& record, const Details& details)
    : form_(form),
      record_(record),
      details_(details) {
  if (!form.scoring || !form.scoring->input_table) {
    return;
  }
  const form::Scoring::InputTable& input = *form.scoring->input_table;
  if (const record::Table* table = record.table(input.table)) {
    for (const Row& row : table->rows) {
      table_.emplace(key_of(row.parent(input.parent), row.value(input.name).raw),
                     &row.value(input.value));
    }
  }
}

const Value* Inputs::find(const Row& item, std::string_view name) const {
  const form::Table* items = form_.table(form_.scoring->items);
  if (items != nullptr && items->field(name) != nullptr) {
    return &item.value(name);
  }
  const auto input = table_.find(key_of(item.id, name));
  if (input != table_.end() && (!input->second->empty() || form_.field(name) == nullptr)) {
    return input->second;
  }
  const form::Table* detail =
      form_.scoring->derive ? form_.table(form_.scoring->derive->table) : nullptr;
  if (detail != nullptr && detail->field(name) != nullptr) {
    const auto& rows = details_.of(item.id);
    return rows.size() == 1 ? &rows.front()->value(name) : nullptr;
  }
  return form_.field(name) != nullptr ? &record_.field(name) : nullptr;
}

form::Words label_of(const form::Form& form, std::string_view name) {
  for (const form::Scoring::Input& input : form.scoring->inputs) {
    if (input.key == name) {
      return input.label;
    }
  }
  if (const form::Scheme* scheme = form.scoring->find_scheme(name);
      scheme != nullptr && !scheme->label.th.empty()) {
    return scheme->label;
  }
  const form::Field* field = nullptr;
  for (const std::string& key :
       {form.scoring->items, form.scoring->derive ? form.scoring->derive->table : std::string()}) {
    const form::Table* table = form.table(key);
    field = field == nullptr && table != nullptr ? table->field(name) : field;
  }
  field = field == nullptr ? form.field(name) : field;
  return field == nullptr ? form::Words{std::string(name), std::string(name)} : field->label;
}

}  // namespace scorebook::scoring
