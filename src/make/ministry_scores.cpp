// SPDX-License-Identifier: Apache-2.0
// How comparable reports stand side by side: one sheet of figures and one of results for each form,
// year and round.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

using ministry::Comparison;
using ministry::IndicatorLine;
using ministry::Standing;
using ministry::Submission;

/// Columns of results that are headed by their titles.
constexpr std::size_t kMostTitles = 8;

bool counts_outcomes(const MinistryDrawing& drawing, const Comparison& comparison) {
  return drawing.submission(comparison.standings.front().submission).totals.counts_outcomes;
}

TableColumn column(std::string_view key, double width, Look look) {
  return {ministry_word(key), width, look};
}

CellFormula over(std::string_view function, const std::string& range) {
  return {fmt::format("{}({})", function, range)};
}

/// A mean that is empty when there is nothing to average.
CellFormula mean_of(const std::string& range) {
  return {fmt::format("IF(COUNT({0})=0,\"\",AVERAGE({0}))", range)};
}

/// 100 times one cell of the row by another; empty when that is 0 or no number.
CellFormula percent_of(std::string_view part, std::string_view whole, std::uint32_t row) {
  return {fmt::format("IF(AND(ISNUMBER({0}{2}),N({1}{2})>0),{0}{2}/{1}{2}*100,\"\")", part, whole,
                      row)};
}

/// Columns that only some sheets of points have, in this order.
struct Extras {
  bool assessor = false, earlier = false;
};

void draw_points(const MinistryDrawing& drawing, const Comparison& comparison, LongTable& table,
                 const Extras& extras) {
  std::size_t number = 0;
  const std::uint32_t first = table.next_row();
  const std::size_t last = first + comparison.standings.size() - 1;
  for (const Standing& standing : comparison.standings) {
    const ministry::Totals& totals = drawing.submission(standing.submission).totals;
    const std::uint32_t row = table.next_row();
    std::vector<TableCell> cells = {
        count_cell(++number),
        drawing.agency(standing.agency).name,
        totals.max,
        totals.total ? TableCell(*totals.total) : TableCell(ministry_word("no_total")),
        count_cell(static_cast<std::size_t>(totals.indicators)),
        count_cell(static_cast<std::size_t>(totals.reported)),
        count_cell(static_cast<std::size_t>(totals.pending)),
        totals.pending_points,
        totals.reported_max,
        percent_of("D", "I", row)};
    if (extras.assessor) {
      cells.emplace_back(totals.assessor ? TableCell(*totals.assessor) : TableCell());
    }
    if (extras.earlier) {
      const Submission* earlier = drawing.earlier(standing);
      const bool known = earlier != nullptr && earlier->totals.total;
      const std::string before = base::column_name(static_cast<std::uint32_t>(cells.size() + 1));
      cells.emplace_back(known ? TableCell(*earlier->totals.total) : TableCell());
      cells.emplace_back(CellFormula{fmt::format(
          "IF(AND(ISNUMBER(D{1}),ISNUMBER({0}{1})),ROUND(D{1}-{0}{1},9),\"\")", before, row)});
    }
    if (comparison.ranked) {
      cells.emplace_back(
          CellFormula{fmt::format("SUMPRODUCT(--($D${}:$D${}>D{}))+1", first, last, row)});
    }
    table.add(cells);
  }
  table.close();
  std::vector<TableCell> sums = {std::string(), ministry_word("sum")};
  std::vector<TableCell> means = {std::string(), ministry_word("mean")};
  const std::uint32_t last_mean = 10U + (extras.assessor ? 1U : 0U) + (extras.earlier ? 2U : 0U);
  for (std::uint32_t c = 3; c <= last_mean; ++c) {
    const bool summed = c >= 5 && c <= 7;
    sums.emplace_back(summed ? TableCell(over("SUM", table.local_range(c))) : TableCell());
    means.emplace_back(summed ? TableCell() : TableCell(mean_of(table.local_range(c))));
  }
  table.add_total(sums);
  table.add_total(means);
}

