// SPDX-License-Identifier: Apache-2.0
// A list that somebody keeps in a spreadsheet: lines of texts under headings.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/result.h"

namespace scorebook::ministry {

/// One line with the number that it has in the file.
struct TextLine {
  std::size_t number = 0;
  std::vector<std::string> cells;
};

/// The lines of a sheet or a text file, headings among them.
using TextLines = std::vector<TextLine>;

/// The lines of a CSV file as Thai Excel saves it: UTF-8, UTF-16 or Windows-874; comma, semicolon
/// or tab. kListFaulty for a quote that is never closed.
Result<TextLines> read_csv_lines(std::string_view bytes);

/// Columns found by their headings.
class TextList {
 public:
  /// `prefix` names the headings of words.txt ("roster"). The headings are the first line that has
  /// one of the `needed`; they stand among the first 20 lines. kListFaulty when a needed one is not
  /// there, with its first spelling as "missing".
  static Result<TextList> create(TextLines lines, std::string_view prefix,
                                 const std::vector<std::string>& columns,
                                 const std::vector<std::string>& needed);

  std::size_t size() const { return lines_.size(); }

  /// The squeezed text of a line below the headings; empty when there is no such column or cell.
  std::string cell(std::size_t line, std::string_view column) const;

  /// The number of the line in the file.
  std::size_t number(std::size_t line) const { return lines_[line].number; }

  bool has(std::string_view column) const { return columns_.find(column) != columns_.end(); }

  /// The heading as it stands in the list.
  std::string heading(std::string_view column) const;

 private:
  TextLines lines_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::map<std::string, std::string, std::less<>> headings_;
};

}  // namespace scorebook::ministry
