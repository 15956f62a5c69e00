// SPDX-License-Identifier: Apache-2.0
// Lint of rounds, states, fields and tables.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/thai.h"
#include "form/lint.h"

namespace scorebook::form {
namespace {

void lint_state(const Lint& lint, const State& state, const Node& node) {
  for (const std::string& part : state.print.part_names()) {
    const bool read = std::any_of(state.patterns.begin(), state.patterns.end(),
                                  [&](const Pattern& pattern) { return pattern.has_part(part); });
    if (!read) {
      lint.faults.add(node.at("print").place,
                      fmt::format("no pattern of the state '{}' reads the part '{}' that it prints",
                                  state.key, part));
    }
  }
  if (state.starts.empty()) {
    return;
  }
  // A workbook formula tells the state by its beginning; what it cannot tell would score otherwise
  // in the workbook than here.
  const auto told = [&](const Pattern& pattern) {
    const std::string prefix = base::fold(pattern.prefix());
    return pattern.empty() ||
           std::any_of(state.starts.begin(), state.starts.end(), [&](const std::string& start) {
             return prefix.starts_with(base::fold(start));
           });
  };
  const auto expect_told = [&](const Pattern& pattern, const Node& place) {
    if (!told(pattern)) {
      lint.faults.add(place.place, fmt::format("this phrase begins with none of the 'starts' of "
                                               "the state '{}', so no formula would know it",
                                               state.key));
    }
  };
  for (std::size_t i = 0; i < state.patterns.size(); ++i) {
    expect_told(state.patterns[i], node.at("patterns").at(i));
  }
  expect_told(state.print, node.at("print"));
}

void lint_fields(const Lint& lint, const std::vector<Field>& fields, const Node& list) {
  expect_unique(lint, list, "field", "key", keys_of(fields));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    const Node& node = list.at(i);
    for (std::size_t k = 0; k < field.states.size(); ++k) {
      expect_state(lint, node.at("states").at(k), field.states[k]);
    }
    expect_unique(lint, node.at("states"), "state", "", field.states);
    for (std::size_t k = 0; k < field.phrases.size(); ++k) {
      expect_known(lint, node.at("phrases").at(k), "phrase", field.phrases[k],
                   keys_of(lint.form.phrases));
    }
    expect_unique(lint, node.at("phrases"), "phrase", "", field.phrases);
    const Scope scope{&fields, "these fields"};
    if (field.formula) {
      each_name(field.formula->expression, [&](const std::string& name) {
        expect_field(lint, node.at("formula"), scope, name, ValueType::kNumber);
      });
    }
    if (field.sum && expect_table(lint, node.at("sum").at("table"), field.sum->table) != nullptr) {
      expect_field(lint, node.at("sum").at("field"), Scope::table(lint.form, field.sum->table),
                   field.sum->field, ValueType::kNumber);
    }
    if (field.type != ValueType::kText && !lint.untyped.contains(&field)) {
      expect_absent(lint, node, "phrases",
                    fmt::format("a field of type {}", type_name(field.type)));
    }
    if (field.type != ValueType::kNumber && !lint.untyped.contains(&field)) {
      expect_absent(lint, node, "decimals",
                    fmt::format("a field of type {}", type_name(field.type)));
    }
  }
}

// Whether the parents of a table, and theirs, lead to `goal`.
bool leads_to(const Form& form, const Table& from, const Table& goal,
              std::set<std::string_view>& seen) {
  return std::any_of(from.parents.begin(), from.parents.end(), [&](const Table::Parent& parent) {
    const Table* next = form.table(parent.table);
    return next != nullptr &&
           (next == &goal || (seen.insert(next->key).second && leads_to(form, *next, goal, seen)));
  });
}

void lint_parents(const Lint& lint, const Table& table, const Node& list) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < table.parents.size(); ++i) {
    const Table::Parent& parent = table.parents[i];
    keys.push_back(parent.key);
    expect_table(lint, list.at(i).at("table"), parent.table);
    if (table.field(parent.key) != nullptr) {
      lint.faults.add(list.at(i).at("key").place,
                      fmt::format("'{}' is a field of the table already", parent.key));
    }
  }
  expect_unique(lint, list, "parent", "key", keys);
  std::set<std::string_view> seen;
  if (leads_to(lint.form, table, table, seen)) {
    lint.faults.add(list.place,
                    fmt::format("the parents of table '{}' lead back to it", table.key));
  }
}

