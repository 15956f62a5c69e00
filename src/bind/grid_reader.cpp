// SPDX-License-Identifier: Apache-2.0
#include "bind/grid_reader.h"

#include <algorithm>

#include "base/thai.h"
#include "bind/limits.h"
#include "bind/pages.h"
#include "bind/tick_columns.h"

namespace scorebook::bind {
namespace {

std::string short_text(std::string_view text) {
  constexpr std::size_t kMost = 300;  // bytes of a text quoted in a fact
  std::size_t end = std::min(text.size(), kMost);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return base::squeeze(text.substr(0, end));
}

}  // namespace

GridReader::GridReader(const SheetView& view, const SheetPlan& sheet, const GridPlan& plan,
                       const std::vector<HeaderBlock>& blocks, Drafts& drafts, DraftRow* sheet_row)
    : view_(view),
      sheet_(sheet),
      plan_(plan),
      blocks_(blocks),
      drafts_(drafts),
      sheet_row_(sheet_row),
      items_(plan.grid->items),
      groups_(*plan.grid, items_, drafts),
      totals_(view, drafts, sheet_row) {
  if (sheet_row_ && sheet_row_->table->key == items_) {
    item_ = sheet_row_;
  }
}

std::uint32_t GridReader::read(std::uint32_t limit) {
  if (!blocks_.empty()) {
    read_above(blocks_.front());
  }
  for (std::size_t i = 0; i < blocks_.size() && !ended_; ++i) {
    const bool last = i + 1 == blocks_.size() || blocks_[i + 1].top >= limit;
    const std::uint32_t end = last ? limit : page_begin(view_, sheet_, blocks_[i + 1].top);
    last_row_ = std::max(last_row_, blocks_[i].bottom);
    read_block(blocks_[i], blocks_[i].bottom + 1, end);
    if (last) {
      break;
    }
  }
  expect_cells();
  return ended_ ? last_row_ : last_row_ + 1;
}

// Where every group has a header of its own, the first group stands above the first header.
void GridReader::read_above(const HeaderBlock& block) {
  constexpr std::uint32_t kWithin = 4;  // rows
  const RowTeller teller(view_, plan_, block);
  teller_ = &teller;
  const std::uint32_t first = block.top - std::min(block.top - 1, kWithin);
  for (std::uint32_t row = first; row < block.top; ++row) {
    const ToldRow told = teller.tell(row);
    if (told.cell && told.kind->type == form::RowKindType::kGroup &&
        !told.kind->patterns.front().prefix().empty()) {
      take_group(told, row);
    }
  }
  teller_ = nullptr;
}

void GridReader::read_block(const HeaderBlock& block, std::uint32_t first, std::uint32_t end) {
  const RowTeller teller(view_, plan_, block);
  teller_ = &teller;
  auto row = std::lower_bound(view_.rows().begin(), view_.rows().end(), first);
  for (; row != view_.rows().end() && *row < end && !ended_; ++row) {
    if (after_total_ && *row > last_row_ + 1) {
      ended_ = true;  // what follows an empty row below the total is no part of the grid
      ++last_row_;
      break;
    }
    if (++drafts_.rows_read > kMostRows) {
      ended_ = true;
      report_unplaced(view_.row(*row).front());
    } else {
      take(*row);
    }
    last_row_ = *row;
  }
  teller_ = nullptr;
}

void GridReader::take(std::uint32_t row) {
  const ToldRow told = teller_->tell(row);
  if (!told.kind) {
    take_other(row);
    return;
  }
  switch (told.kind->type) {
    case form::RowKindType::kItem:
      if (told.kind->table == items_) {
        take_item(told, row);
      } else {
        take_sub_item(told, row);
      }
      break;
    case form::RowKindType::kGroup:
      take_group(told, row);
      break;
    case form::RowKindType::kText:
      take_text(told, row);
      break;
    case form::RowKindType::kContinuation:
      take_joins(*told.kind, row);
      report_strays(*told.kind, row);
      break;
    case form::RowKindType::kTotal:
      totals_.take_total(*teller_, told, row);
      after_total_ = true;
      break;
    case form::RowKindType::kNote:
      totals_.take_parts(told);
      after_total_ = true;
      break;
    case form::RowKindType::kEnd:
      ended_ = true;
      break;
  }
}

Gathered GridReader::gather(std::size_t column, std::uint32_t row) const {
  Gathered gathered{&view_, {}, {0, 0}};
  if (const Filled* const cell = teller_->shown(column, row)) {
    gathered.cells.push_back(cell);
  } else if (teller_->place(column).exists()) {
    gathered.expected = {row, teller_->place(column).first};
  }
  return gathered;
}

DraftRow& GridReader::new_row(const std::string& table, const ToldRow& told, std::uint32_t row) {
  // In each of its grids the first row of the sheet's own table is the sheet itself.
  const bool first = sheet_row_ && sheet_row_->table->key == table && !took_sheet_row_;
  took_sheet_row_ = took_sheet_row_ || first;
  DraftRow& draft = first ? *sheet_row_ : drafts_.table(table)->rows.emplace_back();
  draft.table = drafts_.table(table)->table;
  draft.view = &view_;
  draft.told = true;
  const form::RowKind& kind = *told.kind;
  const std::string& naming = !kind.filled.empty() && (kind.column.empty() || kind.column == "*")
                                  ? kind.filled.front()
                                  : kind.column;
  const std::size_t column = teller_->column(naming);
  const Filled* const cell = told.cell ? told.cell : teller_->own(column, row);
  draft.at = cell ? cell->ref : base::CellRef{row, 1};
  return draft;
}

void GridReader::take_item(const ToldRow& told, std::uint32_t row) {
  groups_.take_row(view_, *teller_, row);
  item_ = &new_row(items_, told, row);
  groups_.set_parents(*item_);
  belong_to_sheet(*item_);
  open_.clear();
  for (std::size_t i = 0; i < plan_.grid->columns.size(); ++i) {
    const form::Column& column = plan_.grid->columns[i];
    if (column.table != items_ || !column.tick.empty()) {
      const Filled* const stray = groups_.has_table(column.table) ? nullptr : teller_->own(i, row);
      if (stray && column.table != items_) {
        report_unplaced(*stray);  // what belongs to the rows below stands in the item's own
      }
      continue;
    }
    if (!column.field.empty()) {
      Gathered& value = item_->fields[column.field];
      Gathered here = gather(i, row);
      if (value.cells.empty()) {
        value = std::move(here);
      } else {  // a text that began above the item's row
        value.cells.insert(value.cells.end(), here.cells.begin(), here.cells.end());
      }
      open_[i] = &value;
      continue;
    }
    auto fallback = told.cell && told.cell == teller_->own(i, row)
                        ? told.parts
                        : std::map<std::string, std::string>();
    item_->splits.push_back({&column.patterns, gather(i, row), std::move(fallback)});
    open_[i] = &item_->splits.back().cells;
  }
  item_->values.merge(read_tick_columns(view_, *plan_.grid, *teller_, items_, row));
  report_beside(row);
}

// A row that names a group of the rows below it; nothing goes on with a text across it.
void GridReader::take_group(const ToldRow& told, std::uint32_t row) {
  DraftRow& group = new_row(told.kind->table, told, row);
  const std::size_t column = teller_->column(told.kind->column);
  group.splits.push_back({&told.kind->patterns, gather(column, row), told.parts});
  for (const auto& [name, text] : told.parts) {
    group.parts[name] = {text, group.splits.back().cells};
  }
  groups_.begin(told.kind->table);
  open_.clear();
  report_strays(*told.kind, row);
}

// The sheet's own row is a parent of the rows on it.
void GridReader::belong_to_sheet(DraftRow& row) const {
  for (const auto& parent : row.table->parents) {
    if (sheet_row_ && sheet_row_ != &row && parent.table == sheet_row_->table->key) {
      row.parents[parent.key] = sheet_row_;
    }
  }
}

// Cells that stand under no heading at all: perhaps the row was shifted.
void GridReader::report_beside(std::uint32_t row) {
  for (const Filled& cell : view_.row(row)) {
    if (!teller_->has_heading(cell.ref.column)) {
      report_unplaced(cell);
      return;
    }
  }
}

void GridReader::take_sub_item(const ToldRow& told, std::uint32_t row) {
  DraftRow& sub = new_row(told.kind->table, told, row);
  groups_.set_parents(sub);
  for (const auto& parent : sub.table->parents) {
    if (item_ && parent.table == item_->table->key) {
      sub.parents[parent.key] = item_;
    }
  }
  belong_to_sheet(sub);
  for (std::size_t i = 0; i < plan_.grid->columns.size(); ++i) {
    const form::Column& column = plan_.grid->columns[i];
    const bool naming = column.key == told.kind->column;
    if (naming && !told.kind->patterns.empty()) {
      sub.splits.push_back({&told.kind->patterns, gather(i, row), told.parts});
      open_[i] = &sub.splits.back().cells;
    } else if (sub.table->field(column.field) && !told.parts.contains(column.field)) {
      open_[i] = &(sub.fields[column.field] = gather(i, row));
    } else if (const Filled* const cell = teller_->own(i, row); cell && !join(i, row)) {
      report_unplaced(*cell);
    }
  }
}

void GridReader::take_text(const ToldRow& told, std::uint32_t row) {
  DraftRow* const owner = item_ && item_->table->key == told.kind->table ? item_ : sheet_row_;
  if (!owner || !owner->table->field(told.kind->field)) {
    report_unplaced(*told.cell);
    return;
  }
  Gathered& text = owner->fields[told.kind->field];
  text.view = &view_;
  text.cells.push_back(told.cell);
  open_[teller_->column(told.kind->column)] = &text;
  take_joins(*told.kind, row);
  report_strays(*told.kind, row);
}

void GridReader::take_joins(const form::RowKind& kind, std::uint32_t row) {
  for (const std::string& key : kind.joins) {
    const std::size_t column = teller_->column(key);
    if (const Filled* const cell = teller_->own(column, row); cell && !join(column, row)) {
      report_unplaced(*cell);
    }
  }
}

// Appends the cell of the column to the text that goes on there.
bool GridReader::join(std::size_t column, std::uint32_t row) {
  Gathered*& text = open_[column];
  const std::string& field = plan_.grid->columns[column].field;
  if (!text && item_ && item_->table->field(field)) {
    text = &item_->fields[field];
    text->view = &view_;
  }
  if (text) {
    text->cells.push_back(teller_->own(column, row));
  }
  return text != nullptr;
}

// A row that only goes on with texts may not hold anything in other columns.
void GridReader::report_strays(const form::RowKind& kind, std::uint32_t row) {
  for (std::size_t i = 0; i < plan_.grid->columns.size(); ++i) {
    const std::string& key = plan_.grid->columns[i].key;
    const bool used = key == kind.column ||
                      std::find(kind.joins.begin(), kind.joins.end(), key) != kind.joins.end();
    if (const Filled* const cell = teller_->own(i, row); cell && !used) {
      report_unplaced(*cell);
      return;
    }
  }
}

// A row of no kind: perhaps it only names groups.
void GridReader::take_other(std::uint32_t row) {
  const Filled* item_cell = nullptr;
  const Filled* any = nullptr;
  for (std::size_t i = 0; i < plan_.grid->columns.size(); ++i) {
    const Filled* const cell = teller_->own(i, row);
    any = any ? any : cell;
    item_cell = !item_cell && !groups_.has_table(plan_.grid->columns[i].table) ? cell : item_cell;
  }
  if (!item_cell && groups_.names_group(*teller_, row)) {
    groups_.take_row(view_, *teller_, row);
  } else if (any) {
    report_unplaced(*any);
  }
}

void GridReader::report_unplaced(const Filled& cell) {
  record::Fact fact;
  fact.kind = record::FactKind::kUnplacedRow;
  fact.at = view_.place(cell.ref);
  fact.found = short_text(cell.text);
  (sheet_row_ ? sheet_row_->facts : drafts_.facts).push_back(std::move(fact));
}

// A sheet without an item row: its values belong into the first row below the header, as far as
// nothing else stands there.
void GridReader::expect_cells() {
  const bool told = item_ == sheet_row_ ? took_sheet_row_ : item_ && item_->told;
  if (!item_ || told || blocks_.empty()) {
    return;
  }
  const RowTeller teller(view_, plan_, blocks_.front());
  const std::uint32_t row = blocks_.front().bottom + 1;
  for (std::size_t i = 0; i < plan_.grid->columns.size(); ++i) {
    const form::Column& column = plan_.grid->columns[i];
    if (column.table != items_ || !teller.place(i).exists() || teller.shown(i, row)) {
      continue;
    }
    const Gathered nothing{&view_, {}, {row, teller.place(i).first}};
    if (!column.field.empty()) {
      item_->fields.try_emplace(column.field, nothing);
    } else {
      item_->splits.push_back({&column.patterns, nothing, {}});
    }
  }
}

}  // namespace scorebook::bind
