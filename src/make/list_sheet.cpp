// SPDX-License-Identifier: Apache-2.0
// A grid whose groups have rows of their own across the sheet, and whose items take as many rows as
// their longest text needs.
#include <algorithm>
#include <set>

#include "base/long_text.h"
#include "make/drawing.h"
#include "make/words.h"

namespace scorebook::make {
namespace {

using base::CellRef;

constexpr int kLinesForSpare = 7;    // of a text that get a line more than they are counted
constexpr double kPadding = 8;       // points of a row beside its lines
constexpr double kPageShare = 0.45;  // of a page that one row may fill, so that pages fill up

/// Draws one sheet; holds what its steps share.
class ListSheet {
 public:
  ListSheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas)
      : d_(drawing),
        sheet_(sheet),
        grid_(sheet.grids.front()),
        canvas_(canvas),
        layout_(*layout_of(drawing.form, sheet.key)),
        items_(item_table(drawing.form, grid_)) {
    place_.sheet = canvas.name();
    place_.columns = column_numbers(grid_);
    for (const form::RowKind& kind : grid_.rows) {
      if (kind.type == form::RowKindType::kGroup) {
        levels_.push_back(&kind);
      }
      joins_.insert(kind.joins.begin(), kind.joins.end());
    }
  }

  GridPlace draw() {
    for (const auto& [key, number] : place_.columns) {
      canvas_.column_width(number, layout_.widths.at(key));
    }
    for (const form::Layout::RowItem& item : layout_.rows) {
      if (!item.grid.empty()) {
        draw_grid();
        continue;
      }
      if (item.space > 0) {
        canvas_.row_height(row_, item.space);
      } else {
        draw_line(canvas_, row_, last_column(), line_text(d_, sheet_, item), item.style);
      }
      ++row_;
    }
    canvas_.freeze(place_.first_row, 1);
    canvas_.paginate(last_column(), row_ - 1, place_.header_first, place_.header_last, together_);
    if (d_.protect) {
      canvas_.protect();
    }
    return place_;
  }

 private:
  std::uint32_t last_column() const { return static_cast<std::uint32_t>(grid_.columns.size()); }

  void draw_grid() {
    place_.header_first = row_;
    place_.header_last = row_ + static_cast<std::uint32_t>(grid_.header_rows()) - 1;
    draw_header(d_, canvas_, grid_, row_);
    place_.first_row = row_ = place_.header_last + 1;
    draw_level(0, {});
    place_.last_row = row_ - 1;
    for (const form::Layout::Choice& choice : layout_.choices) {
      const std::uint32_t c = place_.columns[choice.column];
      for (const auto& [id, row] : place_.rows) {
        canvas_.choices({{row, c}, {row, c}}, choice.values, word("tick_title"),
                        word("tick_message"));
      }
    }
  }

  // The groups of one level below `parent`, each with everything below it; then the items.
  void draw_level(std::size_t level, const std::string& parent) {
    if (level == levels_.size()) {
      for (const ContentRow& row : d_.content.rows(items_.key)) {
        if (level == 0 || belongs(items_, row, levels_[level - 1]->table, parent)) {
          draw_item(row);
        }
      }
      return;
    }
    const form::RowKind& kind = *levels_[level];
    const form::Table& table = *d_.form.table(kind.table);
    for (const ContentRow& row : d_.content.rows(kind.table)) {
      if (level == 0 || belongs(table, row, levels_[level - 1]->table, parent)) {
        draw_group(kind, row);
        draw_level(level + 1, row.id);
      }
    }
  }

  // Whether the row, or a group that it names, is a part of the group.
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

  void draw_group(const form::RowKind& kind, const ContentRow& row) {
    const form::Table& table = *d_.form.table(kind.table);
    const std::string text = compose(d_, kind.patterns.front(), table.fields, texts(row));
    if (row_ > place_.first_row && group_above_) {
      together_.push_back(row_);
    }
    canvas_.merge({{row_, 1}, {row_, last_column()}}, Style::kGroup, false);
    canvas_.text({row_, 1}, text, Style::kGroup, false);
    canvas_.fit(row_, text, 1, last_column());
    group_above_ = true;
    ++row_;
  }

