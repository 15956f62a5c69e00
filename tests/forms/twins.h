// SPDX-License-Identifier: Apache-2.0
// The same report typed in another way: one sheet as rows of texts, changed and written again.
#pragma once

#include <string>
#include <vector>

#include "base/thai.h"
#include "bind/typed_sheet.h"
#include "forms/workbooks.h"

namespace scorebook::test {

/// The texts of a sheet by row and column; "" where nothing stands.
using Rows = std::vector<std::vector<std::string>>;

inline Rows rows_of(const xlsx::Workbook& book, std::uint32_t columns) {
  const xlsx::Sheet& sheet = book.sheets().front();
  std::uint32_t last = 0;
  for (const xlsx::Cell& cell : sheet.cells()) {
    last = std::max(last, cell.ref.row);
  }
  Rows rows(last);
  for (std::uint32_t r = 1; r <= last; ++r) {
    for (std::uint32_t c = 1; c <= columns; ++c) {
      const xlsx::CellValue value = book.value(sheet, base::CellRef{r, c});
      rows[r - 1].push_back(value.text);
    }
  }
  return rows;
}

inline std::string with_other_digits(const std::string& text) {
  const std::string ascii = base::ascii_digits(text);
  return ascii == text ? base::thai_digits(text) : ascii;
}

/// The ways in which the same report is typed: each keeps what it says. `header` is the number of
/// the first header row, `depth` how many there are.
struct Twin {
  std::string name;
  Rows rows;
  std::string sheet;
};

inline std::vector<Twin> twins_of(const Rows& rows, std::size_t header, std::size_t depth,
                                  const std::string& sheet) {
  std::vector<Twin> twins;
  Rows moved = rows;  // the last two columns change places, and one is added behind the first
  for (std::size_t r = 0; r < moved.size(); ++r) {
    std::swap(moved[r][moved[r].size() - 1], moved[r][moved[r].size() - 2]);
    const bool top = r + 1 == header;
    moved[r].insert(moved[r].begin() + 1, top ? "โทรศัพท์ภายใน" : "");
  }
  twins.push_back({"columns moved and one added", moved, sheet});
  Rows paged;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (r >= header + depth - 1 && (r - header - depth + 1) % 20 == 0 && r > header + depth) {
      paged.insert(paged.end(), rows.begin() + static_cast<std::ptrdiff_t>(header - 1),
                   rows.begin() + static_cast<std::ptrdiff_t>(header + depth - 1));
    }
    paged.push_back(rows[r]);
  }
  twins.push_back({"header repeated every 20 rows", paged, sheet});
  Rows digits = rows;  // every other row in the digits of the other script
  for (std::size_t r = header + depth - 1; r < digits.size(); r += 2) {
    digits[r][0] = with_other_digits(digits[r][0]);
  }
  twins.push_back({"both digit sets", digits, sheet});
  twins.push_back({"sheet renamed", rows, "Sheet1 (2)"});
  Rows spare = rows;
  for (int i = 0; i < 5; ++i) {
    spare.emplace_back(rows.front().size());
  }
  twins.push_back({"spare rows empty", spare, sheet});
  return twins;
}

/// A workbook of one sheet without merged cells or styles.
inline std::string typed(const Rows& rows, std::string_view name) {
  TypedSheet sheet;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const base::CellRef ref{static_cast<std::uint32_t>(r + 1), static_cast<std::uint32_t>(c + 1)};
      sheet.set(base::to_a1(ref), rows[r][c]);
    }
  }
  BookBuilder book;
  add_sheet(book, std::string(name), sheet);
  return book.build();
}

}  // namespace scorebook::test
