// SPDX-License-Identifier: Apache-2.0
// A table of text aligned by terminal columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace scorebook::report {

enum class Align { kLeft, kRight };

/// Rows of cells under headings. At most one column may be elastic: it is wrapped when the table
/// would be wider than asked; all others take what they need.
class TextTable {
 public:
  struct Column {
    std::string heading;
    Align align = Align::kLeft;
    bool elastic = false;
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// One cell for each column; missing ones are empty.
  void add(std::vector<std::string> cells);
  /// A line of hyphens under the headings and two spaces between columns; a table without headings
  /// has no such line. Every line ends in a line feed and has no spaces before it.
  std::string text(std::size_t width, std::size_t indent) const;

 private:
  std::vector<std::size_t> widths(std::size_t room) const;
  bool has_headings() const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace scorebook::report
