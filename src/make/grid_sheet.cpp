// SPDX-License-Identifier: Apache-2.0
// The summary sheet: item rows under merged group cells, scores as formulas at every level.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "base/long_text.h"
#include "base/thai.h"
#include "make/drawing.h"
#include "make/words.h"
#include "scoring/scores.h"

namespace scorebook::make {
namespace {

using base::CellRange;
using base::CellRef;

std::string address(std::uint32_t column, std::uint32_t row) {
  return base::column_name(column) + std::to_string(row);
}
std::string absolute(std::uint32_t column, std::uint32_t row) {
  return fmt::format("${}${}", base::column_name(column), row);
}

/// Rows from the first to the last.
struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Draws one summary sheet; holds what its steps share.
class GridSheet {
 public:
  GridSheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
            const std::map<std::string, DetailPlace>& details)
      : d_(drawing), sheet_(sheet), grid_(sheet.grids.front()), canvas_(canvas), details_(details),
        layout_(*layout_of(drawing.form, sheet.key)), items_(item_table(drawing.form, grid_)) {
    place_.sheet = canvas.name();
    place_.columns = column_numbers(grid_);
  }

  GridPlace draw() {
    for (const auto& [key, number] : place_.columns) {
      const auto width = layout_.widths.find(key);
      canvas_.column_width(number, width == layout_.widths.end() ? 10 : width->second);
    }
    std::uint32_t row = 1;
    for (const form::Layout::RowItem& item : layout_.rows) {
      if (!item.grid.empty()) {
        row = draw_grid(row);
        continue;
      }
      if (item.space > 0) {
        canvas_.row_height(row, item.space);
      } else {
        draw_line(canvas_, row, last_column(), line_text(d_, sheet_, item), item.style);
      }
      ++row;
    }
    const std::uint32_t last = row - 1;
    canvas_.freeze(place_.first_row, 1);
    canvas_.paginate(last_column(), last, place_.header_first, place_.header_last, together_);
    if (d_.protect) {
      canvas_.protect();
    }
    return place_;
  }

 private:
  std::uint32_t last_column() const { return static_cast<std::uint32_t>(grid_.columns.size()); }

  std::uint32_t draw_grid(std::uint32_t row) {
    place_.header_first = row;
    place_.header_last = row + static_cast<std::uint32_t>(grid_.header_rows()) - 1;
    draw_header(d_, canvas_, grid_, row);
    place_.first_row = place_.header_last + 1;
    const std::vector<ContentRow>& rows = d_.content.rows(items_.key);
    place_.last_row = place_.header_last + static_cast<std::uint32_t>(rows.size());
    find_groups(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::uint32_t r = place_.first_row + static_cast<std::uint32_t>(i);
      place_.rows[rows[i].id] = r;
      draw_item(rows[i], r);
    }
    grow_for_groups();
    std::uint32_t next = place_.last_row + 1;
    for (const form::RowKind& kind : grid_.rows) {
      if (kind.type == form::RowKindType::kTotal || kind.type == form::RowKindType::kNote) {
        together_.push_back(next);
        draw_closing(kind, next++);
      }
    }
    grow_for_pages(next - 1);
    draw_groups(next - 1);
    draw_formulas(rows);
    add_rules();
    return next;
  }

  void find_groups(const std::vector<ContentRow>& rows) {
    for (const form::Table::Parent& parent : items_.parents) {
      std::size_t first = 0;
      for (std::size_t i = 1; i <= rows.size(); ++i) {
        const std::string id = rows[first].text(parent.key);
        if (i < rows.size() && !id.empty() && rows[i].text(parent.key) == id) {
          continue;
        }
        place_.groups.push_back({parent.table, id,
                                 place_.first_row + static_cast<std::uint32_t>(first),
                                 place_.first_row + static_cast<std::uint32_t>(i) - 1});
        first = i;
      }
    }
  }

