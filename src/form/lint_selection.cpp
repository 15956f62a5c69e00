// SPDX-License-Identifier: Apache-2.0
// Lint of what may be chosen and of what is looked up.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "form/lint.h"

namespace scorebook::form {
namespace {

void lint_choose(const Lint& lint, const std::vector<Selection::Choose>& all, const Node& list,
                 std::set<std::string> seen) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Selection::Choose& choose = all[i];
    const std::size_t count = choose.weights.size();
    if (count == 0 || count > choose.from.size()) {
      lint.faults.add(
          list.at(i).at("weights").place,
          fmt::format("{} weights cannot be given to {} items", count, choose.from.size()));
    }
    for (std::size_t k = 0; k < choose.from.size(); ++k) {
      if (!seen.insert(choose.from[k]).second) {
        lint.faults.add(list.at(i).at("from").at(k).place,
                        fmt::format("the item '{}' is chosen from already", choose.from[k]));
      }
    }
  }
}

}  // namespace

void Lint::selection(const Node& node) const {
  if (!form.selection) {
    return;
  }
  const Selection& selection = *form.selection;
  expect_table(*this, node.at("table"), selection.table);
  const Scope items = Scope::table(form, selection.table);
  for (std::size_t i = 0; i < selection.weights.size(); ++i) {
    const Node& place = node.at("weights").at(i);
    expect_field(*this, place.at("field"), items, selection.weights[i].field, ValueType::kNumber);
    expect_field(*this, place.at("total"), Scope::report(form), selection.weights[i].total,
                 ValueType::kNumber);
  }
  expect_field(*this, node.at("fact"), Scope::report(form), selection.fact, ValueType::kNumber);
  lint_choose(*this, selection.choose, node.at("choose"), {});
  std::set<std::string> always;
  for (const Selection::Choose& choose : selection.choose) {
    always.insert(choose.from.begin(), choose.from.end());
  }
  if (!selection.cases.empty()) {
    expect_present(*this, node, "fact", "a selection with cases");
  }
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    lint_choose(*this, selection.cases[i].choose, node.at("cases").at(i).at("choose"), always);
  }
  if (selection.parts) {
    const Node& place = node.at("parts");
    const Table* table = expect_table(*this, place.at("table"), selection.parts->table);
    if (table != nullptr && table->parent(selection.parts->parent) == nullptr) {
      faults.add(place.at("parent").place, fmt::format("'{}' is no parent of table '{}'",
                                                       selection.parts->parent, table->key));
    }
  }
}

void Lint::lookups(const Node& list) const {
  const Scope report = Scope::report(form);
  for (std::size_t i = 0; i < form.lookups.size(); ++i) {
    const Lookup& lookup = form.lookups[i];
    const Node& place = list.at(i);
    expect_field(*this, place.at("field"), report, lookup.field, ValueType::kText);
    expect_table(*this, place.at("table"), lookup.table);
    const Scope rows = Scope::table(form, lookup.table);
    expect_field(*this, place.at("match"), rows, lookup.match, ValueType::kText);
    for (std::size_t k = 0; k < lookup.gives.size(); ++k) {
      expect_field(*this, place.at("gives").at(k).at("field"), report, lookup.gives[k].field);
      expect_field(*this, place.at("gives").at(k).at("from"), rows, lookup.gives[k].from);
    }
  }
}

}  // namespace scorebook::form
