// SPDX-License-Identifier: Apache-2.0
// One sheet per indicator: title lines, boxes to tick, the item row with its long texts continued
// below, sub-rows, signature block.
#include <fmt/format.h>

#include <algorithm>

#include "base/long_text.h"
#include "base/thai.h"
#include "make/drawing.h"

namespace scorebook::make {
namespace {

using base::CellRange;
using base::CellRef;

/// A row of the body whose first column holds text and whose `joins` columns continue the item.
struct BodyRow {
  std::string text;
  bool item = false;
};

class DetailSheet {
 public:
  DetailSheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
              const ContentRow& row)
      : d_(drawing), sheet_(sheet), grid_(sheet.grids.front()), canvas_(canvas), row_(row),
        layout_(*layout_of(drawing.form, sheet.key)), table_(*drawing.form.table(sheet.table)),
        columns_(column_numbers(grid_)), values_(texts(row)) {
    for (const form::RowKind& kind : grid_.rows) {
      if (kind.type == form::RowKindType::kItem && (kind.table.empty() || kind.table == sheet.table)) {
        first_column_ = grid_.column(kind.column);
      }
      if (kind.type == form::RowKindType::kText && !kind.joins.empty()) {
        joined_ = grid_.column(kind.joins.front());
      }
    }
  }

  void draw() {
    for (const auto& [key, number] : columns_) {
      const auto width = layout_.widths.find(key);
      canvas_.column_width(number, width == layout_.widths.end() ? 10 : width->second);
    }
    std::uint32_t row = 1;
    for (const form::Layout::RowItem& item : layout_.rows) {
      if (!item.grid.empty()) {
        row = draw_grid(row);
        continue;
      }
      draw_row_item(item, row++);
    }
    canvas_.freeze(header_last_ + 1, 1);
    canvas_.paginate(last_column(), row - 1, header_first_, header_last_, together_);
    if (d_.protect) {
      canvas_.protect();
    }
  }

 private:
  std::uint32_t last_column() const { return static_cast<std::uint32_t>(grid_.columns.size()); }
  std::uint32_t number_of(const form::Column* column) const { return columns_.at(column->key); }

  void draw_row_item(const form::Layout::RowItem& item, std::uint32_t row) {
    if (header_last_ > 0) {
      together_.push_back(row);  // what follows the table stays with it on paper
    }
    if (item.space > 0) {
      canvas_.row_height(row, item.space);
    } else if (!item.ticks.empty()) {
      draw_ticks(item.ticks, row);
    } else if (item.style == "signature") {
      const std::uint32_t c = joined_ == nullptr ? last_column() : number_of(joined_);
      canvas_.text({row, c}, item.text.empty() ? line_text(item.line) : item.text,
                   Style::kSignature, false);
      canvas_.row_height(row, line_points(*d_.form.layout) + 6);
    } else {
      draw_line(canvas_, row, last_column(), item.text.empty() ? line_text(item.line) : item.text,
                item.style);
    }
  }

