// SPDX-License-Identifier: Apache-2.0
#include "app/lists.h"

#include <string>
#include <string_view>
#include <utility>

#include "io/package.h"
#include "xlsx/workbook.h"

namespace scorebook::app {
namespace {

/// Columns of a list that are looked at; headings farther right are none of ours.
constexpr std::uint32_t kMostColumns = 256;

bool is_binary(std::string_view bytes) {
  return bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

ministry::TextLines lines_of(const xlsx::Workbook& book, const xlsx::Sheet& sheet) {
  ministry::TextLines lines;
  for (const xlsx::Cell& cell : sheet.cells()) {
    if (cell.ref.column > kMostColumns) {
      continue;
    }
    if (lines.empty() || lines.back().number != cell.ref.row) {
      lines.push_back({cell.ref.row, {}});
    }
    std::vector<std::string>& cells = lines.back().cells;
    cells.resize(cell.ref.column);
    cells.back() = book.shown(sheet, cell);
  }
  return lines;
}

Result<ministry::TextLines> lines_in(std::string_view bytes) {
  if (!is_binary(bytes)) {
    return ministry::read_csv_lines(bytes);
  }
  const io::MemorySource source(bytes);
  Result<xlsx::Workbook> book = xlsx::Workbook::open(source, {}, xlsx::Keep::kValues);
  if (!book) {
    return book.error();
  }
  for (const xlsx::Sheet& sheet : book->sheets()) {
    if (sheet.visibility() == xlsx::Visibility::kVisible && !sheet.cells().empty()) {
      return lines_of(*book, sheet);
    }
  }
  return ministry::TextLines();
}

}  // namespace

Result<ministry::TextLines> read_lines(const Input& input) {
  const Result<std::string> bytes = input.read();
  Result<ministry::TextLines> lines =
      bytes ? lines_in(*bytes) : Result<ministry::TextLines>(bytes.error());
  if (!lines) {
    Error error = lines.error();
    error.file = input.name;
    return error;
  }
  return lines;
}

}  // namespace scorebook::app
