// SPDX-License-Identifier: Apache-2.0
// Rows put into any sheet that opens: the result opens again, every cell that was there says the
// same in its new place, its formula is the old one with moved references, and the new rows hold
// nothing but formulas.
#include <string>
#include <vector>

#include "book.h"
#include "target.h"
#include "xlsx/insert_rows.h"
#include "xlsx/shared_formulas.h"

namespace {

using namespace scorebook;

formula::RowInsertion insertion_of(std::string_view input) {
  formula::RowInsertion insertion;
  insertion.sheet = "S";
  const auto where = static_cast<unsigned char>(input[0]);
  const auto how = static_cast<unsigned char>(input[1]);
  insertion.model = 1u + where % 16;
  insertion.before = insertion.model + (how & 1u);
  insertion.count = 1u + how / 4u % 3u;
  insertion.joins = (how & 2u) != 0;
  return insertion;
}

void check_formula(const xlsx::Sheet& old_sheet, const xlsx::Cell& cell, const xlsx::Sheet& sheet,
                   const xlsx::Cell& now, const formula::RowInsertion& insertion) {
  const auto before = xlsx::parsed_formula(old_sheet, cell);
  const auto after = xlsx::parsed_formula(sheet, now);
  fuzz::require(before.has_value() && after.has_value());
  const auto moved = formula::after_insertion(
      *before, insertion, {"S", cell.ref.row, cell.ref.row, insertion.moved(cell.ref.row)});
  fuzz::require(after->print() == (moved.formula ? *moved.formula : *before).print());
}

void check_cells(const xlsx::Workbook& before, const xlsx::Workbook& after,
                 const formula::RowInsertion& insertion) {
  const xlsx::Sheet& old_sheet = before.sheets().front();
  const xlsx::Sheet& sheet = after.sheets().front();
  for (const xlsx::Cell& cell : old_sheet.cells()) {
    const xlsx::Cell* now = sheet.find({insertion.moved(cell.ref.row), cell.ref.column});
    fuzz::require(now != nullptr && now->style == cell.style);
    fuzz::require(now->has_formula() == cell.has_formula());
    if (cell.has_formula()) {
      check_formula(old_sheet, cell, sheet, *now, insertion);
    } else {
      const xlsx::CellValue was = before.value(old_sheet, cell);
      const xlsx::CellValue is = after.value(sheet, *now);
      fuzz::require(was.kind == is.kind && was.text == is.text);
    }
  }
  for (const xlsx::Cell& cell : sheet.cells()) {
    const bool is_new =
        cell.ref.row >= insertion.before && cell.ref.row < insertion.before + insertion.count;
    fuzz::require(!is_new || cell.has_formula() || cell.type == xlsx::CellType::kEmpty);
  }
  fuzz::require(sheet.merges().size() >= old_sheet.merges().size());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) {
    return 0;
  }
  const std::string_view input = fuzz::view(data, size);
  const formula::RowInsertion insertion = insertion_of(input);
  const std::string package = fuzz::book_with("xl/worksheets/sheet1.xml", input.substr(2));
  const io::MemorySource source(package);
  const auto book = xlsx::Workbook::open(source, fuzz::small_limits());
  if (!book) {
    return 0;
  }
  const auto written = xlsx::insert_rows(*book, insertion, {false, 1});
  if (!written) {
    fuzz::require(written.error().code != ErrorCode::kInternal);
    return 0;
  }
  const io::MemorySource again(written->bytes);
  const auto after = xlsx::Workbook::open(again);
  fuzz::require(after.ok());
  check_cells(*book, *after, insertion);
  return 0;
}
