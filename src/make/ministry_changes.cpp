// SPDX-License-Identifier: Apache-2.0
// Every indicator of this round beside that of the round before.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

using ministry::IndicatorLine;
using ministry::Submission;

TableCell result_of(const IndicatorLine& line) {
  return line.figure ? TableCell(*line.figure) : TableCell(line.result);
}

/// The points of an indicator that counts; a pending one has none yet.
TableCell points_of(const IndicatorLine& line) {
  return line.scored && line.state == "reported" ? TableCell(line.score) : TableCell();
}

}  // namespace

void draw_changes(const MinistryDrawing& drawing, TableBook& book) {
  if (drawing.all.earlier.empty()) {
    return;
  }
  const auto column = [](std::string_view key, double width, Look look) {
    return TableColumn{ministry_word(key), width, look};
  };
  std::vector<TableColumn> columns = {column("agency", 28, Look::kText)};
  add_series(drawing, columns);
  columns.insert(columns.end(),
                 {column("indicator", 44, Look::kText), column("earlier_state", 18, Look::kText),
                  column("state_now", 18, Look::kText), column("earlier_result", 26, Look::kText),
                  column("result_now", 26, Look::kText), column("earlier_score", 12, Look::kPoints),
                  column("score_now", 12, Look::kPoints), column("change", 17, Look::kPoints)});
  LongTable table(book, ministry_word("sheet.changes"), drawing.heads("sheet.changes"), columns, 1,
                  drawing.last_row);
  const auto last = static_cast<std::uint32_t>(columns.size());
  const std::string before = base::column_name(last - 2);
  const std::string now = base::column_name(last - 1);
  for (const ministry::Comparison& comparison : drawing.all.comparisons) {
    for (const ministry::Standing& standing : comparison.standings) {
      const Submission* earlier = drawing.earlier(standing);
      if (earlier == nullptr) {
        continue;
      }
      std::map<std::string_view, const IndicatorLine*> known;
      for (const IndicatorLine& line : earlier->indicators) {
        known.emplace(line.id, &line);
      }
      for (const IndicatorLine& line : drawing.submission(standing.submission).indicators) {
        const auto found = known.find(line.id);
        if (found == known.end()) {
          continue;
        }
        const std::uint32_t row = table.next_row();
        std::vector<TableCell> cells = {drawing.agency(standing.agency).name};
        add_series(drawing, cells, comparison.series);
        const std::vector<TableCell> rest = {
            indicator_words(line),
            state_word(drawing, *found->second),
            state_word(drawing, line),
            result_of(*found->second),
            result_of(line),
            points_of(*found->second),
            points_of(line),
            CellFormula{fmt::format(
                "IF(AND(ISNUMBER({0}{2}),ISNUMBER({1}{2})),ROUND({1}{2}-{0}{2},9),\"\")", before,
                now, row)}};
        cells.insert(cells.end(), rest.begin(), rest.end());
        table.add(cells);
      }
    }
  }
  const bool empty = table.empty();
  table.close();
  if (empty) {
    table.add_note(ministry_word("no_change"));
    table.finish();
  }
}

}  // namespace scorebook::make
