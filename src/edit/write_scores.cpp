// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "edit/fill.h"

namespace scorebook::edit {
namespace {

using record::Row;
using record::Value;

std::string address(const record::Place& at, const std::string& home) {
  const std::string cell = base::to_a1(at.area.first);
  return at.sheet == home ? cell : base::quote_sheet(at.sheet) + "!" + cell;
}

class ScoreWriter {
 public:
  ScoreWriter(const xlsx::Workbook& book, const form::Form& form, const record::Record& record,
              const scoring::Scores& scores)
      : form_(form), record_(record), scores_(scores), editor_(book) {}

  Result<xlsx::Written> run() {
    const form::Scoring& scoring = *form_.scoring;
    if (scores_.counts_outcomes) {
      return editor_.write();  // such a form has no cells for points
    }
    for (const scoring::IndicatorScore& indicator : scores_.indicators) {
      const Row* row = record_.table(scoring.items)->find(indicator.id);
      const scoring::IndicatorCells cells = cells_of(*row, indicator.score_at.sheet);
      if (Result<void> put =
              put_formula(indicator.score_at, scoring::indicator_formula(form_, cells, form_.scoring->check_text),
                          indicator.score, row->value(scoring.score));
          !put) {
        return put.error();
      }
    }
    // Inner groups first: an outer group sums the cells of the inner ones.
    for (auto group = scores_.groups.rbegin(); group != scores_.groups.rend(); ++group) {
      const Row* row = record_.table(group->table)->find(group->id);
      const std::string formula = scoring::sum_formula(part_cells(*group));
      if (Result<void> put =
              put_formula(group->score_at, formula, group->score, row->value(scoring.score));
          !put) {
        return put.error();
      }
    }
    if (Result<void> put = put_total(); !put) {
      return put.error();
    }
    return editor_.write();
  }

 private:
  /// A formula that is there and agrees stays; anything else gives way to ours.
  Result<void> put_formula(const record::Place& at, const std::string& formula, const Exact& score,
                           const Value& now) {
    if (!at.exists()) {
      return {};
    }
    if (now.has_formula && now.is_number() && now.number == score) {
      return {};
    }
    return editor_.set(at.sheet, at.area.first,
                       xlsx::NewFormula{formula, formula::Value(score.to_double())});
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
        cells.weights.push_back(address(row->value(scoring.weight).at, home));
      }
    }
    cells.level = address(item.value(scoring.achieved).at, home);
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

  Result<void> put_total() {
    const form::Scoring& scoring = *form_.scoring;
    const Value& now = record_.field(scoring.total);
    if (!scores_.total || !now.at.exists()) {
      return {};
    }
    std::vector<base::CellRef> cells;
    for (const scoring::GroupScore& group : scores_.groups) {
      if (group.table == scoring.tree.front() && group.score_at.exists()) {
        cells.push_back(group.score_at.area.first);
      }
    }
    return put_formula(now.at, scoring::sum_formula(as_ranges(cells)), *scores_.total, now);
  }

  const form::Form& form_;
  const record::Record& record_;
  const scoring::Scores& scores_;
  xlsx::Editor editor_;
};

}  // namespace

Result<xlsx::Written> write_scores(const xlsx::Workbook& book, const form::Form& form,
                                   const record::Record& record, const scoring::Scores& scores) {
  return ScoreWriter(book, form, record, scores).run();
}

}  // namespace scorebook::edit
