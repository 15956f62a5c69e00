// SPDX-License-Identifier: Apache-2.0
// CSV as Excel opens it by double-click: UTF-8 with byte-order mark, commas, CRLF.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scorebook::report {

/// Collects rows. Cells are quoted where they must be; text that a spreadsheet would take for a
/// formula (=, +, -, @, tab or return in front, unless it is a plain number or a lone dash) gets an
/// apostrophe in front.
class CsvWriter {
 public:
  CsvWriter();
  void add(const std::vector<std::string>& cells);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace scorebook::report