void draw_outcomes(const MinistryDrawing& drawing, const Comparison& comparison, LongTable& table) {
  std::size_t number = 0;
  for (const Standing& standing : comparison.standings) {
    const ministry::Totals& totals = drawing.submission(standing.submission).totals;
    const std::uint32_t row = table.next_row();
    table.add({count_cell(++number), drawing.agency(standing.agency).name,
               count_cell(static_cast<std::size_t>(totals.indicators)),
               count_cell(static_cast<std::size_t>(totals.due)),
               count_cell(static_cast<std::size_t>(totals.claimed_met)), percent_of("E", "D", row),
               count_cell(static_cast<std::size_t>(totals.met))});
  }
  table.close();
  const auto sum = [&](std::uint32_t c) { return over("SUM", table.local_range(c)); };
  const std::uint32_t row = table.next_row();
  table.add_total({std::string(), ministry_word("sum"), sum(3), sum(4), sum(5),
                   percent_of("E", "D", row), sum(7)});
}

ComparisonPlace draw_one(const MinistryDrawing& drawing, TableBook& book, const Comparison& comparison) {
  const bool outcomes = counts_outcomes(drawing, comparison);
  Extras extras;
  bool pending = false;
  for (const Standing& standing : comparison.standings) {
    const ministry::Totals& totals = drawing.submission(standing.submission).totals;
    extras.assessor = extras.assessor || totals.assessor;
    extras.earlier = extras.earlier || standing.earlier;
    pending = pending || totals.pending > 0;
  }
  std::vector<TableColumn> columns = {column("order", 7, Look::kCount),
                                      column("agency", 40, Look::kText)};
  if (outcomes) {
    columns.insert(columns.end(),
                   {column("indicators", 12, Look::kCount), column("due", 14, Look::kCount),
                    column("claimed", 16, Look::kCount),
                    column("claimed_percent", 14, Look::kPoints), column("met", 22, Look::kCount)});
  } else {
    columns.insert(
        columns.end(),
        {column("full_score", 10, Look::kPoints), column("score", 11, Look::kPoints),
         column("indicators", 11, Look::kCount), column("reported", 14, Look::kCount),
         column("pending", 14, Look::kCount), column("pending_points", 12, Look::kPoints),
         column("reported_max", 15, Look::kPoints), column("reported_percent", 18, Look::kPoints)});
    if (extras.assessor) {
      columns.push_back(column("assessor_score", 12, Look::kPoints));
    }
    if (extras.earlier) {
      columns.insert(columns.end(), {column("earlier_score", 12, Look::kPoints),
                                     column("change", 17, Look::kPoints)});
    }
    if (comparison.ranked) {
      columns.push_back(column("rank", 16, Look::kCount));
    }
  }
  LongTable table(book, ministry_word("sheet.scores"),
                  drawing.heads("sheet.scores", comparison.series), columns, 2);
  if (outcomes) {
    draw_outcomes(drawing, comparison, table);
  } else {
    draw_points(drawing, comparison, table, extras);
    if (pending) {
      table.add_note(ministry_word("front.pending_note"));
    }
  }
  std::vector<std::string> corrected;
  for (const Standing& standing : comparison.standings) {
    if (!drawing.submission(standing.submission).corrections.empty()) {
      corrected.push_back(drawing.agency(standing.agency).name);
    }
  }
  if (!corrected.empty()) {
    table.add_note(ministry_text("scores.corrected",
                                 {{"names", fmt::format("{}", fmt::join(corrected, ", "))}}));
  }
  table.finish();
  const std::uint32_t value = outcomes ? 6 : 4;
  return {table.sheets().front(), table.ranges(2).front(), table.ranges(value).front(),
          table.area(2, 2), table.area(value, value)};
}

// -------------------------------------------------------------------- results side by side

/// A column of the sheet of results: an indicator or a group.
struct Subject {
  std::string id, title;
};

/// What the reports of a comparison have, in the order in which it is met first.
std::vector<Subject> subjects_of(const MinistryDrawing& drawing, const Comparison& comparison,
                                 bool common) {
  std::vector<Subject> out;
  std::map<std::string, std::size_t> known;
  const auto add = [&](const std::string& id, const std::string& title) {
    if (known.emplace(id, out.size()).second) {
      out.push_back({id, title});
    }
  };
  for (const Standing& standing : comparison.standings) {
    const Submission& submission = drawing.submission(standing.submission);
    if (common) {
      for (const IndicatorLine& line : submission.indicators) {
        add(line.id, line.title);
      }
    } else {
      for (const ministry::GroupLine& group : submission.groups) {
        add(group.id, group.title);
      }
    }
  }
  return out;
}

