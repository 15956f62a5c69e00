// SPDX-License-Identifier: Apache-2.0
// SB624: the latest document of a result item is older than what the item reports; `words` of the
// check tell the date of what happened. Variant "late": the item reports something done by a day
// (`until`), and its earliest document is of a later one.
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

// The documents of each item from the earliest to the latest; items with one of no date are left
// out, since it may be any.
std::map<std::string, std::vector<const record::Reference*>> dated_documents(
    const record::Row& row) {
  std::map<std::string, std::vector<const record::Reference*>> documents;
  for (const record::Reference& reference : row.references) {
    documents[reference.item].push_back(&reference);
  }
  std::erase_if(documents, [](const auto& one) {
    return one.first.empty() ||
           std::any_of(one.second.begin(), one.second.end(),
                       [](const record::Reference* reference) { return !reference->date; });
  });
  for (auto& [item, references] : documents) {
    std::stable_sort(references.begin(), references.end(),
                     [](const auto* a, const auto* b) { return *a->date < *b->date; });
  }
  return documents;
}

// The latest date of a text that stands behind one of the words; nullopt when there is none.
std::optional<base::Date> latest_in(const record::Value& text,
                                    const std::vector<std::string>& words, int year) {
  std::optional<base::Date> latest;
  for (const base::FoundDate& date : dates_behind(text.raw, words, year)) {
    latest = latest ? std::max(*latest, date.date) : date.date;
  }
  return latest;
}

Finding report(const Context& context, const form::Check& check, const record::Row& row,
               const record::Reference& reference, const record::Row& item) {
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
                  {"reference", text_arg(shortened(reference.text))}};
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
    const auto documents = dated_documents(row);
    for (const record::Row* item : paths.items(list.key, row.id)) {
      const auto found = documents.find(item->value(list.list->number).raw);
      if (found == documents.end()) {
        continue;
      }
      const record::Value& text = item->value(list.list->text);
      const auto happened = latest_in(text, check.words, *year);
      const auto deadline = latest_in(text, check.until, *year);
      const record::Reference& first = *found->second.front();
      const record::Reference& last = *found->second.back();
      if (happened && *last.date < *happened) {
        out.push_back(report(context, check, row, last, *item));
        out.back().args["happened"] = number_arg(base::thai_date(*happened, true));
      } else if (deadline && *first.date > *deadline) {
        out.push_back(report(context, check, row, first, *item));
        out.back().variant = "late";
        out.back().args["deadline"] = number_arg(base::thai_date(*deadline, true));
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
