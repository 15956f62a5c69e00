// SPDX-License-Identifier: Apache-2.0
#include "bind/sheet_view.h"

#include <algorithm>

#include "base/thai.h"
#include "bind/limits.h"
#include "bind/own_sheets.h"

namespace scorebook::bind {
namespace {

bool is_text(const xlsx::Cell& cell) {
  return cell.type == xlsx::CellType::kShared || cell.type == xlsx::CellType::kInline ||
         cell.type == xlsx::CellType::kFormulaText;
}

// base::fold of the beginning of a text.
std::string fold_head(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(bytes, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    ++end;
  }
  return base::fold(text.substr(0, end));
}

bool is_blank(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return true;
  }
  const bool ascii = static_cast<unsigned char>(text[first]) < 0x80;
  constexpr std::size_t kLongestBlank = 200;  // no-break spaces and the like
  return !ascii && text.size() < kLongestBlank && base::squeeze(text).empty();
}

}  // namespace

SheetView::SheetView(const xlsx::Workbook& book, std::uint32_t index)
    : book_(&book),
      sheet_(&book.sheets()[index]),
      index_(index) {
  std::string scratch;
  cells_.reserve(sheet_->cells().size());
  const bool merged = !sheet_->merges().empty();
  for (const xlsx::Cell& cell : sheet_->cells()) {
    if (cell.type == xlsx::CellType::kEmpty ||
        (merged && sheet_->area(cell.ref).first != cell.ref)) {
      continue;
    }
    std::string_view text = cell.raw;
    if (is_text(cell)) {
      text = book.text(cell, scratch);
      if (text.data() == scratch.data()) {
        text = decoded_.emplace_back(scratch);
      }
    }
    if (is_blank(text)) {
      continue;
    }
    if (rows_.empty() || rows_.back() != cell.ref.row) {
      rows_.push_back(cell.ref.row);
      row_begin_.push_back(cells_.size());
    }
    cells_.push_back({cell.ref, &cell, text});
  }
  row_begin_.push_back(cells_.size());
}

std::span<const Filled> SheetView::row(std::uint32_t row) const {
  const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
  if (found == rows_.end() || *found != row) {
    return {};
  }
  const auto i = static_cast<std::size_t>(found - rows_.begin());
  return std::span(cells_).subspan(row_begin_[i], row_begin_[i + 1] - row_begin_[i]);
}

const Filled* SheetView::find(base::CellRef ref) const {
  return first_in(ref.row, ref.column, ref.column);
}

const Filled* SheetView::shown(base::CellRef ref) const {
  const Filled* const own = find(ref);
  return own || sheet_->merges().empty() ? own : find(sheet_->area(ref).first);
}

const Filled* SheetView::first_in(std::uint32_t row, std::uint32_t first,
                                  std::uint32_t last) const {
  for (const Filled& cell : this->row(row)) {
    if (cell.ref.column > last) {
      break;
    }
    if (cell.ref.column >= first) {
      return &cell;
    }
  }
  return nullptr;
}

record::Place SheetView::place(base::CellRef ref) const {
  return place(sheet_->area(ref));
}

record::Place SheetView::place(const base::CellRange& area) const {
  return {sheet_->name(), index_, area};
}

const std::string& SheetView::head(const Filled& cell) const {
  const auto i = static_cast<std::size_t>(&cell - cells_.data());
  if (i >= kMostHeads) {
    last_head_ = fold_head(cell.text, kHeadBytes);
    return last_head_;
  }
  heads_.resize(std::min(cells_.size(), kMostHeads));
  if (heads_[i].empty()) {
    heads_[i] = fold_head(cell.text, kHeadBytes);
  }
  return heads_[i];
}

std::string SheetView::folded(const Filled& cell) const {
  return cell.text.size() <= kHeadBytes ? head(cell) : base::fold(cell.text);
}

bool SheetView::begins(const Filled& cell, std::string_view prefix) const {
  constexpr std::size_t kSlack = 48;  // bytes of spaces and the like
  return prefix.size() + kSlack <= kHeadBytes
             ? head(cell).starts_with(prefix)
             : fold_head(cell.text, prefix.size() + kSlack).starts_with(prefix);
}

std::vector<SheetView> view_sheets(const xlsx::Workbook& book) {
  std::vector<SheetView> views;
  views.reserve(book.sheets().size());
  for (std::uint32_t i = 0; i < book.sheets().size(); ++i) {
    if (!is_own_sheet(book.sheets()[i].name())) {
      views.emplace_back(book, i);
    }
  }
  return views;
}

}  // namespace scorebook::bind
