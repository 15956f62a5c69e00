// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "record/csv.h"
#include "record/data.h"

namespace scorebook::record {
namespace {

using Values = std::vector<std::pair<std::string, DataValue>>;

std::string json_text(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool is_json_number(const std::string& text) {
  return nlohmann::json::accept(text) && text.find_first_not_of("0123456789+-.eE") == text.npos;
}

// A number as it was written where JSON allows that; a fraction without end as text "p/q".
std::string json_value(const DataValue& value) {
  switch (value.kind) {
    case DataValue::Kind::kNull:
      return "null";
    case DataValue::Kind::kText:
      return json_text(value.text);
    case DataValue::Kind::kNumber:
      break;
  }
  const std::string exact = value.number.exact_text();
  return is_json_number(value.text) ? value.text : is_json_number(exact) ? exact : json_text(exact);
}

// "{...}" with one member a line; `indent` is that of the closing brace.
void append_object(std::string& out, const Values& values, const std::string* id,
                   std::string_view indent) {
  if (values.empty() && !id) {
    out += "{}";
    return;
  }
  std::string_view separator = "\n";
  const auto member = [&](std::string_view key, std::string_view value) {
    out.append(separator).append(indent).append("  ").append(json_text(key)).append(": ");
    out.append(value);
    separator = ",\n";
  };
  out += '{';
  if (id) {
    member("id", json_text(*id));
  }
  for (const auto& [key, value] : values) {
    member(key, json_value(value));
  }
  out.append("\n").append(indent).append("}");
}

void append_table(std::string& out, const DataTable& table) {
  out.append("    ").append(json_text(table.name)).append(": [");
  std::string_view separator = "\n      ";
  for (const DataRow& row : table.rows) {
    out.append(separator);
    append_object(out, row.values, &row.id, "      ");
    separator = ",\n      ";
  }
  out.append(table.rows.empty() ? "]" : "\n    ]");
}

std::string csv_value(const DataValue& value) {
  switch (value.kind) {
    case DataValue::Kind::kNull:
      return {};
    case DataValue::Kind::kText:
      return csv_cell(guard_formula(value.text));
    case DataValue::Kind::kNumber:
      break;
  }
  return csv_cell(is_json_number(value.text) ? value.text : value.number.exact_text());
}

void append_lines(std::string& out, std::string_view table, std::string_view id,
                  const Values& values) {
  for (const auto& [key, value] : values) {
    out.append(csv_cell(table)).append(",").append(csv_cell(guard_formula(id))).append(",");
    out.append(csv_cell(key)).append(",").append(csv_value(value)).append("\r\n");
  }
}

}  // namespace

std::string to_json(const Data& data) {
  std::string out = "{\n  \"data_version\": " + std::to_string(kDataVersion) + ",\n";
  out.append("  \"form\": ").append(json_text(data.form)).append(",\n  \"fields\": ");
  append_object(out, data.fields, nullptr, "  ");
  out += ",\n  \"tables\": {";
  std::string_view separator = "\n";
  for (const DataTable& table : data.tables) {
    out.append(separator);
    append_table(out, table);
    separator = ",\n";
  }
  out.append(data.tables.empty() ? "}" : "\n  }").append("\n}\n");
  return out;
}

std::string to_csv(const Data& data) {
  std::string out = "\xEF\xBB\xBFtable,id,field,value\r\n";
  append_lines(out, "fields", {}, data.fields);
  for (const DataTable& table : data.tables) {
    for (const DataRow& row : table.rows) {
      append_lines(out, table.name, row.id, row.values);
    }
  }
  return out;
}

}  // namespace scorebook::record
