// SPDX-License-Identifier: Apache-2.0
// What a draft makes out on the sheets of a workbook, as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bind/sheet_view.h"

namespace scorebook::draft {

/// What a column is for, as far as its heading and its cells tell.
enum class Role {
  kOther,
  kGroup,
  kNumber,
  kTitle,
  kUnit,
  kWeight,
  kThreshold,
  kResult,
  kLevel,
  kPoints,
};

enum class Kind { kText, kNumber, kDate };

/// A column of a table.
struct Column {
  std::uint32_t column = 0;
  std::vector<std::string> header;  ///< from top to bottom, merged headings once
  Kind kind = Kind::kText;
  Role role = Role::kOther;
  bool formulas = false;   ///< most of its filled cells hold formulas
  bool personal = false;   ///< the heading speaks of persons
  std::size_t filled = 0;  ///< rows of items in which it says something
};

/// A row that sums up others.
struct Total {
  std::uint32_t row = 0;
  std::string text;          ///< its label
  std::uint32_t column = 0;  ///< of the last number right of the label; 0 for none
};

/// A row that is the heading of those below it.
struct Heading {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::string text;
};

/// A table of a sheet: headings over rows.
struct TableSketch {
  std::uint32_t header_first = 0, header_last = 0;
  std::vector<Column> columns;
  std::vector<std::uint32_t> items;  ///< rows
  std::vector<Heading> headings;
  std::vector<Total> totals;
  const Column* of(Role role) const;
};

struct SheetSketch {
  const bind::SheetView* view = nullptr;
  std::optional<TableSketch> table;
};

/// The header rows and columns of the table of a sheet; nullopt when it has none.
std::optional<TableSketch> find_table(const bind::SheetView& view);
/// Sorts the rows below the header into items, headings and totals.
void tell_rows(const bind::SheetView& view, TableSketch& table);
/// Finds out what the columns hold and what they are for; needs the rows.
void tell_columns(const bind::SheetView& view, TableSketch& table);

/// The words of a key of words.txt, folded.
const std::vector<std::string>& words(std::string_view key);
/// A text of words.txt, with its English form when asked for.
std::string note(std::string_view key, bool english);
/// Whether the text would be taken for a pattern with parts.
bool has_braces(std::string_view text);
/// Whether the text (not folded yet) contains, or begins with, one of the words of the key.
bool contains_word(std::string_view text, std::string_view key);
bool begins_with_word(std::string_view text, std::string_view key);

}  // namespace scorebook::draft
