// SPDX-License-Identifier: Apache-2.0
#include "make/long_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace scorebook::make {
namespace {

bool wraps(Look look) {
  return look == Look::kText || look == Look::kCentred || look == Look::kHead;
}

/// The look of a total in a column.
Look total_of(Look look) {
  return look == Look::kCount    ? Look::kTotalCount
         : look == Look::kPoints ? Look::kTotalPoints
                                 : Look::kTotalText;
}

}  // namespace

LongTable::LongTable(TableBook& book, std::string name, std::vector<std::string> heads,
                     std::vector<TableColumn> columns, std::uint32_t frozen, std::uint32_t last_row)
    : book_(&book),
      name_(std::move(name)),
      heads_(std::move(heads)),
      columns_(std::move(columns)),
      frozen_(frozen),
      last_row_(last_row) {
  begin();
}

double LongTable::whole_width() const {
  double width = 0;
  for (const TableColumn& column : columns_) {
    width += column.width;
  }
  return width;
}

void LongTable::begin() {
  TableSheet& sheet = book_->add(name_);
  sheets_.push_back(&sheet);
  const auto last = static_cast<std::uint32_t>(columns_.size());
  std::uint32_t row = 1;
  for (std::size_t i = 0; i < heads_.size(); ++i, ++row) {
    const Look look = i == 0 ? Look::kTitle : Look::kSubtitle;
    sheet.wide_text({{row, 1}, {row, last}}, heads_[i], look);
    sheet.fit(row, heads_[i], whole_width(), look);
  }
  head_ = row + 1;
  for (std::uint32_t c = 1; c <= last; ++c) {
    const TableColumn& column = columns_[c - 1];
    sheet.column_width(c, column.width);
    sheet.text({head_, c}, column.heading, Look::kHead);
    sheet.fit(head_, column.heading, column.width, Look::kHead);
  }
  first_ = next_ = head_ + 1;
  sheet.freeze(head_, {first_, frozen_ + 1});
}

void LongTable::put(base::CellRef ref, const TableCell& cell, Look look) {
  TableSheet& sheet = *sheets_.back();
  if (const auto* text = std::get_if<std::string>(&cell)) {
    sheet.text(ref, *text, look);
    if (wraps(look)) {
      sheet.fit(ref.row, *text, columns_[ref.column - 1].width, look);
    }
  } else if (const auto* number = std::get_if<Exact>(&cell)) {
    sheet.number(ref, *number, look);
  } else if (const auto* formula = std::get_if<CellFormula>(&cell)) {
    sheet.formula(ref, formula->text, look);
  } else {
    sheet.text(ref, "", look);
  }
}

void LongTable::add(const std::vector<TableCell>& cells) {
  if (next_ > last_row_) {
    close();
    begin();
  }
  for (std::uint32_t c = 1; c <= columns_.size(); ++c) {
    put({next_, c}, c <= cells.size() ? cells[c - 1] : TableCell(), columns_[c - 1].look);
  }
  ++next_;
}

void LongTable::close() {
  parts_.push_back({first_, std::max(first_, next_ - 1)});
  const base::CellRange all{{1, 1},
                            {parts_.back().last, static_cast<std::uint32_t>(columns_.size())}};
  sheets_.back()->filter({{head_, 1}, all.last});
  sheets_.back()->print(all, true, false);
}

void LongTable::add_total(const std::vector<TableCell>& cells) {
  next_ = std::max(next_, first_ + 1);
  for (std::uint32_t c = 1; c <= columns_.size(); ++c) {
    put({next_, c}, c <= cells.size() ? cells[c - 1] : TableCell(), total_of(columns_[c - 1].look));
  }
  ++next_;
}

void LongTable::add_note(std::string_view text) {
  next_ = std::max(next_, first_ + 1);
  const auto last = static_cast<std::uint32_t>(columns_.size());
  sheets_.back()->wide_text({{next_, 1}, {next_, last}}, text, Look::kPlain);
  sheets_.back()->fit(next_, text, whole_width(), Look::kPlain);
  ++next_;
}

void LongTable::finish() {
  sheets_.back()->print(
      {{1, 1}, {std::max(next_ - 1, first_), static_cast<std::uint32_t>(columns_.size())}}, true,
      false);
}

std::vector<std::string> LongTable::ranges(std::uint32_t column) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    out.push_back(absolute(*sheets_[i], {{parts_[i].first, column}, {parts_[i].last, column}}));
  }
  return out;
}

std::string LongTable::local_range(std::uint32_t column) const {
  return base::to_a1(area(column, column));
}

base::CellRange LongTable::area(std::uint32_t first_column, std::uint32_t last_column) const {
  return {{parts_.back().first, first_column}, {parts_.back().last, last_column}};
}

}  // namespace scorebook::make
