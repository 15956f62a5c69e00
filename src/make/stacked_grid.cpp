// SPDX-License-Identifier: Apache-2.0
// One grid of a sheet that holds several: groups, items with the rows below them, totals, texts.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "base/long_text.h"
#include "base/thai.h"
#include "bind/bind.h"
#include "make/stacked.h"
#include "make/words.h"
#include "scoring/expression_formula.h"
#include "scoring/scores.h"

namespace scorebook::make {
namespace {

using base::CellRange;
using base::CellRef;
using form::RowKindType;

constexpr double kPadding = 8;       // points of a row beside its lines
constexpr double kPageShare = 0.45;  // of a page that one row may fill

/// The columns of the sheet that a column of a grid takes.
struct Track {
  std::uint32_t first = 1;
  std::uint32_t last = 1;
};

std::string address(CellRef ref) {
  return base::to_a1(ref);
}

/// Neighbours in a column as ranges: "C5:C7,C9".
std::string ranges(const std::vector<CellRef>& cells) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t j = i;
    while (j + 1 < cells.size() && cells[j + 1].row == cells[j].row + 1) {
      ++j;
    }
    out.push_back(base::to_a1(CellRange{cells[i], cells[j]}));
    i = j + 1;
  }
  return fmt::format("{}", fmt::join(out, ","));
}

class StackedGrid {
 public:
  StackedGrid(const Drawing& drawing, const form::Sheet& sheet, const form::Grid& grid,
              Canvas& canvas, const ContentRow* own, CellPlaces& places)
      : d_(drawing),
        sheet_(sheet),
        grid_(grid),
        items_(item_table(drawing.form, grid)),
        canvas_(canvas),
        own_(own),
        layout_(*layout_of(drawing.form, sheet.key)),
        places_(places) {
    set_tracks();
  }

  StackedPlace draw(std::uint32_t row) {
    row_ = row;
    place_.header_first = row;
    place_.header_last = row + static_cast<std::uint32_t>(grid_.header_rows()) - 1;
    std::vector<CellRange> columns;
    for (const Track& track : tracks_) {
      columns.push_back({{0, track.first}, {0, track.last}});
    }
    draw_header(d_, canvas_, grid_, row, columns);
    row_ = place_.header_last + 1;
    std::vector<const form::RowKind*> levels;
    for (const form::RowKind& kind : grid_.rows) {
      if (kind.type == RowKindType::kGroup) {
        levels.push_back(&kind);
      }
    }
    draw_level(levels, 0, {});
    for (const form::Layout::Insert& insert : layout_.inserts) {
      if (!drawn_inserts_.contains(&insert) && sheet_.grids.size() == 1) {
        draw_insert(insert);
      }
    }
    for (const form::RowKind& kind : grid_.rows) {
      if (kind.type == RowKindType::kTotal) {
        draw_total(kind);
      } else if (kind.type == RowKindType::kText && own_ != nullptr) {
        draw_text(kind);
      }
    }
    add_choices();
    place_.next = row_;
    return place_;
  }

 private:
  std::uint32_t last_track() const { return static_cast<std::uint32_t>(layout_.tracks.size()); }

  void set_tracks() {
    std::uint32_t next = 1;
    for (const form::Column& column : grid_.columns) {
      const auto span = layout_.spans.find(column.key);
      const auto width = span == layout_.spans.end() ? 1 : static_cast<std::uint32_t>(span->second);
      tracks_.push_back({next, next + width - 1});
      next += width;
    }
    for (const form::RowKind& kind : grid_.rows) {
      joins_.insert(kind.joins.begin(), kind.joins.end());
    }
  }

  bool is_own(const form::Table& table, const ContentRow& row) const {
    if (own_ == nullptr) {
      return true;
    }
    if (table.key == sheet_.table) {
      return row.id == own_->id;
    }
    return std::any_of(table.parents.begin(), table.parents.end(), [&](const auto& parent) {
      return parent.table == sheet_.table && row.text(parent.key) == own_->id;
    });
  }

  bool belongs(const form::Table& table, const ContentRow& row, const std::string& group,
               const std::string& id) const {
    return std::any_of(table.parents.begin(), table.parents.end(), [&](const auto& parent) {
      if (parent.table == group) {
        return row.text(parent.key) == id;
      }
      const ContentRow* between = d_.content.find(parent.table, row.text(parent.key));
      return between != nullptr && belongs(*d_.form.table(parent.table), *between, group, id);
    });
  }

