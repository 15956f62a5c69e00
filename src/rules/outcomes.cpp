// SPDX-License-Identifier: Apache-2.0
#include "rules/outcomes.h"

#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

void set_figure(const std::optional<Exact>& value, const char* name, Finding& finding) {
  if (value) {
    finding.args[name] = number_arg(figure(*value));
  }
}

// What the messages of the rule do not name is left out.
void keep_declared(const Rule& rule, Finding& finding) {
  const std::string declared = " " + std::string(rule.args) + " ";
  std::erase_if(finding.args, [&](const auto& arg) {
    return declared.find(" " + arg.first + " ") == std::string::npos;
  });
}

}  // namespace

bool has_claims(const Context& context) {
  return context.scores != nullptr && context.form.scoring && context.form.scoring->outcome &&
         !context.form.scoring->outcome->claim.empty();
}

Finding about(const Context& context, const form::Check& check, const scoring::ResultPaths& paths,
              const scoring::IndicatorScore& item, std::string_view field) {
  const form::Scoring::Outcome& outcome = *context.form.scoring->outcome;
  const form::Table& items = *context.form.table(context.form.scoring->items);
  const record::Row& row = *context.index->item(item.id);
  Finding finding = start(check, context, *items.field(field), row.value(field), item.id);
  finding.args["target"] = text_arg(seen(*items.field(outcome.target), row.value(outcome.target)));
  for (const std::string& path : outcome.results) {
    for (const scoring::FoundValue& found : paths.values(items, row, path)) {
      if (found.value->at.exists() && finding.refs.empty()) {
        const std::string text = seen(*found.field, *found.value);
        finding.refs.push_back({found.value->at, text});
        finding.args["result"] = text_arg(text);
      }
    }
  }
  set_figure(item.wanted, "wanted", finding);
  set_figure(item.got, "got", finding);
  finding.args["unit"] = text_arg(item.unit);
  finding.args["got_unit"] = text_arg(item.got_unit);
  keep_declared(*find_rule(check.rule), finding);
  return finding;
}

}  // namespace scorebook::rules
