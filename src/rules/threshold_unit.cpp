// SPDX-License-Identifier: Apache-2.0
// SB503: unit words beside a threshold or result differ from the unit of the indicator.
#include <algorithm>

#include "base/number_text.h"
#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::string_view kPercentSign = "%";

bool is_percent(std::string_view unit) {
  const std::optional<base::NumberReading> reading =
      base::read_number(std::string("1 ").append(unit));
  return reading && reading->percent;
}

bool same_unit(std::string_view a, std::string_view b) {
  if (is_percent(a) || is_percent(b)) {
    return is_percent(a) && is_percent(b);
  }
  const std::string one = base::fold(a);
  const std::string other = base::fold(b);
  return one.find(other) != std::string::npos || other.find(one) != std::string::npos;
}

// The unit written beside the number; empty when there is none.
std::string unit_beside(const record::Value& value) {
  const auto noted = [&](record::Normalisation note) {
    return std::find(value.notes.begin(), value.notes.end(), note) != value.notes.end();
  };
  const bool sign = noted(record::Normalisation::kPercentSign) ||
                    noted(record::Normalisation::kPercentFormat);
  return value.unit.empty() && sign ? std::string(kPercentSign) : value.unit;
}

// Cells with a figure of the row that has a unit beside it other than the one given.
void add_different(const form::Table& table, const record::Row& row,
                   const std::vector<std::string>& fields, std::string_view unit,
                   std::vector<Cell>& cells) {
  for (const std::string& key : fields) {
    const form::Field* field = table.field(key);
    const record::Value& value = row.value(key);
    const std::string beside = value.is_number() ? unit_beside(value) : "";
    if (field != nullptr && !beside.empty() && !same_unit(unit, beside)) {
      cells.push_back({&table, &row, field, &value, true});
    }
  }
}

std::vector<Cell> different_units(const Context& context, const form::Check& check,
                                  const record::Row& detail) {
  const form::Scoring::Derive& links = *detail_links(context);
  const std::string& ladder_table = check.ladder_table.empty() ? links.ladder_table
                                                               : check.ladder_table;
  const std::vector<std::string>& ladder = check.ladder.empty() ? links.ladder : check.ladder;
  const std::string& unit = detail.value(links.unit).raw;
  std::vector<std::string> own = links.ladder;
  own.push_back(links.result);
  std::vector<Cell> cells;
  const record::Row* item = context.index->item(detail.parent(links.parent));
  if (item != nullptr && ladder_table == context.form.scoring->items) {
    add_different(*context.form.table(ladder_table), *item, ladder, unit, cells);
  }
  add_different(*context.form.table(links.table), detail, own, unit, cells);
  return cells;
}

}  // namespace

std::string_view threshold_unit(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  const record::Table* details = detail_table(context);
  if (details == nullptr) {
    return "no_details";
  }
  const form::Scoring::Derive& links = *detail_links(context);
  for (const record::Row& detail : details->rows) {
    const record::Value& unit = detail.value(links.unit);
    if (unit.empty()) {
      continue;
    }
    const std::vector<Cell> different = different_units(context, check, detail);
    if (different.empty()) {
      continue;
    }
    const Cell& first = different.front();
    Finding finding = start(check, context, *first.field, *first.value, detail.parent(links.parent));
    finding.expected = shortened(unit.raw);
    finding.args = {{"beside", text_arg(unit_beside(*first.value))},
                    {"unit", text_arg(shortened(unit.raw))}};
    for (std::size_t i = 1; i < different.size(); ++i) {
      finding.refs.push_back({different[i].value->at, seen(*different[i].field, *different[i].value)});
    }
    finding.refs.push_back({unit.at, shortened(unit.raw)});
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
