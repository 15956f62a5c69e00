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

}  // namespace

Finding start(const form::Check& check, const Context& context, const Cell& cell) {
  return start(check, context, *cell.field, *cell.value, indicator_of(context, cell));
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
