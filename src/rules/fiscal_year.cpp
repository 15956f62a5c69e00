// SPDX-License-Identifier: Apache-2.0
// SB601: a title names another fiscal year than the report (variant "report": all of them agree on
// another one), or a date of the round lies outside it (variant "period").
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The cells of the tables that repeat the fiscal year.
std::vector<Cell> titles(const Context& context, const std::string& field) {
  std::vector<Cell> cells;
  for (const Cell& cell : context.index->cells()) {
    if (cell.table != nullptr && cell.field->key == field && cell.value->is_number()) {
      cells.push_back(cell);
    }
  }
  return cells;
}

void check_titles(const Context& context, const form::Check& check, const Cell& report,
                  std::vector<Finding>& out) {
  const Exact& year = report.value->number;
  const std::vector<Cell> cells = titles(context, check.title_field);
  const bool agreed = cells.size() > 1 &&
                      std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
                        return cell.value->number == cells.front().value->number;
                      });
  if (agreed && cells.front().value->number != year) {
    Finding finding = start(check, context, *report.field, *report.value, {});
    finding.variant = "report";
    finding.expected = form_figure(context.form, figure(cells.front().value->number));
    finding.args = {{"stated", number_arg(figure(year))},
                    {"year", number_arg(figure(cells.front().value->number))},
                    {"count", count_arg(cells.size())}};
    for (const Cell& cell : cells) {
      finding.refs.push_back({cell.value->at, seen(*cell.field, *cell.value)});
    }
    out.push_back(std::move(finding));
    return;
  }
  for (const Cell& cell : cells) {
    if (cell.value->number != year) {
      Finding finding = start(check, context, *cell.field, *cell.value,
                              indicator_of(context, cell.table->key, *cell.row));
      finding.expected = form_figure(context.form, figure(year));
      finding.refs.push_back({report.value->at, seen(*report.field, *report.value)});
      finding.args = {{"stated", number_arg(figure(cell.value->number))},
                      {"year", number_arg(figure(year))}};
      out.push_back(std::move(finding));
    }
  }
}

// Dates of the report that lie outside the year, in one finding.
void check_period(const Context& context, const form::Check& check, int year,
                  std::vector<Finding>& out) {
  const base::Date first = base::fiscal_year_start(year);
  const base::Date last = base::fiscal_year_end(year);
  std::optional<Finding> finding;
  std::vector<std::string> dates;
  for (const form::Field& field : context.form.fields) {
    const record::Value& value = context.record.field(field.key);
    if (field.type != form::ValueType::kDate || value.kind != record::ValueKind::kDate ||
        (value.date >= first && value.date <= last)) {
      continue;
    }
    dates.push_back(seen(field, value));
    if (!finding) {
      finding = start(check, context, field, value, {});
    } else if (!(value.at == finding->at)) {
      finding->refs.push_back({value.at, dates.back()});
    }
  }
  if (finding) {
    finding->variant = "period";
    finding->found = joined(dates);
    finding->expected = form_figure(context.form, figure(year));
    finding->args = {{"dates", number_arg(joined(dates))},
                     {"year", number_arg(figure(year))},
                     {"start_year", number_arg(figure(year - 1))}};
    out.push_back(*std::move(finding));
  }
}

}  // namespace

std::string_view fiscal_year(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  const form::Field* field =
      context.form.rounds ? context.form.field(context.form.rounds->year) : nullptr;
  if (field == nullptr || !context.record.field(field->key).is_number()) {
    return "no_year";
  }
  const record::Value& value = context.record.field(field->key);
  check_titles(context, check, {nullptr, nullptr, field, &value}, out);
  const bool retitled = !out.empty() && out.back().variant == "report";
  if (const std::optional<std::int64_t> year = value.number.to_int(); year && !retitled) {
    check_period(context, check, static_cast<int>(*year), out);
  }
  return {};
}

}  // namespace scorebook::rules
