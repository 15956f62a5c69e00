// SPDX-License-Identifier: Apache-2.0
#include "record/data.h"

namespace scorebook::record {
namespace {

DataValue data_value(const Value& value) {
  DataValue out;
  out.kind = DataValue::Kind::kText;
  switch (value.kind) {
    case ValueKind::kEmpty:
      out.kind = DataValue::Kind::kNull;
      break;
    case ValueKind::kNumber:
      out.kind = DataValue::Kind::kNumber;
      out.number = value.number;
      out.text = value.number.exact_text();
      break;
    case ValueKind::kDate:
      out.text = base::iso_text(value.date);
      break;
    case ValueKind::kText:
    case ValueKind::kState:
    case ValueKind::kInvalid:
      out.text = value.raw;
      break;
  }
  return out;
}

bool leaves_file(const form::Field& field, const Value& value, bool with_personal) {
  return !value.empty() && field.role != form::Role::kComputed &&
         (with_personal || !field.personal);
}

DataRow data_row(const form::Table& table, const Row& row, bool with_personal) {
  DataRow out;
  out.id = row.id;
  for (const form::Field& field : table.fields) {
    const Value& value = row.value(field.key);
    if (leaves_file(field, value, with_personal)) {
      out.values.emplace_back(field.key, data_value(value));
    }
  }
  if (out.values.empty()) {
    return out;
  }
  for (const auto& parent : table.parents) {
    if (const std::string id = row.parent(parent.key); !id.empty()) {
      DataValue value;
      value.kind = DataValue::Kind::kText;
      value.text = id;
      out.values.emplace_back(parent.key, std::move(value));
    }
  }
  return out;
}

}  // namespace

Data to_data(const form::Form& form, const Record& record, bool with_personal) {
  Data data;
  data.form = form.name();
  for (const form::Field& field : form.fields) {
    const Value& value = record.field(field.key);
    if (leaves_file(field, value, with_personal)) {
      data.fields.emplace_back(field.key, data_value(value));
    }
  }
  for (const form::Table& table : form.tables) {
    const Table* const filled_table = record.table(table.key);
    if (!filled_table || table.list) {  // the items of a list stand in its text already
      continue;
    }
    DataTable out{table.key, {}};
    for (const Row& row : filled_table->rows) {
      if (DataRow filled = data_row(table, row, with_personal); !filled.values.empty()) {
        out.rows.push_back(std::move(filled));
      }
    }
    if (!out.rows.empty()) {
      data.tables.push_back(std::move(out));
    }
  }
  return data;
}

}  // namespace scorebook::record
