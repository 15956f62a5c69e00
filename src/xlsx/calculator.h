// SPDX-License-Identifier: Apache-2.0
// Evaluates formulas of a workbook in which some cells have been given new contents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "formula/formula.h"
#include "xlsx/book_parts.h"
#include "xlsx/cell_index.h"
#include "xlsx/dependents.h"
#include "xlsx/reference_scan.h"

namespace scorebook::xlsx {

/// What a formula evaluates to. Not evaluated: a function, name or sheet is unknown here, the
/// formula is an array or a data table, it goes in a circle, or it depends on one of those.
struct Computed {
  std::uint32_t sheet = 0;
  base::CellRef ref;
  bool evaluated = false;
  formula::Value value;
};

/// Every formula is evaluated at most once (but for retries while its precedents are found),
/// however deep the chain of precedents, without recursion; circles are detected.
class Calculator {
 public:
  /// The workbook must outlive the calculator.
  explicit Calculator(const Workbook& book);

  /// The cell holds this and no formula from now on.
  void set_value(std::uint32_t sheet, base::CellRef ref, formula::Value value);
  /// The cell holds this formula from now on; `known` is its value, monostate when it must be
  /// computed.
  void set_formula(std::uint32_t sheet, base::CellRef ref, const std::string& text,
                   formula::Value known);

  /// What the file stores for a cell.
  formula::Value stored(const Cell& cell) const;

  /// The formulas that depend on the cells set, and the formulas set without a value.
  std::vector<Computed> dependents();
  /// Every formula. One that cannot be evaluated counts with its stored value for those that depend
  /// on it, as long as it does not depend on the cells set itself.
  std::vector<Computed> all();

 private:
  class View;
  enum class State : std::uint8_t { kKnown, kWaiting, kRunning };

  /// A formula as one cell has it and others see it from their places; none when it cannot be
  /// parsed.
  struct Pattern {
    std::optional<formula::Formula> formula;
    base::CellRef home;
  };

  /// A cell whose value is not simply what the file stores.
  struct Node {
    std::uint32_t sheet = 0;
    base::CellRef ref;
    const Cell* cell = nullptr;
    State state = State::kWaiting;
    bool follows = false;   // depends on a cell that was set
    bool reported = false;  // belongs into the result
    bool evaluated = false;
    const Pattern* pattern = nullptr;        // its formula, or this one, or none
    std::optional<formula::Formula> parsed;  // of its own
    formula::Value value;
  };

  struct SheetCells {
    std::optional<CellIndex> index;
    std::vector<std::uint32_t> node_of_cell;     // index + 1 into nodes_
    std::vector<base::CellRange> unknown;        // filled by arrays whose input changed
    base::CellRef used;                          // with the cells set
    std::vector<std::optional<double>> numbers;  // of number cells that were read
  };

  SheetCells& cells_of(std::uint32_t sheet);
  base::CellRef used(std::uint32_t sheet);
  std::uint32_t add_node(std::uint32_t sheet, base::CellRef ref);
  void mark_dependents();
  formula::Value read(std::uint32_t sheet, base::CellRef ref);
  formula::Value stored(SheetCells& cells, std::size_t at, const Cell& cell) const;
  void evaluate(std::uint32_t node);
  void read_formula(Node& node);
  formula::Value compute(Node& node);
  void finish(Node& node, formula::Value value);
  std::vector<Computed> result();

  const Workbook& book_;
  const BookParts& parts_;
  std::vector<SheetCells> sheets_;
  std::vector<SheetRange> set_;
  ReferenceScan scan_;
  std::unordered_map<std::string, Pattern> patterns_;
  std::deque<Node> nodes_;  // a deque: evaluating a node may add others
  std::unordered_map<std::uint64_t, std::uint32_t> absent_;  // nodes of cells the file has not
  std::vector<std::uint32_t> needed_;  // nodes that the formula being evaluated waits for
  bool out_of_reach_ = false;          // it asked for a sheet or name that is not there
  std::uint64_t reads_ = 0;
};

}  // namespace scorebook::xlsx
