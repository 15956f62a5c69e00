// SPDX-License-Identifier: Apache-2.0
// SB713: a percentage is claimed without the numbers it comes from.
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// Whether rows of another table are the parts that the result comes from.
bool has_parts(const Context& context, const record::Row& detail) {
  for (const form::Table& table : context.form.tables) {
    const record::Table* rows = context.record.table(table.key);
    if (rows == nullptr || table.parents.empty() ||
        table.parents.front().table != detail_links(context)->table) {
      continue;
    }
    for (const record::Row& row : rows->rows) {
      if (row.parent(table.parents.front().key) == detail.id) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string_view parts_missing(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  if (context.scores == nullptr || links == nullptr) {
    return context.scores == nullptr ? "no_scores" : "no_details";
  }
  for (const ResultText& text : context.index->texts()) {
    const record::Row& row = *text.cell.row;
    if (text.cell.table->key != links->table || !text.shares.empty() ||
        !row.value(links->result).is_number() || !is_percent(row.value(links->unit).raw) ||
        has_parts(context, row)) {
      continue;
    }
    const scoring::IndicatorScore* score = context.index->score(row.parent(links->parent));
    if (score == nullptr || !score->level || *score->level <= Exact(0)) {
      continue;
    }
    Finding finding = start(check, context, text.cell);
    finding.found.clear();
    finding.refs.push_back(
        {row.value(links->result).at,
         seen(*text.cell.table->field(links->result), row.value(links->result))});
    finding.args = {{"result", number_arg(figure(row.value(links->result).number))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
