// SPDX-License-Identifier: Apache-2.0
// SB606: the reported period does not end when the round ends.
#include <algorithm>
#include <optional>

#include "base/thai_date.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr int kMostMonths = 12;

// The last day of so many whole months.
base::Date end_of(const base::Date& first, int months) {
  const int month = first.month - 1 + months;
  const base::Date next{first.year + month / kMostMonths, month % kMostMonths + 1, first.day};
  return base::from_days(base::to_days(next) - 1);
}

}  // namespace

std::string_view round_period(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  if (!context.form.rounds || context.form.rounds->field.empty() ||
      context.form.rounds->end.empty()) {
    return "no_rounds";
  }
  const form::Rounds& rounds = *context.form.rounds;
  const record::Value& round = context.record.field(rounds.field);
  const record::Value& first = context.record.field(rounds.start);
  const record::Value& last = context.record.field(rounds.end);
  const std::optional<std::int64_t> year = context.record.field(rounds.year).number.to_int();
  const std::optional<std::int64_t> months =
      round.is_number() ? round.number.to_int() : std::nullopt;
  if (!year || *year < base::kFirstBuddhistYear || !months || *months < 1 ||
      *months > kMostMonths || last.kind != record::ValueKind::kDate) {
    return {};  // SB301 or SB303 says so
  }
  if (std::find(rounds.months.begin(), rounds.months.end(), static_cast<int>(*months)) ==
      rounds.months.end()) {
    return {};  // SB626 says so
  }
  const base::Date due =
      end_of(base::fiscal_year_start(static_cast<int>(*year)), static_cast<int>(*months));
  const bool measured = first.kind == record::ValueKind::kDate && first.date.day == 1;
  if (last.date == due ||
      (measured && last.date == end_of(first.date, static_cast<int>(*months)))) {
    return {};
  }
  const form::Field& field = *context.form.field(rounds.end);
  Finding finding = start(check, context, field, last, {});
  finding.expected = form_figure(context.form, base::thai_date(due, true));
  finding.refs.push_back({round.at, seen(*context.form.field(rounds.field), round)});
  finding.args = {{"months", number_arg(figure(round.number))},
                  {"last", number_arg(base::thai_date(last.date, true))},
                  {"due", number_arg(base::thai_date(due, true))}};
  out.push_back(std::move(finding));
  return {};
}

}  // namespace scorebook::rules
