// SPDX-License-Identifier: Apache-2.0
// SB521: the criteria that a cell holds could not be read as levels: a mark is lost or out of
// order. Variant "empty": a level has a mark and no words.
#include <algorithm>
#include <optional>

#include "base/criterion_text.h"
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"
#include "scoring/level_texts.h"

namespace scorebook::rules {
namespace {

using Fields = std::vector<std::string>;

// The fields that stand in the cell of the levels, before, between and behind them.
Fields cell_fields(const Context& context, const Fields& ladder) {
  const std::string& table = context.form.scoring->items;
  for (const form::Sheet& sheet : context.form.sheets) {
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        if (column.table == table && !column.patterns.empty() &&
            column.patterns.front().has_part(ladder.front())) {
          return column.patterns.front().part_names();
        }
      }
    }
  }
  return ladder;
}

bool is_filled(const record::Row& row, const std::string& field) {
  return !row.value(field).empty();
}

// The levels whose marks stand inside a text of the cell, where none should be left.
std::vector<std::string> marks_left(const record::Row& row, const Fields& fields) {
  std::vector<std::string> marks;
  for (const std::string& field : fields) {
    for (const int level : base::level_marks(row.value(field).raw)) {
      marks.push_back(std::to_string(level));
    }
  }
  return marks;
}

// The levels of the set that have no words, while others have.
Fields empty_levels(const record::Row& row, const Fields& ladder) {
  Fields empty;
  for (std::size_t i = 0; i < ladder.size(); ++i) {
    if (!is_filled(row, ladder[i])) {
      empty.push_back(std::to_string(i + 1));
    }
  }
  return empty.size() == ladder.size() ? Fields() : empty;
}

// What is wrong with one set of levels of a row: the variant, and what it is about.
struct Fault {
  std::string variant;
  std::string about;
};

std::optional<Fault> fault_of(const record::Row& row, const Fields& ladder, const Fields& cell) {
  if (const Fields marks = marks_left(row, cell); !marks.empty()) {
    return Fault{"", joined(marks)};
  }
  if (const Fields empty = empty_levels(row, ladder); !empty.empty()) {
    return Fault{"empty", joined(empty)};
  }
  const scoring::LevelTexts levels = scoring::read_levels(row, ladder);
  if (levels.asks_for_figures() && !levels.is_ladder()) {
    return Fault{"order", levels.ladder()};
  }
  return std::nullopt;
}

}  // namespace

std::string_view criteria_unread(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  if (context.scores == nullptr || !context.form.scoring->outcome) {
    return "no_scores";
  }
  const form::Table& items = *context.form.table(context.form.scoring->items);
  for (const Fields& ladder : context.form.scoring->outcome->ladders) {
    const Fields cell = cell_fields(context, ladder);
    for (const scoring::IndicatorScore& score : context.scores->indicators) {
      const record::Row& row = *context.index->item(score.id);
      const std::optional<Fault> fault = fault_of(row, ladder, cell);
      if (!fault) {
        continue;
      }
      const auto named = std::find_if(cell.begin(), cell.end(),
                                      [&](const std::string& one) { return is_filled(row, one); });
      Finding finding = start(check, context, *items.field(*named), row.value(*named), row.id);
      finding.variant = fault->variant;
      finding.args = {{"levels", count_arg(ladder.size())}, {"marks", number_arg(fault->about)}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
