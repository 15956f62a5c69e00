// SPDX-License-Identifier: Apache-2.0
#include "bind/draft.h"

#include <algorithm>
#include <optional>

#include "bind/limits.h"

namespace scorebook::bind {
namespace {

using Parts = std::map<std::string, std::string>;

std::optional<Parts> first_match(const std::vector<form::Pattern>& patterns,
                                 const std::string& text) {
  if (text.size() > kLongestSplit) {
    return std::nullopt;
  }
  for (const form::Pattern& pattern : patterns) {
    if (auto parts = pattern.match(text)) {
      return parts;
    }
  }
  return std::nullopt;
}

void add_unreadable(const form::Form& form, const DraftSplit& cell, const std::string& text,
                    DraftRow& row) {
  bool has_text = false;
  for (const std::string& name : cell.patterns->front().part_names()) {
    const form::Field* const field = field_of(form, row, name);
    if (!field || cell.fallback.contains(name)) {
      continue;
    }
    const bool in_id = row.table && row.table->id.has_part(name);
    const bool takes_text = !in_id && !has_text && field->type == form::ValueType::kText;
    has_text = has_text || takes_text;
    row.parts[name] = {in_id || takes_text ? text : std::string(), cell.cells, in_id};
  }
}

}  // namespace

Drafts::Drafts(const form::Form& definition) : form(&definition) {
  for (const form::Table& table : definition.tables) {
    tables.emplace_back().table = &table;
  }
}

DraftTable* Drafts::table(std::string_view key) {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const DraftTable& one) { return one.table->key == key; });
  return found == tables.end() ? nullptr : &*found;
}

const form::Field* field_of(const form::Form& form, const DraftRow& row, std::string_view key) {
  return row.table ? row.table->field(key) : form.field(key);
}

void split(const form::Form& form, const DraftSplit& cell, DraftRow& row) {
  const std::string text = cell.cells.cells.empty() ? std::string() : gathered_text(cell.cells);
  const auto matched =
      cell.cells.cells.empty() ? std::optional(Parts()) : first_match(*cell.patterns, text);
  for (const auto& [name, part] : matched ? *matched : cell.fallback) {
    if (field_of(form, row, name)) {
      row.parts[name] = {part, cell.cells};
    }
  }
  if (!matched) {
    add_unreadable(form, cell, text, row);
  }
  // What a shorter pattern left out stands in the same cell, empty.
  for (const form::Pattern& pattern : *cell.patterns) {
    for (const std::string& name : pattern.part_names()) {
      if (field_of(form, row, name)) {
        row.parts.try_emplace(name, DraftPart{{}, cell.cells});
      }
    }
  }
}

}  // namespace scorebook::bind
