// SPDX-License-Identifier: Apache-2.0
// Lint of checks: rules of the catalogue and what their parameters name.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "form/lint.h"

namespace scorebook::form {
namespace {

bool is_rule_id(std::string_view id) {
  constexpr std::string_view kPrefix = "SB";
  return id.size() == 5 && id.starts_with(kPrefix) &&
         std::all_of(id.begin() + kPrefix.size(), id.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

auto parameters(const Check& check) {
  return std::tie(check.rule, check.ladder_table, check.title_field, check.ladder, check.pairs,
                  check.counts, check.fields, check.words, check.table, check.against, check.split);
}

void lint_ladder(const Lint& lint, const Check& check, const Node& node) {
  if (node.find("ladder") != nullptr) {
    expect_present(lint, node, "ladder_table", "a check with a 'ladder'");
  }
  if (node.find("ladder_table") != nullptr) {
    expect_present(lint, node, "ladder", "a check with a 'ladder_table'");
  }
  expect_table(lint, node.at("ladder_table"), check.ladder_table);
  const Scope scope = Scope::table(lint.form, check.ladder_table);
  for (std::size_t i = 0; i < check.ladder.size(); ++i) {
    expect_field(lint, node.at("ladder").at(i), scope, check.ladder[i], ValueType::kNumber);
  }
}

// The field "title" or "dimension.title" of a row of indicators.
const Field* lint_path(const Lint& lint, const Table& from, std::string_view path,
                       const Node& place) {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) {
    return expect_field(lint, place, Scope::table(lint.form, from.key), path);
  }
  std::vector<std::string> parents;
  for (const Table::Parent& parent : from.parents) {
    parents.push_back(parent.key);
  }
  expect_known(lint, place, "parent", path.substr(0, dot), parents);
  const Table::Parent* parent = from.parent(path.substr(0, dot));
  const Table* next = parent != nullptr ? lint.form.table(parent->table) : nullptr;
  return next != nullptr ? lint_path(lint, *next, path.substr(dot + 1), place) : nullptr;
}

// Fields of the rows of one table that those of others repeat.
void lint_repeats(const Lint& lint, const Check& check, const Node& node) {
  expect_table(lint, node.at("table"), check.table);
  expect_present(lint, node, "against", "a check with a 'table'");
  for (std::size_t i = 0; i < check.against.size(); ++i) {
    expect_table(lint, node.at("against").at(i), check.against[i]);
    for (std::size_t k = 0; k < check.pairs.size(); ++k) {
      const Node& pair = node.at("pairs").at(k);
      expect_field(lint, pair.at("detail"), Scope::table(lint.form, check.table),
                   check.pairs[k].detail);
      expect_field(lint, pair.at("summary"), Scope::table(lint.form, check.against[i]),
                   check.pairs[k].summary);
    }
  }
}

void lint_split(const Lint& lint, const Check::Split& split, const Node& node) {
  expect_table(lint, node.at("table"), split.table);
  expect_field(lint, node.at("field"), Scope::table(lint.form, split.table), split.field,
               ValueType::kNumber);
  const Table* items = expect_table(lint, node.at("items"), split.items);
  const auto is_group = [&](const Table::Parent& parent) { return parent.table == split.table; };
  if (items != nullptr && lint.form.table(split.table) != nullptr &&
      std::none_of(items->parents.begin(), items->parents.end(), is_group)) {
    lint.faults.add(node.at("items").place, fmt::format("table '{}' has no parent in table '{}'",
                                                        split.items, split.table));
  }
}

void lint_pairs(const Lint& lint, const Check& check, const Node& list) {
  const Table* details = lint.form.detail_table();
  const Table* items = lint.form.item_table();
  if (check.pairs.empty()) {
    return;
  }
  if (details == nullptr || items == nullptr) {
    // Unless a table was named and only misspelt, which is a fault of its own.
    const auto named = [](const Sheet& sheet) { return !sheet.table.empty(); };
    const std::vector<Sheet>& sheets = lint.form.sheets;
    if (std::none_of(sheets.begin(), sheets.end(), named)) {
      lint.faults.add(list.place,
                      "pairs need a sheet that stands once per indicator, of a table "
                      "whose parent is the table of indicators");
    }
    return;
  }
  for (std::size_t i = 0; i < check.pairs.size(); ++i) {
    const Check::Pair& pair = check.pairs[i];
    const Node& node = list.at(i);
    const Field* detail =
        expect_field(lint, node.at("detail"), Scope::table(lint.form, details->key), pair.detail);
    const Field* summary =
        pair.summary.empty() ? nullptr : lint_path(lint, *items, pair.summary, node.at("summary"));
    if (detail != nullptr && summary != nullptr && detail->type != summary->type &&
        !lint.untyped.contains(detail) && !lint.untyped.contains(summary)) {
      lint.faults.add(node.at("summary").place,
                      fmt::format("'{}' is of type {} and '{}' of type {}: they cannot be compared",
                                  pair.detail, type_name(detail->type), pair.summary,
                                  type_name(summary->type)));
    }
  }
}

// The field "details.title": a table and one of its fields.
void lint_fields(const Lint& lint, const Check& check, const Node& list) {
  for (std::size_t i = 0; i < check.fields.size(); ++i) {
    const std::string_view path = check.fields[i];
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) {
      lint.faults.add(list.at(i).place,
                      fmt::format("'{}' names no field of a table; write table.field", path));
      continue;
    }
    expect_table(lint, list.at(i), std::string(path.substr(0, dot)));
    expect_field(lint, list.at(i), Scope::table(lint.form, path.substr(0, dot)),
                 path.substr(dot + 1));
  }
}

void lint_check(const Lint& lint, const Check& check, const Node& node) {
  if (!check.rule.empty() && !is_rule_id(check.rule)) {
    lint.faults.add(node.at("rule").place,
                    fmt::format("'{}' is no rule id; write SB and three digits", check.rule));
  } else if (!lint.known_rules.empty()) {
    expect_known(lint, node.at("rule"), "rule", check.rule, lint.known_rules);
  }
  lint_ladder(lint, check, node);
  expect_field(lint, node.at("title_field"), Scope::report(lint.form), check.title_field);
  lint_fields(lint, check, node.at("fields"));
  if (!check.table.empty()) {
    lint_repeats(lint, check, node);
  } else {
    lint_pairs(lint, check, node.at("pairs"));
  }
  if (check.split) {
    lint_split(lint, *check.split, node.at("split"));
  }
  for (std::size_t i = 0; i < check.counts.size(); ++i) {
    const Node& count = node.at("counts").at(i);
    expect_field(lint, count.at("field"), Scope::report(lint.form), check.counts[i].field,
                 ValueType::kNumber);
    expect_table(lint, count.at("table"), check.counts[i].table);
  }
}

}  // namespace

void Lint::checks(const Node& list) const {
  for (std::size_t i = 0; i < form.checks.size(); ++i) {
    const Check& check = form.checks[i];
    lint_check(*this, check, list.at(i));
    const auto same = [&](const Check& other) { return parameters(other) == parameters(check); };
    const auto end = form.checks.begin() + static_cast<std::ptrdiff_t>(i);
    const auto first = std::find_if(form.checks.begin(), end, same);
    if (first != end && !check.rule.empty()) {
      const auto index = static_cast<std::size_t>(first - form.checks.begin());
      faults.add(list.at(i).at("rule").place,
                 fmt::format("the check '{}' stands already in line {}", check.rule,
                             list.at(index).at("rule").place.line));
    }
  }
}

}  // namespace scorebook::form
