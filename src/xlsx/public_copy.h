// SPDX-License-Identifier: Apache-2.0
// A workbook put together anew from what is seen of it: values, formats, page set-up. Everything
// that is not known to be seen stays behind, so that nothing hidden leaves with the copy.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/a1.h"
#include "scorebook/result.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// What cells shall say instead.
struct PublicText {
  /// By sheet and cell (of a merged area the first); an empty text clears the cell.
  std::map<std::pair<std::string, base::CellRef>, std::string> cells;
  /// The text of any other cell without what must not be published; nullopt when it may be.
  std::function<std::optional<std::string>(std::string_view)> mask;
};

struct PublicCopy {
  std::string bytes;
  std::vector<std::string> hidden_sheets;  ///< left out
  std::vector<std::string> masked;         ///< "Sheet!A1": cells whose text was changed by `mask`
  std::vector<std::string> parts;          ///< parts of the package that have nothing in the copy
  /// How many of each kind were left out: cells, formulas, notes, names, and elements of sheets:
  /// pictures, links, headers, input_rules, formats, tables, protection.
  std::map<std::string, std::size_t> left_out;
};

/// The copy: visible sheets with their values (formulas as what they show), shared strings that a
/// cell refers to, styles, theme, print areas and titles. Contents of hidden rows and columns are
/// left out. The package is new: its times, comments and extra fields say nothing. The workbook
/// must have been opened with Keep::kAll.
Result<PublicCopy> public_copy(const Workbook& book, const PublicText& text);

}  // namespace scorebook::xlsx
