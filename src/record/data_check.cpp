// SPDX-License-Identifier: Apache-2.0
#include "record/data_check.h"

#include <algorithm>
#include <optional>

#include "base/number_text.h"
#include "base/thai.h"

namespace scorebook::record {
namespace {

using Args = std::vector<std::pair<std::string, std::string>>;

void add_table(Args& args, std::string_view table) {
  if (!table.empty()) {
    args.emplace_back("table", table);
  }
}

Error unknown(std::string_view kind, std::string_view name, std::string_view table,
              std::string_view position) {
  Args args{{"kind", std::string(kind)}, {"name", std::string(name)}};
  add_table(args, table);
  return {ErrorCode::kDataUnknown, std::string(position), std::move(args)};
}

const form::Field* field_of(const form::Form& form, std::string_view table, std::string_view key) {
  if (table.empty()) {
    return form.field(key);
  }
  const form::Table* const found = form.table(table);
  return found ? found->field(key) : nullptr;
}

bool is_parent(const form::Form& form, std::string_view table, std::string_view key) {
  const form::Table* const found = table.empty() ? nullptr : form.table(table);
  return found && std::any_of(found->parents.begin(), found->parents.end(),
                              [&](const auto& parent) { return parent.key == key; });
}

bool is_state(const form::Form& form, const form::Field& field, std::string_view text) {
  return std::any_of(field.states.begin(), field.states.end(), [&](const std::string& key) {
    const form::State* const state = form.state(key);
    return state && std::any_of(state->patterns.begin(), state->patterns.end(),
                                [&](const auto& pattern) { return pattern.match(text); });
  });
}

bool names_date(std::string_view text) {
  return base::parse_iso(text) || !base::find_dates(text, base::kFirstBuddhistYear).empty();
}

// Whether the year of a date yyyy-mm-dd is one that no report is of: as a rule the number of a year
// of the Buddhist era.
bool has_strange_year(std::string_view text) {
  constexpr int kYears = 300;
  const auto date = base::parse_iso(text);
  const int year = date ? date->year + base::kBuddhistOffset - base::kFirstBuddhistYear : 0;
  return year < 0 || year >= kYears;
}

std::string_view expected_word(form::ValueType type) {
  switch (type) {
    case form::ValueType::kNumber:
      return "number";
    case form::ValueType::kYear:
      return "year";
    case form::ValueType::kDate:
      return "date";
    case form::ValueType::kText:
    case form::ValueType::kCode:
      break;
  }
  return "text";
}

// Whether a value that is neither null nor a state can be read as the type.
bool fits(form::ValueType type, DataValue& value) {
  switch (type) {
    case form::ValueType::kNumber:
    case form::ValueType::kYear:
      if (value.kind == DataValue::Kind::kNumber) {
        return true;
      }
      if (const auto number = base::read_plain_number(value.text)) {
        value.kind = DataValue::Kind::kNumber;
        value.number = *number;
        return true;
      }
      return base::read_number(value.text).has_value();
    case form::ValueType::kDate:
      return value.kind == DataValue::Kind::kText && names_date(value.text) &&
             !has_strange_year(value.text);
    case form::ValueType::kText:
    case form::ValueType::kCode:
      break;
  }
  return true;
}

}  // namespace

Error duplicate(std::string_view table, std::string_view name, std::string_view position) {
  Args args{{"name", std::string(name)}};
  add_table(args, table);
  return {ErrorCode::kDataDuplicate, std::string(position), std::move(args)};
}

std::string row_id(std::string_view text) {
  return base::ascii_digits(base::squeeze(text));
}

DataBuilder::DataBuilder(const form::Form& form) : form_(&form) {
  data_.form = form.name();
}

Result<void> DataBuilder::check_table(std::string_view table, std::string_view position) const {
  if (!form_->table(table)) {
    return unknown("table", table, {}, position);
  }
  return {};
}

Result<void> DataBuilder::check_key(std::string_view table, std::string_view key,
                                    std::string_view position) const {
  if (!field_of(*form_, table, key) && !is_parent(*form_, table, key)) {
    return unknown("field", key, table, position);
  }
  return {};
}

Result<void> DataBuilder::check_value(std::string_view table, std::string_view key,
                                      DataValue& value) const {
  if (value.kind == DataValue::Kind::kText && base::squeeze(value.text).empty()) {
    value.kind = DataValue::Kind::kNull;
    value.text.clear();
  }
  if (is_parent(*form_, table, key)) {
    value.text = row_id(value.text);
  }
  const form::Field* const field = field_of(*form_, table, key);
  if (!field || value.kind == DataValue::Kind::kNull) {
    return {};
  }
  const bool text = value.kind == DataValue::Kind::kText;
  if ((text && is_state(*form_, *field, value.text)) || fits(field->type, value)) {
    return {};
  }
  Args args{{"name", std::string(key)},
            {"found", value.text},
            {"expected", std::string(expected_word(field->type))}};
  if (field->type == form::ValueType::kDate && has_strange_year(value.text)) {
    args.emplace_back("hint", "year");
  }
  return Error{ErrorCode::kDataValue, value.position, std::move(args)};
}

Result<void> DataBuilder::add_field(std::string_view key, DataValue value,
                                    std::string_view position) {
  if (data_.field(key)) {
    return duplicate({}, key, position);
  }
  data_.fields.emplace_back(key, std::move(value));
  return {};
}

DataTable& DataBuilder::table(std::string_view name) {
  const auto found = std::find_if(data_.tables.begin(), data_.tables.end(),
                                  [&](const DataTable& table) { return table.name == name; });
  if (found != data_.tables.end()) {
    return *found;
  }
  return data_.tables.emplace_back(DataTable{std::string(name), {}});
}

Result<void> DataBuilder::add_row(std::string_view name, DataRow row,
                                  std::string_view id_position) {
  row.id = row_id(row.id);
  if (!ids_.emplace(name, row.id).second) {
    return duplicate(name, row.id, id_position);
  }
  table(name).rows.push_back(std::move(row));
  return {};
}

}  // namespace scorebook::record
