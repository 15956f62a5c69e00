// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "base/thai.h"
#include "bind/own_sheets.h"
#include "edit/review_sheet.h"
#include "edit/review_words.h"
#include "report/finding_key.h"

namespace scorebook::edit {
namespace {

using Row = std::map<std::uint32_t, std::string>;  // texts by column of the sheet

/// The column that a heading names, in either language.
std::optional<ReviewColumn> column_of(const std::string& heading) {
  const std::string folded = base::fold(heading);
  for (std::size_t column = 0; column < kReviewColumns; ++column) {
    for (const report::Language language : {report::Language::kThai, report::Language::kEnglish}) {
      if (folded == base::fold(review_word(kColumnWords[column], language))) {
        return static_cast<ReviewColumn>(column);
      }
    }
  }
  return std::nullopt;
}

bool is_mended_word(const std::string& text) {
  const std::string folded = base::fold(text);
  return folded == base::fold(review_word("mended", report::Language::kThai)) ||
         folded == base::fold(review_word("mended", report::Language::kEnglish));
}

/// The places of the columns: as a heading row names them, else from A on.
std::array<std::uint32_t, kReviewColumns> columns_of(const std::map<std::uint32_t, Row>& rows) {
  std::array<std::uint32_t, kReviewColumns> places{};
  for (const auto& [number, row] : rows) {
    places.fill(0);
    std::size_t found = 0;
    for (const auto& [at, text] : row) {
      if (const auto column = column_of(text); column && places[*column] == 0) {
        places[*column] = at;
        ++found;
      }
    }
    if (found > kReviewColumns / 2) {
      return places;
    }
  }
  for (std::uint32_t column = 0; column < kReviewColumns; ++column) {
    places[column] = column + 1;
  }
  return places;
}

}  // namespace

std::vector<ReviewLine> read_review(const xlsx::Workbook& book) {
  const auto sheet = std::find_if(book.sheets().begin(), book.sheets().end(),
                                  [](const auto& one) { return bind::is_own_sheet(one.name()); });
  if (sheet == book.sheets().end()) {
    return {};
  }
  std::map<std::uint32_t, Row> rows;
  for (const xlsx::Cell& cell : sheet->cells()) {
    const xlsx::CellValue value = book.value(*sheet, cell);
    if (!value.text.empty()) {
      rows[cell.ref.row][cell.ref.column] = value.text;
    }
  }
  const auto places = columns_of(rows);
  std::vector<ReviewLine> lines;
  std::set<std::string> known;
  for (auto& [number, row] : rows) {
    ReviewLine line;
    for (std::size_t column = 0; column < kReviewColumns; ++column) {
      const auto text = row.find(places[column]);
      line.text[column] = text == row.end() ? std::string() : std::move(text->second);
    }
    if (!report::is_finding_key(line.text[kKey]) || !known.insert(line.text[kKey]).second) {
      continue;
    }
    line.status = is_mended_word(line.text[kStatus]) ? ReviewLine::Status::kMended
                  : line.text[kExplanation].empty()  ? ReviewLine::Status::kOpen
                                                     : ReviewLine::Status::kExplained;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace scorebook::edit
