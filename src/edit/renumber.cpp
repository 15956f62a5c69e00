// SPDX-License-Identifier: Apache-2.0
#include "edit/renumber.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "bind/ids.h"

namespace scorebook::edit {
namespace {

using Names = std::map<std::string, std::string>;  // old id -> new id

std::optional<std::string> id_of(const form::Table& table, const record::Row& row) {
  return bind::compose_id(table, [&](const std::string& name) -> std::optional<std::string> {
    const form::Field* const field = table.field(name);
    if (field == nullptr) {
      return row.parent(name);
    }
    const record::Value& value = row.value(name);
    if (value.is_number()) {
      return value.number.exact_text();
    }
    return value.kind == record::ValueKind::kText ? bind::id_part(value.raw, field->type)
                                                  : std::nullopt;
  });
}

/// Takes over the new ids of the parents.
void rename_parents(const form::Table& table, const std::map<std::string, Names>& names,
                    record::Row& row) {
  for (const form::Table::Parent& parent : table.parents) {
    const auto renamed = names.find(parent.table);
    if (renamed == names.end()) {
      continue;
    }
    const auto found = renamed->second.find(row.parent(parent.key));
    if (found != renamed->second.end()) {
      row.parents[parent.key] = found->second;
    }
  }
}

bool has_twin(const record::Table& table, const record::Row& row) {
  return std::count_if(table.rows.begin(), table.rows.end(),
                       [&](const auto& other) { return other.id == row.id; }) > 1;
}

}  // namespace

Renumbered renumber(const form::Form& form, const record::Record& now, record::Record& wanted) {
  Renumbered result;
  std::map<std::string, Names> names;
  for (std::size_t t = 0; t < wanted.tables.size(); ++t) {
    record::Table& table = wanted.tables[t];
    const form::Table& definition = *form.table(table.key);
    std::vector<record::Row*> changed;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      record::Row& row = table.rows[i];
      rename_parents(definition, names, row);
      const std::optional<std::string> id = id_of(definition, row);
      if (id == id_of(definition, now.tables[t].rows[i])) {
        continue;
      }
      names[table.key][row.id] = id.value_or("");
      row.id = id.value_or("");
      changed.push_back(&row);
    }
    for (record::Row* row : changed) {
      if (!row->id.empty() && has_twin(table, *row)) {
        if (definition.duplicates != form::Duplicates::kNumbered && result.twice.first.empty()) {
          result.twice = {table.key, row->id};
        }
        row->id.clear();
      }
    }
    result.any = result.any || !changed.empty();
    for (record::Row& row : table.rows) {
      if (!changed.empty() && row.id.find('~') != std::string::npos) {
        row.id.clear();
      }
    }
  }
  return result;
}

}  // namespace scorebook::edit
