// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "bind/bind.h"
#include "edit/fill.h"
#include "edit/plan.h"
#include "scoring/details.h"
#include "scoring/figure.h"
#include "scoring/inputs.h"
#include "scoring/scheme_formula.h"
#include "scoring/weights.h"
#include "xlsx/book_parts.h"
#include "xlsx/calculator.h"
#include "xlsx/cell_text.h"

namespace scorebook::edit {
namespace {

using record::Row;
using record::Value;

std::string address(const record::Place& at, const std::string& home) {
  const std::string cell = base::to_a1(at.area.first);
  return at.sheet == home ? cell : base::quote_sheet(at.sheet) + "!" + cell;
}

/// A cell that shows a score.
struct ScoreCell {
  record::Place at;
  std::string formula;      // ours, without '='
  Value* wanted = nullptr;  // its field in the record after the write
  const form::Field* field = nullptr;
  std::optional<Exact> score;  // nothing when the figures do not make one
  std::size_t depth = 0;       // 0 for indicators; sums have more than their parts
};

using CellKey = std::pair<std::uint32_t, base::CellRef>;
using Values = std::map<CellKey, formula::Value>;

/// Numbers at the places that our formulas round to.
bool same_result(const formula::Value& a, const formula::Value& b) {
  constexpr int kPlaces = 9;
  const auto* x = std::get_if<double>(&a);
  const auto* y = std::get_if<double>(&b);
  if (x == nullptr || y == nullptr) {
    return a == b;
  }
  const auto exact_x = Exact::from_double(*x);
  const auto exact_y = Exact::from_double(*y);
  return exact_x && exact_y && exact_x->rounded(kPlaces) == exact_y->rounded(kPlaces);
}

class ScoreWriter {
 public:
  ScoreWriter(const xlsx::Workbook& book, const form::Form& form, const record::Record& record,
              const scoring::Scores& scores, bool remove_signature)
      : book_(book),
        form_(form),
        record_(record),
        scores_(scores),
        details_(form, record),
        inputs_(form, record, details_),
        weight_(scoring::weight_field(form, record)),
        plan_(book, form, record) {
    plan_.allow_signature_removal(remove_signature);
  }

  /// Only the score cells of these indicators.
  void limit_to(std::set<std::string> items) { items_ = std::move(items); }

  Result<xlsx::Written> run() {
    if (scores_.counts_outcomes) {
      return plan_.write();  // such a form has no cells for points
    }
    find_cells();
    const Values ours = evaluate(std::vector<bool>(cells_.size(), true));
    const std::vector<bool> replaced = choose(ours);
    const Values now = evaluate(replaced);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (Result<void> put = put_cell(cells_[i], replaced[i], now); !put) {
        return put.error();
      }
    }
    return plan_.write();
  }

 private:
  void find_cells() {
    const form::Scoring& scoring = *form_.scoring;
    for (const scoring::IndicatorScore& indicator : scores_.indicators) {
      if (items_ && !items_->contains(indicator.id)) {
        continue;
      }
      const Row& row = *record_.table(scoring.items)->find(indicator.id);
      const scoring::IndicatorCells cells = cells_of(row, indicator.score_at.sheet);
      const bool scored = indicator.state == scoring::IndicatorState::kReported ||
                          indicator.state == scoring::IndicatorState::kPending;
      add_cell(scoring.items, indicator.id, indicator.score_at,
               scoring::indicator_formula(form_, cells, scoring.check_text),
               scored ? std::optional(indicator.score) : std::nullopt, 0);
    }
    if (items_) {
      return;
    }
    for (const scoring::GroupScore& group : scores_.groups) {
      const auto level = std::find(scoring.tree.begin(), scoring.tree.end(), group.table);
      add_cell(group.table, group.id, group.score_at, scoring::sum_formula(part_cells(group)),
               group.score, static_cast<std::size_t>(scoring.tree.end() - level) - 1);
    }
    const record::Place& total = record_.field(scoring.total).at;
    if (scores_.total && total.exists()) {
      cells_.push_back({total, total_formula(), &plan_.wanted().fields[scoring.total],
                        form_.field(scoring.total), scores_.total, scoring.tree.size()});
    }
  }

  void add_cell(const std::string& table, const std::string& id, const record::Place& at,
                std::string formula, std::optional<Exact> score, std::size_t depth) {
    for (record::Table& wanted : plan_.wanted().tables) {
      for (Row& row : wanted.rows) {
        if (at.exists() && wanted.key == table && row.id == id) {
          cells_.push_back({at, std::move(formula), &row.values[form_.scoring->score],
                            form_.table(table)->field(form_.scoring->score), std::move(score),
                            depth});
          return;
        }
      }
    }
  }

