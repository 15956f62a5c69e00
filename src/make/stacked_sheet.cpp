// SPDX-License-Identifier: Apache-2.0
// A sheet of lines, boxes and several grids below each other.
#include <algorithm>

#include "base/thai.h"
#include "make/stacked.h"
#include "make/words.h"

namespace scorebook::make {
namespace {

class StackedSheet {
 public:
  StackedSheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
               const ContentRow* own, CellPlaces& places)
      : d_(drawing),
        sheet_(sheet),
        canvas_(canvas),
        own_(own),
        layout_(*layout_of(drawing.form, sheet.key)),
        places_(places) {}

  void draw() {
    for (std::uint32_t i = 0; i < layout_.tracks.size(); ++i) {
      canvas_.column_width(i + 1, layout_.tracks[i]);
    }
    StackedPlace last;
    std::vector<std::uint32_t> together;
    for (const form::Layout::RowItem& item : layout_.rows) {
      if (item.grid.empty()) {
        draw_row_item(item);
        continue;
      }
      const auto grid = std::find_if(sheet_.grids.begin(), sheet_.grids.end(),
                                     [&](const form::Grid& one) { return one.key == item.grid; });
      last = draw_stacked_grid(d_, sheet_, *grid, canvas_, own_, places_, row_);
      row_ = last.next;
      together.insert(together.end(), last.together.begin(), last.together.end());
      if (d_.form.scoring) {
        draw_scores(d_, canvas_, places_, last.scores);
      }
    }
    // The header of the only grid stands on every page.
    const bool repeats = sheet_.grids.size() == 1;
    if (repeats) {
      canvas_.freeze(last.header_last + 1, 1);
    }
    canvas_.paginate(last_track(), row_ - 1, repeats ? last.header_first : 0,
                     repeats ? last.header_last : 0, together);
    if (d_.protect) {
      canvas_.protect();
    }
  }

 private:
  std::uint32_t last_track() const { return static_cast<std::uint32_t>(layout_.tracks.size()); }

  std::vector<form::Field> line_fields() const {
    std::vector<form::Field> fields = d_.form.fields;
    if (own_ != nullptr) {
      const auto& more = d_.form.table(sheet_.table)->fields;
      fields.insert(fields.begin(), more.begin(), more.end());
    }
    return fields;
  }

  std::string text_of_line(const form::Layout::RowItem& item) const {
    for (const form::Line& line : sheet_.lines) {
      if (line.key != item.line) {
        continue;
      }
      std::map<std::string, std::string> values = report_values(d_);
      for (const auto& [key, text] : own_ == nullptr ? values : texts(*own_)) {
        values[key] = text;
      }
      return compose(d_, line.patterns.front(), line_fields(), values,
                     item.style == "signature" ? kSigningDots : kDots);
    }
    return item.text;
  }

  void draw_row_item(const form::Layout::RowItem& item) {
    if (item.space > 0) {
      canvas_.row_height(row_, item.space);
    } else if (!item.ticks.empty()) {
      draw_ticks(item.ticks);
    } else {
      draw_line(canvas_, row_, last_track(), text_of_line(item), item.style);
    }
    ++row_;
  }

  void draw_ticks(std::string_view key) {
    const auto ticks = std::find_if(sheet_.ticks.begin(), sheet_.ticks.end(),
                                    [&](const form::Ticks& one) { return one.key == key; });
    std::uint32_t c = label_at(1, ticks->label, Style::kTickLabel) + 1;
    const std::string value = own_ != nullptr && own_->has(ticks->key)
                                  ? own_->text(ticks->key)
                                  : d_.content.field(ticks->key);
    const auto chosen = Exact::from_decimal(base::ascii_digits(value));
    for (const form::Ticks::Choice& choice : ticks->choices) {
      const bool on = chosen && *chosen == choice.value;
      canvas_.text({row_, c}, on ? ticks->print : "", Style::kTick, false);
      canvas_.choices({{row_, c}, {row_, c}}, {ticks->print}, word("tick_title"),
                      word("tick_message"));
      c = label_at(c + 1, choice.label, Style::kTickLabel) + 1;
    }
    canvas_.row_height(row_, line_points(*d_.form.layout) + 3);
  }

  // A text over as many columns as it needs; returns the last of them.
  std::uint32_t label_at(std::uint32_t first, std::string_view text, Style style) {
    const auto need = static_cast<double>(base::display_width(text)) + 0.5;
    std::uint32_t last = first;
    while (last < last_track() && columns_in(*d_.form.layout, canvas_.width(first, last)) < need) {
      ++last;
    }
    canvas_.merge({{row_, first}, {row_, last}}, style, true);
    canvas_.text({row_, first}, text, style, true);
    return last;
  }

  const Drawing& d_;
  const form::Sheet& sheet_;
  Canvas& canvas_;
  const ContentRow* own_;
  const form::Layout::SheetLayout& layout_;
  CellPlaces& places_;
  std::uint32_t row_ = 1;
};

}  // namespace

void draw_stacked_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
                        const ContentRow* own, CellPlaces& places) {
  StackedSheet(drawing, sheet, canvas, own, places).draw();
}

}  // namespace scorebook::make
