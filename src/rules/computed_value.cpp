// SPDX-License-Identifier: Apache-2.0
// SB523: a figure that follows from others says something else than these give: a field with a
// formula or a sum of the form.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"
#include "scoring/figure.h"

namespace scorebook::rules {
namespace {

using record::Row;

// Whether something was found.
bool report(const Context& context, const form::Check& check, const form::Field& field,
            const record::Value& stated, const Exact& computed, const std::string& calculation,
            std::vector<Finding>& out) {
  if (agrees(stated, computed) || context.index->is_explained(stated.at)) {
    return false;
  }
  Finding finding = start(check, context, field, stated, {});
  finding.expected = form_figure(context.form, figure(computed, std::max(field.decimals, 0)));
  finding.args = {{"stated", number_arg(figure(stated.number))},
                  {"computed", number_arg(figure(computed))},
                  {"calculation", number_arg(calculation)}};
  out.push_back(std::move(finding));
  return true;
}

scoring::Lookup lookup_in(const Row& row) {
  return [&row](const std::string& name) {
    const record::Value& value = row.value(name);
    scoring::Figure figure;
    if (value.is_number()) {
      figure.value = value.number;
    } else {
      figure.state = scoring::IndicatorState::kInvalid;
    }
    return figure;
  };
}

// Returns the fields that differ in some row: what is summed from them differs too.
std::set<const form::Field*> check_formulas(const Context& context, const form::Check& check,
                                            std::vector<Finding>& out) {
  std::set<const form::Field*> differing;
  for (const form::Table& table : context.form.tables) {
    const record::Table* rows = context.record.table(table.key);
    for (const form::Field& field : table.fields) {
      if (!field.formula || rows == nullptr) {
        continue;
      }
      for (const Row& row : rows->rows) {
        const scoring::Lookup lookup = lookup_in(row);
        const scoring::Figure value = scoring::evaluate(field.formula->expression, lookup);
        if (row.value(field.key).is_number() && value.value &&
            report(context, check, field, row.value(field.key), *value.value,
                   scoring::with_figures(field.formula->expression, lookup), out)) {
          differing.insert(&field);
        }
      }
    }
  }
  return differing;
}

// What the parts give, by their own formula where they have one.
std::optional<Exact> part_of(const form::Field& field, const Row& row) {
  if (field.formula) {
    return scoring::evaluate(field.formula->expression, lookup_in(row)).value;
  }
  const record::Value& value = row.value(field.key);
  return value.is_number() ? std::optional(value.number) : std::nullopt;
}

void check_sums(const Context& context, const form::Check& check,
                const std::set<const form::Field*>& differing, std::vector<Finding>& out) {
  for (const form::Field& field : context.form.fields) {
    const record::Value& stated = context.record.field(field.key);
    const record::Table* rows = field.sum ? context.record.table(field.sum->table) : nullptr;
    if (rows == nullptr || !stated.is_number()) {
      continue;
    }
    const form::Field& part = *context.form.table(rows->key)->field(field.sum->field);
    if (differing.contains(&part)) {
      continue;
    }
    Exact sum;
    bool any = false;
    for (const Row& row : rows->rows) {
      if (const std::optional<Exact> value = part_of(part, row)) {
        sum += *value;
        any = true;
      }
    }
    if (any) {
      const std::string text = field.sum->times == 1 ? figure(sum)
                                                     : fmt::format("{} \u00D7 {}", figure(sum),
                                                                   figure(field.sum->times));
      report(context, check, field, stated, sum * field.sum->times, text, out);
    }
  }
}

}  // namespace

std::string_view computed_value(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  check_sums(context, check, check_formulas(context, check, out), out);
  return {};
}

}  // namespace scorebook::rules
