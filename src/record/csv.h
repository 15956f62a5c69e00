// SPDX-License-Identifier: Apache-2.0
// Comma-separated values (RFC 4180) as spreadsheets in several countries write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::record {

struct CsvCell {
  std::string text;
  std::string position;  ///< "line:column" of its first character, from 1
};

/// Reads records one by one. The separator is the first of , ; tab outside quotes in the first
/// line; a first line "sep=;" names it. Quotes may hold separators, line ends and doubled quotes.
class CsvReader {
 public:
  /// UTF-8 without byte-order mark; must outlive the reader.
  explicit CsvReader(std::string_view text);
  /// The next record that is not an empty line; nullopt at the end.
  std::optional<std::vector<CsvCell>> next();

  /// Position of a quote that is never closed, empty when there is none so far.
  const std::string& open_quote() const { return open_quote_; }

 private:
  CsvCell cell();
  std::string quoted();

  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  bool at_line_end() const;
  void take();
  void take_line_end();

  std::string_view text_;
  std::size_t pos_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  char separator_ = ',';
  std::string open_quote_;
};

/// The text as one cell of a comma-separated record: quoted where needed.
std::string csv_cell(std::string_view text);

/// Puts an apostrophe before a text that a spreadsheet would take for a formula, or that such a
/// guard could be mistaken in.
std::string guard_formula(std::string_view text);
/// Undoes guard_formula().
std::string_view unguard_formula(std::string_view text);

}  // namespace scorebook::record
