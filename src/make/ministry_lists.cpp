// SPDX-License-Identifier: Apache-2.0
// The long tables: every indicator, finding, document and file, with the place it comes from.
#include <map>
#include <set>
#include <string_view>

#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

using ministry::Submission;

TableColumn column(std::string_view key, double width, Look look = Look::kText) {
  return {ministry_word(key), width, look};
}

void append(std::vector<TableCell>& cells, std::vector<TableCell> more) {
  cells.insert(cells.end(), more.begin(), more.end());
}

/// Calls `visit(agency, submission)` for every report that counts.
template <typename Visit>
void each_used(const MinistryDrawing& drawing, Visit visit) {
  for (const ministry::Comparison& comparison : drawing.all.comparisons) {
    for (const ministry::Standing& standing : comparison.standings) {
      visit(drawing.agency(standing.agency), drawing.submission(standing.submission));
    }
  }
}

template <typename Value>
TableCell maybe(const std::optional<Value>& value) {
  return value ? TableCell(*value) : TableCell();
}

}  // namespace

void draw_details(const MinistryDrawing& drawing, TableBook& book, Places& places) {
  std::vector<TableColumn> columns = {column("agency", 28)};
  add_series(drawing, columns);
  const auto state_column = static_cast<std::uint32_t>(columns.size() + 7);
  columns.insert(
      columns.end(),
      {column("dimension", 22), column("indicator", 40), column("unit", 12),
       column("weight", 10, Look::kNumber), column("target", 26), column("result", 30),
       column("state", 20), column("level", 8, Look::kNumber), column("max", 9, Look::kPoints),
       column("self_score", 12, Look::kPoints), column("assessor_score", 12, Look::kPoints),
       column("documents", 12, Look::kCount), column("file", 28), column("sheet", 16),
       column("cell", 8)});
  bool corrected = false;
  each_used(drawing, [&](const ministry::Agency&, const Submission& submission) {
    corrected = corrected || !submission.corrections.empty();
  });
  if (corrected) {
    columns.push_back(column("corrected", 16));
  }
  LongTable table(book, ministry_word("sheet.details"), drawing.heads("sheet.details"), columns, 1,
                  drawing.last_row);
  each_used(drawing, [&](const ministry::Agency& agency, const Submission& submission) {
    std::map<std::string_view, std::size_t> documents;
    for (const ministry::EvidenceLine& line : submission.evidence) {
      ++documents[line.indicator];
    }
    std::set<std::string_view> marked;
    for (const ministry::CorrectionLine& line : submission.corrections) {
      marked.insert(line.indicator);
    }
    for (const ministry::IndicatorLine& line : submission.indicators) {
      std::vector<TableCell> cells = {agency.name};
      add_series(drawing, cells, submission.series);
      const bool points = line.scored;
      append(cells, {line.group.empty() ? std::string() : line.group + " " + line.group_title,
                     indicator_words(line), line.unit,
                     submission.totals.has_points ? TableCell(line.weight) : TableCell(),
                     line.target, line.figure ? TableCell(*line.figure) : TableCell(line.result),
                     state_word(drawing, line), maybe(line.level),
                     points ? TableCell(line.max) : TableCell(),
                     points ? TableCell(line.score) : TableCell(), maybe(line.assessor),
                     count_cell(documents[line.id]), submission.file, line.at.sheet, line.at.cell,
                     marked.contains(line.id) ? ministry_word("made.yes") : std::string()});
      table.add(cells);
    }
  });
  table.close();
  places.states = table.ranges(state_column);
}

void draw_findings(const MinistryDrawing& drawing, TableBook& book) {
  std::vector<TableColumn> columns = {column("agency", 28)};
  add_series(drawing, columns);
  columns.insert(columns.end(),
                 {column("severity", 13), column("indicator_no", 10), column("field", 24),
                  column("finding", 60), column("fix", 50), column("points", 11, Look::kPoints),
                  column("rule", 9, Look::kCentred), column("file", 28), column("sheet", 16),
                  column("cell", 9)});
  LongTable table(book, ministry_word("sheet.findings"), drawing.heads("sheet.findings"), columns,
                  1, drawing.last_row);
  each_used(drawing, [&](const ministry::Agency& agency, const Submission& submission) {
    for (const ministry::FindingLine& line : submission.findings) {
      if (line.severity == "info") {
        continue;
      }
      std::vector<TableCell> cells = {agency.name};
      add_series(drawing, cells, submission.series);
      append(cells, {drawing.wording.text("severity." + line.severity), line.indicator, line.label,
                     line.message, line.fix, maybe(line.points), line.rule, submission.file,
                     line.at.sheet, line.at.cell});
      table.add(cells);
    }
  });
  const bool empty = table.empty();
  table.close();
  if (empty) {
    table.add_note(ministry_word("no_finding"));
    table.finish();
  }
}

