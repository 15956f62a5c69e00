// SPDX-License-Identifier: Apache-2.0
// Lint of scoring and evidence.
#include <fmt/format.h>

#include <algorithm>

#include "form/lint.h"

namespace scorebook::form {
namespace {

// From the root to the items: each table must be the parent of the next.
void lint_tree(const Lint& lint, const Scoring& scoring, const Node& node) {
  const Node& list = node.at("tree");
  expect_unique(lint, list, "table", "", scoring.tree);
  for (std::size_t i = 0; i < scoring.tree.size(); ++i) {
    const Table* table = expect_table(lint, list.at(i), scoring.tree[i]);
    const std::string above = i > 0 ? scoring.tree[i - 1] : "";
    const auto is_above = [&](const Table::Parent& parent) { return parent.table == above; };
    if (table != nullptr && lint.form.table(above) != nullptr &&
        std::none_of(table->parents.begin(), table->parents.end(), is_above)) {
      lint.faults.add(list.at(i).place,
                      fmt::format("table '{}' has no parent in table '{}'", table->key, above));
    }
    const Scope scope = Scope::table(lint.form, scoring.tree[i]);
    expect_field(lint, node.at("weight"), scope, scoring.weight, ValueType::kNumber);
    expect_field(lint, node.at("score"), scope, scoring.score, ValueType::kNumber);
  }
  if (!scoring.tree.empty()) {
    expect_present(lint, node, "weight", "a tree");
    if (scoring.tree.back() != scoring.items && lint.form.table(scoring.items) != nullptr) {
      lint.faults.add(list.at(scoring.tree.size() - 1).place,
                      fmt::format("the tree must end at the items, '{}'", scoring.items));
    }
  }
}

// A pending state that the field for the level does not allow could never be read.
void lint_pending(const Lint& lint, const Scoring& scoring, const Node& node,
                  const Field* achieved) {
  for (std::size_t i = 0; i < scoring.pending.size(); ++i) {
    const Node& place = node.at("pending").at(i);
    const State* state = expect_state(lint, place, scoring.pending[i]);
    if (state != nullptr && achieved != nullptr &&
        std::find(achieved->states.begin(), achieved->states.end(), state->key) ==
            achieved->states.end()) {
      lint.faults.add(place.place,
                      fmt::format("the field '{}' of table '{}' does not allow the state '{}'",
                                  achieved->key, scoring.items, state->key));
    }
  }
}

void lint_derive(const Lint& lint, const Scoring& scoring, const Node& scoring_node) {
  const Node& node = scoring_node.at("derive");
  const Scoring::Derive& derive = *scoring.derive;
  const Scope scope = Scope::table(lint.form, derive.table);
  if (const Table* table = expect_table(lint, node.at("table"), derive.table)) {
    std::vector<std::string> parents;
    for (const Table::Parent& parent : table->parents) {
      parents.push_back(parent.key);
    }
    expect_known(lint, node.at("parent"), "parent", derive.parent, parents);
    const Table::Parent* parent = table->parent(derive.parent);
    if (parent != nullptr && parent->table != scoring.items &&
        lint.form.table(parent->table) != nullptr && lint.form.table(scoring.items) != nullptr) {
      lint.faults.add(node.at("parent").place,
                      fmt::format("the parent '{}' is of table '{}', not of the items '{}'",
                                  parent->key, parent->table, scoring.items));
    }
  }
  expect_field(lint, node.at("result"), scope, derive.result, ValueType::kNumber);
  expect_field(lint, node.at("unit"), scope, derive.unit);
  expect_table(lint, node.at("ladder_table"), derive.ladder_table);
  const Scope ladder = Scope::table(lint.form, derive.ladder_table);
  for (std::size_t i = 0; i < derive.ladder.size(); ++i) {
    expect_field(lint, node.at("ladder").at(i), ladder, derive.ladder[i], ValueType::kNumber);
  }
  const auto levels = static_cast<std::size_t>(scoring.levels);
  const bool levels_known =
      scoring_node.find("levels") == nullptr || scoring_node.at("levels").kind == NodeKind::kWhole;
  if (!derive.ladder.empty() && derive.ladder.size() != levels && levels_known) {
    lint.faults.add(node.at("ladder").place, fmt::format("the ladder has {} steps for {} levels",
                                                         derive.ladder.size(), levels));
  }
}

void lint_unassessed(const Lint& lint, const Scoring& scoring, const Node& node) {
  const Scoring::Unassessed& unassessed = *scoring.unassessed;
  const Scope scope = Scope::table(lint.form, scoring.items);
  expect_field(lint, node.at("recipient"), scope, unassessed.recipient);
  expect_field(lint, node.at("reason"), scope, unassessed.reason);
  expect_field(lint, node.at("approval"), scope, unassessed.approval);
  if (unassessed.spread == Spread::kNamed) {
    expect_present(lint, node, "recipient", "a weight that goes to a named indicator");
  } else {
    expect_absent(lint, node, "recipient", "a policy without a named indicator");
  }
}

void lint_input_table(const Lint& lint, const Scoring& scoring, const Node& node) {
  const Scoring::InputTable& input = *scoring.input_table;
  const Table* table = expect_table(lint, node.at("table"), input.table);
  if (table == nullptr) {
    return;
  }
  const Scope scope = Scope::table(lint.form, input.table);
  expect_field(lint, node.at("name"), scope, input.name);
  expect_field(lint, node.at("value"), scope, input.value);
  expect_field(lint, node.at("label"), scope, input.label, ValueType::kText);
  expect_field(lint, node.at("unit"), scope, input.unit, ValueType::kText);
  const Table::Parent* parent = table->parent(input.parent);
  if (parent == nullptr || parent->table != scoring.items) {
    lint.faults.add(node.at("parent").place,
                    fmt::format("'{}' is no parent of table '{}' in the items '{}'", input.parent,
                                input.table, scoring.items));
  }
}

void lint_round_weights(const Lint& lint, const Scoring& scoring, const Node& list) {
  for (std::size_t i = 0; i < scoring.round_weights.size(); ++i) {
    for (const std::string& table : scoring.tree) {
      expect_field(lint, list.at(i).at("field"), Scope::table(lint.form, table),
                   scoring.round_weights[i].field, ValueType::kNumber);
    }
  }
}

// The table whose rows are the numbered items of a text of `from`; null for other names.
const Table* list_of(const Form& form, const Table& from, std::string_view name) {
  const Table* list = form.table(name);
  const bool fits = list != nullptr && list->list && !list->parents.empty() &&
                    list->parents.front().table == from.key;
  return fits ? list : nullptr;
}

// The field that "output" means in a row of the table, "result.output" in its parent, "items.text"
// in the rows of a list.
void lint_result_path(const Lint& lint, const Table& from, std::string_view path,
                      const Node& place) {
  const std::size_t dot = path.find('.');
  const Table* list =
      dot == std::string_view::npos ? nullptr : list_of(lint.form, from, path.substr(0, dot));
  const bool known = lint.form.find(from, path) != nullptr ||
                     (list != nullptr && list->field(path.substr(dot + 1)) != nullptr);
  if (!path.empty() && !known) {
    lint.faults.add(place.place,
                    fmt::format("there is no field '{}' in table '{}', its parents or its lists",
                                path, from.key));
  }
}

void lint_ladders(const Lint& lint, const Scoring::Outcome& outcome, const Scope& scope,
                  const Node& list) {
  for (std::size_t i = 0; i < outcome.ladders.size(); ++i) {
    for (std::size_t k = 0; k < outcome.ladders[i].size(); ++k) {
      expect_field(lint, list.at(i).at(k), scope, outcome.ladders[i][k], ValueType::kText);
    }
    expect_unique(lint, list.at(i), "field", "", outcome.ladders[i]);
  }
}

void lint_outcome(const Lint& lint, const Scoring& scoring, const Node& node) {
  const Table* items = lint.form.table(scoring.items);
  const Scoring::Outcome& outcome = *scoring.outcome;
  const Scope scope = Scope::table(lint.form, scoring.items);
  expect_field(lint, node.at("target"), scope, outcome.target, ValueType::kText);
  expect_field(lint, node.at("claim"), scope, outcome.claim, ValueType::kText);
  if (!outcome.claim.empty()) {
    expect_present(lint, node, "met", "a claim");
    expect_present(lint, node, "unmet", "a claim");
  }
  for (std::size_t i = 0; i < outcome.results.size() && items != nullptr; ++i) {
    lint_result_path(lint, *items, outcome.results[i], node.at("results").at(i));
  }
  lint_ladders(lint, outcome, scope, node.at("ladders"));
}

void lint_reference(const Lint& lint, const Evidence::Reference& reference, const Node& node) {
  if (reference.number == NumberStyle::kNone && node.find("number") != nullptr) {
    expect_absent(lint, node, "before", "a reference without a number");
    expect_present(lint, node, "words", "a reference without a number");
  }
}

}  // namespace

void Lint::scoring(const Node& node) const {
  if (!form.scoring) {
    return;
  }
  const Scoring& scoring = *form.scoring;
  if (!known_scoring.empty()) {
    expect_known(*this, node.at("kind"), "scoring kind", scoring.kind, known_scoring);
  }
  expect_table(*this, node.at("items"), scoring.items);
  lint_tree(*this, scoring, node);
  const Field* achieved =
      expect_field(*this, node.at("achieved"), Scope::table(form, scoring.items), scoring.achieved,
                   ValueType::kNumber);
  lint_pending(*this, scoring, node, achieved);
  const Scope items = Scope::table(form, scoring.items);
  expect_field(*this, node.at("derived"), items, scoring.derived, ValueType::kNumber);
  expect_field(*this, node.at("calculation"), items, scoring.calculation, ValueType::kText);
  expect_field(*this, node.at("total"), Scope::report(form), scoring.total, ValueType::kNumber);
  if (scoring.derive) {
    lint_derive(*this, scoring, node);
  }
  if (scoring.unassessed) {
    lint_unassessed(*this, scoring, node.at("unassessed"));
  }
  if (scoring.input_table) {
    lint_input_table(*this, scoring, node.at("input_table"));
  }
  lint_round_weights(*this, scoring, node.at("round_weights"));
  expect_field(*this, node.at("assessor"), Scope::table(form, scoring.items), scoring.assessor,
               ValueType::kNumber);
  if (scoring.weight_base <= 0) {
    faults.add(node.at("weight_base").place, "'weight_base' must be above 0");
  }
  lint_schemes(*this, scoring, node);
  if (scoring.outcome) {
    lint_outcome(*this, scoring, node.at("outcome"));
  }
}

void Lint::evidence(const Node& node) const {
  if (!form.evidence) {
    return;
  }
  const Scope scope = Scope::table_or_report(form, form.evidence->table);
  expect_table(*this, node.at("table"), form.evidence->table);
  for (std::size_t i = 0; i < form.evidence->from.size(); ++i) {
    expect_field(*this, node.at("from").at(i), scope, form.evidence->from[i], ValueType::kText);
  }
  expect_unique(*this, node.at("from"), "field", "", form.evidence->from);
  const Table* table = form.table(form.evidence->table);
  const Table* items = expect_table(*this, node.at("items"), form.evidence->items);
  if (items != nullptr && table != nullptr && list_of(form, *table, items->key) == nullptr) {
    faults.add(node.at("items").place,
               fmt::format("table '{}' is no list of a text of '{}'", items->key, table->key));
  }
  for (std::size_t i = 0; i < form.evidence->references.size(); ++i) {
    lint_reference(*this, form.evidence->references[i], node.at("references").at(i));
  }
}

}  // namespace scorebook::form
