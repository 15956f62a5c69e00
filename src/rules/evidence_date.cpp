// SPDX-License-Identifier: Apache-2.0
// SB603: documents referred to are dated outside the fiscal year. One finding a cell.
#include <map>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using CellReferences =
    std::map<std::pair<std::uint32_t, base::CellRef>, std::vector<const record::Reference*>>;

CellReferences outside(const record::Row& row, int year) {
  const base::Date first = base::fiscal_year_start(year);
  const base::Date last = base::fiscal_year_end(year);
  CellReferences cells;
  for (const record::Reference& reference : row.references) {
    if (reference.date && (*reference.date < first || *reference.date > last)) {
      cells[{reference.at.sheet_index, reference.at.area.first}].push_back(&reference);
    }
  }
  return cells;
}

Finding report(const Context& context, const form::Check& check, const record::Row& row,
               const std::vector<const record::Reference*>& references, std::int64_t year) {
  const std::string& table = context.form.evidence->table;
  const form::Field* field = context.form.table(table)->field(references.front()->field);
  std::vector<std::string> texts;
  for (const record::Reference* reference : references) {
    texts.push_back(shortened(reference->text));
  }
  Finding finding = start(check, references.front()->at);
  finding.label = field == nullptr ? std::string() : field->label.th;
  finding.indicator = indicator_of(context, table, row);
  finding.found = joined(texts);
  finding.expected = form_figure(context.form, figure(year));
  finding.args = {{"references", text_arg(joined(texts))},
                  {"count", count_arg(references.size())},
                  {"year", number_arg(figure(year))},
                  {"start_year", number_arg(figure(year - 1))}};
  return finding;
}

}  // namespace

std::string_view evidence_date(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  const std::optional<std::int64_t> year =
      context.form.rounds ? context.record.field(context.form.rounds->year).number.to_int()
                          : std::nullopt;
  if (!year || *year <= base::kBuddhistOffset) {
    return "no_year";
  }
  const record::Table* table = context.record.table(context.form.evidence->table);
  if (table == nullptr) {
    return {};
  }
  for (const record::Row& row : table->rows) {
    for (const auto& [cell, references] : outside(row, static_cast<int>(*year))) {
      out.push_back(report(context, check, row, references, *year));
    }
  }
  return {};
}

}  // namespace scorebook::rules
