// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_cells.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "io/xml.h"
#include "xlsx/cell_patch.h"
#include "xlsx/shared_formulas.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {
namespace {

using formula::Formula;

/// What becomes of a cell's formula.
struct MovedCell {
  std::optional<Formula> before;
  std::optional<Formula> after;  // nullopt: the same text
};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class CellMover {
 public:
  CellMover(const Workbook& book, std::size_t index, const InsertionFormulas& formulas,
            Splices& splices, std::vector<base::CellRef>& unsettled)
      : sheet_(book.sheets()[index]),
        index_(index),
        formulas_(formulas),
        insertion_(formulas.insertion()),
        splices_(splices),
        unsettled_(unsettled),
        target_(formulas.is_target(index)) {}

  Result<void> run() {
    for (Result<void> (CellMover::*const step)() :
         {&CellMover::check, &CellMover::move_formulas, &CellMover::find_split_groups}) {
      if (Result<void> done = (this->*step)(); !done) {
        return done;
      }
    }
    if (target_) {
      move_rows();
      add_rows();
    }
    for (const Cell& cell : sheet_.cells()) {
      move_cell(cell);
    }
    return {};
  }

 private:
  std::string place(base::CellRef ref) const { return sheet_.name() + "!" + base::to_a1(ref); }

  std::string_view bytes(std::size_t begin, std::size_t end) const {
    return sheet_.bytes().substr(begin, end - begin);
  }

  bool moves(base::CellRef ref) const { return target_ && ref.row >= insertion_.before; }

  /// Whether the sheet can take the rows at all.
  Result<void> check() {
    if (!target_) {
      return {};
    }
    if (sheet_.used().row >= insertion_.before &&
        sheet_.used().row + std::uint64_t{insertion_.count} > base::kMaxRow) {
      return not_insertable(sheet_.name(), "beyond the sheet");
    }
    for (const BlockFormula& block : sheet_.layout().blocks) {
      const auto& [first, last] = block.range;
      const bool across = first.row < insertion_.before && last.row >= insertion_.before;
      const bool in_model = first.row <= insertion_.model && last.row >= insertion_.model;
      if (block.kind == FormulaKind::kDataTable) {
        return not_insertable(place(block.cell), "data table");
      }
      if (block.kind == FormulaKind::kArray && (across || (in_model && !block.range.single()))) {
        return not_insertable(place(block.cell), "array formula");
      }
    }
    return check_order();
  }

  /// Rows must stand in order, each with its own cells and no second one of an address: only then
  /// the markup is what a reader sees.
  Result<void> check_order() const {
    const auto& cells = sheet_.cells();
    auto cell = cells.begin();
    std::uint32_t last = 0;
    for (const RowMark& mark : sheet_.layout().rows) {
      std::size_t at = mark.open_end;
      bool in_order = mark.row > last && (cell == cells.end() || cell->ref.row >= mark.row);
      for (; cell != cells.end() && cell->ref.row == mark.row; ++cell) {
        in_order = in_order && cell->begin >= at && cell->end <= mark.end &&
                   !holds_cell(bytes(at, cell->begin));
        at = std::max<std::size_t>(at, cell->end);
      }
      if (!in_order || holds_cell(bytes(at, std::max<std::size_t>(at, mark.end)))) {
        return not_insertable(place({mark.row, 1}), "rows out of order");
      }
      last = mark.row;
    }
    return cell == cells.end() ? Result<void>()
                               : not_insertable(place(cell->ref), "rows out of order");
  }

  bool holds_cell(std::string_view gap) const {
    const std::string tag = "<" + sheet_.layout().prefix + "c";
    for (std::size_t at = gap.find(tag); at != std::string_view::npos; at = gap.find(tag, at + 1)) {
      const char next = at + tag.size() < gap.size() ? gap[at + tag.size()] : '>';
      if (is_space(next) || next == '>' || next == '/') {
        return true;
      }
    }
    return false;
  }

  Result<void> move_formulas() {
    for (const Cell& cell : sheet_.cells()) {
      if (!cell.has_formula() || cell.formula_kind == FormulaKind::kDataTable) {
        continue;
      }
      MovedCell& moved = formulas_of_[cell.ref];
      moved.before = parsed_formula(sheet_, cell);
      if (!moved.before) {
        return not_insertable(place(cell.ref), "formula");
      }
      auto after =
          formulas_.moved(*moved.before, formulas_.home(index_, cell.ref.row), place(cell.ref));
      if (!after) {
        return after.error();
      }
      moved.after = std::move(*after);
      if ((moved.after || moves(cell.ref)) && formula::calls(*moved.before, "ROW")) {
        unsettled_.push_back(now(cell.ref));
      }
    }
    return {};
  }

  base::CellRef now(base::CellRef ref) const {
    return target_ ? base::CellRef{insertion_.moved(ref.row), ref.column} : ref;
  }

  /// Shared formulas some member of which moves or changes: each cell gets its own text then.
  Result<void> find_split_groups() {
    for (const Cell& cell : sheet_.cells()) {
      const bool shared = cell.formula_kind == FormulaKind::kSharedMaster ||
                          cell.formula_kind == FormulaKind::kSharedMember;
      if (shared && (moves(cell.ref) || formulas_of_.at(cell.ref).after)) {
        split_.insert(master_of(cell));
      }
    }
    return {};
  }

  base::CellRef master_of(const Cell& cell) const {
    if (cell.formula_kind == FormulaKind::kSharedMaster) {
      return cell.ref;
    }
    return shared_group(sheet_, cell)->cell;  // there is one: its formula could be read
  }

  void move_rows() {
    for (const RowMark& mark : sheet_.layout().rows) {
      if (mark.row >= insertion_.before) {
        StartTag tag(bytes(mark.begin, mark.open_end));
        tag.set("r", std::to_string(insertion_.moved(mark.row)));
        splices_.replace(mark.begin, mark.open_end, tag.text(mark.self_closing()));
      }
    }
  }

  void add_rows() {
    const auto& rows = sheet_.layout().rows;
    const auto model = std::find_if(rows.begin(), rows.end(), [this](const RowMark& mark) {
      return mark.row == insertion_.model;
    });
    if (model == rows.end()) {
      return;  // a row without anything
    }
    const auto next = std::find_if(rows.begin(), rows.end(), [this](const RowMark& mark) {
      return mark.row >= insertion_.before;
    });
    const std::size_t at = next == rows.end() ? sheet_.layout().data_close : next->begin;
    for (std::uint32_t i = 0; i < insertion_.count; ++i) {
      splices_.insert(at, new_row(*model, insertion_.before + i));
    }
  }

  std::string new_row(const RowMark& model, std::uint32_t row) const {
    const std::string_view prefix = sheet_.layout().prefix;
    StartTag tag(bytes(model.begin, model.open_end));
    tag.set("r", std::to_string(row));
    tag.remove("hidden");  // what is to be filled must be seen
    tag.remove("collapsed");
    std::string cells;
    for (const Cell& cell : sheet_.cells()) {
      if (cell.ref.row == model.row) {
        cells += copied_cell(cell, {row, cell.ref.column});
      }
    }
    if (cells.empty()) {
      return tag.text(true);
    }
    return tag.text(false) + cells + "</" + std::string(prefix) + "row>";
  }

  /// The cell's style and formula, seen from another row.
  std::string copied_cell(const Cell& cell, base::CellRef ref) const {
    const std::string_view prefix = sheet_.layout().prefix;
    CellPatch patch;
    if (cell.style != 0) {
      patch.style = cell.style;
    }
    if (const auto moved = formulas_of_.find(cell.ref); moved != formulas_of_.end()) {
      const MovedCell& source = moved->second;
      const auto by = static_cast<std::int32_t>(ref.row) -
                      static_cast<std::int32_t>(insertion_.moved(cell.ref.row));
      const Formula copy = formula::shifted(source.after ? *source.after : *source.before, by, 0);
      patch.formula = formula_element(copy.print(), prefix);
      if (cell.formula_kind == FormulaKind::kArray) {
        StartTag tag(*patch.formula);
        const std::string rest = patch.formula->substr(tag.size());
        tag.set("t", "array");
        tag.set("ref", base::to_a1(ref));
        patch.formula = tag.text(false) + rest;
      }
    }
    return new_cell(ref, patch, prefix);
  }

  void move_cell(const Cell& cell) {
    const auto moved = formulas_of_.find(cell.ref);
    const bool split = moved != formulas_of_.end() && is_split(cell);
    const bool rewritten = moved != formulas_of_.end() && moved->second.after;
    if (!moves(cell.ref) && !split && !rewritten) {
      return;
    }
    std::string element(bytes(cell.begin, cell.end));
    if (split) {
      const MovedCell& source = moved->second;
      const std::string text = (source.after ? *source.after : *source.before).print();
      const std::string_view prefix = sheet_.layout().prefix;
      element = patched_cell(element, {formula_element(text, prefix), std::nullopt, std::nullopt},
                             prefix);
    } else if (moved != formulas_of_.end()) {
      rewrite_formula(cell, moved->second, element);
    }
    if (moves(cell.ref)) {
      StartTag tag(element);
      if (tag.value("r")) {
        const std::string rest = element.substr(tag.size());
        const bool self_closing = tag.self_closing();
        tag.set("r", base::to_a1(now(cell.ref)));
        element = tag.text(self_closing) + rest;
      }
    }
    splices_.replace(cell.begin, cell.end, std::move(element));
  }

  bool is_split(const Cell& cell) const {
    const bool shared = cell.formula_kind == FormulaKind::kSharedMaster ||
                        cell.formula_kind == FormulaKind::kSharedMember;
    return shared && split_.contains(master_of(cell));
  }

  /// Content and range of the <f> in the cell's element; its other attributes stay.
  void rewrite_formula(const Cell& cell, const MovedCell& moved, std::string& element) const {
    const auto begin =
        static_cast<std::size_t>(cell.formula.data() - sheet_.bytes().data()) - cell.begin;
    if (moved.after) {
      element.replace(begin, cell.formula.size(), io::escape_text(moved.after->print()));
    }
    if (cell.formula_kind == FormulaKind::kArray && moves(cell.ref)) {
      const std::size_t open = element.rfind('<', begin - 1);
      StartTag tag(std::string_view(element).substr(open));
      const std::size_t size = tag.size();
      const base::CellRange range = filled_range(sheet_, cell);
      tag.set("ref", base::to_a1(base::CellRange{now(range.first), now(range.last)}));
      element.replace(open, size, tag.text(false));
    }
  }

  const Sheet& sheet_;
  std::size_t index_;
  const InsertionFormulas& formulas_;
  const formula::RowInsertion& insertion_;
  Splices& splices_;
  std::vector<base::CellRef>& unsettled_;
  bool target_;
  std::map<base::CellRef, MovedCell> formulas_of_;
  std::set<base::CellRef> split_;  // masters
};

}  // namespace

Result<void> move_cells(const Workbook& book, std::size_t sheet, const InsertionFormulas& formulas,
                        Splices& splices, std::vector<base::CellRef>& unsettled) {
  return CellMover(book, sheet, formulas, splices, unsettled).run();
}

}  // namespace scorebook::xlsx
