// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_patch.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "xlsx/opc.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {
namespace {

/// What a row gets: new cells and a height.
struct RowPatch {
  std::vector<std::pair<base::CellRef, const CellPatch*>> cells;
  std::optional<double> height;
};

/// Columns "first:last" as the spans attribute has them (18.3.1.73).
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::optional<Span> read_span(std::string_view text) {
  Span span;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, span.first);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != ':') {
    return std::nullopt;
  }
  const auto last = std::from_chars(first.ptr + 1, end, span.last);
  return last.ec == std::errc() && last.ptr == end ? std::optional(span) : std::nullopt;
}

/// Makes the spans of a row hold the columns; leaves them alone when they do, or when they are no
/// single span (they are a hint, and programs ignore what they cannot use).
void widen_spans(StartTag& tag, std::uint32_t first, std::uint32_t last) {
  const auto text = tag.value("spans");
  const auto span = text ? read_span(*text) : std::nullopt;
  if (text && !span) {
    tag.remove("spans");
  } else if (span && (first < span->first || last > span->last)) {
    tag.set("spans",
            fmt::format("{}:{}", std::min(first, span->first), std::max(last, span->last)));
  }
}

class SheetPatcher {
 public:
  explicit SheetPatcher(const Sheet& sheet)
      : sheet_(sheet),
        layout_(sheet.layout()),
        prefix_(layout_.prefix) {
    for (const RowMark& mark : layout_.rows) {
      marks_.push_back(&mark);
    }
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const RowMark* a, const RowMark* b) { return a->row < b->row; });
  }

  Result<std::string> apply(const SheetPatch& patch) {
    if (layout_.data_end == 0) {
      return in_part(
          Error(ErrorCode::kWorkbookDamaged, sheet_.part(), {{"reason", "no sheetData"}}),
          sheet_.part());
    }
    std::map<std::uint32_t, RowPatch> rows;
    for (const auto& [ref, changes] : patch.cells) {
      // A cell is where its own address says, whatever row element it stands in.
      if (const Cell* cell = sheet_.find(ref)) {
        splices_.replace(cell->begin, cell->end,
                         patched_cell(bytes(cell->begin, cell->end), changes, prefix_));
      } else {
        rows[ref.row].cells.emplace_back(ref, &changes);
      }
    }
    for (const auto& [row, height] : patch.heights) {
      rows[row].height = height;
    }
    if (layout_.data_close == layout_.data_open_end && layout_.data_end == layout_.data_open_end) {
      open_empty_data(rows);
    } else {
      for (const auto& [row, changes] : rows) {
        patch_row(row, changes);
      }
    }
    mend_dimension();
    return splices_.apply(sheet_.bytes());
  }

 private:
  std::string_view bytes(std::size_t begin, std::size_t end) const {
    return sheet_.bytes().substr(begin, end - begin);
  }

  std::string end_tag(std::string_view name) const { return fmt::format("</{}{}>", prefix_, name); }

  /// <sheetData/> becomes <sheetData>rows</sheetData>.
  void open_empty_data(const std::map<std::uint32_t, RowPatch>& rows) {
    std::string data = StartTag(bytes(layout_.data_begin, layout_.data_end)).text(false);
    for (const auto& [row, changes] : rows) {
      data += new_row(row, changes);
    }
    splices_.replace(layout_.data_begin, layout_.data_end, data + end_tag("sheetData"));
  }

  void patch_row(std::uint32_t row, const RowPatch& changes) {
    const auto mark = std::lower_bound(
        marks_.begin(), marks_.end(), row,
        [](const RowMark* candidate, std::uint32_t number) { return candidate->row < number; });
    if (mark != marks_.end() && (*mark)->row == row) {
      patch_existing_row(**mark, changes);
      return;
    }
    const std::size_t at = mark == marks_.end() ? layout_.data_close : (*mark)->begin;
    splices_.insert(at, new_row(row, changes));
  }

  void patch_existing_row(const RowMark& mark, const RowPatch& changes) {
    const std::string_view open = bytes(mark.begin, mark.open_end);
    StartTag tag(open);
    std::string appended;  // cells of a row that had no content
    for (const auto& [ref, patch] : changes.cells) {
      std::string added = add_cell(ref, *patch);
      if (added.empty()) {
        continue;
      }
      widen_spans(tag, ref.column, ref.column);
      if (mark.self_closing()) {
        appended += added;
      } else {
        splices_.insert(place_in_row(mark, ref), std::move(added));
      }
    }
    set_height(tag, changes.height);
    std::string text = tag.text(mark.self_closing() && appended.empty());
    if (!appended.empty()) {
      text += appended + end_tag("row");
    }
    if (text != open) {
      splices_.replace(mark.begin, mark.open_end, std::move(text));
    }
  }

  /// In front of the next cell of the row, else in front of the row's end tag.
  std::size_t place_in_row(const RowMark& mark, base::CellRef ref) const {
    const auto& cells = sheet_.cells();
    auto next = std::lower_bound(cells.begin(), cells.end(), ref,
                                 [](const Cell& cell, base::CellRef r) { return cell.ref < r; });
    for (; next != cells.end() && next->ref.row == ref.row; ++next) {
      if (next->begin >= mark.open_end && next->end <= mark.end) {
        return next->begin;
      }
    }
    return sheet_.bytes().rfind("</", mark.end - 1);
  }

  std::string new_row(std::uint32_t row, const RowPatch& changes) {
    std::string cells;
    for (const auto& [ref, patch] : changes.cells) {
      cells += add_cell(ref, *patch);
    }
    StartTag tag(fmt::format("<{}row r=\"{}\">", prefix_, row));
    set_height(tag, changes.height);
    if (cells.empty()) {
      return changes.height ? tag.text(true) : std::string();
    }
    return tag.text(false) + cells + end_tag("row");
  }

  /// A new cell; nothing when the patch would leave it as empty as it is.
  std::string add_cell(base::CellRef ref, const CellPatch& patch) {
    const bool holds = (patch.value && !patch.value->element.empty()) ||
                       (patch.formula && !patch.formula->empty());
    if (!holds && !patch.style) {
      return {};
    }
    CellPatch styled = patch;
    if (!styled.style) {
      if (const std::uint32_t style = style_for_new_cell(sheet_, ref); style != 0) {
        styled.style = style;
      }
    }
    added_ = added_ ? base::CellRange{{std::min(added_->first.row, ref.row),
                                       std::min(added_->first.column, ref.column)},
                                      {std::max(added_->last.row, ref.row),
                                       std::max(added_->last.column, ref.column)}}
                    : base::CellRange{ref, ref};
    return new_cell(ref, styled, prefix_);
  }

  static void set_height(StartTag& tag, std::optional<double> height) {
    if (height) {
      tag.set("ht", fmt::format("{}", *height));
      tag.set("customHeight", "1");
    }
  }

  /// The dimension of a sheet that got cells outside of it: all cells there are now.
  void mend_dimension() {
    if (!added_ || layout_.dimension_begin == 0) {
      return;
    }
    const auto stored = base::parse_range(bytes(layout_.dimension_begin, layout_.dimension_end));
    if (stored && stored->contains(added_->first) && stored->contains(added_->last)) {
      return;
    }
    base::CellRange whole = *added_;
    for (const Cell& cell : sheet_.cells()) {
      whole.first.row = std::min(whole.first.row, cell.ref.row);
      whole.first.column = std::min(whole.first.column, cell.ref.column);
    }
    whole.last.row = std::max(whole.last.row, sheet_.used().row);
    whole.last.column = std::max(whole.last.column, sheet_.used().column);
    splices_.replace(layout_.dimension_begin, layout_.dimension_end, base::to_a1(whole));
  }

  const Sheet& sheet_;
  const SheetLayout& layout_;
  std::string_view prefix_;
  std::vector<const RowMark*> marks_;  // by row
  Splices splices_;
  std::optional<base::CellRange> added_;  // holds all new cells
};

}  // namespace

std::uint32_t style_for_new_cell(const Sheet& sheet, base::CellRef ref) {
  for (const RowMark& mark : sheet.layout().rows) {
    if (mark.row == ref.row) {
      const StartTag tag(sheet.bytes().substr(mark.begin, mark.open_end - mark.begin));
      const auto style = tag.value("s");
      const auto custom = tag.value("customFormat");
      std::uint32_t index = 0;
      if (style && custom && (*custom == "1" || *custom == "true")) {
        std::from_chars(style->data(), style->data() + style->size(), index);
        return index;
      }
      break;
    }
  }
  for (const ColumnInfo& column : sheet.columns()) {
    if (ref.column >= column.first && ref.column <= column.last) {
      return column.style;
    }
  }
  return 0;
}

Result<std::string> patched_sheet(const Sheet& sheet, const SheetPatch& patch) {
  return SheetPatcher(sheet).apply(patch);
}

}  // namespace scorebook::xlsx
