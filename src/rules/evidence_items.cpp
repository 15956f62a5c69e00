// SPDX-License-Identifier: Apache-2.0
// SB621: items of a result that no document is referred to for. Variant "extra": documents for an
// item that the result does not have. Variant "loose" (information): the documents are not
// numbered, so that nobody can tell which item they prove.
#include <algorithm>
#include <iterator>

#include "rules/all_rules.h"
#include "rules/evidence.h"
#include "rules/lookup.h"
#include "rules/words.h"
#include "scoring/result_path.h"

namespace scorebook::rules {
namespace {

using Numbers = std::vector<std::string>;

bool holds(const Numbers& numbers, const std::string& one) {
  return std::find(numbers.begin(), numbers.end(), one) != numbers.end();
}

// The numbers of the items that the row's result has.
Numbers numbers_of(const form::Table& list, const std::vector<const record::Row*>& items) {
  Numbers numbers;
  for (const record::Row* item : items) {
    numbers.push_back(item->value(list.list->number).raw);
  }
  return numbers;
}

// The item numbers that references stand under, each once; "" for those before the first number.
Numbers referred(const record::Row& row) {
  Numbers numbers;
  for (const record::Reference& reference : row.references) {
    if (!holds(numbers, reference.item)) {
      numbers.push_back(reference.item);
    }
  }
  return numbers;
}

// The items without a document. What stands before the first number is taken for the items before
// it.
Numbers unproven(const Numbers& items, const Numbers& referred) {
  const bool loose = holds(referred, "");
  const auto first = std::find_if(items.begin(), items.end(),
                                  [&](const std::string& item) { return holds(referred, item); });
  Numbers out;
  for (auto item = items.begin(); item != items.end(); ++item) {
    if (!holds(referred, *item) && !(loose && item < first)) {
      out.push_back(*item);
    }
  }
  return out;
}

Finding about_row(const Context& context, const form::Check& check, const record::Row& row,
                  std::string_view variant, const Numbers& numbers) {
  const std::string& table = context.form.evidence->table;
  const std::string& key = context.form.evidence->from.front();
  const form::Field& field = *context.form.table(table)->field(key);
  Finding finding = start(check, context, field, row.value(key), indicator_of(context, table, row));
  finding.variant = variant;
  finding.args = {{"items", number_arg(joined(numbers))}, {"count", count_arg(numbers.size())}};
  return finding;
}

}  // namespace

std::string_view evidence_items(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (!context.form.evidence || context.form.evidence->items.empty()) {
    return "no_evidence";
  }
  if (!report_year(context)) {
    return "no_year";  // dates with a short year could not be read
  }
  const form::Table& list = *context.form.table(context.form.evidence->items);
  const scoring::ResultPaths paths(context.form, context.record);
  for (const record::Row& row : evidence_rows(context)) {
    const Numbers items = numbers_of(list, paths.items(list.key, row.id));
    const Numbers told = referred(row);
    if (items.size() < 2 || told.empty()) {
      continue;  // one item needs no number; no document at all is SB602
    }
    if (told == Numbers{""}) {
      out.push_back(about_row(context, check, row, "loose", items));
      out.back().severity = Severity::kInfo;
      continue;
    }
    if (const Numbers missing = unproven(items, told); !missing.empty()) {
      out.push_back(about_row(context, check, row, "", missing));
    }
    Numbers extra;
    std::copy_if(told.begin(), told.end(), std::back_inserter(extra),
                 [&](const std::string& one) { return !one.empty() && !holds(items, one); });
    if (!extra.empty()) {
      out.push_back(about_row(context, check, row, "extra", extra));
    }
  }
  return {};
}

}  // namespace scorebook::rules
