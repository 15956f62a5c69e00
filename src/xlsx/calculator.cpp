// SPDX-License-Identifier: Apache-2.0
#include "xlsx/calculator.h"

#include <algorithm>
#include <array>
#include <utility>

#include "xlsx/cell_value.h"
#include "xlsx/name_lookup.h"
#include "xlsx/shared_formulas.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using formula::CellError;
using formula::Value;

// A workbook that wants more than this is left for Excel to calculate.
constexpr std::uint64_t kMaxReads = 200000000;

std::uint64_t cell_key(std::uint32_t sheet, base::CellRef ref) {
  return (std::uint64_t{sheet} << 36) | (std::uint64_t{ref.row} << 15) | ref.column;
}

CellError error_of(std::string_view text) {
  constexpr std::array kErrors{CellError::kNull, CellError::kDiv0, CellError::kValue,
                               CellError::kRef,  CellError::kName, CellError::kNum,
                               CellError::kNa};
  for (const CellError error : kErrors) {
    if (formula::error_text(error) == text) {
      return error;
    }
  }
  return CellError::kUnsupported;  // an error of a newer Excel
}

bool is_unknown(const Value& value) {
  const auto* error = std::get_if<CellError>(&value);
  return error != nullptr && (*error == CellError::kUnsupported || *error == CellError::kCircular);
}

bool fills_range(const Cell& cell) {
  return cell.formula_kind == FormulaKind::kArray || cell.formula_kind == FormulaKind::kDataTable;
}

}  // namespace

/// The workbook as a formula of one sheet sees it.
class Calculator::View final : public formula::CellSource {
 public:
  View(Calculator& calculator, std::uint32_t sheet) : calculator_(calculator), own_(sheet) {}

  Value cell(std::string_view sheet, base::CellRef ref) const override {
    const std::uint32_t index = find(sheet);
    return index == kNowhere ? Value(CellError::kUnsupported) : calculator_.read(index, ref);
  }

  base::CellRef used(std::string_view sheet) const override {
    const std::uint32_t index = find(sheet);
    return index == kNowhere ? base::CellRef{0, 0} : calculator_.used(index);
  }

  bool has_sheet(std::string_view sheet) const override { return find(sheet) != kNowhere; }

  std::optional<std::string> name(std::string_view name) const override {
    const DefinedName* found = find_name(calculator_.parts_, own_, name);
    if (found == nullptr) {
      calculator_.out_of_reach_ = true;  // a table, or a name of another workbook
      return std::nullopt;
    }
    return found->text;
  }

 private:
  static constexpr std::uint32_t kNowhere = static_cast<std::uint32_t>(-1);

  std::uint32_t find(std::string_view sheet) const {
    if (sheet.empty()) {
      return own_;
    }
    if (sheet != last_name_) {
      const std::size_t index = calculator_.parts_.sheet_index(sheet);
      const bool known = index < calculator_.parts_.sheets.size();
      last_name_ = sheet;
      last_ = known ? static_cast<std::uint32_t>(index) : kNowhere;
    }
    calculator_.out_of_reach_ = calculator_.out_of_reach_ || last_ == kNowhere;
    return last_;
  }

  Calculator& calculator_;
  std::uint32_t own_;
  mutable std::string last_name_;
  mutable std::uint32_t last_ = kNowhere;
};

Calculator::Calculator(const Workbook& book)
    : book_(book),
      parts_(book.parts()),
      sheets_(parts_.sheets.size()),
      scan_(parts_) {}

Calculator::SheetCells& Calculator::cells_of(std::uint32_t sheet) {
  SheetCells& cells = sheets_[sheet];
  if (!cells.index) {
    cells.index.emplace(parts_.sheets[sheet]);
    cells.node_of_cell.resize(parts_.sheets[sheet].cells().size());
    cells.numbers.resize(parts_.sheets[sheet].cells().size());
    cells.used = parts_.sheets[sheet].used();
  }
  return cells;
}

base::CellRef Calculator::used(std::uint32_t sheet) {
  return cells_of(sheet).used;
}

std::uint32_t Calculator::add_node(std::uint32_t sheet, base::CellRef ref) {
  SheetCells& cells = cells_of(sheet);
  const std::size_t at = cells.index->find(ref);
  const bool absent = at == CellIndex::kNone;
  std::uint32_t& slot = absent ? absent_[cell_key(sheet, ref)] : cells.node_of_cell[at];
  if (slot == 0) {
    Node node;
    node.sheet = sheet;
    node.ref = ref;
    node.cell = absent ? nullptr : &parts_.sheets[sheet].cells()[at];
    nodes_.push_back(std::move(node));
    slot = static_cast<std::uint32_t>(nodes_.size());
    cells.used.row = std::max(cells.used.row, ref.row);
    cells.used.column = std::max(cells.used.column, ref.column);
  }
  return slot - 1;
}