/// What an agency has of each subject.
std::map<std::string, TableCell> results_of(const MinistryDrawing& drawing,
                                            const Submission& submission, bool common) {
  std::map<std::string, TableCell> out;
  if (!common) {
    for (const ministry::GroupLine& group : submission.groups) {
      out.emplace(group.id, group.complete && !group.max.is_zero()
                                ? TableCell(group.score / group.max * 100)
                                : TableCell(ministry_word("not_scored")));
    }
    return out;
  }
  for (const IndicatorLine& line : submission.indicators) {
    const bool counts = line.scored && line.state == "reported";
    out.emplace(line.id, counts               ? TableCell(line.score)
                         : line.claim.empty() ? TableCell(state_word(drawing, line))
                                              : TableCell(ministry_word("claim." + line.claim)));
  }
  return out;
}

ResultPlace draw_side_by_side(const MinistryDrawing& drawing, TableBook& book,
                              const Comparison& comparison) {
  const form::Form* form = drawing.form(comparison.series.form);
  const bool common = form != nullptr && form->common_indicators;
  const std::vector<Subject> subjects = subjects_of(drawing, comparison, common);
  if (subjects.empty()) {
    return {};
  }
  const bool outcomes = counts_outcomes(drawing, comparison);
  std::vector<TableColumn> columns = {column("order", 7, Look::kCount),
                                      column("agency", 40, Look::kText)};
  // Many columns are headed by their numbers, or a page could not hold them; titles follow below.
  const bool many = subjects.size() > kMostTitles;
  for (const Subject& subject : subjects) {
    columns.push_back({many ? subject.id : subject.id + " " + subject.title, many ? 13.0 : 18.0,
                       outcomes ? Look::kText : Look::kPoints});
  }
  if (!outcomes) {
    columns.push_back(column("pending_points", 14, Look::kPoints));
  }
  LongTable table(book, ministry_word("sheet.results"),
                  drawing.heads("sheet.results", comparison.series), columns, 2);
  std::size_t number = 0;
  for (const Standing& standing : comparison.standings) {
    const Submission& submission = drawing.submission(standing.submission);
    const std::map<std::string, TableCell> results = results_of(drawing, submission, common);
    std::vector<TableCell> cells = {count_cell(++number), drawing.agency(standing.agency).name};
    for (const Subject& subject : subjects) {
      const auto found = results.find(subject.id);
      cells.push_back(found == results.end() ? TableCell(std::string("–")) : found->second);
    }
    if (!outcomes) {
      cells.emplace_back(submission.totals.pending_points);
    }
    table.add(cells);
  }
  table.close();
  ResultPlace place{table.sheets().front(), {}, {}};
  if (!outcomes) {
    std::vector<TableCell> means = {std::string(), ministry_word("mean")};
    for (std::uint32_t c = 3; c < 3 + subjects.size(); ++c) {
      means.emplace_back(mean_of(table.local_range(c)));
      place.titles.push_back(subjects[c - 3].id + " " + subjects[c - 3].title);
      place.ranges.push_back(table.ranges(c).front());
      place.sheet->shade(table.area(c, c));
    }
    means.emplace_back(mean_of(table.local_range(3 + static_cast<std::uint32_t>(subjects.size()))));
    table.add_total(means);
  }
  if (common) {  // the first page shows groups only
    place.titles.clear();
    place.ranges.clear();
  }
  if (many) {
    for (const Subject& subject : subjects) {
      table.add_note(subject.id + " " + subject.title);
    }
  }
  table.finish();
  return place;
}

}  // namespace

void draw_scores(const MinistryDrawing& drawing, TableBook& book, Places& places) {
  for (const Comparison& comparison : drawing.all.comparisons) {
    places.scores.push_back(draw_one(drawing, book, comparison));
  }
}

void draw_results(const MinistryDrawing& drawing, TableBook& book, Places& places) {
  for (const Comparison& comparison : drawing.all.comparisons) {
    places.results.push_back(draw_side_by_side(drawing, book, comparison));
  }
}

}  // namespace scorebook::make