// Without a value for every part a row would have no id.
void lint_id(const Lint& lint, const Table& table, const Node& place) {
  const Scope scope{&table.fields, fmt::format("table '{}'", table.key)};
  std::vector<std::string> also = keys_of(table.parents);
  also.emplace_back(kNth);
  expect_parts(lint, place, scope, table.id, also);
  for (const std::string& part : table.id.part_names()) {
    const Field* field = table.field(part);
    if (field != nullptr && !field->required) {
      lint.faults.add(place.place,
                      fmt::format("the id uses the field '{}', which is not required", part));
    }
  }
  if (!table.id.empty() && table.id.part_names().empty()) {
    lint.faults.add(place.place, "the id has no part, so all rows would have the same");
  }
}

// The items of a list are numbered texts of one field of the first parent.
void lint_list(const Lint& lint, const Table& table, const Node& node) {
  if (!table.list) {
    return;
  }
  const Scope own = Scope::table(lint.form, table.key);
  expect_field(lint, node.at("number"), own, table.list->number, ValueType::kNumber);
  expect_field(lint, node.at("text"), own, table.list->text, ValueType::kText);
  if (table.parents.empty()) {
    lint.faults.add(node.place, "a list needs a parent, whose text it is");
    return;
  }
  const Scope parent = Scope::table(lint.form, table.parents.front().table);
  expect_field(lint, node.at("from"), parent, table.list->from, ValueType::kText);
}

void lint_known(const Lint& lint, const Table& table, const Node& node) {
  expect_field(lint, node.at("known_by"), Scope::table(lint.form, table.key), table.known_by,
               ValueType::kText);
  if (table.known.empty()) {
    return;
  }
  expect_present(lint, node, "known_by", "a table with known rows");
  std::vector<std::string> ids;
  for (const Table::Known& known : table.known) {
    ids.push_back(known.id);
  }
  expect_unique(lint, node.at("known"), "known row", "id", ids);
  if (table.id.part_names().size() != 1) {
    lint.faults.add(node.at("id").place, "the id of a table with known rows has one part");
  }
}

void lint_phrase(const Lint& lint, const Phrase& phrase, const Node& node) {
  const auto has_figure = [](const Pattern& pattern) { return pattern.has_part("figure"); };
  const bool figure = phrase.number.has_value() ||
                      std::any_of(phrase.patterns.begin(), phrase.patterns.end(), has_figure);
  const bool compared = phrase.judge == Judge::kAtLeast || phrase.judge == Judge::kEvery;
  if (compared && !figure) {
    lint.faults.add(node.at("judge").place,
                    "a phrase that is compared needs a part 'figure' or a 'number'");
  }
}

}  // namespace

void Lint::rounds(const Node& node) const {
  if (!form.rounds) {
    return;
  }
  const Rounds& rounds = *form.rounds;
  const Scope report = Scope::report(form);
  const std::vector<int>& months = rounds.months;
  if (std::adjacent_find(months.begin(), months.end(), std::greater_equal<>()) != months.end()) {
    faults.add(node.at("months").place, "the rounds must ascend");
  }
  expect_field(*this, node.at("field"), report, rounds.field, ValueType::kNumber);
  expect_field(*this, node.at("year"), report, rounds.year, ValueType::kYear);
  expect_field(*this, node.at("start"), report, rounds.start, ValueType::kDate);
  expect_field(*this, node.at("end"), report, rounds.end, ValueType::kDate);
  if (node.find("agency") != nullptr || form.field(rounds.agency) != nullptr) {
    expect_field(*this, node.at("agency"), report, rounds.agency, ValueType::kText);
  }
}

void Lint::states(const Node& list) const {
  expect_unique(*this, list, "state", "key", keys_of(form.states));
  for (std::size_t i = 0; i < form.states.size(); ++i) {
    lint_state(*this, form.states[i], list.at(i));
  }
}

void Lint::phrases(const Node& list) const {
  expect_unique(*this, list, "phrase", "key", keys_of(form.phrases));
  for (std::size_t i = 0; i < form.phrases.size(); ++i) {
    lint_phrase(*this, form.phrases[i], list.at(i));
  }
}

void Lint::fields(const Node& list) const {
  lint_fields(*this, form.fields, list);
}

void Lint::tables(const Node& list) const {
  expect_unique(*this, list, "table", "key", keys_of(form.tables));
  for (std::size_t i = 0; i < form.tables.size(); ++i) {
    const Table& table = form.tables[i];
    const Node& node = list.at(i);
    lint_fields(*this, table.fields, node.at("fields"));
    lint_parents(*this, table, node.at("parents"));
    lint_id(*this, table, node.at("id"));
    lint_list(*this, table, node.at("list"));
    lint_known(*this, table, node);
  }
}

}  // namespace scorebook::form