  void draw_item(const ContentRow& row, std::uint32_t r) {
    for (const form::Column& column : grid_.columns) {
      if (column.table != items_.key) {
        continue;
      }
      const CellRef ref{r, place_.columns[column.key]};
      if (column.field.empty()) {
        const std::string text = split_text_of(d_, column, row);
        canvas_.text(ref, text, Style::kText, false);
        canvas_.fit(r, text, ref.column, ref.column);
        continue;
      }
      const form::Field& field = *items_.field(column.field);
      if (field.role == form::Role::kComputed) {
        continue;
      }
      draw_value(d_, canvas_, ref, field, row);
      canvas_.fit(r, row.text(field.key), ref.column, ref.column);
    }
  }

  /// Makes the rows of a group high enough for the texts of its merged cells.
  void grow_for_groups() {
    for (const GroupSpan& span : place_.groups) {
      const ContentRow* group = d_.content.find(span.table, span.id);
      for (const form::Column& column : grid_.columns) {
        if (group == nullptr || column.table != span.table || column.patterns.empty()) {
          continue;
        }
        const std::uint32_t c = place_.columns[column.key];
        const double need = base::text_points(
            split_text_of(d_, column, *group), columns_in(*d_.form.layout, canvas_.width(c, c)),
            d_.form.layout->size);
        double have = 0;
        for (std::uint32_t r = span.first; r <= span.last; ++r) {
          have += canvas_.row_height(r);
        }
        const double share = (need - have) / (span.last - span.first + 1);
        for (std::uint32_t r = span.first; share > 0 && r <= span.last; ++r) {
          canvas_.row_height(r, canvas_.row_height(r) + share);
        }
      }
    }
  }

  /// The first row of every printed page but the first.
  std::vector<std::uint32_t> page_starts(std::uint32_t last_row) const {
    return canvas_.page_starts(last_column(), last_row, place_.header_first, place_.header_last,
                               together_);
  }

  /// The rows of a group that stand together on a printed page.
  static std::vector<RowRange> pieces(const GroupSpan& span,
                                      const std::vector<std::uint32_t>& starts) {
    std::vector<RowRange> out;
    for (std::uint32_t row = span.first; row <= span.last; ++row) {
      const bool starts_page = std::find(starts.begin(), starts.end(), row) != starts.end();
      if (out.empty() || starts_page) {
        out.push_back({row, row});
      }
      out.back().last = row;
    }
    return out;
  }

  /// Makes each piece of a group high enough for the label that is repeated on its page. Higher rows
  /// move the pages, so this is done until nothing grows.
  void grow_for_pages(std::uint32_t last_row) {
    constexpr int kMostRounds = 8;
    for (int round = 0; round < kMostRounds && grow_pieces(page_starts(last_row)); ++round) {
    }
  }

  bool grow_pieces(const std::vector<std::uint32_t>& starts) {
    bool grown = false;
    for (const GroupSpan& span : place_.groups) {
      const ContentRow* group = d_.content.find(span.table, span.id);
      for (const form::Column& column : grid_.columns) {
        if (group == nullptr || column.table != span.table || column.patterns.empty()) {
          continue;
        }
        const std::uint32_t c = place_.columns[column.key];
        for (const RowRange& piece : pieces(span, starts)) {
          const double before = canvas_.row_height(piece.last);
          canvas_.fit({{piece.first, c}, {piece.last, c}}, split_text_of(d_, column, *group));
          grown = grown || canvas_.row_height(piece.last) > before;
        }
      }
    }
    return grown;
  }

  /// Draws each group cell once per printed page: the first holds the value, those on later pages
  /// repeat a label by formula, so that no page starts without its headings.
  void draw_groups(std::uint32_t last_row) {
    const std::vector<std::uint32_t> starts = page_starts(last_row);
    for (const GroupSpan& span : place_.groups) {
      const ContentRow* group = d_.content.find(span.table, span.id);
      for (const form::Column& column : grid_.columns) {
        if (column.table != span.table) {
          continue;
        }
        for (const RowRange& piece : pieces(span, starts)) {
          draw_group_cell(column, group, span, piece.first, piece.last);
        }
      }
    }
  }