  void draw_level(const std::vector<const form::RowKind*>& levels, std::size_t level,
                  const std::string& parent) {
    if (level == levels.size()) {
      for (const ContentRow& row : d_.content.rows(items_.key)) {
        if (is_own(items_, row) &&
            (level == 0 || belongs(items_, row, levels[level - 1]->table, parent))) {
          draw_item(row);
        }
      }
      return;
    }
    const form::Table& table = *d_.form.table(levels[level]->table);
    for (const ContentRow& row : d_.content.rows(table.key)) {
      if (is_own(table, row) &&
          (level == 0 || belongs(table, row, levels[level - 1]->table, parent))) {
        const std::string text =
            compose(d_, levels[level]->patterns.front(), table.fields, texts(row));
        across(text, Style::kGroup);
        place_.together.push_back(row_);
        draw_level(levels, level + 1, row.id);
      }
    }
  }

  void across(std::string_view text, Style style) {
    canvas_.merge({{row_, 1}, {row_, last_track()}}, style, false);
    canvas_.text({row_, 1}, text, style, false);
    canvas_.fit(row_, text, 1, last_track());
    ++row_;
  }

  CellRange area(std::size_t column, std::uint32_t row) const {
    return {{row, tracks_[column].first}, {row, tracks_[column].last}};
  }

