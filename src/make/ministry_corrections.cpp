// SPDX-License-Identifier: Apache-2.0
// What the ministry has corrected itself: old and new, why, and by whose authority.
#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

template <typename Value>
TableCell maybe(const std::optional<Value>& value) {
  return value ? TableCell(*value) : TableCell();
}

}  // namespace

void draw_corrections(const MinistryDrawing& drawing, TableBook& book) {
  bool any = !drawing.all.not_made.empty();
  for (const std::size_t used : drawing.all.used()) {
    any = any || !drawing.submission(used).corrections.empty();
  }
  if (!any) {
    return;
  }
  const auto column = [](std::string_view key, double width, Look look = Look::kText) {
    return TableColumn{ministry_word(key), width, look};
  };
  std::vector<TableColumn> columns = {column("agency", 28)};
  add_series(drawing, columns);
  columns.insert(columns.end(), {column("indicator_no", 12), column("correction_field", 16),
                                 column("correction_before", 22), column("correction_value", 22),
                                 column("score_before", 12, Look::kPoints),
                                 column("score_after", 14, Look::kPoints), column("reason", 40),
                                 column("authority", 30), column("made", 26)});
  LongTable table(book, ministry_word("sheet.corrections"), drawing.heads("sheet.corrections"),
                  columns, 1, drawing.last_row);
  const auto add = [&](const std::string& agency, const ministry::Series& series,
                       const std::vector<TableCell>& rest) {
    std::vector<TableCell> cells = {agency};
    add_series(drawing, cells, series);
    cells.insert(cells.end(), rest.begin(), rest.end());
    table.add(cells);
  };
  for (const ministry::Comparison& comparison : drawing.all.comparisons) {
    for (const ministry::Standing& standing : comparison.standings) {
      for (const ministry::CorrectionLine& line :
           drawing.submission(standing.submission).corrections) {
        add(drawing.agency(standing.agency).name, comparison.series,
            {line.indicator, line.name, line.before, line.value, maybe(line.score_before),
             maybe(line.score_after), line.reason, line.authority, ministry_word("made.yes")});
      }
    }
  }
  for (const ministry::Correction& line : drawing.all.not_made) {
    add(line.agency, {line.form, 0, 0},
        {line.indicator, line.name, TableCell(), line.value, TableCell(), TableCell(), line.reason,
         line.authority, ministry_word("made.no")});
  }
  table.close();
}

}  // namespace scorebook::make