  void draw_group_cell(const form::Column& column, const ContentRow* group, const GroupSpan& span,
                       std::uint32_t first, std::uint32_t last) {
    const std::uint32_t c = place_.columns[column.key];
    const CellRange area{{first, c}, {last, c}};
    const bool label = !column.patterns.empty();
    const form::Field* field = label ? nullptr : d_.form.table(column.table)->field(column.field);
    const bool computed = field != nullptr && field->role == form::Role::kComputed;
    const Style style = label ? Style::kGroup : computed ? Style::kScore : Style::kNumber;
    const int decimals = field == nullptr ? -1 : field->decimals;
    const bool again = first != span.first;
    canvas_.merge(area, style, computed || again, decimals);
    if (again) {
      if (label && group != nullptr) {
        canvas_.formula({first, c}, address(c, span.first), -1, Style::kGroup);
      }
    } else if (label) {
      canvas_.text({first, c}, group == nullptr ? "" : split_text_of(d_, column, *group), style, false);
    } else if (!computed && group != nullptr) {
      draw_value(d_, canvas_, {first, c}, *field, *group);
    }
  }

  const form::Column* column_of(std::string_view table, std::string_view field) const {
    for (const form::Column& column : grid_.columns) {
      if (column.table == table && column.field == field) {
        return &column;
      }
    }
    return nullptr;
  }

  const GroupSpan* span_at(std::string_view table, std::uint32_t row) const {
    for (const GroupSpan& span : place_.groups) {
      if (span.table == table && row >= span.first && row <= span.last) {
        return &span;
      }
    }
    return nullptr;
  }

  void draw_formulas(const std::vector<ContentRow>& rows) {
    if (!d_.form.scoring) {
      return;
    }
    const form::Scoring& scoring = *d_.form.scoring;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      draw_item_formula(scoring, rows[i], place_.first_row + static_cast<std::uint32_t>(i));
    }
    for (std::size_t level = 0; level + 1 < scoring.tree.size(); ++level) {
      const form::Column* target = column_of(scoring.tree[level], scoring.score);
      const form::Column* parts = column_of(scoring.tree[level + 1], scoring.score);
      if (target == nullptr || parts == nullptr) {
        continue;
      }
      const int decimals = d_.form.table(target->table)->field(target->field)->decimals;
      for (const GroupSpan& span : place_.groups) {
        if (span.table != scoring.tree[level]) {
          continue;
        }
        const std::uint32_t c = place_.columns[parts->key];
        canvas_.formula({span.first, place_.columns[target->key]},
                        scoring::sum_formula({address(c, span.first) + ":" + address(c, span.last)}),
                        decimals, Style::kScore);
      }
    }
  }

  void draw_item_formula(const form::Scoring& scoring, const ContentRow& row, std::uint32_t r) {
    const form::Column* target = column_of(items_.key, scoring.score);
    const form::Column* level = column_of(items_.key, scoring.achieved);
    if (target == nullptr || level == nullptr) {
      return;
    }
    scoring::IndicatorCells cells;
    for (const std::string& table : scoring.tree) {
      const form::Column* weight = column_of(table, scoring.weight);
      const GroupSpan* span = table == items_.key ? nullptr : span_at(table, r);
      if (weight != nullptr) {
        cells.weights.push_back(
            absolute(place_.columns[weight->key], span == nullptr ? r : span->first));
      }
    }
    cells.level = address(place_.columns[level->key], r);
    if (scoring.derive) {
      const auto detail = details_.find(row.id);
      if (detail != details_.end()) {
        const auto result = detail->second.columns.find(scoring.derive->result);
        if (result != detail->second.columns.end()) {
          cells.result = base::quote_sheet(detail->second.sheet) + "!" +
                         address(result->second, detail->second.row);
        }
      }
      for (const std::string& key : scoring.derive->ladder) {
        if (const form::Column* step = column_of(items_.key, key)) {
          cells.ladder.push_back(address(place_.columns[step->key], r));
        }
      }
    }
    canvas_.formula({r, place_.columns[target->key]},
                    scoring::indicator_formula(d_.form, cells, scoring.check_text),
                    items_.field(target->field)->decimals, Style::kScore);
  }