  void draw_item(const ContentRow& item) {
    std::map<std::size_t, std::vector<std::string>> pieces;
    std::size_t rows = 1;
    const std::uint32_t first = row_;
    for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
      const form::Column& column = grid_.columns[i];
      if (column.table == items_.key && !column.field.empty()) {
        const form::Field& field = *items_.field(column.field);
        places_.add(canvas_.name(), items_.key, item.id, field.key, area(i, row_).first);
        if (field.type != form::ValueType::kText || field.role == form::Role::kComputed) {
          draw_figure(items_, field, item, area(i, row_));
          continue;
        }
      }
      pieces[i] = pieces_of(text_of(column, item), i);
      rows = std::max(rows, pieces[i].size());
    }
    draw_pieces(pieces, rows);
    item_rows_.push_back(first);
    row_ += static_cast<std::uint32_t>(rows);
    for (const form::RowKind& kind : grid_.rows) {
      if (kind.type == RowKindType::kItem && kind.table != items_.key) {
        draw_sub_items(kind, item);
      }
    }
    for (const form::Layout::Insert& insert : layout_.inserts) {
      if (insert.after == item.id && drawn_inserts_.insert(&insert).second) {
        draw_insert(insert);
      }
    }
  }

  void draw_insert(const form::Layout::Insert& insert) {
    drawn_inserts_.insert(&insert);
    across(insert.text, Style::kNote);
  }

  // What the column says of the item: a field, a split cell, or the group that begins here.
  std::string text_of(const form::Column& column, const ContentRow& item) {
    if (column.table == items_.key) {
      return column.field.empty() ? split_text_of(d_, column, item) : item.text(column.field);
    }
    for (const form::Table::Parent& parent : items_.parents) {
      const std::string id = item.text(parent.key);
      if (parent.table == column.table && !id.empty() && open_[column.table] != id) {
        const ContentRow* group = d_.content.find(column.table, id);
        open_[column.table] = id;
        return group == nullptr       ? ""
               : column.field.empty() ? split_text_of(d_, column, *group)
                                      : group->text(column.field);
      }
    }
    return {};
  }

  std::vector<std::string> pieces_of(const std::string& text, std::size_t i) const {
    if (text.empty() || !joins_.contains(grid_.columns[i].key)) {
      return {text};
    }
    const double points =
        std::min(canvas_.page_points(last_track()) * kPageShare, base::kMaxRowPoints) - kPadding;
    const int lines = static_cast<int>(points / line_points(*d_.form.layout));
    const double width = canvas_.width(tracks_[i].first, tracks_[i].last);
    return base::split_text(text, columns_in(*d_.form.layout, width), {lines});
  }

  void draw_pieces(const std::map<std::size_t, std::vector<std::string>>& pieces,
                   std::size_t rows) {
    for (std::size_t k = 0; k < rows; ++k) {
      const auto row = row_ + static_cast<std::uint32_t>(k);
      for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
        const auto text = pieces.find(i);
        if (text == pieces.end() && k == 0) {
          continue;  // a figure stands there
        }
        const bool has = text != pieces.end() && k < text->second.size();
        put(area(i, row), has ? text->second[k] : std::string());
      }
    }
  }

  void put(const CellRange& at, const std::string& text) {
    canvas_.merge(at, Style::kText, false);
    canvas_.text(at.first, text, Style::kText, false);
    canvas_.fit(at.first.row, text, at.first.column, at.last.column);
  }

  void draw_sub_items(const form::RowKind& kind, const ContentRow& item) {
    const form::Table& table = *d_.form.table(kind.table);
    for (const ContentRow& sub : d_.content.rows(table.key)) {
      if (!belongs(table, sub, items_.key, item.id)) {
        continue;
      }
      const std::uint32_t row = row_++;
      sub_rows_.push_back(row);
      for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
        const form::Column& column = grid_.columns[i];
        const bool in_text = std::any_of(
            kind.patterns.begin(), kind.patterns.end(),
            [&](const form::Pattern& pattern) { return pattern.has_part(column.field); });
        const form::Field* field =
            column.field.empty() || in_text ? nullptr : table.field(column.field);
        if (column.key == kind.column && !kind.patterns.empty()) {
          put(area(i, row), compose(d_, kind.patterns.front(), table.fields, texts(sub)));
        } else if (field != nullptr) {
          places_.add(canvas_.name(), table.key, sub.id, field->key, area(i, row).first);
          draw_sub_field(table, *field, sub, area(i, row));
        } else {
          put(area(i, row), "");
        }
      }
    }
  }

  void draw_sub_field(const form::Table& table, const form::Field& field, const ContentRow& sub,
                      const CellRange& at) {
    if (field.type == form::ValueType::kText && field.role != form::Role::kComputed) {
      put(at, sub.text(field.key));
    } else {
      draw_figure(table, field, sub, at);
    }
  }

  // A number, or the formula that gives it.
  void draw_figure(const form::Table& table, const form::Field& field, const ContentRow& row,
                   const CellRange& at) {
    const bool computed = field.role == form::Role::kComputed;
    const Style style = computed         ? Style::kScore
                        : field.brackets ? Style::kBracketed
                                         : Style::kNumber;
    canvas_.merge(at, style, computed, field.decimals);
    if (computed) {
      const std::string formula = formula_of(table, field, row, at.first);
      if (!formula.empty()) {
        canvas_.formula(at.first, formula, field.decimals, style);
      }
      return;
    }
    const std::string text = row.text(field.key);
    if (text.empty()) {
      return;
    }
    const record::Value value =
        bind::read_value(d_.form, field, text, near_year(d_.form, d_.content));
    if (value.is_number()) {
      canvas_.number(at.first, value.number, field.decimals, style, false);
    } else {
      canvas_.text(at.first, text, Style::kCentred, false);
    }
  }

  // The cell of a field of the row that is being drawn.
  std::string cell_in_row(const form::Table& table, std::string_view key, std::uint32_t row) const {
    for (std::size_t i = 0; i < grid_.columns.size(); ++i) {
      const form::Column& column = grid_.columns[i];
      if (column.field == key && (column.table == table.key || table.field(key) != nullptr)) {
        return address({row, tracks_[i].first});
      }
    }
    return {};
  }

  std::string formula_of(const form::Table& table, const form::Field& field, const ContentRow& row,
                         CellRef at) {
    if (field.formula) {
      std::vector<std::string> cells;
      form::each_name(field.formula->expression, [&](const std::string& name) {
        cells.push_back(cell_in_row(table, name, at.row));
      });
      const std::string value = scoring::value_text(
          field.formula->expression,
          [&](const std::string& name) { return cell_in_row(table, name, at.row); });
      return fmt::format("IF(COUNT({})<{},\"\",ROUND({},9))", fmt::join(cells, ","), cells.size(),
                         value);
    }
    const bool scored = d_.form.scoring && table.key == d_.form.scoring->items;
    if (scored && (field.key == d_.form.scoring->score || field.key == d_.form.scoring->derived)) {
      place_.scores.push_back({row.id, field.key, at});
    }
    return {};
  }

  // ---- totals and texts below the items

  std::uint32_t index_of(std::string_view key) const {
    std::uint32_t i = 0;
    while (grid_.columns[i].key != key) {
      ++i;
    }
    return i;
  }

  void draw_total(const form::RowKind& kind) {
    std::map<std::string, std::string> values = report_values(d_);
    if (d_.form.scoring) {
      values["max"] = d_.form.scoring->max.exact_text();
    }
    const std::string text = compose(d_, kind.patterns.front(), d_.form.fields, values);
    std::vector<form::RowKind::Figure> figures{{kind.value, kind.field}};
    figures.insert(figures.end(), kind.also.begin(), kind.also.end());
    const std::uint32_t first = tracks_[index_of(figures.front().value)].first;
    if (first > 1) {
      canvas_.merge({{row_, 1}, {row_, first - 1}}, Style::kTotalLabel, true);
      canvas_.text({row_, 1}, text, Style::kTotalLabel, true);
      canvas_.fit(row_, text, 1, first - 1);
    }
    std::uint32_t next = first;
    for (const form::RowKind::Figure& figure : figures) {
      const std::uint32_t i = index_of(figure.value);
      fill_to(next, tracks_[i].first);
      draw_total_figure(figure, area(i, row_), i);
      next = tracks_[i].last + 1;
    }
    fill_to(next, last_track() + 1);
    place_.together.push_back(row_);
    ++row_;
  }

  void fill_to(std::uint32_t first, std::uint32_t end) {
    if (first < end) {
      canvas_.merge({{row_, first}, {row_, end - 1}}, Style::kNote, true);
    }
  }

  std::vector<CellRef> cells_in(std::uint32_t column,
                                const std::vector<std::uint32_t>& rows) const {
    std::vector<CellRef> cells;
    for (const std::uint32_t row : rows) {
      cells.push_back({row, tracks_[column].first});
    }
    return cells;
  }

  void draw_total_figure(const form::RowKind::Figure& figure, const CellRange& at,
                         std::uint32_t column) {
    const form::Field* field = d_.form.field(figure.field);
    if (field == nullptr) {
      field = d_.form.table(sheet_.table)->field(figure.field);
    }
    const bool computed = field->role == form::Role::kComputed;
    canvas_.merge(at, Style::kTotal, computed, field->decimals);
    const bool of_items = !field->sum || field->sum->table == items_.key;
    const std::string sum = ranges(cells_in(column, of_items ? item_rows_ : sub_rows_));
    if (computed && !sum.empty()) {
      const Exact times = field->sum ? field->sum->times : Exact(1);
      canvas_.formula(at.first,
                      times == 1 ? scoring::sum_formula({sum})
                                 : fmt::format("ROUND({}*SUM({}),9)", times.cell_text(), sum),
                      field->decimals, Style::kTotal);
      return;
    }
    const auto number = Exact::from_decimal(base::ascii_digits(d_.content.field(figure.field)));
    if (!computed && number) {
      canvas_.number(at.first, *number, field->decimals, Style::kTotal, false);
      if (!sum.empty()) {
        canvas_.mark_when(at, fmt::format("ROUND(SUM({}),9)<>{}", sum, number->cell_text()));
      }
    }
  }

  // A long text of the sheet's own row, over the whole width.
  void draw_text(const form::RowKind& kind) {
    const double width = columns_in(*d_.form.layout, canvas_.width(1, last_track()));
    const double points =
        std::min(canvas_.page_points(last_track()) * kPageShare, base::kMaxRowPoints) - kPadding;
    const int lines = static_cast<int>(points / line_points(*d_.form.layout));
    const auto label = layout_.labels.find(kind.field);
    std::string text = own_->text(kind.field);
    if (text.empty() && label != layout_.labels.end()) {
      text = label->second;
    }
    if (text.empty()) {
      return;  // a text that the form has no label for
    }
    for (const std::string& piece : base::split_text(text, width, {lines})) {
      across(piece, Style::kText);
    }
  }

  void add_choices() {
    for (const form::Layout::Choice& choice : layout_.choices) {
      if (grid_.column(choice.column) == nullptr) {
        continue;
      }
      const std::uint32_t i = index_of(choice.column);
      for (const std::uint32_t row : item_rows_) {
        canvas_.choices(area(i, row), choice.values, word("choice_title"), word("choice_message"));
      }
    }
  }

  const Drawing& d_;
  const form::Sheet& sheet_;
  const form::Grid& grid_;
  const form::Table& items_;
  Canvas& canvas_;
  const ContentRow* own_;
  const form::Layout::SheetLayout& layout_;
  CellPlaces& places_;
  std::vector<Track> tracks_;                // by the columns of the grid
  std::set<std::string> joins_;              // columns that go on in rows below
  std::map<std::string, std::string> open_;  // by table: the group whose label stands above
  std::vector<std::uint32_t> item_rows_, sub_rows_;
  std::set<const form::Layout::Insert*> drawn_inserts_;
  StackedPlace place_;
  std::uint32_t row_ = 1;
};

}  // namespace

StackedPlace draw_stacked_grid(const Drawing& drawing, const form::Sheet& sheet,
                               const form::Grid& grid, Canvas& canvas, const ContentRow* own,
                               CellPlaces& places, std::uint32_t row) {
  return StackedGrid(drawing, sheet, grid, canvas, own, places).draw(row);
}

}  // namespace scorebook::make