  /// A line all of whose parts were given as null is left out on purpose.
  std::string line_text(std::string_view key) const {
    for (const form::Line& line : sheet_.lines) {
      if (line.key != key) {
        continue;
      }
      const std::vector<std::string> names = line.patterns.front().part_names();
      const bool dropped = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return row_.has(name) && row_.text(name).empty();
      });
      return dropped ? ""
                     : compose(d_, line.patterns.front(), table_.fields, values_,
                               line.after_grid ? kSigningDots : kDots);
    }
    return "";
  }

  void draw_ticks(std::string_view key, std::uint32_t row) {
    const auto ticks = std::find_if(sheet_.ticks.begin(), sheet_.ticks.end(),
                                    [&](const form::Ticks& t) { return t.key == key; });
    canvas_.text({row, 1}, ticks->label, Style::kTickLabel, true);
    const auto chosen = Exact::from_decimal(base::ascii_digits(row_.text(ticks->key)));
    std::uint32_t c = 2;
    for (const form::Ticks::Choice& choice : ticks->choices) {
      const bool on = chosen && *chosen == choice.value;
      canvas_.text({row, c}, on ? ticks->print : "", Style::kTick, false);
      canvas_.choices({{row, c}, {row, c}}, {ticks->print}, ticks->label, choice.label);
      std::uint32_t last = c + 1;
      const auto need = static_cast<double>(base::display_width(choice.label)) + 0.5;
      while (last < last_column() &&
             columns_in(*d_.form.layout, canvas_.width(c + 1, last)) < need) {
        ++last;
      }
      canvas_.merge({{row, c + 1}, {row, last}}, Style::kTickLabel, true);
      canvas_.text({row, c + 1}, choice.label, Style::kTickLabel, true);
      c = last + 1;
    }
    canvas_.row_height(row, line_points(*d_.form.layout) + 3);
  }

  std::uint32_t draw_grid(std::uint32_t row) {
    header_first_ = row;
    header_last_ = row + static_cast<std::uint32_t>(grid_.header_rows()) - 1;
    draw_header(d_, canvas_, grid_, row);
    std::uint32_t r = header_last_ + 1;
    std::vector<BodyRow> joined;
    std::vector<std::string> closing;
    bool sub_rows = false;
    for (const std::string& entry : layout_.body) {
      if (entry == "item") {
        joined.push_back({item_text(), true});
      } else if (d_.form.table(entry) != nullptr) {
        sub_rows = true;
      } else if (sub_rows) {
        closing.push_back(entry);
      } else {
        add_text_rows(entry, joined);
      }
    }
    r = draw_joined(joined, r);
    for (const std::string& entry : layout_.body) {
      if (d_.form.table(entry) != nullptr && entry != table_.key) {
        r = draw_sub_rows(*d_.form.table(entry), r);
      }
    }
    for (const std::string& entry : closing) {
      if (!row_.text(entry).empty()) {
        std::vector<BodyRow> rows;
        add_text_rows(entry, rows);
        for (const BodyRow& body : rows) {
          draw_text_row(body.text, r++);
        }
      }
    }
    return r;
  }

  std::string item_text() const {
    return compose_cell(d_, first_column_->patterns, table_.fields, values_);
  }

  /// The text of a field in the first column, cut to rows that Excel can show.
  void add_text_rows(const std::string& field, std::vector<BodyRow>& rows) const {
    const std::uint32_t c = number_of(first_column_);
    for (std::string& piece : base::split_text(row_.text(field), columns_in(*d_.form.layout, canvas_.width(c, c)),
                                               {max_lines()})) {
      rows.push_back({std::move(piece), false});
    }
  }

  int max_lines() const { return base::most_lines(d_.form.layout->size); }

  /// Rows that carry the first column's texts beside the pieces of the long text; more rows follow
  /// while pieces are left.
  std::uint32_t draw_joined(const std::vector<BodyRow>& rows, std::uint32_t r) {
    std::vector<std::string> pieces;
    const form::Field* field =
        joined_ == nullptr ? nullptr : table_.field(joined_->field);
    if (field != nullptr) {
      const std::uint32_t c = number_of(joined_);
      pieces = base::split_text(row_.text(field->key),
                                columns_in(*d_.form.layout, canvas_.width(c, c)), {max_lines()});
    }
    const std::size_t count = std::max(rows.size(), pieces.size());
    for (std::size_t i = 0; i < count; ++i, ++r) {
      const BodyRow body = i < rows.size() ? rows[i] : BodyRow{};
      if (body.item) {
        draw_item(body.text, r);
      } else {
        draw_text_row(body.text, r);
      }
      if (i < pieces.size() && !pieces[i].empty()) {
        const std::uint32_t c = number_of(joined_);
        canvas_.text({r, c}, pieces[i], Style::kText, false);
        canvas_.fit(r, pieces[i], c, c);
      }
    }
    return r;
  }

  void draw_item(std::string_view text, std::uint32_t r) {
    for (const form::Column& column : grid_.columns) {
      const CellRef ref{r, columns_.at(column.key)};
      if (&column == first_column_) {
        canvas_.text(ref, text, Style::kText, false);
        canvas_.fit(r, text, ref.column, ref.column);
      } else if (&column == joined_) {
        canvas_.blank(ref, -1, Style::kText, false);
      } else {
        draw_value(d_, canvas_, ref, *table_.field(column.field), row_);
        canvas_.fit(r, row_.text(column.field), ref.column, ref.column);
      }
    }
  }

  void draw_text_row(std::string_view text, std::uint32_t r) {
    for (const form::Column& column : grid_.columns) {
      canvas_.blank({r, columns_.at(column.key)}, -1, Style::kText, false);
    }
    const std::uint32_t c = number_of(first_column_);
    canvas_.text({r, c}, text, Style::kText, false);
    canvas_.fit(r, text, c, c);
  }

  std::uint32_t draw_sub_rows(const form::Table& table, std::uint32_t r) {
    const form::RowKind* kind = nullptr;
    for (const form::RowKind& candidate : grid_.rows) {
      if (candidate.table == table.key) {
        kind = &candidate;
      }
    }
    for (const ContentRow& sub : d_.content.rows(table.key)) {
      if (kind == nullptr || sub.text(table.parents.front().key) != row_.id) {
        continue;
      }
      for (const form::Column& column : grid_.columns) {
        const CellRef ref{r, columns_.at(column.key)};
        if (&column == first_column_) {
          const std::string text =
              compose(d_, kind->patterns.front(), table.fields, texts(sub));
          canvas_.text(ref, text, Style::kText, false);
          canvas_.fit(r, text, ref.column, ref.column);
        } else if (const form::Field* field = table.field(column.field)) {
          draw_value(d_, canvas_, ref, *field, sub);
        } else {
          canvas_.blank(ref, -1, Style::kText, false);
        }
      }
      ++r;
    }
    return r;
  }

  const Drawing& d_;
  const form::Sheet& sheet_;
  const form::Grid& grid_;
  Canvas& canvas_;
  const ContentRow& row_;
  const form::Layout::SheetLayout& layout_;
  const form::Table& table_;
  std::map<std::string, std::uint32_t> columns_;
  std::map<std::string, std::string> values_;
  const form::Column* first_column_ = nullptr;
  const form::Column* joined_ = nullptr;
  std::uint32_t header_first_ = 0;
  std::uint32_t header_last_ = 0;
  std::vector<std::uint32_t> together_;
};

}  // namespace

void draw_detail_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
                       const ContentRow& row) {
  DetailSheet(drawing, sheet, canvas, row).draw();
}

}  // namespace scorebook::make
