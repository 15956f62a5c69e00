// SPDX-License-Identifier: Apache-2.0
// SB301: required fields are empty. One finding a sheet (variant "rows": a table without any row);
// a detail sheet without any value is one finding (variant "sheet"), many of them are one as well
// (variant "sheets").
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/gaps.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kMostSheets = 3;  // unfilled detail sheets that are reported one by one

Finding sheet_finding(const form::Check& check, const std::vector<Gap>& gaps) {
  const auto first =
      std::min_element(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) {
        return a.place.area.first < b.place.area.first;
      });
  Finding finding = start(check, first->place);
  finding.label = first->label;
  std::vector<record::Place> places;
  for (const Gap& gap : gaps) {
    places.push_back(gap.place);
  }
  for (const record::Place& place : compact(places)) {
    finding.refs.push_back({place, {}});
  }
  finding.args = {{"count", count_arg(gaps.size())}, {"fields", text_arg(gap_text(gaps))}};
  return finding;
}

// The table of the indicators, when it has no row though it has its place.
const form::Table* table_without_rows(const Context& context) {
  if (!context.form.scoring) {
    return nullptr;
  }
  const form::Table* items = context.form.table(context.form.scoring->items);
  const record::Table* rows = context.record.table(items->key);
  const auto missing = [&](const record::Fact& fact) {
    return fact.kind == record::FactKind::kMissingSheet ||
           (fact.kind == record::FactKind::kMissingColumn && fact.table == items->key);
  };
  const std::vector<record::Fact>& facts = context.record.facts;
  const bool expected = std::none_of(facts.begin(), facts.end(), missing);
  return expected && (rows == nullptr || rows->rows.empty()) ? items : nullptr;
}

// The sheet that the fields of the report stand on.
record::Place report_sheet(const Context& context) {
  record::Place place;
  for (const auto& [key, value] : context.record.fields) {
    if (value.at.exists()) {
      place.sheet = value.at.sheet;
      place.sheet_index = value.at.sheet_index;
    }
  }
  return place;
}

void report_no_rows(const Context& context, const form::Check& check, std::vector<Finding>& out) {
  const form::Table* table = table_without_rows(context);
  const record::Place sheet = report_sheet(context);
  if (table == nullptr || !sheet.exists()) {
    return;
  }
  const auto known = std::find_if(out.begin(), out.end(), [&](const Finding& finding) {
    return finding.rule == check.rule && finding.at.sheet == sheet.sheet;
  });
  if (known != out.end()) {
    known->args["rows"] = text_arg(table->label.th);
    return;
  }
  Finding finding = start(check, sheet);
  finding.variant = "rows";
  finding.label = table->label.th;
  finding.args["rows"] = text_arg(table->label.th);
  out.push_back(std::move(finding));
}

void report_unfilled(const Context& context, const form::Check& check, std::vector<Finding>& out) {
  const std::vector<const record::Row*> unfilled = unfilled_details(context);
  if (unfilled.size() > kMostSheets) {
    std::vector<record::Place> places;
    for (const record::Row* row : unfilled) {
      places.push_back(row->at);
    }
    Finding finding = start(check, places.front());
    spread(places, finding);
    finding.variant = "sheets";
    finding.args["count"] = count_arg(unfilled.size());
    out.push_back(std::move(finding));
    return;
  }
  for (const record::Row* row : unfilled) {
    Finding finding = start(check, row->at);
    finding.variant = "sheet";
    finding.indicator = indicator_of(context, detail_links(context)->table, *row);
    out.push_back(std::move(finding));
  }
}

}  // namespace

std::string_view not_filled(const Context& context, const form::Check& check,
                            std::vector<Finding>& out) {
  for (const auto& [sheet, gaps] : find_gaps(context)) {
    out.push_back(sheet_finding(check, gaps));
  }
  report_no_rows(context, check, out);
  report_unfilled(context, check, out);
  return {};
}

}  // namespace scorebook::rules
