// SPDX-License-Identifier: Apache-2.0
#include "bind/row_teller.h"

#include <algorithm>

#include "bind/limits.h"

namespace scorebook::bind {
namespace {

// Texts and ends are told by their beginning; nothing reads the parts of their patterns.
bool uses_parts(const form::RowKind& kind) {
  return kind.type != form::RowKindType::kText && kind.type != form::RowKindType::kEnd;
}

}  // namespace

std::size_t RowTeller::column(std::string_view key) const {
  const auto& columns = plan_->grid->columns;
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&](const form::Column& column) { return column.key == key; });
  return found == columns.end() ? kNoColumn : static_cast<std::size_t>(found - columns.begin());
}

const Filled* RowTeller::own(std::size_t column, std::uint32_t row) const {
  if (column == kNoColumn || !place(column).exists()) {
    return nullptr;
  }
  return view_->first_in(row, place(column).first, place(column).last);
}

const Filled* RowTeller::shown(std::size_t column, std::uint32_t row) const {
  if (column == kNoColumn || !place(column).exists()) {
    return nullptr;
  }
  const Filled* const cell = own(column, row);
  return cell ? cell : view_->shown({row, place(column).first});
}

bool RowTeller::has_heading(std::uint32_t column) const {
  const auto covers = [column](std::uint32_t first, std::uint32_t last) {
    return first <= column && column <= last;
  };
  return std::any_of(block_->labels.begin(), block_->labels.end(),
                     [&](const base::CellRange& label) {
                       return covers(label.first.column, label.last.column);
                     }) ||
         std::any_of(block_->columns.begin(), block_->columns.end(),
                     [&](const ColumnPlace& one) { return covers(one.first, one.last); });
}

bool RowTeller::fits_cells(const form::RowKind& kind, std::uint32_t row) const {
  return std::all_of(kind.filled.begin(), kind.filled.end(),
                     [&](const std::string& key) { return own(column(key), row) != nullptr; }) &&
         std::none_of(kind.empty.begin(), kind.empty.end(),
                      [&](const std::string& key) { return own(column(key), row) != nullptr; });
}

// A row of a table whose rows are known must be one of them.
bool RowTeller::is_known(std::size_t kind, const std::map<std::string, std::string>& parts) const {
  const form::Table* const table = plan_->known[kind];
  const auto text = table ? parts.find(table->known_by) : parts.end();
  return text == parts.end() || table->known_row(text->second);
}

bool RowTeller::fits_text(std::size_t kind, const Filled& cell, ToldRow& told) const {
  const auto& patterns = plan_->grid->rows[kind].patterns;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    const PatternStart& start = plan_->row_starts[kind][i];
    if (!view_->begins(cell, start.prefix)) {
      continue;
    }
    if (start.enough && !uses_parts(plan_->grid->rows[kind])) {
      told.cell = &cell;
      return true;
    }
    if (cell.text.size() > kLongestSplit) {
      continue;
    }
    auto parts = patterns[i].match(cell.text);
    if (parts && is_known(kind, *parts)) {
      told.cell = &cell;
      told.parts = std::move(*parts);
      return true;
    }
  }
  return false;
}

bool RowTeller::fits(std::size_t index, std::uint32_t row, ToldRow& told) const {
  const form::RowKind& kind = plan_->grid->rows[index];
  if (!fits_cells(kind, row)) {
    return false;
  }
  if (!kind.patterns.empty() && kind.column == "*") {
    const auto cells = view_->row(row);
    return std::any_of(cells.begin(), cells.end(),
                       [&](const Filled& cell) { return fits_text(index, cell, told); });
  }
  if (!kind.patterns.empty()) {
    const Filled* const cell = own(column(kind.column), row);
    return cell && fits_text(index, *cell, told);
  }
  return true;
}

bool RowTeller::ends(std::uint32_t row, ToldRow& told) const {
  for (std::size_t i = 0; i < plan_->grid->rows.size(); ++i) {
    if (plan_->grid->rows[i].type != form::RowKindType::kEnd) {
      continue;
    }
    for (const Filled& cell : view_->row(row)) {
      if (fits_text(i, cell, told)) {
        told.kind = &plan_->grid->rows[i];
        return true;
      }
    }
  }
  return false;
}

ToldRow RowTeller::tell(std::uint32_t row) const {
  ToldRow told;
  for (std::size_t i = 0; i < plan_->grid->rows.size() && !told.kind; ++i) {
    if (fits(i, row, told)) {
      told.kind = &plan_->grid->rows[i];
    }
  }
  const bool may_end = !told.kind || told.kind->type == form::RowKindType::kContinuation;
  ToldRow end;
  return may_end && ends(row, end) ? end : told;
}

}  // namespace scorebook::bind