  CellKey key_of(const record::Place& at) const {
    return {static_cast<std::uint32_t>(book_.parts().sheet_index(at.sheet)), at.area.first};
  }

  /// What every formula gives once the chosen cells hold our formulas.
  Values evaluate(const std::vector<bool>& replaced) const {
    xlsx::Calculator calculator(book_);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (replaced[i]) {
        const auto [sheet, ref] = key_of(cells_[i].at);
        calculator.set_formula(sheet, ref, cells_[i].formula, {});
      }
    }
    Values values;
    for (xlsx::Computed& computed : calculator.all()) {
      if (computed.evaluated) {
        values.emplace(CellKey{computed.sheet, computed.ref}, std::move(computed.value));
      }
    }
    return values;
  }

  /// The cells that take our formula: those without one, and, from the indicators upwards, those
  /// whose own gives something else than ours.
  std::vector<bool> choose(const Values& ours) const {
    std::vector<bool> replaced(cells_.size());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const xlsx::Cell* const cell = book_.sheet(cells_[i].at.sheet)->find(cells_[i].at.area.first);
      replaced[i] = cell == nullptr || !cell->has_formula();
    }
    for (std::size_t depth = 0; depth <= form_.scoring->tree.size(); ++depth) {
      const Values now = evaluate(replaced);
      for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto mine = ours.find(key_of(cells_[i].at));
        const auto there = now.find(key_of(cells_[i].at));
        const bool agrees =
            mine != ours.end() && there != now.end() && same_result(mine->second, there->second);
        replaced[i] = replaced[i] || (cells_[i].depth == depth && !agrees);
      }
    }
    return replaced;
  }

  /// Sets a formula, ours or the one that is there, with the value it has, and says how it reads.
  Result<void> put_cell(const ScoreCell& cell, bool replaced, const Values& now) {
    const auto found = now.find(key_of(cell.at));
    const formula::Value value = found == now.end() ? formula::Value() : found->second;
    if (const auto* number = std::get_if<double>(&value)) {
      cell.wanted->kind = record::ValueKind::kNumber;
      cell.wanted->number = Exact::from_double(*number).value_or(Exact());
      if (cell.score && !is_near(cell.wanted->number, *cell.score)) {
        return Error(ErrorCode::kInternal, cell.at.sheet + "!" + base::to_a1(cell.at.area.first),
                     {{"field", cell.field->key}});
      }
    } else if (const auto* words = std::get_if<std::string>(&value)) {
      *cell.wanted = bind::read_value(form_, *cell.field, *words, 0);
      cell.wanted->at = cell.at;
    }
    if (replaced) {
      return plan_.set(cell.at, xlsx::NewFormula{cell.formula, value}, "");
    }
    const xlsx::Sheet& sheet = *book_.sheet(cell.at.sheet);
    const xlsx::Cell& there = *sheet.find(cell.at.area.first);
    const auto text = book_.formula(sheet, there);
    return !text || xlsx::stores_already(book_.value(sheet, there), value)
               ? Result<void>()
               : plan_.set(cell.at, xlsx::NewFormula{*text, value}, "");
  }

  /// Sums of figures rounded to 9 places stay far below what anybody sees.
  static bool is_near(const Exact& a, const Exact& b) {
    const Exact difference = a < b ? b - a : a - b;
    return difference < Exact(1) / Exact(1000000);
  }

  /// A threshold of a linear scale whose cell says there is no criterion for the level.
  bool is_gap(const form::Scheme& scheme, const std::string& name, const Value& value) const {
    const bool threshold = std::any_of(
        scheme.thresholds.begin(), scheme.thresholds.end(), [&](const form::Threshold& one) {
          return one.at && one.at->operation == form::Operation::kName && one.at->name == name;
        });
    return threshold && scheme.between == form::Between::kLinear &&
           (value.empty() || (value.kind == record::ValueKind::kState &&
                              !scoring::indicator_state(form_, value.state)));
  }

  const Row* group_of(const Row& item, const std::string& table) const {
    for (const form::Table::Parent& parent : form_.table(form_.scoring->items)->parents) {
      if (parent.table == table && record_.table(table) != nullptr) {
        return record_.table(table)->find(item.parent(parent.key));
      }
    }
    return nullptr;
  }

  scoring::IndicatorCells cells_of(const Row& item, const std::string& home) const {
    const form::Scoring& scoring = *form_.scoring;
    scoring::IndicatorCells cells;
    for (const std::string& table : scoring.tree) {
      const Row* row = table == scoring.items ? &item : group_of(item, table);
      if (row != nullptr) {
        cells.weights.push_back(address(row->value(weight_).at, home));
      }
    }
    cells.level = address(item.value(scoring.achieved).at, home);
    cells.id = item.id;
    cells.round = scoring::round_of(form_, record_);
    if (const form::Scheme* scheme = scoring.scheme_of(item.id, cells.round)) {
      for (const std::string& name : scoring::input_names(scoring, *scheme)) {
        const Value* value = inputs_.find(item, name);
        if (value != nullptr && value->at.exists() && !is_gap(*scheme, name, *value)) {
          cells.inputs.emplace(name, address(value->at, home));
        }
      }
    }
    const scoring::IndicatorScore* score = scores_.indicator(item.id);
    if (score->max != score->printed_max) {
      cells.points = score->max;
    }
    if (scoring.derive) {
      for (const Row& detail : rows_of(scoring.derive->table)) {
        const Value& result = detail.value(scoring.derive->result);
        if (detail.parent(scoring.derive->parent) == item.id && result.at.exists()) {
          cells.result = address(result.at, home);
          break;
        }
      }
      for (const std::string& key : scoring.derive->ladder) {
        cells.ladder.push_back(address(item.value(key).at, home));
      }
    }
    return cells;
  }

  const std::vector<Row>& rows_of(const std::string& table) const {
    static const std::vector<Row> kNone;
    const record::Table* found = record_.table(table);
    return found == nullptr ? kNone : found->rows;
  }

  /// The score cells of a group's parts, neighbours as ranges.
  std::vector<std::string> part_cells(const scoring::GroupScore& group) const {
    const std::vector<std::string>& tree = form_.scoring->tree;
    const auto level = std::find(tree.begin(), tree.end(), group.table);
    std::vector<base::CellRef> cells;
    if (level + 2 == tree.end()) {
      for (const scoring::IndicatorScore& item : scores_.indicators) {
        if (item.group == group.id && item.score_at.exists()) {
          cells.push_back(item.score_at.area.first);
        }
      }
    } else {
      for (const scoring::GroupScore& part : scores_.groups) {
        if (part.table == *(level + 1) && part.parent == group.id && part.score_at.exists()) {
          cells.push_back(part.score_at.area.first);
        }
      }
    }
    return as_ranges(cells);
  }

  static std::vector<std::string> as_ranges(std::vector<base::CellRef> cells) {
    std::sort(cells.begin(), cells.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < cells.size();) {
      std::size_t j = i;
      while (j + 1 < cells.size() && cells[j + 1].column == cells[i].column &&
             cells[j + 1].row == cells[j].row + 1) {
        ++j;
      }
      out.push_back(base::to_a1(base::CellRange{cells[i], cells[j]}));
      i = j + 1;
    }
    return out;
  }

  std::string total_formula() const {
    std::vector<base::CellRef> cells;
    for (const scoring::GroupScore& group : scores_.groups) {
      if (group.table == form_.scoring->tree.front() && group.score_at.exists()) {
        cells.push_back(group.score_at.area.first);
      }
    }
    // A tree of items alone has no groups.
    for (const scoring::IndicatorScore& item : scores_.indicators) {
      if (form_.scoring->tree.front() == form_.scoring->items && item.score_at.exists()) {
        cells.push_back(item.score_at.area.first);
      }
    }
    return scoring::sum_formula(as_ranges(cells));
  }

  const xlsx::Workbook& book_;
  const form::Form& form_;
  const record::Record& record_;
  const scoring::Scores& scores_;
  const scoring::Details details_;
  const scoring::Inputs inputs_;
  const std::string& weight_;
  WritePlan plan_;
  std::optional<std::set<std::string>> items_;
  std::vector<ScoreCell> cells_;
};

}  // namespace

Result<xlsx::Written> write_scores(const xlsx::Workbook& book, const form::Form& form,
                                   const record::Record& record, const scoring::Scores& scores,
                                   bool remove_signature) {
  return ScoreWriter(book, form, record, scores, remove_signature).run();
}

Result<xlsx::Written> write_scores_of(const xlsx::Workbook& book, const form::Form& form,
                                      const record::Record& record, const scoring::Scores& scores,
                                      std::set<std::string> items) {
  ScoreWriter writer(book, form, record, scores, false);
  writer.limit_to(std::move(items));
  return writer.run();
}

}  // namespace scorebook::edit
