// SPDX-License-Identifier: Apache-2.0
// SB701: an indicator of the summary has no detail sheet (variant "all": none of them has one).
#include "rules/all_rules.h"
#include "rules/gaps.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

std::vector<const record::Row*> without_detail(const Context& context) {
  std::vector<const record::Row*> rows;
  const form::Table& definition = *context.form.table(context.form.scoring->items);
  if (const record::Table* items = context.record.table(definition.key)) {
    for (const record::Row& row : items->rows) {
      if (is_numbered(definition, row) && context.index->details_of(row.id).empty()) {
        rows.push_back(&row);
      }
    }
  }
  return rows;
}

}  // namespace

std::string_view detail_missing(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (detail_links(context) == nullptr) {
    return "no_details";
  }
  const form::Table& items = *context.form.table(context.form.scoring->items);
  const std::vector<const record::Row*> missing = without_detail(context);
  // Empty detail sheets are waiting for these indicators: SB301 says so.
  if (missing.empty() || unfilled_details(context).size() >= missing.size()) {
    return {};
  }
  const record::Table* details = detail_table(context);
  if (missing.size() > 1 && (details == nullptr || details->rows.empty())) {
    std::vector<record::Place> places;
    for (const record::Row* row : missing) {
      places.push_back(row->at);
    }
    Finding finding = start(check, places.front());
    spread(places, finding);
    finding.variant = "all";
    finding.label = items.label.th;
    finding.args = {{"count", count_arg(missing.size())}};
    out.push_back(std::move(finding));
    return {};
  }
  for (const record::Row* row : missing) {
    Finding finding = start(check, row->at);
    finding.label = items.label.th;
    finding.indicator = row->id;
    finding.found = shortened(row->value("title").raw);
    const scoring::IndicatorScore* score =
        context.index->score(row->id);
    if (score != nullptr && !score->score.is_zero()) {
      finding.points = score->score;
      finding.args["score"] = number_arg(figure(score->score, context.form.scoring->decimals));
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
