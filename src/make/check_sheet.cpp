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

 private:
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
  for (const Section& section : CheckSheet(drawing, grid, details).sections()) {
    canvas.text({row, 1}, section.title, Style::kText, true);
    canvas.formula({row, 2}, section.formula, -1, Style::kState);
    canvas.text({row, 3}, section.hint, Style::kText, true);
    canvas.fit(row, section.hint, 3, 3);
    ++row;
  }
  canvas.text({row, 1}, word("overall"), Style::kHeader, true);
  canvas.formula({row, 2},
                 fmt::format("IF(COUNTIF(B4:B{},{})={},{},{})", row - 1, quoted(word("complete")),
                             row - 4, quoted(word("ready")), quoted(word("not_ready"))),
                 -1, Style::kState);
  canvas.text({row, 3}, "", Style::kText, true);
  for (const std::string& state : {word("ready"), word("not_ready")}) {
    canvas.fit(row, state, 2, 2);
  }
  canvas.keep_off_paper();
  if (drawing.protect) {
    canvas.protect();
  }
}

}  // namespace scorebook::make
