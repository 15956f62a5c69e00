// SPDX-License-Identifier: Apache-2.0
// How results become points, as a definition says it (docs/form-format.md, "How results become
// points"; docs/scoring.md shows the schemes of real manuals written so).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/expression.h"
#include "form/words.h"
#include "scorebook/exact.h"

namespace scorebook::form {

/// An expression with its text, for messages.
struct Formula {
  std::string text;
  Expression expression;
};

/// What a level asks of the value of its scheme; without `at` it asks nothing of it.
struct Threshold {
  Operation comparison = Operation::kAtLeast;
  std::optional<Expression> at;
  std::string text;  ///< as written: ">100", "-"
};

enum class SchemeKind {
  kLevels,  ///< a value against thresholds, conditions per level
  kPoints,  ///< the value is the score
  kChoice,  ///< the first scheme whose condition holds
  kNone,    ///< no criteria: no score
};

/// Which level counts when a lower one is not met.
enum class Counting { kCumulative, kHighest, kCount };
/// What a value between two thresholds scores.
enum class Between { kStep, kLinear };
/// What a value below the first level scores.
enum class Below { kFloor, kExtrapolate };
/// What a value beyond the highest score does.
enum class Above { kClamp, kExtrapolate, kReject };

/// One way from inputs to a score. A scheme may use the scores of others by their keys.
struct Scheme {
  /// While the condition does not hold the score is at most `at_most`; without it, there is none.
  struct Gate {
    Formula needs;
    std::optional<Exact> at_most;
  };

  struct Choice {
    Formula when;
    std::string scheme;
  };

  std::string key;
  SchemeKind kind = SchemeKind::kLevels;
  Words label;
  std::vector<std::string> items;  ///< ids of the indicators it scores; empty: used by others
  std::vector<int> rounds;         ///< months; empty: every round
  std::optional<Formula> value;
  std::string unit;
  std::vector<Threshold> thresholds;        ///< level 1 first
  std::vector<std::vector<Formula>> needs;  ///< further conditions, level 1 first
  std::vector<Exact> scores;                ///< of the levels; empty: 1, 2, 3 ...
  std::vector<Words> labels;                ///< words of the levels
  Counting count = Counting::kCumulative;
  Between between = Between::kStep;
  Below below = Below::kFloor;
  Exact floor;  ///< the lowest score
  Above above = Above::kClamp;
  std::optional<Exact> ceiling;  ///< the highest score; else that of the highest level
  bool whole = false;            ///< another than a whole score is refused
  int round_value = -1;          ///< places the value is rounded to before it is judged; -1 none
  int round_score = -1;
  std::vector<Gate> gates;
  std::vector<Choice> choices;

  /// Levels that it has: the longest of thresholds and needs.
  std::size_t levels() const;
  /// The score of a level from 1.
  Exact score_of(std::size_t level) const;
  /// The highest score; nullopt when the scheme chooses another or has no limit.
  std::optional<Exact> top() const;
};

/// What becomes of the weight of an indicator that is not assessed.
enum class Spread {
  kBlock,         ///< nothing: no total can be given
  kNone,          ///< it stays with the indicator, which scores nothing
  kProportional,  ///< to those of its group by their weights; an empty group's, to its sisters
  kNamed,         ///< to the indicator that is named
};

/// How results become points. `kind` names a scheme of the scoring module.
struct Scoring {
  std::string kind;
  std::string items;                           ///< table of indicators
  std::vector<std::string> tree;               ///< tables from the root to the items
  std::string weight, score, achieved, total;  ///< field keys
  std::string derived;      ///< field that shows what the scheme gives, on its own scale
  std::string calculation;  ///< field that says in words how
  int levels = 5;
  std::string check_text;  ///< shown instead of a score while a level is not understood
  bool whole_levels = true;
  Exact below_first;
  Exact max = 100;
  Exact weight_base = 100;  ///< what the weights of a group sum to
  int decimals = 2;
  int round_scores = -1;             ///< places each indicator's points are rounded to; -1 none
  std::vector<std::string> pending;  ///< states that mean the result is not known yet
  bool refuse_unbalanced = false;    ///< no total unless the weights sum to `weight_base`

  struct Derive {
    std::string table, parent, result, ladder_table, unit;
    std::vector<std::string> ladder;
  };

  std::optional<Derive> derive;

  /// How it is told whether an item met its target, in forms that count outcomes.
  struct Outcome {
    std::string claim;                 ///< field of the item: what the agency says itself
    std::string met, unmet;            ///< values of that field
    std::string target;                ///< field of the item
    std::vector<std::string> results;  ///< paths of fields, the first that has a figure counts
    /// Fields that hold the criteria of the levels as texts, level 1 first; several sets.
    std::vector<std::vector<std::string>> ladders;
  };

  std::optional<Outcome> outcome;

  /// The field of the weight in one round.
  struct RoundWeight {
    int round = 0;
    std::string field;
  };

  std::vector<RoundWeight> round_weights;

  struct Unassessed {
    Spread spread = Spread::kBlock;
    std::string recipient, reason, approval;  ///< fields of the indicator
  };

  std::optional<Unassessed> unassessed;
  std::string assessor;  ///< field of the assessor's level

  /// A table with one input of an indicator per row.
  struct InputTable {
    std::string table, parent, name, value;
    std::string label, unit;  ///< fields for the words of the input, may be empty
  };

  struct Input {
    std::string key;
    Words label;
    std::string unit;
  };

  std::optional<InputTable> input_table;
  std::vector<Input> inputs;  ///< names that schemes may use beside fields
  std::vector<Scheme> schemes;
  std::string scheme;  ///< for indicators that no scheme names
  std::string rating;  ///< the scheme that words the total

  const Scheme* find_scheme(std::string_view key) const;
  /// The scheme of an indicator in a round (months; 0 unknown); null when it has none.
  const Scheme* scheme_of(std::string_view item, int round) const;
};

}  // namespace scorebook::form
