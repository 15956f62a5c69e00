// SPDX-License-Identifier: Apache-2.0
#include "bind/read_draft.h"

#include <algorithm>
#include <optional>

#include "base/thai.h"
#include "bind/bind.h"

namespace scorebook::bind {
namespace {

using record::Fact;
using record::FactKind;
using record::Value;
using record::ValueKind;

// The label that the layout prints before the text of a field; empty when there is none.
std::string printed_label(const form::Form& form, const std::string& field) {
  if (form.layout) {
    for (const auto& sheet : form.layout->sheets) {
      if (const auto label = sheet.labels.find(field); label != sheet.labels.end()) {
        return label->second;
      }
    }
  }
  return {};
}

bool is_only_label(const form::Form& form, const form::Field& field, const Value& value) {
  constexpr std::size_t kLongestLabel = 300;  // bytes
  if (value.kind != ValueKind::kText || value.raw.size() > kLongestLabel) {
    return false;
  }
  const std::string label = printed_label(form, field.key);
  return !label.empty() && base::fold(value.raw) == base::fold(label);
}

Value read_part_value(const form::Form& form, const form::Field& field, const DraftPart& part,
                      int near_year_be) {
  Value value = read_part(form, field, part.cells, part.text, near_year_be);
  if (part.unreadable && !value.empty()) {
    value.kind = ValueKind::kInvalid;
    value.notes.clear();
  }
  return value;
}

Value read_field(const form::Form& form, const form::Field& field, const DraftRow& draft,
                 int near_year_be) {
  if (const auto value = draft.values.find(field.key); value != draft.values.end()) {
    return value->second;
  }
  if (const auto cells = draft.fields.find(field.key); cells != draft.fields.end()) {
    Value value = read_gathered(form, field, cells->second, near_year_be);
    if (is_only_label(form, field, value)) {
      value.kind = ValueKind::kEmpty;
    }
    return value;
  }
  if (const auto part = draft.parts.find(field.key); part != draft.parts.end()) {
    return read_part_value(form, field, part->second, near_year_be);
  }
  return {};
}

bool same_reading(const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    return false;
  }
  switch (a.kind) {
    case ValueKind::kNumber:
      return a.number == b.number;
    case ValueKind::kDate:
      return a.date == b.date;
    case ValueKind::kState:
      return a.state == b.state && a.attributes == b.attributes;
    case ValueKind::kEmpty:
      return true;
    case ValueKind::kText:
    case ValueKind::kInvalid:
      break;
  }
  return base::fold(a.raw) == base::fold(b.raw);
}

Fact fact_of(FactKind kind, const DraftRow& draft, const form::Field& field,
             const record::Place& at) {
  Fact fact;
  fact.kind = kind;
  fact.at = at;
  fact.label = field.label.th;
  fact.table = draft.table ? draft.table->key : std::string();
  fact.field = field.key;
  return fact;
}

class Comparison {
 public:
  Comparison(const DraftRow& draft, std::map<std::string, Value>& values)
      : draft_(draft),
        values_(values) {}

  void add(const form::Field& field, const Value& again) {
    Value& value = values_[field.key];
    if (again.empty() && !draft_.table && again.at.exists()) {
      value.more.push_back(again.at);  // a field of the report left open there
    }
    if (again.empty() || !again.at.exists()) {
      return;
    }
    if (same_reading(value, again)) {
      value.more.push_back(again.at);
      return;
    }
    Fact fact = fact_of(FactKind::kConflictingValue, draft_, field, again.at);
    if (!field.personal) {
      fact.found = again.raw;
      fact.expected = value.raw;
    }
    facts.push_back(std::move(fact));
  }

  std::vector<Fact> facts;

 private:
  const DraftRow& draft_;
  std::map<std::string, Value>& values_;
};

std::optional<int> read_year(const form::Form& form, const DraftRow& row, std::string_view key) {
  const form::Field* const field = field_of(form, row, key);
  const auto part = row.parts.find(std::string(key));
  if (!field || field->type != form::ValueType::kYear || part == row.parts.end()) {
    return std::nullopt;
  }
  const Value value = read_value(form, *field, part->second.text, 0);
  const auto year = value.is_number() ? value.number.to_int() : std::nullopt;
  return year ? std::optional(static_cast<int>(*year)) : std::nullopt;
}

std::optional<int> any_year(const form::Form& form, const DraftRow& row) {
  for (const auto& entry : row.parts) {
    if (const auto year = read_year(form, row, entry.first)) {
      return year;
    }
  }
  return std::nullopt;
}

}  // namespace

std::map<std::string, Value> read_values(const form::Form& form, DraftRow& draft,
                                         int near_year_be) {
  for (const DraftSplit& cell : draft.splits) {
    split(form, cell, draft);
  }
  std::map<std::string, Value> values;
  for (const form::Field& field : draft.table ? draft.table->fields : form.fields) {
    values.emplace(field.key, read_field(form, field, draft, near_year_be));
  }
  return values;
}

std::vector<Fact> compare_again(const form::Form& form, const DraftRow& draft,
                                std::map<std::string, Value>& values, int near_year_be) {
  Comparison comparison(draft, values);
  for (const auto& [key, cells] : draft.again) {
    if (const form::Field* const field = field_of(form, draft, key)) {
      for (const Gathered& again : cells) {
        comparison.add(*field, read_gathered(form, *field, again, near_year_be));
      }
    }
  }
  for (const auto& [key, part] : draft.parts_again) {
    if (const form::Field* const field = field_of(form, draft, key)) {
      comparison.add(*field, read_part_value(form, *field, part, near_year_be));
    }
  }
  for (const DraftRow& again : draft.splits_again) {
    for (const auto& [key, part] : again.parts) {
      if (const form::Field* const field = field_of(form, draft, key)) {
        comparison.add(*field, read_part_value(form, *field, part, near_year_be));
      }
    }
  }
  for (const auto& [key, cells] : draft.fields) {
    const form::Field* const field = field_of(form, draft, key);
    const Value& value = values[key];
    if (field && field->role == form::Role::kComputed && !value.empty() && !value.has_formula) {
      Fact fact = fact_of(FactKind::kFormulaOverwritten, draft, *field, value.at);
      fact.found = value.raw;
      comparison.facts.push_back(std::move(fact));
    }
  }
  return std::move(comparison.facts);
}

int near_year(const Drafts& drafts) {
  const form::Form& form = *drafts.form;
  if (form.rounds) {
    if (const auto year = read_year(form, drafts.report, form.rounds->year)) {
      return *year;
    }
  }
  if (const auto year = any_year(form, drafts.report)) {
    return *year;
  }
  for (const DraftTable& table : drafts.tables) {
    for (const DraftRow& row : table.rows) {
      if (const auto year = any_year(form, row)) {
        return *year;
      }
    }
  }
  return 0;
}

}  // namespace scorebook::bind
