// SPDX-License-Identifier: Apache-2.0
#include "bind/ids.h"

#include <algorithm>
#include <map>

#include "base/number_text.h"
#include "base/thai.h"

namespace scorebook::bind {

std::optional<std::string> id_part(std::string_view text, form::ValueType type) {
  constexpr std::size_t kLongest = 100;
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  if (type == form::ValueType::kNumber || type == form::ValueType::kYear) {
    const auto number = base::read_plain_number(text);
    return number ? std::optional(number->exact_text()) : std::nullopt;
  }
  std::string part;
  for (const char c : base::ascii_digits(base::squeeze(text))) {
    if (c != ' ') {
      part += c;
    }
  }
  while (part.ends_with('.')) {
    part.pop_back();
  }
  const bool printable =
      std::all_of(part.begin(), part.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  return printable && !part.empty() ? std::optional(part) : std::nullopt;
}

std::optional<std::string> id_of_value(const record::Value& value, const form::Field& field) {
  switch (value.kind) {
    case record::ValueKind::kNumber:
      return value.number.exact_text();
    case record::ValueKind::kText:
      return id_part(value.raw, field.type);
    case record::ValueKind::kEmpty:
    case record::ValueKind::kDate:
    case record::ValueKind::kState:
    case record::ValueKind::kInvalid:
      break;
  }
  return std::nullopt;
}

std::optional<std::string> compose_id(
    const form::Table& table,
    const std::function<std::optional<std::string>(const std::string&)>& part) {
  std::map<std::string, std::string> values;
  for (const std::string& name : table.id.part_names()) {
    auto value = part(name);
    if (!value || value->empty()) {
      return std::nullopt;
    }
    values.emplace(name, std::move(*value));
  }
  return table.id.compose(values);
}

}  // namespace scorebook::bind
