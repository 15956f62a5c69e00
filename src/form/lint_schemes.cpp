// SPDX-License-Identifier: Apache-2.0
// Lint of [[scoring.schemes]] and of what they draw on.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "form/lint.h"

namespace scorebook::form {
namespace {

bool descends(Operation comparison) {
  return comparison == Operation::kAtMost || comparison == Operation::kBelow;
}

// Whether a figure may stand behind a name of the field.
bool is_figure(const Field& field) {
  return field.type == ValueType::kNumber || field.type == ValueType::kDate ||
         field.type == ValueType::kYear;
}

// Checks the schemes of one definition.
class SchemeLint {
 public:
  SchemeLint(const Lint& lint, const Scoring& scoring, const Node& node)
      : lint_(lint),
        scoring_(scoring),
        node_(node),
        names_(names()) {}

  void run() {
    const Node& list = node_.at("schemes");
    expect_unique(lint_, list, "scheme", "key", keys_of(scoring_.schemes));
    expect_unique(lint_, node_.at("inputs"), "input", "key", keys_of(scoring_.inputs));
    for (std::size_t i = 0; i < scoring_.schemes.size(); ++i) {
      lint_scheme(scoring_.schemes[i], list.at(i));
    }
    lint_circles(list);
    expect_known(lint_, node_.at("scheme"), "scheme", scoring_.scheme, keys_of(scoring_.schemes));
    expect_known(lint_, node_.at("rating"), "scheme", scoring_.rating, keys_of(scoring_.schemes));
  }

 private:
  void add_fields(const Table* table, std::vector<std::string>& out) const {
    for (const Field& field : table == nullptr ? std::vector<Field>() : table->fields) {
      if (is_figure(field)) {
        out.push_back(field.key);
      }
    }
  }

  // What expressions may name.
  std::vector<std::string> names() const {
    std::vector<std::string> out = keys_of(scoring_.schemes);
    for (const Scoring::Input& input : scoring_.inputs) {
      out.push_back(input.key);
    }
    add_fields(lint_.form.table(scoring_.items), out);
    if (scoring_.derive) {
      add_fields(lint_.form.table(scoring_.derive->table), out);
    }
    for (const Field& field : lint_.form.fields) {
      if (is_figure(field)) {
        out.push_back(field.key);
      }
    }
    return out;
  }

  void lint_names(const Expression& expression, const Node& place) const {
    each_name(expression, [&](const std::string& name) {
      expect_known(lint_, place, "input, field or scheme", name, names_);
    });
  }

  void fault(const Node& node, std::string_view key, std::string what) const {
    lint_.faults.add(node.at(key).place, std::move(what));
  }

  void lint_scheme(const Scheme& scheme, const Node& node) const {
    if (node.find("kind") == nullptr) {
      return;  // faulted when read
    }
    lint_kind(scheme, node);
    if (scheme.value) {
      lint_names(scheme.value->expression, node.at("value"));
    }
    for (std::size_t i = 0; i < scheme.thresholds.size(); ++i) {
      if (scheme.thresholds[i].at) {
        lint_names(*scheme.thresholds[i].at, node.at("thresholds").at(i));
      }
    }
    for (std::size_t level = 0; level < scheme.needs.size(); ++level) {
      for (std::size_t i = 0; i < scheme.needs[level].size(); ++i) {
        lint_names(scheme.needs[level][i].expression, node.at("needs").at(level).at(i));
      }
    }
    for (std::size_t i = 0; i < scheme.gates.size(); ++i) {
      lint_names(scheme.gates[i].needs.expression, node.at("gates").at(i).at("needs"));
    }
    for (std::size_t i = 0; i < scheme.choices.size(); ++i) {
      const Node& entry = node.at("choices").at(i);
      lint_names(scheme.choices[i].when.expression, entry.at("when"));
      expect_known(lint_, entry.at("scheme"), "scheme", scheme.choices[i].scheme,
                   keys_of(scoring_.schemes));
      lint_top(scheme.choices, i, entry);
    }
    lint_rounds(scheme, node);
  }

  // The schemes of a choice must have one highest score, or the points of a score could not be told.
  void lint_top(const std::vector<Scheme::Choice>& choices, std::size_t i,
                const Node& entry) const {
    const Scheme* first = scoring_.find_scheme(choices.front().scheme);
    const Scheme* scheme = scoring_.find_scheme(choices[i].scheme);
    if (first != nullptr && scheme != nullptr && top_of(*scheme) != top_of(*first)) {
      lint_.faults.add(entry.at("scheme").place,
                       fmt::format("the highest score of '{}' is {}, that of '{}' is {}",
                                   scheme->key, top_of(*scheme).exact_text(), first->key,
                                   top_of(*first).exact_text()));
    }
  }

  Exact top_of(const Scheme& scheme) const { return scheme.top().value_or(scoring_.levels); }

  void lint_kind(const Scheme& scheme, const Node& node) const {
    const bool levels = scheme.kind == SchemeKind::kLevels;
    const bool scored = levels || scheme.kind == SchemeKind::kPoints;
    const auto absent = [&](std::initializer_list<std::string_view> keys, std::string_view in) {
      for (const std::string_view key : keys) {
        expect_absent(lint_, node, key, in);
      }
    };
    if (!levels) {
      absent({"thresholds", "needs", "scores", "labels", "count", "between", "below"},
             "a scheme without levels");
    }
    if (!scored) {
      absent({"value", "floor", "above", "ceiling", "whole", "round_value", "round_score", "gates"},
             "a scheme that gives no score of its own");
    }
    if (scheme.kind == SchemeKind::kChoice) {
      expect_present(lint_, node, "choices", "a choice");
    } else {
      absent({"choices"}, "a scheme of another kind than choice");
    }
    if (scheme.kind == SchemeKind::kPoints) {
      expect_present(lint_, node, "value", "a scheme of points");
      if (scheme.above != Above::kExtrapolate) {
        expect_present(lint_, node, "ceiling", "a scheme of points that is not extrapolated");
      }
    }
    if (levels) {
      lint_levels(scheme, node);
    }
  }

