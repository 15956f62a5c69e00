// SPDX-License-Identifier: Apache-2.0
// How a draft calls what it found: keys, ids, and the patterns that split texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/sketch.h"

namespace scorebook::draft {

/// A column with the key it gets in the definition.
struct NamedColumn {
  const Column* column = nullptr;
  std::string key;
};

/// Keys by role ("weight", "target_1"), else by the letters of the column ("column_p").
std::vector<NamedColumn> name_columns(const TableSketch& table);

/// How rows get their ids.
struct Identity {
  std::string id;  ///< the pattern of the table's key `id`
  std::optional<std::string>
      pattern;            ///< splits the text into `no` and `title`, when it holds both
  bool numbered = false;  ///< there is a field `no`
};

/// From the texts that name groups ("Dimension 1 Quality"): a number in all of them after the same
/// words, no number twice.
Identity identify_groups(const std::vector<std::string>& texts);
/// From the column of numbers, else from numbers at the beginning of the titles, else counted.
Identity identify_items(const bind::SheetView& view, const TableSketch& table, bool grouped);

/// The line as a pattern, with a year of the Buddhist era and the name of the agency as parts;
/// nullopt when it cannot be one. Tells which parts it has.
struct LinePattern {
  std::string text;
  bool year = false, agency = false;
};

std::optional<LinePattern> line_pattern(std::string_view text, bool want_year, bool want_agency);

/// The texts of the groups of a table: its group column, else its headings.
std::vector<std::string> group_texts(const bind::SheetView& view, const TableSketch& table);

}  // namespace scorebook::draft