  /// The total row and the count row.
  void draw_closing(const form::RowKind& kind, std::uint32_t r) {
    std::map<std::string, std::string> values = report_values(d_);
    if (d_.form.scoring) {
      values["max"] = d_.form.scoring->max.exact_text();
    }
    const std::string text = compose(d_, kind.patterns.front(), d_.form.fields, values);
    if (kind.type == form::RowKindType::kNote) {
      canvas_.merge({{r, 1}, {r, last_column()}}, Style::kNote, false);
      canvas_.text({r, 1}, text, Style::kNote, false);
      canvas_.fit(r, text, 1, last_column());
      return;
    }
    const std::uint32_t value = place_.columns[kind.value];
    std::uint32_t value_last = value;
    const auto& path = grid_.column(kind.value)->header;
    while (value_last < last_column() && path.size() > 1 &&
           grid_.columns[value_last].header.front() == path.front()) {
      ++value_last;
    }
    canvas_.merge({{r, 1}, {r, value - 1}}, Style::kTotalLabel, true);
    canvas_.text({r, 1}, text, Style::kTotalLabel, true);
    canvas_.fit(r, text, 1, value - 1);
    const form::Field& field = *d_.form.field(kind.field);
    canvas_.merge({{r, value}, {r, value_last}}, Style::kTotal, true, field.decimals);
    if (d_.form.scoring) {
      const form::Column* root = column_of(d_.form.scoring->tree.front(), d_.form.scoring->score);
      const std::uint32_t c = place_.columns[root->key];
      canvas_.formula({r, value},
                      scoring::sum_formula({address(c, place_.first_row) + ":" +
                                            address(c, place_.last_row)}),
                      field.decimals, Style::kTotal);
    }
    if (value_last < last_column()) {
      canvas_.merge({{r, value_last + 1}, {r, last_column()}}, Style::kNote, true);
    }
  }

  /// Drop-downs, and colours where weights are complete and do not sum to 100.
  void add_rules() {
    for (const form::Layout::Choice& choice : layout_.choices) {
      std::vector<std::string> values = choice.values;
      if (const form::State* state = d_.form.state(choice.state)) {
        values.push_back(example_of(*state));
      }
      const std::uint32_t c = place_.columns[choice.column];
      canvas_.choices({{place_.first_row, c}, {place_.last_row, c}}, values, word("choice_title"),
                      word("choice_message"));
    }
    if (!d_.form.scoring) {
      return;
    }
    const form::Scoring& scoring = *d_.form.scoring;
    for (std::size_t level = 0; level < scoring.tree.size(); ++level) {
      const form::Column* weight = column_of(scoring.tree[level], scoring.weight);
      if (weight == nullptr) {
        continue;
      }
      const std::uint32_t c = place_.columns[weight->key];
      if (level == 0) {
        mark_sum({{place_.first_row, c}, {place_.last_row, c}});
        continue;
      }
      for (const GroupSpan& span : place_.groups) {
        if (span.table == scoring.tree[level - 1]) {
          mark_sum({{span.first, c}, {span.last, c}});
        }
      }
    }
  }

  /// The phrase as it would be written for the end of the fiscal year.
  std::string example_of(const form::State& state) const {
    std::map<std::string, std::string> values;
    const auto year = Exact::from_decimal(base::ascii_digits(
        d_.form.rounds ? d_.content.field(d_.form.rounds->year) : std::string()));
    if (year && year->to_int()) {
      const int be = static_cast<int>(*year->to_int());
      values["month"] = base::month_abbreviation(base::fiscal_year_end(be).month);
      values["year"] = digits(d_, fmt::format("{:02}", be % 100));
    }
    return state.print.compose(values, "....");
  }

  void mark_sum(const CellRange& area) {
    const std::string range = absolute(area.first.column, area.first.row) + ":" +
                              absolute(area.last.column, area.last.row);
    canvas_.mark_when(area, fmt::format("AND(COUNT({0})>0,ROUND(SUM({0}),9)<>100)", range));
  }

  const Drawing& d_;
  const form::Sheet& sheet_;
  const form::Grid& grid_;
  Canvas& canvas_;
  const std::map<std::string, DetailPlace>& details_;
  const form::Layout::SheetLayout& layout_;
  const form::Table& items_;
  GridPlace place_;
  std::vector<std::uint32_t> together_;
};

}  // namespace

GridPlace draw_grid_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
                          const std::map<std::string, DetailPlace>& details) {
  return GridSheet(drawing, sheet, canvas, details).draw();
}

}  // namespace scorebook::make
