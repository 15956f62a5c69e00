// SPDX-License-Identifier: Apache-2.0
#include "rules/texts.h"

#include <algorithm>

#include "base/words.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

bool among(const std::vector<std::u32string>& words, std::string_view text) {
  return std::find(words.begin(), words.end(), base::letters_of(text)) != words.end();
}

constexpr std::size_t kMostAmounts = 10;  // of which every choice is tried

}  // namespace

bool some_add_up(const std::vector<Exact>& amounts, const Exact& sum) {
  const bool all = amounts.size() > kMostAmounts;
  const std::size_t choices = std::size_t{1} << (all ? 0 : amounts.size());
  for (std::size_t choice = all ? 0 : 1; choice < choices; ++choice) {
    Exact total;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (all || ((choice >> i) & 1U) != 0) {
        total += amounts[i];
        ++chosen;
      }
    }
    if (chosen >= 2 && total == sum) {
      return true;
    }
  }
  return false;
}

Finding start(const form::Check& check, const Context& context, const Cell& cell) {
  return start(check, context, *cell.field, *cell.value, indicator_of(context, cell));
}

bool is_planned(const ResultText& text, const Exact& value) {
  return std::any_of(text.cell.table->fields.begin(), text.cell.table->fields.end(),
                     [&](const form::Field& field) {
                       const record::Value& planned = text.cell.row->value(field.key);
                       return field.role == form::Role::kPlan && planned.is_number() &&
                              planned.number == value;
                     });
}

std::string quoted(std::string_view text, std::size_t begin, std::size_t end) {
  return shortened(text.substr(begin, end - begin));
}

std::vector<Cell> named_cells(const Context& context, const form::Check& check) {
  std::vector<Cell> cells;
  for (const std::string& path : check.fields) {
    const std::size_t dot = path.find('.');
    const form::Table* table = context.form.table(path.substr(0, dot));
    const form::Field* field =
        table == nullptr || dot == std::string::npos ? nullptr : table->field(path.substr(dot + 1));
    const record::Table* rows = field == nullptr ? nullptr : context.record.table(table->key);
    if (rows == nullptr) {
      continue;
    }
    for (const record::Row& row : rows->rows) {
      cells.push_back({table, &row, field, &row.value(field->key), false});
    }
  }
  return cells;
}

std::string indicator_of(const Context& context, const Cell& cell) {
  return cell.row == nullptr ? std::string() : indicator_of(context, cell.table->key, *cell.row);
}

bool is_percent(std::string_view unit) {
  return unit == "%" || among(base::words().percent, unit);
}

bool is_level(std::string_view unit) {
  return among(base::words().level, unit);
}

}  // namespace scorebook::rules
