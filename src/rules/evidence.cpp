// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.h"

#include <algorithm>
#include <map>

#include "base/thai.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::string_view kDigits = "0123456789";

std::int64_t number_in(std::string_view digits) {
  constexpr std::size_t kMost = 15;
  std::int64_t value = 0;
  for (const char c : digits.substr(0, kMost)) {
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

const std::vector<record::Row>& evidence_rows(const Context& context) {
  static const std::vector<record::Row> kNone;
  const record::Table* table =
      context.form.evidence ? context.record.table(context.form.evidence->table) : nullptr;
  return table == nullptr ? kNone : table->rows;
}

std::optional<int> report_year(const Context& context) {
  const std::optional<std::int64_t> year =
      context.form.rounds ? context.record.field(context.form.rounds->year).number.to_int()
                          : std::nullopt;
  return year && *year > base::kBuddhistOffset ? std::optional(static_cast<int>(*year))
                                               : std::nullopt;
}

const form::Evidence::Reference* kind_of(const Context& context,
                                         const record::Reference& reference) {
  const auto& all = context.form.evidence->references;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& one) { return one.kind == reference.kind; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<LetterNumber> letter_number(std::string_view number) {
  const std::string text = base::fold(number);
  const std::size_t unit = text.find_first_of(kDigits);
  const std::size_t slash = text.find('/');
  const std::size_t running =
      slash == std::string::npos ? slash : text.find_first_of(kDigits, slash);
  if (unit == std::string::npos || unit == 0 || unit > slash || running == std::string::npos) {
    return std::nullopt;
  }
  return LetterNumber{
      text.substr(0, unit), text.substr(unit, slash - unit),
      text.substr(slash + 1, running - slash - 1),
      number_in(text.substr(running, text.find_first_not_of(kDigits, running) - running))};
}

void add_by_cell(const Context& context, const form::Check& check, const record::Row& row,
                 std::string_view variant,
                 const std::function<bool(const record::Reference&)>& is_such,
                 std::vector<Finding>& out) {
  std::map<std::pair<std::uint32_t, base::CellRef>, std::vector<const record::Reference*>> cells;
  for (const record::Reference& reference : row.references) {
    if (is_such(reference)) {
      cells[{reference.at.sheet_index, reference.at.area.first}].push_back(&reference);
    }
  }
  const std::string& table = context.form.evidence->table;
  for (const auto& [cell, references] : cells) {
    std::vector<std::string> texts;
    for (const record::Reference* reference : references) {
      texts.push_back(shortened(reference->text));
    }
    const form::Field* field = context.form.table(table)->field(references.front()->field);
    Finding finding = start(check, references.front()->at);
    finding.label = field == nullptr ? std::string() : field->label.th;
    finding.indicator = indicator_of(context, table, row);
    finding.variant = variant;
    finding.found = joined(texts);
    finding.args = {{"references", text_arg(joined(texts))},
                    {"count", count_arg(references.size())}};
    out.push_back(std::move(finding));
  }
}

std::vector<base::FoundDate> dates_behind(std::string_view text,
                                          const std::vector<std::string>& words, int near_year) {
  std::vector<base::FoundDate> out;
  for (const base::FoundDate& date : base::find_dates(text, near_year)) {
    const std::string before = base::fold(text.substr(0, date.begin));
    const bool said = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return before.ends_with(base::fold(word));
    });
    if (date.has_day && said) {
      out.push_back(date);
    }
  }
  return out;
}

}  // namespace scorebook::rules
