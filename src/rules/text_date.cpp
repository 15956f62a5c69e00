// SPDX-License-Identifier: Apache-2.0
// SB612: a result speaks of days outside the fiscal year that no reference explains. One finding a
// cell.
#include <algorithm>

#include "base/date.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// SB603 speaks of the dates of documents.
bool is_cited(const ResultText& text, const base::Date& date) {
  const std::vector<record::Reference>& references = text.cell.row->references;
  return std::any_of(references.begin(), references.end(),
                     [&](const record::Reference& one) { return one.date == date; });
}

}  // namespace

std::string_view text_date(const Context& context, const form::Check& check,
                           std::vector<Finding>& out) {
  const int year = near_year(context.form, context.record);
  if (year == base::kFirstBuddhistYear) {
    return "no_year";
  }
  const base::Date first = base::fiscal_year_start(year);
  const base::Date last = base::fiscal_year_end(year);
  for (const ResultText& text : context.index->texts()) {
    std::vector<std::string> days;
    for (const base::Mention& mention : text.mentions) {
      if (mention.kind == base::MentionKind::kDate && mention.has_day &&
          (mention.date < first || mention.date > last) && !is_cited(text, mention.date)) {
        days.push_back(quoted(text.cell.value->raw, mention.begin, mention.end));
      }
    }
    if (days.empty()) {
      continue;
    }
    Finding finding = start(check, context, text.cell);
    finding.found = joined(days);
    finding.expected = form_figure(context.form, figure(Exact(year)));
    finding.args = {{"days", text_arg(joined(days))},
                    {"year", number_arg(figure(Exact(year)))},
                    {"start_year", number_arg(figure(Exact(year - 1)))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
