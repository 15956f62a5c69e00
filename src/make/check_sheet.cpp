// SPDX-License-Identifier: Apache-2.0
// The sheet that checks the workbook inside Excel, one line a section and an overall line, with
// functions of Excel 2010 only. Generated from those checks of the form that can be formulas.
#include <fmt/format.h>

#include <algorithm>

#include "make/drawing.h"
#include "make/words.h"

namespace scorebook::make {
namespace {

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", text); }

/// One line of the sheet.
struct Section {
  std::string title;
  std::string formula;
  std::string hint;
};

class CheckSheet {
 public:
  CheckSheet(const Drawing& drawing, const GridPlace& grid,
             const std::map<std::string, DetailPlace>& details)
      : d_(drawing), place_(grid), details_(details) {
    for (const form::Sheet& sheet : d_.form.sheets) {
      if (sheet.presence == form::Presence::kOne && !sheet.grids.empty()) {
        grid_ = &sheet.grids.front();
      }
    }
  }

  std::vector<Section> sections() const {
    std::vector<Section> out;
    if (counts_outcomes()) {
      add_outcome_sections(out);
      return out;
    }
    out.push_back({word("section_title"),
                   fmt::format("IF(ISNUMBER(SEARCH(\"....\",{}A1)),{},{})", sheet_prefix(),
                               quoted(word("incomplete")), quoted(word("complete"))),
                   word("hint_title")});
    add_weights(out);
    add_targets(out);
    add_levels(out);
    add_details(out);
    return out;
  }

  /// What is counted of claims, on the base of all items and of those that are due: a title and a
  /// formula each; percentages have two decimals, the others none.
  struct Figure {
    std::string title;
    std::string formula;
    int decimals = 0;
  };

  std::vector<Figure> figures() const {
    const form::Column* met = counts_outcomes() ? claim_column() : nullptr;
    const form::Column* target =
        met == nullptr ? nullptr : column_of(met->table, d_.form.scoring->outcome->target);
    if (target == nullptr) {
      return {};
    }
    const std::string all = over_items("({0}<>\"\")", {target});
    const std::string claimed = over_items("({0}<>\"\")", {met});
    const std::string not_due = over_items("({0}<>\"\")*" + is_later("{0}"), {target});
    const std::string due = fmt::format("({})-({})", all, not_due);
    const std::string claimed_due =
        over_items("({0}<>\"\")*(1-" + is_later("{1}") + ")", {met, target});
    const auto percent = [](const std::string& part, const std::string& whole) {
      return fmt::format("IF(({1})=0,\"\",ROUND(100*({0})/({1}),2))", part, whole);
    };
    return {{word("count_all"), all, 0},
            {word("count_claimed"), claimed, 0},
            {word("percent_claimed"), percent(claimed, all), 2},
            {word("count_due"), due, 0},
            {word("count_claimed_due"), claimed_due, 0},
            {word("percent_claimed_due"), percent(claimed_due, due), 2}};
  }

 private:
  bool counts_outcomes() const { return d_.form.scoring && d_.form.scoring->outcome; }

  /// The column whose ticks say that the target was met.
  const form::Column* claim_column() const {
    const form::Scoring::Outcome& outcome = *d_.form.scoring->outcome;
    for (const form::Column& column : grid_->columns) {
      if (!outcome.claim.empty() && column.field == outcome.claim && column.tick == outcome.met) {
        return &column;
      }
    }
    return nullptr;
  }