  void draw_item(const ContentRow& item) {
    if (group_above_) {
      together_.push_back(row_);
    }
    group_above_ = false;
    place_.rows[item.id] = row_;
    std::map<std::uint32_t, std::vector<std::string>> texts;
    std::size_t rows = 1;
    for (const form::Column& column : grid_.columns) {
      const std::uint32_t c = place_.columns[column.key];
      if (draws_whole(column, item, {row_, c})) {
        continue;
      }
      texts[c] = pieces_of(text_of(column, item), c, joins_.contains(column.key));
      rows = std::max(rows, texts[c].size());
    }
    draw_texts(texts, rows);
    row_ += static_cast<std::uint32_t>(rows);
  }

  // Numbers and ticks, which never go on below.
  bool draws_whole(const form::Column& column, const ContentRow& item, CellRef ref) {
    if (!column.tick.empty()) {
      const bool on = item.text(column.field) == column.tick;
      canvas_.text(ref, on ? grid_.print : "", Style::kCentred, false);
      return true;
    }
    const form::Field* field =
        column.field.empty() ? nullptr : d_.form.table(column.table)->field(column.field);
    if (field == nullptr || column.table != items_.key || field->type == form::ValueType::kText) {
      return false;
    }
    draw_value(d_, canvas_, ref, *field, item);
    return true;
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
        return group == nullptr ? "" : split_text_of(d_, column, *group);
      }
    }
    return {};
  }

  std::vector<std::string> pieces_of(const std::string& text, std::uint32_t c, bool joins) const {
    if (text.empty() || !joins) {
      return {text};
    }
    const double points =
        std::min(canvas_.page_points(last_column()) * kPageShare, base::kMaxRowPoints) - kPadding;
    const int lines = static_cast<int>(points / line_points(*d_.form.layout));
    return base::split_text(text, columns_in(*d_.form.layout, canvas_.width(c, c)), {lines});
  }

  // Spreadsheet programs break Thai lines between words, which the count of lines does not know: in
  // narrow columns a long text needs a line more now and then.
  void fit_text(std::uint32_t row, const std::string& text, std::uint32_t c) {
    const form::Layout& layout = *d_.form.layout;
    const double columns = columns_in(layout, canvas_.width(c, c));
    const int spare = base::lines_needed(text, columns) / kLinesForSpare;
    const double points =
        base::text_points(text, columns, layout.size) + spare * line_points(layout);
    canvas_.row_height(row,
                       std::max(canvas_.row_height(row), std::min(points, base::kMaxRowPoints)));
  }

  void draw_texts(const std::map<std::uint32_t, std::vector<std::string>>& texts,
                  std::size_t rows) {
    for (std::size_t i = 0; i < rows; ++i) {
      const auto row = row_ + static_cast<std::uint32_t>(i);
      for (const auto& [c, pieces] : texts) {
        const std::string text = i < pieces.size() ? pieces[i] : std::string();
        canvas_.text({row, c}, text, Style::kText, false);
        fit_text(row, text, c);
      }
      for (std::uint32_t c = 1; i > 0 && c <= last_column(); ++c) {
        if (!texts.contains(c)) {
          canvas_.blank({row, c}, -1, Style::kText, false);
        }
      }
    }
  }

  const Drawing& d_;
  const form::Sheet& sheet_;
  const form::Grid& grid_;
  Canvas& canvas_;
  const form::Layout::SheetLayout& layout_;
  const form::Table& items_;
  std::vector<const form::RowKind*> levels_;  // groups from the outer to the inner
  std::set<std::string> joins_;               // columns that go on in rows below
  std::map<std::string, std::string> open_;   // by table: the group whose label stands above
  std::vector<std::uint32_t> together_;
  std::uint32_t row_ = 1;
  bool group_above_ = false;
  GridPlace place_;
};

}  // namespace

GridPlace draw_list_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas) {
  return ListSheet(drawing, sheet, canvas).draw();
}

}  // namespace scorebook::make
