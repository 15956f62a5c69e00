// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "formula/formula.h"
#include "xlsx/book_parts.h"
#include "xlsx/book_writer.h"
#include "xlsx/cell_value.h"
#include "xlsx/edits.h"
#include "xlsx/shared_formulas.h"
#include "xlsx/tables.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

constexpr std::size_t kMaxTextLength = 32767;  // UTF-16 units, as Excel counts

Error refused(ErrorCode code, const Sheet& sheet, base::CellRef ref, std::string_view reason) {
  return Error(code, sheet.name() + "!" + base::to_a1(ref), {{"reason", std::string(reason)}});
}

/// Whether a cell can hold the value at all.
Result<void> check_value(const Sheet& sheet, base::CellRef ref, const NewValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (!base::is_valid_utf8(*text)) {
      return refused(ErrorCode::kValueInvalid, sheet, ref, "not UTF-8");
    }
    if (const std::size_t length = utf16_length(*text); length > kMaxTextLength) {
      Error error = refused(ErrorCode::kCellNotWritable, sheet, ref, "text too long");
      error.args.emplace_back("length", std::to_string(length));
      error.args.emplace_back("max", std::to_string(kMaxTextLength));
      return error;
    }
  } else if (const auto* number = std::get_if<Exact>(&value)) {
    if (!stored_double(number->cell_text())) {
      return refused(ErrorCode::kValueInvalid, sheet, ref, "number too large");
    }
  } else if (const auto* formula = std::get_if<NewFormula>(&value)) {
    if (!formula::Formula::parse(formula->text)) {
      return refused(ErrorCode::kValueInvalid, sheet, ref, "formula");
    }
  }
  return {};
}

}  // namespace

Editor::Editor(const Workbook& book) : book_(&book) {
  assert(std::all_of(book.sheets().begin(), book.sheets().end(),
                     [](const Sheet& sheet) { return sheet.whole(); }));
}

/// Whether the cell's place lets it change.
Result<void> Editor::check_place(std::size_t index, base::CellRef ref) {
  const Sheet& sheet = book_->sheets()[index];
  for (const BlockFormula& block : sheet.layout().blocks) {
    if (block.kind != FormulaKind::kSharedMaster && block.range.contains(ref)) {
      return refused(ErrorCode::kCellNotWritable, sheet, ref,
                     block.kind == FormulaKind::kArray ? "array formula" : "data table");
    }
  }
  const Cell* cell = sheet.find(ref);
  if (cell != nullptr && cell->formula_kind == FormulaKind::kSharedMaster &&
      !formula::Formula::parse(decode_content(cell->formula)) &&
      !shared_members(sheet, *cell).empty()) {
    return refused(ErrorCode::kCellNotWritable, sheet, ref, "shared formula");
  }
  const auto tables = tables_of(index);
  if (!tables) {
    return tables.error();
  }
  const bool heading = std::any_of((*tables)->begin(), (*tables)->end(),
                                   [ref](const Table& table) { return table.is_header(ref); });
  if (heading) {
    return refused(ErrorCode::kCellNotWritable, sheet, ref, "table heading");
  }
  return {};
}

/// The tables of a sheet, read once.
Result<const std::vector<Table>*> Editor::tables_of(std::size_t index) {
  const auto known = tables_.find(index);
  if (known != tables_.end()) {
    return &known->second;
  }
  auto tables = read_tables(book_->package(), book_->sheets()[index]);
  if (!tables) {
    return tables.error();
  }
  return &tables_.emplace(index, std::move(*tables)).first->second;
}

Result<void> Editor::set(std::string_view sheet_name, base::CellRef ref, NewValue value) {
  const BookParts& parts = book_->parts();
  const std::size_t index = parts.sheet_index(sheet_name);
  if (index >= parts.sheets.size()) {
    return Error(ErrorCode::kWorkbookDamaged, std::string(sheet_name),
                 {{"reason", "no such sheet"}});
  }
  const Sheet& sheet = parts.sheets[index];
  if (ref.row < 1 || ref.row > base::kMaxRow || ref.column < 1 || ref.column > base::kMaxColumn) {
    return Error(ErrorCode::kValueInvalid, sheet.name(), {{"reason", "cell address"}});
  }
  ref = sheet.area(ref).first;
  if (auto* formula = std::get_if<NewFormula>(&value); formula && formula->text.starts_with('=')) {
    formula->text.erase(0, 1);
  }
  if (auto fits = check_value(sheet, ref, value); !fits) {
    return fits;
  }
  if (auto writable = check_place(index, ref); !writable) {
    return writable;
  }
  if (const auto* text = std::get_if<std::string>(&value); text && text->empty()) {
    value = std::monostate();
  }
  pending_[{index, ref}] = std::move(value);
  return {};
}

void Editor::set_style(std::string_view sheet, base::CellRef ref, std::uint32_t style) {
  const std::size_t index = book_->parts().sheet_index(sheet);
  if (index < book_->sheets().size()) {
    styles_[{index, ref}] = style;
  }
}

void Editor::set_row_height(std::string_view sheet, std::uint32_t row, double points) {
  const std::size_t index = book_->parts().sheet_index(sheet);
  if (index < book_->sheets().size()) {
    heights_[{index, row}] = points;
  }
}

void Editor::recalculate(std::string_view sheet, base::CellRef ref) {
  const std::size_t index = book_->parts().sheet_index(sheet);
  if (index < book_->sheets().size()) {
    unsettled_.emplace(index, ref);
  }
}

Result<Written> Editor::write(int deflate_level) const {
  return write(deflate_level, false);
}

Result<Written> Editor::write_recalculated(int deflate_level) const {
  return write(deflate_level, true);
}

Result<Written> Editor::write(int deflate_level, bool all_formulas) const {
  BookWriter writer(*book_, storage_);
  for (const auto& [place, value] : pending_) {
    writer.set(place.first, place.second, value);
  }
  for (const Place& place : unsettled_) {
    writer.recalculate(place.first, place.second);
  }
  for (const auto& [place, style] : styles_) {
    writer.set_style(place.first, place.second, style);
  }
  for (const auto& [place, height] : heights_) {
    writer.set_height(place.first, place.second, height);
  }
  return writer.finish({all_formulas, removes_signature_, deflate_level});
}

}  // namespace scorebook::xlsx