  /// The expression summed over the first rows of the items; {0}, {1}, {2} are the cells of the columns.
  std::string over_items(const std::string& expression,
                         const std::vector<const form::Column*>& columns) const {
    std::vector<std::uint32_t> rows;
    for (const auto& [id, row] : place_.rows) {
      rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<std::string> parts;
    for (const std::uint32_t row : rows) {
      const auto cell = [&](std::size_t i) {
        return i < columns.size()
                   ? fmt::format("{}{}{}", sheet_prefix(),
                                 base::column_name(place_.columns.at(columns[i]->key)), row)
                   : std::string();
      };
      parts.push_back(fmt::format(fmt::runtime(expression), cell(0), cell(1), cell(2)));
    }
    return parts.empty() ? "0" : fmt::format("{}", fmt::join(parts, "+"));
  }

  /// 1 when the cell says that its target is of a later year, else 0.
  std::string is_later(std::string_view cell) const {
    std::vector<std::string> tests;
    for (const form::State& state : d_.form.states) {
      for (const std::string& start : state.starts) {
        if (state.score == form::StateScore::kExcluded) {
          tests.push_back(fmt::format("(LEFT({},LEN({}))={})", cell, quoted(start), quoted(start)));
        }
      }
    }
    return tests.empty() ? "0" : fmt::format("({})", fmt::join(tests, "+"));
  }

  /// The titles, every column that must be filled in, and ticks in two columns.
  void add_outcome_sections(std::vector<Section>& out) const {
    out.push_back({word("section_title"),
                   fmt::format("IF(COUNTIF({}$A$1:$A${},\"*....*\")>0,{},{})", sheet_prefix(),
                               place_.header_first - 1, quoted(word("incomplete")),
                               quoted(word("complete"))),
                   word("hint_title")});
    std::vector<const form::Column*> ticks;
    for (const form::Column& column : grid_->columns) {
      if (!column.tick.empty()) {
        ticks.push_back(&column);
      }
      const form::Field* field =
          column.field.empty() ? nullptr : d_.form.table(column.table)->field(column.field);
      if (field != nullptr && field->required && !place_.rows.empty()) {
        out.push_back({field->label.th,
                       state(over_items("({0}=\"\")", {&column}) + ">0", "FALSE"),
                       word("hint_column")});
      }
    }
    const form::Column* target = column_of(ticks.empty() ? "" : ticks[0]->table,
                                           d_.form.scoring->outcome->target);
    if (ticks.size() == 2 && target != nullptr && !place_.rows.empty()) {
      const std::string later = is_later("{2}");
      const std::string lacking =
          "({0}=\"\")*({1}=\"\")*({2}<>\"\")*(1-" + later + ")";
      const std::string wrong = "({0}<>\"\")*({1}<>\"\")+(({0}<>\"\")+({1}<>\"\"))*" + later;
      const std::vector<const form::Column*> columns{ticks[0], ticks[1], target};
      out.push_back({d_.form.table(ticks[0]->table)->field(ticks[0]->field)->label.th,
                     state(over_items(lacking, columns) + ">0", over_items(wrong, columns) + ">0"),
                     word("hint_ticks")});
    }
  }

  std::string sheet_prefix() const { return base::quote_sheet(place_.sheet) + "!"; }

  std::string range(const form::Column& column, std::uint32_t first, std::uint32_t last) const {
    const std::string name = base::column_name(place_.columns.at(column.key));
    return fmt::format("{}${}${}:${}${}", sheet_prefix(), name, first, name, last);
  }

  const form::Column* column_of(std::string_view table, std::string_view field) const {
    for (const form::Column& column : grid_->columns) {
      if (column.table == table && column.field == field) {
        return &column;
      }
    }
    return nullptr;
  }

  /// complete when `whole` holds, inconsistent when `some` holds, else incomplete.
  static std::string state(std::string_view incomplete_if, std::string_view inconsistent_if) {
    return fmt::format("IF({},{},IF({},{},{}))", incomplete_if, quoted(word("incomplete")),
                       inconsistent_if, quoted(word("inconsistent")), quoted(word("complete")));
  }

  /// One line a level of the tree: every group's parts are weighed and sum to 100.
  void add_weights(std::vector<Section>& out) const {
    if (!d_.form.scoring) {
      return;
    }
    const form::Scoring& scoring = *d_.form.scoring;
    for (std::size_t level = 0; level < scoring.tree.size(); ++level) {
      const form::Column* weight = column_of(scoring.tree[level], scoring.weight);
      if (weight == nullptr) {
        continue;
      }
      const form::Field& field = *d_.form.table(weight->table)->field(weight->field);
      std::vector<std::string> missing;
      std::vector<std::string> wrong;
      const auto add = [&](std::uint32_t first, std::uint32_t last, std::size_t parts) {
        const std::string cells = range(*weight, first, last);
        missing.push_back(fmt::format("COUNT({})<{}", cells, parts));
        wrong.push_back(fmt::format("ROUND(SUM({}),9)<>100", cells));
      };
      if (level == 0) {
        add(place_.first_row, place_.last_row, spans_in(scoring.tree[0], 0, 0).size());
      }
      for (const GroupSpan& span : place_.groups) {
        if (level > 0 && span.table == scoring.tree[level - 1]) {
          const bool leaf = level + 1 == scoring.tree.size();
          add(span.first, span.last,
              leaf ? span.last - span.first + 1
                   : spans_in(scoring.tree[level], span.first, span.last).size());
        }
      }
      if (!missing.empty()) {
        out.push_back({field.label.th,
                       state(fmt::format("OR({})", fmt::join(missing, ",")),
                             fmt::format("OR({})", fmt::join(wrong, ","))),
                       word("hint_weight")});
      }
    }
  }

  std::vector<GroupSpan> spans_in(std::string_view table, std::uint32_t first,
                                  std::uint32_t last) const {
    std::vector<GroupSpan> out;
    for (const GroupSpan& span : place_.groups) {
      if (span.table == table && (last == 0 || (span.first >= first && span.last <= last))) {
        out.push_back(span);
      }
    }
    return out;
  }

  void add_targets(std::vector<Section>& out) const {
    for (const form::Check& check : d_.form.checks) {
      if (check.ladder.empty()) {
        continue;
      }
      std::vector<std::string> blank;
      for (const std::string& key : check.ladder) {
        if (const form::Column* column = column_of(check.ladder_table, key)) {
          blank.push_back("COUNTBLANK(" + range(*column, place_.first_row, place_.last_row) + ")");
        }
      }
      if (!blank.empty()) {
        out.push_back({word("section_targets"),
                       fmt::format("IF({}>0,{},{})", fmt::join(blank, "+"),
                                   quoted(word("incomplete")), quoted(word("complete"))),
                       word("hint_targets")});
        return;
      }
    }
  }

  void add_levels(std::vector<Section>& out) const {
    if (!d_.form.scoring) {
      return;
    }
    const form::Column* level = column_of(d_.form.scoring->items, d_.form.scoring->achieved);
    const form::Column* score = column_of(d_.form.scoring->items, d_.form.scoring->score);
    if (level == nullptr || score == nullptr) {
      return;
    }
    out.push_back(
        {word("section_level"),
         state(fmt::format("COUNTBLANK({})>0",
                           range(*level, place_.first_row, place_.last_row)),
               fmt::format("COUNTIF({},{})>0", range(*score, place_.first_row, place_.last_row),
                           quoted(d_.form.scoring->check_text))),
         word("hint_level")});
  }

  void add_details(std::vector<Section>& out) const {
    if (!d_.form.scoring || !d_.form.scoring->derive) {
      return;
    }
    const form::Scoring::Derive& derive = *d_.form.scoring->derive;
    std::vector<std::string> blank;
    for (const auto& [id, detail] : details_) {
      for (const std::string& key : {derive.unit, derive.result}) {
        const auto column = detail.columns.find(key);
        if (column != detail.columns.end()) {
          blank.push_back(fmt::format("({}!{}{}=\"\")", base::quote_sheet(detail.sheet),
                                      base::column_name(column->second), detail.row));
        }
      }
    }
    if (!blank.empty()) {
      out.push_back({word("section_details"),
                     fmt::format("IF({}>0,{},{})", fmt::join(blank, "+"),
                                 quoted(word("incomplete")), quoted(word("complete"))),
                     word("hint_details")});
    }
  }

  const Drawing& d_;
  const GridPlace& place_;
  const std::map<std::string, DetailPlace>& details_;
  const form::Grid* grid_ = nullptr;
};

}  // namespace

void draw_check_sheet(const Drawing& drawing, Canvas& canvas, const GridPlace& grid,
                      const std::map<std::string, DetailPlace>& details) {
  canvas.column_width(1, 50);
  canvas.column_width(2, 30);
  canvas.column_width(3, 70);
  draw_line(canvas, 1, 3, word("check_title"), "title");
  const std::vector<std::string> heads = {word("check_section"), word("check_state"),
                                          word("check_hint")};
  for (std::uint32_t c = 1; c <= 3; ++c) {
    canvas.text({3, c}, heads[c - 1], Style::kHeader, true);
    canvas.fit(3, heads[c - 1], c, c);
  }
  std::uint32_t row = 4;
  const CheckSheet sheet(drawing, grid, details);
  for (const Section& section : sheet.sections()) {
    canvas.text({row, 1}, section.title, Style::kText, true);
    canvas.formula({row, 2}, section.formula, -1, Style::kState);
    canvas.text({row, 3}, section.hint, Style::kText, true);
    canvas.fit(row, section.title, 1, 1);
    canvas.fit(row, section.hint, 3, 3);
    ++row;
  }
  canvas.text({row, 1}, word("overall"), Style::kHeader, true);
  canvas.fit(row, word("ready"), 2, 2);
  canvas.formula({row, 2},
                 fmt::format("IF(COUNTIF(B4:B{},{})={},{},{})", row - 1, quoted(word("complete")),
                             row - 4, quoted(word("ready")), quoted(word("not_ready"))),
                 -1, Style::kState);
  canvas.text({row, 3}, "", Style::kText, true);
  for (const std::string& state : {word("ready"), word("not_ready")}) {
    canvas.fit(row, state, 2, 2);
  }
  ++row;
  for (const CheckSheet::Figure& figure : sheet.figures()) {
    ++row;
    canvas.text({row, 1}, figure.title, Style::kText, true);
    canvas.fit(row, figure.title, 1, 1);
    canvas.formula({row, 2}, figure.formula, figure.decimals, Style::kScore);
  }
  canvas.keep_off_paper();
  if (drawing.protect) {
    canvas.protect();
  }
}

}  // namespace scorebook::make
