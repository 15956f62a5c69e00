// SPDX-License-Identifier: Apache-2.0
#include "form/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "form/nearest.h"

namespace scorebook::form {

Scope Scope::report(const Form& form) {
  return {&form.fields, "the report"};
}

Scope Scope::table(const Form& form, std::string_view key) {
  const Table* table = form.table(key);
  return {table != nullptr ? &table->fields : nullptr, fmt::format("table '{}'", key)};
}

Scope Scope::table_or_report(const Form& form, std::string_view key) {
  return key.empty() ? report(form) : table(form, key);
}

bool expect_known(const Lint& lint, const Node& place, std::string_view what, std::string_view name,
                  const std::vector<std::string>& known) {
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) {
    return !name.empty();
  }
  lint.faults.add(place.place,
                  fmt::format("there is no {} '{}'{}", what, name, suggestion(name, known)));
  return false;
}

const Table* expect_table(const Lint& lint, const Node& place, std::string_view key) {
  expect_known(lint, place, "table", key, keys_of(lint.form.tables));
  return lint.form.table(key);
}

const State* expect_state(const Lint& lint, const Node& place, std::string_view key) {
  expect_known(lint, place, "state", key, keys_of(lint.form.states));
  return lint.form.state(key);
}

const Field* expect_field(const Lint& lint, const Node& place, const Scope& scope,
                          std::string_view key) {
  if (scope.fields == nullptr || key.empty()) {
    return nullptr;
  }
  const auto field = std::find_if(scope.fields->begin(), scope.fields->end(),
                                  [key](const Field& one) { return one.key == key; });
  if (field != scope.fields->end()) {
    return &*field;
  }
  lint.faults.add(place.place, fmt::format("there is no field '{}' in {}{}", key, scope.where,
                                           suggestion(key, keys_of(*scope.fields))));
  return nullptr;
}

const Field* expect_field(const Lint& lint, const Node& place, const Scope& scope,
                          std::string_view key, ValueType type) {
  const Field* field = expect_field(lint, place, scope, key);
  if (field != nullptr && field->type != type && !lint.untyped.contains(field)) {
    lint.faults.add(place.place,
                    fmt::format("the field '{}' of {} must be of type {} here, not {}", key,
                                scope.where, type_name(type), type_name(field->type)));
  }
  return field;
}

std::set<const Field*> untyped_fields(const Form& form, const Node& root) {
  std::set<const Field*> untyped;
  const auto visit = [&](const std::vector<Field>& fields, const Node& list) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (list.at(i).at("type").text != type_name(fields[i].type)) {
        untyped.insert(&fields[i]);
      }
    }
  };
  visit(form.fields, root.at("fields"));
  for (std::size_t i = 0; i < form.tables.size(); ++i) {
    visit(form.tables[i].fields, root.at("tables").at(i).at("fields"));
  }
  return untyped;
}

void expect_parts(const Lint& lint, const Node& place, const Scope& scope, const Pattern& pattern,
                  const std::vector<std::string>& also) {
  if (scope.fields == nullptr) {
    return;
  }
  std::vector<std::string> known = keys_of(*scope.fields);
  known.insert(known.end(), also.begin(), also.end());
  for (const std::string& part : pattern.part_names()) {
    if (std::find(known.begin(), known.end(), part) != known.end()) {
      continue;
    }
    // The caret goes below the part's name.
    const std::string& text = pattern.text();
    const std::size_t name = std::min(text.find("{" + part), text.size() - 1) + 1;
    std::size_t offset = 0;
    for (std::size_t pos = 0; pos < name; ++offset) {
      base::next_code_point(text, pos);
    }
    lint.faults.add_inside(place, offset,
                           fmt::format("the part '{}' is no field of {}{}", part, scope.where,
                                       suggestion(part, known)));
  }
}

void expect_absent(const Lint& lint, const Node& node, std::string_view key, std::string_view in) {
  if (const Node* value = node.find(key)) {
    lint.faults.add(value->place, fmt::format("'{}' has no meaning in {}", key, in));
  }
}

void expect_present(const Lint& lint, const Node& node, std::string_view key, std::string_view in) {
  if (node.find(key) == nullptr) {
    lint.faults.add(node.place, fmt::format("{} needs '{}'", in, key));
  }
}

const Node& pattern_node(const Node& owner, std::size_t index) {
  if (const Node* first = owner.find("pattern")) {
    return index == 0 ? *first : owner.at("patterns").at(index - 1);
  }
  return owner.at("patterns").at(index);
}

std::string_view type_name(ValueType type) {
  switch (type) {
    case ValueType::kText:
      return "text";
    case ValueType::kNumber:
      return "number";
    case ValueType::kDate:
      return "date";
    case ValueType::kYear:
      return "year";
    case ValueType::kCode:
      return "code";
  }
  return {};
}

void expect_unique(const Lint& lint, const Node& list, std::string_view what, std::string_view key,
                   const std::vector<std::string>& names) {
  const auto place = [&](std::size_t i) {
    return key.empty() ? list.at(i).place : list.at(i).at(key).place;
  };
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto [first, fresh] = seen.emplace(names[i], i);
    if (!fresh && !names[i].empty()) {
      lint.faults.add(place(i), fmt::format("the {} '{}' stands already in line {}", what, names[i],
                                            place(first->second).line));
    }
  }
}

}  // namespace scorebook::form