void Calculator::set_value(std::uint32_t sheet, base::CellRef ref, Value value) {
  Node& node = nodes_[add_node(sheet, ref)];
  node.state = State::kKnown;
  node.value = std::move(value);
  set_.push_back({sheet, {ref, ref}});
}

void Calculator::set_formula(std::uint32_t sheet, base::CellRef ref, const std::string& text,
                             Value known) {
  Node& node = nodes_[add_node(sheet, ref)];
  set_.push_back({sheet, {ref, ref}});
  if (!std::holds_alternative<std::monostate>(known)) {
    node.state = State::kKnown;
    node.value = std::move(known);
    return;
  }
  if (auto parsed = formula::Formula::parse(text)) {
    node.parsed = std::move(*parsed);
  }
  node.follows = true;
  node.reported = true;
}

/// Makes nodes of the formulas that depend on the cells set.
void Calculator::mark_dependents() {
  std::vector<std::pair<std::uint32_t, const Cell*>> formulas;
  Dependents dependents(parts_);
  for (std::uint32_t at = 0; at < parts_.sheets.size(); ++at) {
    for (const Cell& cell : parts_.sheets[at].cells()) {
      if (cell.has_formula()) {
        dependents.add(at, cell);
        formulas.emplace_back(at, &cell);
      }
    }
  }
  dependents.reach(set_, [&](Dependents::FormulaId id) {
    const auto [sheet, cell] = formulas[id];
    const std::size_t count = nodes_.size();
    Node& node = nodes_[add_node(sheet, cell->ref)];
    if (nodes_.size() == count) {
      return;  // it was overwritten
    }
    node.follows = true;
    node.reported = true;
    if (fills_range(*cell)) {
      sheets_[sheet].unknown.push_back(filled_range(parts_.sheets[sheet], *cell));
    }
  });
}

/// The value of a cell for the formula being evaluated. When it is not known yet the formula is to
/// be evaluated again; the 0 given meanwhile lets it ask for whatever else it needs.
Value Calculator::read(std::uint32_t sheet, base::CellRef ref) {
  if (++reads_ > kMaxReads) {
    return CellError::kUnsupported;
  }
  SheetCells& cells = cells_of(sheet);
  const std::size_t at = cells.index->find(ref);
  std::uint32_t slot = 0;
  if (at != CellIndex::kNone) {
    slot = cells.node_of_cell[at];
  } else if (!absent_.empty()) {
    const auto found = absent_.find(cell_key(sheet, ref));
    slot = found == absent_.end() ? 0 : found->second;
  }
  const Cell* cell = at == CellIndex::kNone ? nullptr : &parts_.sheets[sheet].cells()[at];
  if (slot == 0 && cell != nullptr && cell->has_formula() && cell->type == CellType::kEmpty) {
    slot = add_node(sheet, ref) + 1;  // nothing is stored: work it out
  }
  if (slot != 0) {
    if (nodes_[slot - 1].state == State::kKnown) {
      return nodes_[slot - 1].value;
    }
    needed_.push_back(slot - 1);
    return 0.0;
  }
  for (const base::CellRange& unknown : cells.unknown) {
    if (unknown.contains(ref)) {
      return CellError::kUnsupported;
    }
  }
  return cell == nullptr ? Value() : stored(cells, at, *cell);
}

/// The same as stored(cell); numbers, which long sums ask for again and again, are read once.
Value Calculator::stored(SheetCells& cells, std::size_t at, const Cell& cell) const {
  if (cell.type != CellType::kNumber) {
    return stored(cell);
  }
  std::optional<double>& number = cells.numbers[at];
  if (!number) {
    number = stored_double(trimmed(cell.raw));
  }
  return number ? Value(*number) : Value(CellError::kUnsupported);
}

Value Calculator::stored(const Cell& cell) const {
  switch (cell.type) {
    case CellType::kEmpty:
      return {};
    case CellType::kNumber:
      if (const auto number = stored_double(trimmed(cell.raw))) {
        return *number;
      }
      return CellError::kUnsupported;
    case CellType::kIsoDate:
      if (const auto serial = iso_serial(trimmed(cell.raw), parts_.date_1904)) {
        return serial->to_double();
      }
      return CellError::kUnsupported;
    case CellType::kShared:
    case CellType::kInline:
    case CellType::kFormulaText: {
      std::string scratch;
      return std::string(book_.text(cell, scratch));
    }
    case CellType::kBoolean:
      return trimmed(cell.raw) == "1" || trimmed(cell.raw) == "true";
    case CellType::kError:
      return error_of(decode_content(trimmed(cell.raw)));
  }
  return {};
}