void draw_evidence(const MinistryDrawing& drawing, TableBook& book) {
  std::vector<TableColumn> columns = {column("agency", 28)};
  add_series(drawing, columns);
  columns.insert(columns.end(),
                 {column("indicator_no", 12), column("kind", 16), column("number", 20),
                  column("date", 13, Look::kDate), column("reference", 60), column("file", 28),
                  column("sheet", 16), column("cell", 9)});
  LongTable table(book, ministry_word("sheet.evidence"), drawing.heads("sheet.evidence"), columns,
                  1, drawing.last_row);
  each_used(drawing, [&](const ministry::Agency& agency, const Submission& submission) {
    for (const ministry::EvidenceLine& line : submission.evidence) {
      std::vector<TableCell> cells = {agency.name};
      add_series(drawing, cells, submission.series);
      append(cells, {line.indicator, ministry_word("kind." + line.kind), line.number,
                     day_cell(line.date), line.text, submission.file, line.at.sheet, line.at.cell});
      table.add(cells);
    }
  });
  const bool empty = table.empty();
  table.close();
  if (empty) {
    table.add_note(ministry_word("no_evidence"));
    table.finish();
  }
}

void draw_disagreements(const MinistryDrawing& drawing, TableBook& book) {
  std::vector<TableColumn> columns;
  add_series(drawing, columns);
  const auto frozen = static_cast<std::uint32_t>(columns.size() + 1);
  columns.insert(columns.end(), {column("indicator", 14), column("matter", 18),
                                 column("agency", 30), column("found", 46), column("usual", 46),
                                 column("file", 28), column("sheet", 16), column("cell", 9)});
  LongTable table(book, ministry_word("sheet.disagreements"), drawing.heads("sheet.disagreements"),
                  columns, frozen, drawing.last_row);
  for (const ministry::Disagreement& line : drawing.all.disagreements) {
    std::vector<TableCell> cells;
    add_series(drawing, cells, drawing.all.comparisons[line.comparison].series);
    append(cells, {line.indicator, ministry_word("what." + line.what),
                   drawing.agency(line.agency).name, line.found, line.usual,
                   drawing.submission(line.submission).file, line.at.sheet, line.at.cell});
    table.add(cells);
  }
  const bool empty = table.empty();
  table.close();
  if (empty) {
    table.add_note(ministry_word("no_disagreement"));
    table.finish();
  }
}

void draw_method(const MinistryDrawing& drawing, TableBook& book) {
  LongTable table(book, ministry_word("sheet.method"), drawing.heads("sheet.method"),
                  {column("method.heading", 30), column("method.text", 100)}, 1);
  for (int i = 1; i <= 9; ++i) {
    const std::string& line = ministry_word("method." + std::to_string(i));
    const std::size_t bar = line.find('|');
    table.add({line.substr(0, bar), line.substr(bar + 1)});
  }
  table.close();
}

void draw_sources(const MinistryDrawing& drawing, TableBook& book) {
  LongTable table(book, ministry_word("sheet.sources"), drawing.heads("sheet.sources"),
                  {column("order", 7, Look::kCount), column("agency", 30), column("file", 36),
                   column("use", 24), column("form", 28), column("year", 13, Look::kCentred),
                   column("round", 8, Look::kCentred), column("modified", 26), column("sha256", 84),
                   column("trouble", 50)},
                  2, drawing.last_row);
  std::vector<std::string> uses(drawing.all.submissions.size(), ministry_word("use.unread"));
  std::vector<std::string> agencies(drawing.all.submissions.size());
  for (const ministry::Delivery& delivery : drawing.all.deliveries) {
    for (const std::size_t version : delivery.versions) {
      uses[version] = ministry_word(!delivery.used              ? "use.undecided"
                                    : *delivery.used == version ? "use.used"
                                                                : "use.other");
      agencies[version] = drawing.agency(delivery.agency).name;
    }
  }
  for (const ministry::Stray& stray : drawing.all.strays) {
    agencies[stray.submission] = stray.agency ? drawing.agency(*stray.agency).name : std::string();
  }
  for (std::size_t i = 0; i < drawing.all.submissions.size(); ++i) {
    const Submission& submission = drawing.submission(i);
    const auto figure = [](int number) {
      return number == 0 ? std::string() : std::to_string(number);
    };
    table.add({count_cell(i + 1), agencies[i], submission.file, uses[i], submission.series.form,
               figure(submission.series.year), figure(submission.series.round), submission.modified,
               submission.sha256, submission.error});
  }
  table.close();
}

}  // namespace scorebook::make