  void lint_levels(const Scheme& scheme, const Node& node) const {
    const std::size_t levels = scheme.levels();
    if (levels == 0) {
      lint_.faults.add(node.place, "a scheme of levels needs 'thresholds' or 'needs'");
      return;
    }
    const auto as_many = [&](std::string_view key, std::size_t size) {
      if (size != 0 && size != levels) {
        fault(node, key, fmt::format("'{}' has {} entries for {} levels", key, size, levels));
      }
    };
    as_many("thresholds", scheme.thresholds.size());
    as_many("needs", scheme.needs.size());
    as_many("scores", scheme.scores.size());
    as_many("labels", scheme.labels.size());
    const bool judges = std::any_of(scheme.thresholds.begin(), scheme.thresholds.end(),
                                    [](const Threshold& one) { return one.at.has_value(); });
    if (judges) {
      expect_present(lint_, node, "value", "a scheme with thresholds");
    }
    for (std::size_t i = 1; i < scheme.scores.size(); ++i) {
      if (scheme.scores[i] <= scheme.scores[i - 1]) {
        lint_.faults.add(node.at("scores").at(i).place, "the scores of the levels must rise");
      }
    }
    if (scheme.between == Between::kLinear && !judges) {
      fault(node, "between", "nothing can be interpolated without thresholds");
    }
    if (scheme.between == Between::kLinear && scheme.count == Counting::kCount) {
      fault(node, "between", "levels that are counted cannot be interpolated");
    }
    if (scheme.below == Below::kExtrapolate && scheme.between != Between::kLinear) {
      fault(node, "below", "only a linear scale can be extrapolated");
    }
    if (scheme.above == Above::kExtrapolate && scheme.between != Between::kLinear) {
      fault(node, "above", "only a linear scale can be extrapolated");
    }
    lint_order(scheme, node.at("thresholds"));
  }

  // Comparisons of one direction, and plain figures that do not go back.
  void lint_order(const Scheme& scheme, const Node& list) const {
    std::optional<bool> down;
    std::optional<Exact> last;
    for (std::size_t i = 0; i < scheme.thresholds.size(); ++i) {
      const Threshold& one = scheme.thresholds[i];
      if (!one.at) {
        continue;
      }
      if (down && *down != descends(one.comparison)) {
        lint_.faults.add(list.at(i).place, "the thresholds compare in two directions");
        return;
      }
      down = descends(one.comparison);
      if (one.at->operation != Operation::kNumber) {
        continue;
      }
      const Exact& figure = one.at->number;
      if (last && (*down ? figure > *last : figure < *last)) {
        lint_.faults.add(
            list.at(i).place,
            fmt::format("the thresholds must {}: {} stands behind {}", *down ? "fall" : "rise",
                        figure.exact_text(), last->exact_text()));
      }
      last = figure;
    }
  }

  void lint_rounds(const Scheme& scheme, const Node& node) const {
    if (!lint_.form.rounds) {
      return;
    }
    const std::vector<int>& known = lint_.form.rounds->months;
    for (std::size_t i = 0; i < scheme.rounds.size(); ++i) {
      if (std::find(known.begin(), known.end(), scheme.rounds[i]) == known.end()) {
        lint_.faults.add(node.at("rounds").at(i).place,
                         fmt::format("the form has no round of {} months", scheme.rounds[i]));
      }
    }
  }

  // The schemes that a scheme draws on.
  std::set<std::string> used(const Scheme& scheme) const {
    std::set<std::string> out;
    const auto take = [&](const std::string& name) {
      if (scoring_.find_scheme(name) != nullptr) {
        out.insert(name);
      }
    };
    if (scheme.value) {
      each_name(scheme.value->expression, take);
    }
    for (const Threshold& one : scheme.thresholds) {
      if (one.at) {
        each_name(*one.at, take);
      }
    }
    for (const std::vector<Formula>& level : scheme.needs) {
      for (const Formula& one : level) {
        each_name(one.expression, take);
      }
    }
    for (const Scheme::Gate& gate : scheme.gates) {
      each_name(gate.needs.expression, take);
    }
    for (const Scheme::Choice& choice : scheme.choices) {
      each_name(choice.when.expression, take);
      take(choice.scheme);
    }
    return out;
  }

  void lint_circles(const Node& list) const {
    for (std::size_t i = 0; i < scoring_.schemes.size(); ++i) {
      std::set<std::string> seen;
      std::vector<std::string> open = {scoring_.schemes[i].key};
      while (!open.empty()) {
        const Scheme* scheme = scoring_.find_scheme(open.back());
        open.pop_back();
        for (const std::string& name :
             scheme == nullptr ? std::set<std::string>() : used(*scheme)) {
          if (seen.insert(name).second) {
            open.push_back(name);
          }
        }
      }
      if (seen.contains(scoring_.schemes[i].key)) {
        lint_.faults.add(list.at(i).place,
                         fmt::format("the scheme '{}' draws on itself", scoring_.schemes[i].key));
      }
    }
  }

  const Lint& lint_;
  const Scoring& scoring_;
  const Node& node_;
  const std::vector<std::string> names_;
};

}  // namespace

void lint_schemes(const Lint& lint, const Scoring& scoring, const Node& node) {
  SchemeLint(lint, scoring, node).run();
}

}  // namespace scorebook::form
