// SPDX-License-Identifier: Apache-2.0
// SB626: the report names a round that the form does not have.
#include <algorithm>
#include <optional>

#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

std::string joined_months(const std::vector<int>& months) {
  std::vector<std::string> texts;
  for (const int month : months) {
    texts.push_back(std::to_string(month));
  }
  return joined(texts);
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
  }
  return {};
}

}  // namespace scorebook::rules
