// SPDX-License-Identifier: Apache-2.0
// Scores: what the figures of a Record come to, exactly, with every step.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scorebook/exact.h"

namespace scorebook::scoring {

/// States of an indicator, as the JSON contract names them.
enum class IndicatorState { kReported, kPending, kNotDue, kNotApplicable, kCancelled, kNoCriteria, kInvalid };
std::string_view key(IndicatorState state);

/// What became of an item's target, in forms that count outcomes instead of points.
enum class Outcome {
  kExceeded,      ///< the figure of the result is above that of the target
  kAchieved,
  kShort,         ///< the figure of the result is below that of the target
  kUnitMismatch,  ///< the result has a figure of another unit
  kNoFigure,      ///< the target has a figure, the result has none
  kNoResult,      ///< nothing is reported
  kOpen,          ///< the words of the result leave it open
  kUnmeasured,    ///< the target has nothing to compare with: a person must judge
  kNoTarget,
  kNotDue,        ///< the target is of a later year
  kGraded,        ///< a level follows from the figure of the result
  kMilestones,    ///< the levels are steps of work: a person must judge
};
inline constexpr int kOutcomes = 12;
std::string_view key(Outcome outcome);
/// Whether the target counts as met.
bool is_met(Outcome outcome);

/// What the agency says itself of a target.
enum class Claim { kNone, kMet, kUnmet, kUnclear };

/// One step of a calculation: a message key of the catalogue (`step.<key>`) and its figures.
///
/// key               | numbers                          | texts
/// ------------------|----------------------------------|---------------------------------
/// level_cell        | level                            | -
/// level_result      | result, level, threshold         | unit, ladder ("20/21/22/23/24")
/// below_first       | result, threshold (of level 1*)  | unit, ladder
/// pending           | -                                | phrase (as the cell says)
/// state             | -                                | phrase
/// not_assessed      | before                           | phrase, reason, approval
/// recipient_missing | -                                | found
/// weight_moved      | before, after                    | -
/// level_missing     | -                                | -
/// level_invalid     | levels                           | found
/// result_invalid    | -                                | found
/// result_ambiguous  | sheets                           | -
/// no_criteria       | -                                | -
/// weight_missing    | -                                | label (of the weight field, Thai)
/// product           | score, max                       | calculation ("30 * 20/100 * 1/5")
/// points_rounded    | before, result, places           | -
/// fixed             | score, max                       | -
/// assessor          | level, other, difference (points)| -
/// next_level        | level, threshold*, gain          | unit, condition*
/// outcome_<key>     | wanted, got                      | unit, got_unit, phrase (of the target)
/// milestone_reached | level, wanted, got               | unit (of both)
/// milestone_missed  | level, wanted, got, most (level) | unit (of both)
/// milestone_unknown | level, wanted                    | -
///
/// Steps of a scheme; those of a scheme it draws on have the texts `part` and `part_en`. Where a
/// text has a form in English, its name ends in _en (condition, label, part).
///
/// value             | result                           | unit, calculation*
/// value_rounded     | before, result, places           | -
/// reaches           | level, levels                    | ladder*
/// below_level_1     | level, levels                    | ladder*
/// levels_counted    | level (how many are met), levels | ladder*
/// level_score       | level, result                    | -
/// interpolated      | result                           | calculation
/// condition_missed  | level                            | condition
/// capped, raised    | result                           | -
/// gate              | result (the score is at most)    | condition
/// gate_closed       | -                                | condition
/// chosen            | -                                | condition
/// score_rounded     | before, result, places           | -
/// part_score        | result                           | -
/// options           | floor                            | count*, between*, below*
/// input_missing     | -                                | label
/// input_invalid     | -                                | label, found
/// division, nothing_chosen, no_criteria_given: nothing
/// out_of_range      | result, low, high                | -
/// not_whole         | result                           | -
///
/// *may be lacking; the threshold of below_first is that of the lowest level that has one. `unit`
/// may be empty. Texts that hold figures have ASCII digits; `calculation` writes the multiplication
/// sign U+00D7.
struct Step {
  std::string key;
  std::map<std::string, std::string> texts;  ///< words, such as a unit
  std::map<std::string, Exact> numbers;
};

/// What the assessor says of an indicator that scores itself.
struct Opinion {
  Exact level;
  Exact score;       ///< points
  Exact difference;  ///< points, assessor less own
};

struct IndicatorScore {
  std::string id, no, title;
  std::string group;                 ///< id of the innermost group row
  IndicatorState state = IndicatorState::kInvalid;
  std::optional<Exact> level;        ///< level or score reached; 0 = below level 1
  Exact top = 5;                     ///< the highest level or score of its scale
  bool level_derived = false;        ///< from the result, because the level cell is empty
  Exact score;                       ///< points
  Exact max;                         ///< points when the highest level is reached
  Exact printed_max;                 ///< the same by the weights as printed, before any moved
  std::optional<form::Words> rating; ///< words of the level reached
  std::optional<Opinion> assessor;
  std::optional<Step> next;          ///< the step next_level, when there is one
  Exact weight;                      ///< as printed
  std::optional<Outcome> outcome;    ///< in forms that count outcomes
  Claim claim = Claim::kNone;        ///< what the agency says itself of it
  std::string target_kind;           ///< key of the phrase that the target is
  std::optional<Exact> wanted;       ///< figure that the target asks for
  std::optional<Exact> got;          ///< figure of the result
  std::string unit, got_unit;        ///< their units
  std::string method;                ///< scheme kind
  std::vector<Step> steps;
  record::Place score_at, level_at;
};

/// Weights of parts that do not sum to what they should; the whole has an empty table and id.
struct Imbalance {
  std::string table, id;
  Exact sum, base;
};

struct GroupScore {
  std::string table, id, title;
  std::string parent;                ///< id of the group above, "" at the top
  Exact weight;
  Exact score;
  Exact max;
  bool complete = true;              ///< false when a part of it could not be scored, or it has none
  record::Place score_at;
};

/// All scores of one record.
struct Scores {
  std::vector<IndicatorScore> indicators;  ///< in the order of the record
  std::vector<GroupScore> groups;          ///< tree order: a group before its parts
  std::optional<Exact> total;              ///< nothing while criteria or weights are missing
  std::vector<std::string> blocked;        ///< ids of the indicators that prevent a total
  std::optional<Imbalance> imbalance;      ///< weights that prevent a total by their sum
  std::optional<Exact> unrounded_total;    ///< when the form rounds in between and it differs
  std::optional<Exact> assessor_total;     ///< with the assessor's levels where there are any
  std::optional<form::Words> rating;       ///< words of the total
  Exact max;                               ///< of the whole, as the form declares
  Exact reported_max;                      ///< points that the reported indicators carry
  std::optional<Exact> reported_percent;   ///< total / reported_max * 100
  int pending_count = 0;
  Exact pending_points;
  int reported_count = 0;
  bool counts_outcomes = false;            ///< the form has no points: outcomes are counted
  int due_count = 0;                       ///< items whose target is due
  int claimed_met = 0;                     ///< items that the agency says are met
  int claimed_met_due = 0;                 ///< of those that are due
  int decimals = 2;
  /// How many items have the outcome.
  int count(Outcome outcome) const;
  const IndicatorScore* indicator(std::string_view id) const;
  const GroupScore* group(std::string_view table, std::string_view id) const;
};

/// Computes the scores. A form without [scoring] gives nullopt.
std::optional<Scores> score(const form::Form& form, const record::Record& record);

/// Whether rounding that the form declares in between is done; without it the difference can be
/// told.
enum class Rounding { kDeclared, kNone };

/// The scheme kinds known, sorted.
std::vector<std::string> known_kinds();

// ------------------------------------------------------------------ ladders

/// The thresholds of one indicator, level 1 first; a level without criterion is nullopt. Ordered
/// means strictly; a single threshold ascends; a threshold that cannot be read leaves no order.
struct Ladder {
  std::vector<std::optional<Exact>> steps;
  enum class Direction { kAscending, kDescending, kUnordered, kNone } direction = Direction::kNone;
};
Ladder read_ladder(const record::Row& row, const std::vector<std::string>& fields);
/// The same of thresholds that are known.
Ladder ladder_of(std::vector<std::optional<Exact>> steps);
/// The highest level whose threshold is met (>= ascending, <= descending); 0 below level 1; nullopt
/// when the ladder has no order.
std::optional<int> level_of(const Ladder& ladder, const Exact& result);

// ------------------------------------------------------------------ the same as workbook formulas

/// A1 addresses (with sheet where needed) of the cells that one indicator's formula uses.
struct IndicatorCells {
  std::vector<std::string> weights;  ///< from the root to the indicator, "$L$5"
  std::string level;                 ///< "Q5"
  std::string result;                ///< "'KPI 1.1'!H9"; empty when there is no detail sheet
  std::vector<std::string> ladder;   ///< five cells; may be empty
  std::string id;                    ///< of the indicator: tells its scheme
  int round = 0;                     ///< months, 0 unknown
  std::map<std::string, std::string> inputs;  ///< cells of what its scheme names
  std::optional<Exact> points;  ///< what it carries, instead of the weights, once these have moved
};
/// The score of an indicator as an Excel 2010 formula (without '='): a whole level 1..n scores, a
/// phrase of a pending state scores 0, an empty level cell takes the level from the result, any
/// other text shows `check_text`; nothing at all, or a weight that is no number, shows "". Uses
/// only IF, ISNUMBER, AND, OR, INT, COUNT, LEFT and ROUND, multiplies before it divides and rounds
/// to 9 places, so that it decides like the exact score. It takes an order of the ladder for
/// granted (from its first to its last number). Empty for a form without [scoring].
std::string indicator_formula(const form::Form& form, const IndicatorCells& cells,
                              std::string_view check_text);
/// The sum of part cells, given as ranges, rounded so that doubles decide like the exact sum:
/// "ROUND(SUM(M5:M6,M9),9)". At most 255 ranges (the limit of Excel).
std::string sum_formula(const std::vector<std::string>& ranges);

}  // namespace scorebook::scoring
