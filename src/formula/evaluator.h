// SPDX-License-Identifier: Apache-2.0
// Walks a syntax tree and computes it.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "base/a1.h"
#include "formula/array.h"
#include "formula/formula.h"
#include "formula/node.h"
#include "formula/value.h"

namespace scorebook::formula {

/// Cells that are known by their place, not yet looked at. The sheet is a view into a formula that
/// the evaluator keeps.
struct Area {
  std::string_view sheet;
  base::CellRange range;
};

/// What an expression can be.
using Operand = std::variant<Value, Area, Array>;

/// What an operator makes of an area: the one cell in the formula's own row or column, as in an
/// ordinary formula ("implicit intersection"), or all of them, as inside SUMPRODUCT.
enum class Mode : std::uint8_t { kIntersect, kWhole };

/// How many cells one evaluation may look at, or do work of the like.
inline constexpr std::uint64_t kMaxSteps = std::uint64_t{1} << 24;
/// What storing an element counts for; all of them stay below 200 MB.
inline constexpr std::uint64_t kStepsPerElement = 4;

class Evaluator {
 public:
  Evaluator(const CellSource& cells, base::CellRef at, Offset moved = {})
      : cells_(cells),
        at_(at),
        moved_(moved) {}

  /// The value of the whole formula, as a cell shows it.
  Value run(const Node& root);

  Operand evaluate(const Node& node, Mode mode);
  /// The operand with areas looked up: a value, or an array in Mode::kWhole or from an array.
  Operand resolved(Operand operand, Mode mode);
  /// One value: an area is intersected, of an array the first element counts.
  Value single(const Operand& operand);
  /// All elements; an area is cut to the part of its sheet that is used.
  Array array(Operand operand);
  /// Calls `see(value, count)` for every stored element and once for all others together.
  template <typename See>
  void for_each(const Operand& operand, const See& see);
  Value cell(std::string_view sheet, base::CellRef ref);

  base::CellRef at() const { return at_; }

  /// Ends the evaluation: the formula has no value but this error.
  void stop(CellError error) { stopped_ = stopped_.value_or(error); }

  bool stopped() const { return stopped_.has_value(); }

  /// Counts work done; false, and stopped, when it is too much.
  bool spend(std::uint64_t steps);

  /// The same for elements of an array about to be stored, which take room besides.
  bool spend_on_elements(std::uint64_t elements) { return spend(elements * kStepsPerElement); }

  /// False, and stopped, when that much work is more than is left; nothing is counted.
  bool affords(std::uint64_t steps);

  /// The value; kUnsupported and kCircular stop the evaluation, long texts count as work.
  Value noted(Value value);

 private:
  Operand compute(const Node& node, Mode mode);
  Operand reference(const ReferenceNode& node);
  Operand name(const NameNode& node, Mode mode);
  Operand signs(const SignNode& node, Mode mode);
  Operand percent(const PercentNode& node, Mode mode);
  Operand chain(const ChainNode& node, Mode mode, bool last_of_all);
  Operand reference_chain(const ChainNode& node, Mode mode);
  Operand call(const CallNode& node, Mode mode);
  template <typename Compute>
  Operand each(Operand operand, const Compute& compute_one);
  Operand each(Operator op, Operand left, Operand right);
  /// The part of the range that its sheet uses, {0,0} rows and columns when none.
  Layout layout_of(const Area& area) const;

  const CellSource& cells_;
  base::CellRef at_;
  Offset moved_;              // of the formula's own references, not those behind names
  std::deque<Formula> kept_;  // formulas behind names, which areas point into
  std::optional<CellError> stopped_;
  std::uint64_t steps_ = 0;
  int names_open_ = 0;
};

template <typename See>
void Evaluator::for_each(const Operand& operand, const See& see) {
  if (const auto* value = std::get_if<Value>(&operand)) {
    see(*value, std::uint64_t{1});
    return;
  }
  const auto* area = std::get_if<Area>(&operand);
  const Layout layout = area != nullptr ? layout_of(*area) : std::get<Array>(operand).layout();
  if (area != nullptr && affords(layout.stored())) {
    const base::CellRef first = area->range.first;
    for (std::uint32_t row = 0; row < layout.stored_rows && !stopped(); ++row) {
      for (std::uint32_t column = 0; column < layout.stored_columns; ++column) {
        see(cell(area->sheet, {first.row + row, first.column + column}), std::uint64_t{1});
      }
    }
  } else if (area == nullptr) {
    for (const Value& value : std::get<Array>(operand).stored()) {
      see(value, std::uint64_t{1});
    }
  }
  if (const std::uint64_t others = layout.all() - layout.stored(); others > 0) {
    see(area != nullptr ? Value() : std::get<Array>(operand).fill(), others);
  }
}

}  // namespace scorebook::formula
