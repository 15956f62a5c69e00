// SPDX-License-Identifier: Apache-2.0
// Reads the keys of one table of a definition, with a fault for everything that does not fit. Every
// key is asked for through a Reader: what was asked for is what the vocabulary knows.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/faults.h"
#include "form/form.h"
#include "form/tree.h"

namespace scorebook::form {

enum class Need { kOptional, kRequired };

/// A key of the vocabulary, for the page that explains it.
struct KnownKey {
  std::string section;  ///< "[[tables.fields]]"; "the top level" outside all tables
  std::string key;
  std::string value;  ///< what may stand there: "text", "whole number", "one of plan, result" ...
  bool required = false;
};

/// What the readers of one definition share.
struct ReadSession {
  Faults& faults;
  /// When set, nothing is read or faulted: every table is visited once and its keys are listed.
  std::vector<KnownKey>* vocabulary = nullptr;
};

template <typename E, std::size_t size>
using Choices = std::array<std::pair<std::string_view, E>, size>;

class Reader {
 public:
  /// `path` as in a TOML header ("tables.fields"), empty for the top level.
  Reader(ReadSession& session, const Node& node, std::string path, bool in_list);

  const Node& node() const { return node_; }

  /// Text that is not empty.
  void text(std::string_view key, std::string& out, Need need = Need::kOptional);
  /// A name as keys are: small letters, digits and underscores, a letter first.
  void name(std::string_view key, std::string& out, Need need = Need::kRequired);
  void words(std::string_view key, Words& out, Need need = Need::kRequired);
  void flag(std::string_view key, bool& out);
  void whole(std::string_view key, int& out, int least, int most, Need need = Need::kOptional);

  /// A whole number or a decimal or fraction in quotes; `Out` is Exact or optional<Exact>.
  template <typename Out>
  void exact(std::string_view key, Out& out, Need need = Need::kOptional) {
    if (const std::optional<Exact> value = exact_value(key, need)) {
      out = *value;
    }
  }

  /// A size on paper: an exact number that is not negative.
  void measure(std::string_view key, double& out, Need need = Need::kOptional);

  template <typename Out, typename E, std::size_t size>
  void choice(std::string_view key, Out& out, const Choices<E, size>& choices,
              Need need = Need::kOptional) {
    std::vector<std::string> names;
    for (const auto& entry : choices) {
      names.emplace_back(entry.first);
    }
    if (const std::optional<std::size_t> index = choice_index(key, names, need)) {
      out = choices[*index].second;
    }
  }

  /// An expression; `Out` is Formula or optional<Formula>.
  template <typename Out>
  void formula(std::string_view key, Out& out, Need need = Need::kOptional) {
    if (std::optional<Formula> value = formula_value(key, need)) {
      out = *std::move(value);
    }
  }

  /// A list with, for each level, a list of conditions.
  void conditions(std::string_view key, std::vector<std::vector<Formula>>& out);
  /// A list of numbers, "-" and expressions that may begin with a comparison.
  void thresholds(std::string_view key, std::vector<Threshold>& out);
  void exacts(std::string_view key, std::vector<Exact>& out);
  void words_list(std::string_view key, std::vector<Words>& out);

  void texts(std::string_view key, std::vector<std::string>& out, Need need = Need::kOptional);
  /// A list of lists of texts.
  void paths(std::string_view key, std::vector<std::vector<std::string>>& out);
  void wholes(std::string_view key, std::vector<int>& out, int least, int most,
              Need need = Need::kOptional);
  /// A list of lists of whole numbers.
  void shape(std::string_view key, std::vector<std::vector<int>>& out, int least, int most);
  /// A pattern that is only written; those of the lists below must be readable.
  void pattern(std::string_view key, Pattern& out, Need need = Need::kOptional);
  /// One pattern under `pattern`, further ones under `patterns`; one of the two when needed. A
  /// pattern that does not compile leaves an empty one in its place.
  void one_or_more_patterns(std::vector<Pattern>& out);
  void patterns(std::string_view key, std::vector<Pattern>& out, Need need = Need::kOptional);
  /// A table whose keys are names of the definition.
  void measures(std::string_view key, std::map<std::string, double>& out);
  void measures(std::string_view key, std::vector<double>& out);
  void texts_by_key(std::string_view key, std::map<std::string, std::string>& out);

  /// Reads a list of tables; each entry of the list, well-formed or not, makes one element.
  template <typename T, typename Read>
  void list(std::string_view key, std::vector<T>& out, Read read, Need need = Need::kOptional) {
    each(key, need, [&](Reader& entry) { read(entry, out.emplace_back()); });
  }

  /// Reads a table; `out` is a T or an optional<T>, which stays empty when the key is absent.
  template <typename T, typename Read>
  void table(std::string_view key, T& out, Read read) {
    single(key, [&](Reader& entry) { read(entry, out); });
  }

  template <typename T, typename Read>
  void table(std::string_view key, std::optional<T>& out, Read read) {
    single(key, [&](Reader& entry) { read(entry, out.emplace()); });
  }

  /// A fault at a key of this table, or at its header when the key is absent.
  void fault(std::string_view key, std::string what);
  /// Reports the keys that nobody asked for and those that are missing; of a missing key and an
  /// unknown one that may be meant for it, the unknown one.
  void finish();

 private:
  const Node* find(std::string_view key, std::string_view value, Need need);
  bool fits(const Node& node, NodeKind kind, std::string_view key, std::string_view wanted);
  const Node* list_node(std::string_view key, std::string_view value, Need need);
  bool good_text(const Node& node, std::string_view key);
  std::optional<int> good_whole(const Node& node, std::string_view key, int least, int most);
  std::vector<int> good_wholes(const Node& list, std::string_view key, int least, int most);
  Pattern good_pattern(const Node& node, std::string_view key);
  Pattern readable_pattern(const Node& node, std::string_view key);
  std::optional<Exact> good_exact(const Node& node, std::string_view key);
  std::optional<Exact> exact_value(std::string_view key, Need need);
  std::optional<std::size_t> choice_index(std::string_view key,
                                          const std::vector<std::string>& names, Need need);
  std::optional<Formula> formula_value(std::string_view key, Need need);
  std::optional<Formula> good_formula(const Node& node, std::string_view key);
  Threshold good_threshold(const Node& node, std::string_view key);
  void each(std::string_view key, Need need, const std::function<void(Reader&)>& read);
  void single(std::string_view key, const std::function<void(Reader&)>& read);
  Reader child(const Node& node, std::string_view key, bool in_list) const;

  ReadSession& session_;
  const Node& node_;
  std::string path_;
  std::string section_;               // "[[tables.fields]]"
  std::string where_;                 // "in [[tables.fields]]"
  std::vector<std::string> known_;    // keys that were asked for
  std::vector<std::string> missing_;  // needed keys that are not there
};

}  // namespace scorebook::form
