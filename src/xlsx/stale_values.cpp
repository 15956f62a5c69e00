// SPDX-License-Identifier: Apache-2.0
#include "xlsx/calculator.h"
#include "xlsx/cell_text.h"
#include "xlsx/edits.h"

namespace scorebook::xlsx {

std::vector<StaleValue> stale_values(const Workbook& book) {
  std::vector<StaleValue> stale;
  for (const Computed& result : Calculator(book).all()) {
    if (!result.evaluated) {
      continue;
    }
    const Sheet& sheet = book.sheets()[result.sheet];
    const Cell* cell = sheet.find(result.ref);
    const CellValue stored = book.value(sheet, *cell);
    const bool nothing = std::holds_alternative<std::monostate>(result.value);
    const formula::Value value = nothing ? formula::Value(0.0) : result.value;
    if (!stores_already(stored, value)) {
      stale.push_back({sheet.name(), result.ref, book.shown(sheet, *cell),
                       show_value(book, cell->style, value), stored.missing_cache});
    }
  }
  return stale;
}

}  // namespace scorebook::xlsx
