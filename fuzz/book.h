// SPDX-License-Identifier: Apache-2.0
// A workbook around one fuzzed part, and a reader of all that can be asked of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "support/book.h"
#include "xlsx/edits.h"

namespace scorebook::fuzz {

/// A workbook of one sheet with a string, a style and a formula, one part replaced.
inline std::string book_with(std::string_view part, std::string_view bytes) {
  test::BookBuilder builder;
  builder
      .sheet("S",
             "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>0.5</v></c>"
             "<c r=\"C1\" t=\"s\"><v>3</v></c><c r=\"D1\" s=\"2\"><v>45017</v></c></row>"
             "<row r=\"2\"><c r=\"A2\"><f>SUM(B1:B9)</f><v>0.5</v></c></row>")
      .strings({"ก", "b", "", "d"})
      .formats({"0.00%", "[$-107041E]d mmm yyyy;@"})
      .part(std::string(part), std::string(bytes));
  return builder.build();
}

inline io::Limits small_limits() {
  io::Limits limits;
  limits.max_cells = 100000;
  limits.max_text_bytes = 1 << 20;
  return limits;
}

/// Asks for everything a cell can tell.
inline void read_all(const xlsx::Workbook& book) {
  std::string scratch;
  for (const xlsx::Sheet& sheet : book.sheets()) {
    for (const xlsx::Cell& cell : sheet.cells()) {
      book.value(sheet, cell);
      book.text(cell, scratch);
      book.formula(sheet, cell);
      book.format(cell);
      book.shown(sheet, cell);
      sheet.area(cell.ref);
    }
  }
}

/// Reads a workbook with one part replaced, if it opens.
inline void read_with(std::string_view part, std::string_view bytes) {
  const std::string package = book_with(part, bytes);
  const io::MemorySource source(package);
  if (const auto book = xlsx::Workbook::open(source, small_limits())) {
    read_all(*book);
  }
}

}  // namespace scorebook::fuzz
