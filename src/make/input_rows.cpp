// SPDX-License-Identifier: Apache-2.0
#include "make/input_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/thai.h"
#include "make/words.h"
#include "scoring/figure.h"
#include "scoring/inputs.h"
#include "scoring/scheme_formula.h"

namespace scorebook::make {
namespace {

using record::DataValue;

DataValue text_value(std::string text) {
  DataValue value;
  value.kind = DataValue::Kind::kText;
  value.text = std::move(text);
  return value;
}

std::string in_words(const form::Form& form, const form::Expression& expression) {
  return scoring::with_words(
      expression, [&](const std::string& name) { return scoring::label_of(form, name).th; });
}

void add_levels(const form::Form& form, const form::Scheme& scheme,
                std::vector<std::string>& parts) {
  std::vector<std::string> thresholds;
  for (const form::Threshold& one : scheme.thresholds) {
    thresholds.push_back(one.at ? one.text : "-");
  }
  if (!thresholds.empty()) {
    parts.push_back(fmt::format("{} {}", word("calc_thresholds"), fmt::join(thresholds, " / ")));
  }
  for (std::size_t level = 0; level < scheme.needs.size(); ++level) {
    std::vector<std::string> needs;
    for (const form::Formula& need : scheme.needs[level]) {
      needs.push_back(in_words(form, need.expression));
    }
    if (!needs.empty()) {
      parts.push_back(
          fmt::format("{} {}: {}", word("calc_level"), level + 1, fmt::join(needs, " + ")));
    }
  }
}

void add_scheme(const form::Form& form, const form::Scheme& scheme,
                std::vector<std::string>& parts) {
  if (scheme.kind == form::SchemeKind::kNone) {
    parts.push_back(word("calc_none"));
  }
  if (scheme.value) {
    parts.push_back(in_words(form, scheme.value->expression));
  }
  add_levels(form, scheme, parts);
  for (const form::Scheme::Gate& gate : scheme.gates) {
    parts.push_back(
        fmt::format("{}: {}", word("calc_gate"), in_words(form, gate.needs.expression)));
  }
  for (const form::Scheme::Choice& choice : scheme.choices) {
    parts.push_back(
        fmt::format("{} {}", word("calc_case"), in_words(form, choice.when.expression)));
    add_scheme(form, *form.scoring->find_scheme(choice.scheme), parts);
  }
}

}  // namespace

std::string calculation_text(const form::Form& form, const form::Scheme& scheme) {
  std::vector<std::string> parts;
  add_scheme(form, scheme, parts);
  for (const form::Scheme& part : form.scoring->schemes) {
    const bool drawn_on = part.items.empty() && !part.label.th.empty() &&
                          std::any_of(parts.begin(), parts.end(), [&](const std::string& text) {
                            return text.find(part.label.th) != std::string::npos;
                          });
    if (drawn_on) {
      std::vector<std::string> own;
      add_scheme(form, part, own);
      parts.push_back(fmt::format("{} = {}", part.label.th, fmt::join(own, "; ")));
    }
  }
  const std::string text = base::squeeze(fmt::format("{}", fmt::join(parts, "; ")));
  return form.layout && form.layout->thai_digits ? base::thai_digits(text) : text;
}

void add_input_rows(const form::Form& form, int round, Content& content) {
  if (!form.scoring || !form.scoring->input_table) {
    return;
  }
  const form::Scoring::InputTable& table = *form.scoring->input_table;
  const form::Table& definition = *form.table(table.table);
  for (ContentRow& item : content.tables[form.scoring->items]) {
    const form::Scheme* const scheme = form.scoring->scheme_of(item.id, round);
    if (scheme == nullptr) {
      continue;
    }
    if (!form.scoring->calculation.empty()) {
      item.values.emplace(form.scoring->calculation, text_value(calculation_text(form, *scheme)));
    }
    const std::vector<std::string> names = scoring::input_names(*form.scoring, *scheme);
    for (const form::Scoring::Input& input : form.scoring->inputs) {
      if (std::find(names.begin(), names.end(), input.key) == names.end()) {
        continue;
      }
      const std::string id =
          definition.id.compose({{table.parent, item.id}, {table.name, input.key}});
      std::vector<ContentRow>& rows = content.tables[table.table];
      auto row =
          std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.id == id; });
      if (row == rows.end()) {
        row = rows.insert(rows.end(), ContentRow{id, {}, {}});
      }
      row->values.emplace(table.parent, text_value(item.id));
      row->values.emplace(table.name, text_value(input.key));
      if (!table.label.empty()) {
        row->values.emplace(table.label, text_value(input.label.th));
      }
      if (!table.unit.empty() && !input.unit.empty()) {
        row->values.emplace(table.unit, text_value(input.unit));
      }
      if (const std::string known = content.field(input.key); !known.empty()) {
        row->values.emplace(table.value, text_value(known));
      }
    }
  }
}

}  // namespace scorebook::make
