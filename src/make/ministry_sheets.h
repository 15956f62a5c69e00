// SPDX-License-Identifier: Apache-2.0
// What the sheets of the ministry's workbook share.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "make/long_table.h"
#include "make/table_book.h"
#include "ministry/consolidation.h"
#include "report/wording.h"

namespace scorebook::make {

/// A text of ministry_words.txt; an unknown key is a bug and throws std::out_of_range.
const std::string& ministry_word(std::string_view key);
/// The same with names in braces filled.
std::string ministry_text(std::string_view key, const report::Values& values);

/// What every drawing function needs.
struct MinistryDrawing {
  const ministry::Consolidation& all;
  std::span<const form::Form> forms;
  report::Wording wording;  ///< Thai words for states and outcomes
  std::uint32_t last_row;   ///< where a long table goes on in another sheet

  /// By "id/edition" or id (the newest edition).
  const form::Form* form(std::string_view name) const;

  const ministry::Agency& agency(std::size_t index) const { return all.agencies[index]; }

  const ministry::Submission& submission(std::size_t index) const { return all.submissions[index]; }

  /// The report of the round before; null when there is none.
  const ministry::Submission* earlier(const ministry::Standing& standing) const {
    return standing.earlier ? &all.earlier[*standing.earlier] : nullptr;
  }

  /// "title · fiscal year · round" of comparable reports, digits Thai.
  std::string series_title(const ministry::Series& series) const;
  /// The lines over a table: its name, who consolidates, as of when.
  std::vector<std::string> heads(std::string_view key) const;
  /// The same for a table of comparable reports.
  std::vector<std::string> heads(std::string_view key, const ministry::Series& series) const;

  /// Whether the long tables need columns that tell the series apart.
  bool several_series() const { return all.comparisons.size() > 1; }
};

/// Where the scores of one comparison landed, which the first page counts.
struct ComparisonPlace {
  TableSheet* sheet = nullptr;
  std::string names, values;  ///< ranges of the agencies and of their score or percentage
  base::CellRange name_area, value_area;
};

struct ResultPlace {
  TableSheet* sheet = nullptr;
  std::vector<std::string> titles;  ///< of the groups
  std::vector<std::string> ranges;  ///< of their columns
};

struct Places {
  std::string arrivals, errors, warnings;  ///< ranges of the sheet of deliveries
  std::vector<std::string> states;         ///< ranges of the column of states in the details
  std::vector<ComparisonPlace> scores;          ///< one for each comparison
  std::vector<ResultPlace> results;
};

/// Columns that tell comparable reports apart, where there are several kinds, and their cells.
void add_series(const MinistryDrawing& drawing, std::vector<TableColumn>& columns);
void add_series(const MinistryDrawing& drawing, std::vector<TableCell>& cells,
                const ministry::Series& series);

/// The word for what an indicator's line says of itself: its outcome, else its state.
std::string state_word(const MinistryDrawing& drawing, const ministry::IndicatorLine& line);
/// "1.2 Title".
std::string indicator_words(const ministry::IndicatorLine& line);
/// The serial of a day; empty when there is none.
TableCell day_cell(const std::optional<base::Date>& day);
TableCell count_cell(std::size_t count);

void draw_status(const MinistryDrawing& drawing, TableBook& book, Places& places);
void draw_scores(const MinistryDrawing& drawing, TableBook& book, Places& places);
void draw_results(const MinistryDrawing& drawing, TableBook& book, Places& places);
void draw_details(const MinistryDrawing& drawing, TableBook& book, Places& places);
void draw_findings(const MinistryDrawing& drawing, TableBook& book);
void draw_evidence(const MinistryDrawing& drawing, TableBook& book);
void draw_disagreements(const MinistryDrawing& drawing, TableBook& book);
/// What the ministry has corrected itself; nothing when it has not.
void draw_corrections(const MinistryDrawing& drawing, TableBook& book);
/// This round beside the one before; nothing when there is none.
void draw_changes(const MinistryDrawing& drawing, TableBook& book);
void draw_method(const MinistryDrawing& drawing, TableBook& book);
void draw_sources(const MinistryDrawing& drawing, TableBook& book);
/// Draws the first page into a sheet that was added before the others.
void draw_front(const MinistryDrawing& drawing, TableSheet& sheet, const Places& places);

}  // namespace scorebook::make
