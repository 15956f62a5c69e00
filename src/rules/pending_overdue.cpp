// SPDX-License-Identifier: Apache-2.0
// SB605: the month in which a result was to be known is over. One finding an indicator.
#include <algorithm>
#include <optional>
#include <set>

#include "base/thai_date.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The day that the data are of.
std::optional<base::Date> reference_day(const Context& context) {
  if (context.as_of || !context.form.rounds) {
    return context.as_of;
  }
  const record::Value& end = context.record.field(context.form.rounds->end);
  return end.kind == record::ValueKind::kDate ? std::optional(end.date) : std::nullopt;
}

// The last day of the month that a phrase names.
base::Date last_day(const base::Date& date) {
  return {date.year, date.month, base::days_in_month(date.year, date.month)};
}

}  // namespace

std::string_view pending_overdue(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  if (!context.form.scoring) {
    return "no_scoring";
  }
  const std::optional<base::Date> today = reference_day(context);
  if (!today) {
    return "no_period";
  }
  std::set<std::string> told;
  for (const Cell& cell : context.index->cells()) {
    const std::vector<std::string>& pending = context.form.scoring->pending;
    if (cell.table == nullptr || cell.value->kind != record::ValueKind::kState ||
        cell.value->date == base::Date() || last_day(cell.value->date) >= *today ||
        std::find(pending.begin(), pending.end(), cell.value->state) == pending.end() ||
        !told.insert(indicator_of(context, cell)).second) {
      continue;
    }
    Finding finding = start(check, context, cell);
    finding.variant = context.as_of ? "" : "period";
    finding.args = {{"phrase", text_arg(finding.found)},
                    {"day", number_arg(base::thai_date(*today, true))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
