// SPDX-License-Identifier: Apache-2.0
// SB624: the latest document of a result item is older than what the item reports; `words` of the
// check tell the date of what happened.
#include <algorithm>
#include <map>
#include <optional>

#include "rules/all_rules.h"
#include "rules/evidence.h"
#include "rules/lookup.h"
#include "rules/words.h"
#include "scoring/result_path.h"

namespace scorebook::rules {
namespace {

// The latest document of each item; those without a date leave it open.
std::map<std::string, const record::Reference*> latest_documents(const record::Row& row) {
  std::map<std::string, const record::Reference*> latest;
  for (const record::Reference& reference : row.references) {
    const auto [known, first] = latest.emplace(reference.item, &reference);
    if (!first && known->second != nullptr && reference.date &&
        *known->second->date < *reference.date) {
      known->second = &reference;
    }
    if (!reference.date) {
      known->second = nullptr;
    }
  }
  std::erase_if(latest, [](const auto& one) { return one.second == nullptr || one.first.empty(); });
  return latest;
}

// When the latest of what a text tells of happened; nullopt when it gives no such date.
std::optional<base::Date> happened_in(const record::Value& text, const form::Check& check,
                                      int year) {
  std::optional<base::Date> latest;
  for (const base::FoundDate& date : dates_behind(text.raw, check.words, year)) {
    latest = latest ? std::max(*latest, date.date) : date.date;
  }
  return latest;
}

Finding report(const Context& context, const form::Check& check, const record::Row& row,
               const record::Reference& reference, const record::Row& item, base::Date happened) {
  const std::string& table = context.form.evidence->table;
  const form::Table::List& list = *context.form.table(context.form.evidence->items)->list;
  const form::Field* field = context.form.table(table)->field(reference.field);
  const record::Value& text = item.value(list.text);
  Finding finding = start(check, reference.at);
  finding.label = field == nullptr ? std::string() : field->label.th;
  finding.indicator = indicator_of(context, table, row);
  finding.found = shortened(reference.text);
  finding.refs.push_back({text.at, shortened(text.raw)});
  finding.args = {{"item", number_arg(item.value(list.number).raw)},
                  {"reference", text_arg(shortened(reference.text))},
                  {"happened", number_arg(base::thai_date(happened, true))}};
  return finding;
}

}  // namespace

std::string_view evidence_early(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (!context.form.evidence || context.form.evidence->items.empty()) {
    return "no_evidence";
  }
  const std::optional<int> year = report_year(context);
  if (!year) {
    return "no_year";
  }
  const form::Table& list = *context.form.table(context.form.evidence->items);
  const scoring::ResultPaths paths(context.form, context.record);
  for (const record::Row& row : evidence_rows(context)) {
    const auto latest = latest_documents(row);
    for (const record::Row* item : paths.items(list.key, row.id)) {
      const auto document = latest.find(item->value(list.list->number).raw);
      const auto happened = happened_in(item->value(list.list->text), check, *year);
      if (document != latest.end() && happened && *document->second->date < *happened) {
        out.push_back(report(context, check, row, *document->second, *item, *happened));
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
