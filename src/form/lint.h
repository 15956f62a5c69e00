// SPDX-License-Identifier: Apache-2.0
// Asks whether a definition that was read makes sense as a whole: every name it uses exists,
// nothing is defined twice, nothing contradicts. Form and document are walked side by side, so that
// every fault has its place.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "form/faults.h"
#include "form/form.h"
#include "form/tree.h"

namespace scorebook::form {

/// What the parts of lint share.
struct Lint {
  const Form& form;
  Faults& faults;
  const std::vector<std::string>& known_rules;    ///< empty: not checked
  const std::vector<std::string>& known_scoring;  ///< empty: not checked
  std::set<const Field*> untyped;                 ///< whose type could not be read: any type fits

  /// Each takes the section's own node; a part that is missing lints clean.
  void rounds(const Node& node) const;
  void states(const Node& list) const;
  void phrases(const Node& list) const;
  void fields(const Node& list) const;
  void tables(const Node& list) const;
  void sheets(const Node& list) const;
  void scoring(const Node& node) const;
  void evidence(const Node& node) const;
  void selection(const Node& node) const;
  void lookups(const Node& list) const;
  void checks(const Node& list) const;
  void layout(const Node& node) const;
};

/// Where field names are looked up: the fields of the report or of a table.
struct Scope {
  const std::vector<Field>* fields = nullptr;  ///< null: unknown, nothing is looked up
  std::string where;                           ///< "the report", "table 'indicators'"

  static Scope report(const Form& form);
  /// The table of that key; an unknown scope when there is none.
  static Scope table(const Form& form, std::string_view key);
  /// The table when a key is given, else the report.
  static Scope table_or_report(const Form& form, std::string_view key);
};

/// "there is no column 'kpj'; did you mean 'kpi'?" unless the name is known. Empty names, which
/// were faulted when read, and empty lists of known names pass.
bool expect_known(const Lint& lint, const Node& place, std::string_view what, std::string_view name,
                  const std::vector<std::string>& known);
const Table* expect_table(const Lint& lint, const Node& place, std::string_view key);
const State* expect_state(const Lint& lint, const Node& place, std::string_view key);
const Field* expect_field(const Lint& lint, const Node& place, const Scope& scope,
                          std::string_view key);
/// As expect_field; and the field must be of that type.
const Field* expect_field(const Lint& lint, const Node& place, const Scope& scope,
                          std::string_view key, ValueType type);
/// The fields of the form whose type the document does not tell.
std::set<const Field*> untyped_fields(const Form& form, const Node& root);
/// Every part of the pattern is a field of the scope or one of `also`.
void expect_parts(const Lint& lint, const Node& place, const Scope& scope, const Pattern& pattern,
                  const std::vector<std::string>& also = {});
/// "'value' has no meaning in ...": a fault when the key is there.
void expect_absent(const Lint& lint, const Node& node, std::string_view key, std::string_view in);
/// "... needs 'value'": a fault when the key is not there.
void expect_present(const Lint& lint, const Node& node, std::string_view key, std::string_view in);

/// The key that an entry was read under, for pattern number `index` of a table with `pattern` and
/// `patterns`.
const Node& pattern_node(const Node& owner, std::size_t index);
std::string_view type_name(ValueType type);

template <typename T>
std::vector<std::string> keys_of(const std::vector<T>& all) {
  std::vector<std::string> keys;
  for (const T& one : all) {
    keys.push_back(one.key);
  }
  return keys;
}

/// [[scoring.schemes]] of the section `node`.
void lint_schemes(const Lint& lint, const Scoring& scoring, const Node& node);

/// A fault for each name that stood before. `names` are the entries of the list `node`, of which
/// `key` is the named member ("" for a list of plain texts).
void expect_unique(const Lint& lint, const Node& list, std::string_view what, std::string_view key,
                   const std::vector<std::string>& names);

}  // namespace scorebook::form
