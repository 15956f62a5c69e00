// SPDX-License-Identifier: Apache-2.0
// SB625: a result tells of something that happened after the fiscal year; `words` of the check tell
// its date. One finding a cell.
#include <map>

#include "rules/all_rules.h"
#include "rules/evidence.h"
#include "rules/lookup.h"
#include "rules/words.h"
#include "scoring/result_path.h"

namespace scorebook::rules {
namespace {

struct Late {
  const form::Field* field = nullptr;
  const record::Value* value = nullptr;
  std::vector<std::string> dates;
};

// The cells of an item's results that tell of something after `end`, each with the dates.
std::map<base::CellRef, Late> late_cells(const Context& context, const form::Check& check,
                                         const scoring::ResultPaths& paths, const record::Row& row,
                                         int year) {
  const base::Date end = base::fiscal_year_end(year);
  const form::Table& items = *context.form.table(context.form.scoring->items);
  std::map<base::CellRef, Late> cells;
  for (const std::string& path : context.form.scoring->outcome->results) {
    for (const auto& [field, value] : paths.values(items, row, path)) {
      for (const base::FoundDate& date : dates_behind(value->raw, check.words, year)) {
        if (date.date > end && value->at.exists()) {
          Late& late = cells[value->at.area.first];
          late.field = field;
          late.value = late.value == nullptr ? value : late.value;
          late.dates.push_back(base::thai_date(date.date, true));
        }
      }
    }
  }
  return cells;
}

}  // namespace

std::string_view result_date(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  if (context.scores == nullptr || !context.form.scoring->outcome) {
    return "no_scores";
  }
  const std::optional<int> year = report_year(context);
  if (!year) {
    return "no_year";
  }
  const scoring::ResultPaths paths(context.form, context.record);
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const record::Row& row = *context.index->item(score.id);
    for (const auto& [cell, late] : late_cells(context, check, paths, row, *year)) {
      Finding finding = start(check, context, *late.field, *late.value, score.id);
      finding.expected = form_figure(context.form, figure(*year));
      finding.args = {{"dates", number_arg(joined(late.dates))},
                      {"count", count_arg(late.dates.size())},
                      {"year", number_arg(figure(*year))}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
