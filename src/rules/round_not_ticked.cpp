// SPDX-License-Identifier: Apache-2.0
// SB604: no box of the round is ticked on a detail sheet (variant "several": more than one is;
// variant "other": another one than the title of the report names). One finding for the workbook
// and variant. Sheets that are not filled in have a finding of their own.
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/places.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

struct Ticked {
  std::vector<record::Place> places;
  std::vector<std::string> found;
  std::vector<std::string> indicators;
  std::string label;
};

void add(const Context& context, const record::Row& detail, const record::Place& at,
         std::string found, std::string label, Ticked& ticked) {
  ticked.places.push_back(at);
  ticked.found.push_back(std::move(found));
  const std::string indicator = indicator_of(context, detail_links(context)->table, detail);
  if (ticked.indicators.empty() || ticked.indicators.back() != indicator) {
    ticked.indicators.push_back(indicator);  // two sheets of one indicator stand together
  }
  ticked.label = std::move(label);
}

void report(const Context& context, const form::Check& check, std::string_view variant,
            const Ticked& ticked, std::vector<Finding>& out) {
  if (ticked.places.empty()) {
    return;
  }
  Finding finding = start(check, ticked.places.front());
  spread(ticked.places, finding);
  for (std::size_t i = 0; i < finding.refs.size(); ++i) {
    finding.refs[i].found = ticked.found[i + 1];
  }
  finding.variant = variant;
  finding.label = ticked.label;
  finding.found = ticked.found.front();
  finding.args = {{"count", count_arg(ticked.places.size())},
                  {"indicators", number_arg(joined(ticked.indicators))}};
  const record::Value& round = context.record.field(context.form.rounds->field);
  if (round.is_number()) {
    finding.expected = form_figure(context.form, figure(round.number));
    finding.args["round"] = number_arg(figure(round.number));
  }
  out.push_back(std::move(finding));
}

// Sheets whose one tick is not the round of the report.
Ticked other_rounds(const Context& context) {
  Ticked other;
  const std::string& key = context.form.rounds->field;
  const record::Value& round = context.record.field(key);
  const form::Field* field = context.form.table(detail_links(context)->table)->field(key);
  const record::Table* details = detail_table(context);
  if (field == nullptr || details == nullptr || !round.is_number()) {
    return other;
  }
  for (const record::Row& detail : details->rows) {
    const record::Value& value = detail.value(key);
    if (value.is_number() && value.number != round.number) {
      add(context, detail, value.at, form_figure(context.form, figure(value.number)),
          field->label.th, other);
    }
  }
  return other;
}

}  // namespace

std::string_view round_not_ticked(const Context& context, const form::Check& check,
                                  std::vector<Finding>& out) {
  if (detail_links(context) == nullptr || !context.form.rounds) {
    return "no_details";
  }
  Ticked none;
  Ticked several;
  for (const record::Fact& fact : context.record.facts) {
    const record::Row* detail = fact.kind == record::FactKind::kRoundNotTicked
                                    ? context.index->detail_on(fact.at.sheet)
                                    : nullptr;
    if (detail != nullptr && context.index->filling(*detail) == Filling::kFilled) {
      add(context, *detail, fact.at, fact.found, fact.label, fact.found.empty() ? none : several);
    }
  }
  report(context, check, "", none, out);
  report(context, check, "several", several, out);
  report(context, check, "other", other_rounds(context), out);
  return {};
}

}  // namespace scorebook::rules
