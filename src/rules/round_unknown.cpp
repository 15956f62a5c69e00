// SPDX-License-Identifier: Apache-2.0
// SB626: the report names a round that the form does not have. Variant "period": the first and the
// last day of the report are not those of its round.
#include <algorithm>
#include <optional>

#include "base/thai_date.h"
#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr int kMonths = 12;

std::string joined_months(const std::vector<int>& months) {
  std::vector<std::string> texts;
  for (const int month : months) {
    texts.push_back(std::to_string(month));
  }
  return joined(texts);
}

// Whole months from the first day to the last one; nullopt when they are none.
std::optional<int> months_between(base::Date first, base::Date last) {
  const base::Date next = base::from_days(base::to_days(last) + 1);
  const int months = (next.year - first.year) * kMonths + next.month - first.month;
  return next.day == first.day && months > 0 ? std::optional(months) : std::nullopt;
}

}  // namespace

std::string_view round_unknown(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (!context.form.rounds || context.form.rounds->field.empty()) {
    return "no_round";
  }
  const form::Rounds& rounds = *context.form.rounds;
  const record::Value& round = context.record.field(rounds.field);
  const auto months = round.is_number() ? round.number.to_int() : std::nullopt;
  if (!months) {
    return "no_round";
  }
  const form::Field& field = *context.form.field(rounds.field);
  const bool known = std::find(rounds.months.begin(), rounds.months.end(),
                               static_cast<int>(*months)) != rounds.months.end();
  if (!known) {
    out.push_back(start(check, context, field, round, {}));
    out.back().args = {{"round", number_arg(figure(round.number))},
                       {"rounds", number_arg(joined_months(rounds.months))}};
    return {};
  }
  const record::Value& first = context.record.field(rounds.start);
  const record::Value& last = context.record.field(rounds.end);
  if (first.kind != record::ValueKind::kDate || last.kind != record::ValueKind::kDate) {
    return {};
  }
  if (months_between(first.date, last.date) != static_cast<int>(*months)) {
    Finding finding = start(check, context, field, round, {});
    finding.variant = "period";
    finding.refs.push_back({first.at, seen(*context.form.field(rounds.start), first)});
    finding.args = {{"round", number_arg(figure(round.number))},
                    {"first", number_arg(base::thai_date(first.date, true))},
                    {"last", number_arg(base::thai_date(last.date, true))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