/// Evaluates a node and, before it, every node it turns out to need.
void Calculator::evaluate(std::uint32_t first) {
  std::vector<std::uint32_t> waiting{first};
  while (!waiting.empty()) {
    Node& node = nodes_[waiting.back()];
    if (node.state == State::kKnown) {
      waiting.pop_back();
      continue;
    }
    node.state = State::kRunning;
    needed_.clear();
    out_of_reach_ = false;
    Value value = compute(node);
    std::vector<std::uint32_t> before;
    std::copy_if(needed_.begin(), needed_.end(), std::back_inserter(before),
                 [this](std::uint32_t need) { return nodes_[need].state == State::kWaiting; });
    if (!before.empty()) {
      std::sort(before.begin(), before.end());
      before.erase(std::unique(before.begin(), before.end()), before.end());
      waiting.insert(waiting.end(), before.rbegin(), before.rend());
    } else {
      // What it needs waits for itself: a circle.
      finish(node,
             needed_.empty() && !out_of_reach_ ? std::move(value) : Value(CellError::kUnsupported));
      waiting.pop_back();
    }
  }
}

/// Finds the formula of a cell of the file. What many cells have in their own places is parsed
/// once.
void Calculator::read_formula(Node& node) {
  const Sheet& sheet = parts_.sheets[node.sheet];
  const Cell* source = formula_source(sheet, *node.cell);
  std::string key;
  if (source == nullptr || !scan_.pattern(source->formula, source->ref, key)) {
    node.parsed = parsed_formula(sheet, *node.cell);
    return;
  }
  const auto [found, added] = patterns_.try_emplace(std::move(key));
  Pattern& pattern = found->second;
  if (added) {
    pattern.home = source->ref;
    if (auto parsed = formula::Formula::parse(decode_content(source->formula))) {
      pattern.formula = std::move(*parsed);
    }
  }
  node.pattern = &pattern;
}

Value Calculator::compute(Node& node) {
  if (node.cell != nullptr && fills_range(*node.cell)) {
    return CellError::kUnsupported;
  }
  if (!node.parsed && node.pattern == nullptr && node.cell != nullptr) {
    read_formula(node);
  }
  const View view(*this, node.sheet);
  if (node.parsed) {
    return formula::evaluate(*node.parsed, view, node.ref);
  }
  if (node.pattern == nullptr || !node.pattern->formula) {
    return CellError::kUnsupported;
  }
  const auto distance = [](std::uint32_t to, std::uint32_t from) {
    return static_cast<std::int32_t>(to) - static_cast<std::int32_t>(from);
  };
  const base::CellRef home = node.pattern->home;
  return formula::evaluate(
      *node.pattern->formula, view, node.ref,
      {distance(node.ref.row, home.row), distance(node.ref.column, home.column)});
}

void Calculator::finish(Node& node, Value value) {
  node.evaluated = !is_unknown(value);
  if (!node.evaluated && !node.follows && node.cell != nullptr &&
      node.cell->type != CellType::kEmpty) {
    value = stored(*node.cell);
  }
  node.state = State::kKnown;
  node.value = std::move(value);
}

std::vector<Computed> Calculator::dependents() {
  if (!set_.empty()) {
    mark_dependents();
  }
  return result();
}

std::vector<Computed> Calculator::all() {
  if (!set_.empty()) {
    mark_dependents();
  }
  for (std::uint32_t at = 0; at < parts_.sheets.size(); ++at) {
    for (const Cell& cell : parts_.sheets[at].cells()) {
      if (!cell.has_formula()) {
        continue;
      }
      const std::size_t count = nodes_.size();
      Node& node = nodes_[add_node(at, cell.ref)];
      if (nodes_.size() > count) {
        node.reported = true;
      }
    }
  }
  return result();
}

std::vector<Computed> Calculator::result() {
  std::vector<Computed> computed;
  for (std::uint32_t at = 0; at < nodes_.size(); ++at) {
    if (nodes_[at].reported) {
      evaluate(at);
    }
  }
  for (const Node& node : nodes_) {
    if (node.reported) {
      computed.push_back({node.sheet, node.ref, node.evaluated, node.value});
    }
  }
  std::sort(computed.begin(), computed.end(), [](const Computed& a, const Computed& b) {
    return std::pair(a.sheet, a.ref) < std::pair(b.sheet, b.ref);
  });
  return computed;
}

}  // namespace scorebook::xlsx
