// SPDX-License-Identifier: Apache-2.0
#include "make/canvas.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "base/long_text.h"
#include "io/files.h"
#include "make/finished.h"
#include "make/sheet_name.h"

namespace scorebook::make {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kA4Long = 11.69;
constexpr double kA4Short = 8.27;
constexpr double kPixelsPerCharacter = 7;  // of the default font, Calibri 11
constexpr double kColumnPadding = 5;       // pixels
constexpr double kPointsPerPixel = 0.75;
/// Part of the paper that is used, so that printers with other metrics do not spill a column.
constexpr double kPaperUse = 0.98;

lxw_row_t row_of(base::CellRef ref) {
  return ref.row - 1;
}

lxw_col_t column_of(base::CellRef ref) {
  return static_cast<lxw_col_t>(ref.column - 1);
}

lxw_worksheet* sheet_of(void* sheet) {
  return static_cast<lxw_worksheet*>(sheet);
}

lxw_format* as_format(void* format) {
  return static_cast<lxw_format*>(format);
}

}  // namespace

double line_points(const form::Layout& layout) {
  return base::line_points(layout.size);
}

double columns_in(const form::Layout& layout, double width) {
  return base::text_columns(width, layout.size);
}

// ---------------------------------------------------------------------------------------- Book

struct Book::State {
  io::TemporaryFile file;
  lxw_workbook* book = nullptr;
  std::map<std::tuple<Style, bool, int>, lxw_format*> formats;
  std::vector<std::unique_ptr<Canvas>> sheets;
  std::set<std::string> names;

  explicit State(io::TemporaryFile f) : file(std::move(f)) {}
};

Book::Book(const form::Form& form) : layout_(&*form.layout) {}

Result<std::unique_ptr<Book>> Book::create(const form::Form& form) {
  Result<io::TemporaryFile> file = io::TemporaryFile::create();
  if (!file) {
    return file.error();
  }
  std::unique_ptr<Book> book(new Book(form));
  book->state_ = std::make_unique<State>(std::move(*file));
  book->state_->book = workbook_new(book->state_->file.path().c_str());
  if (book->state_->book == nullptr) {
    return Error(ErrorCode::kInternal, "workbook_new");
  }
  lxw_doc_properties properties = {};
  std::string title = form.title.th;
  properties.title = title.data();  // the library's structures take char* and do not change it
  properties.created = 946684800;   // 2000-01-01T00:00:00Z: no clock in what we write
  workbook_set_properties(book->state_->book, &properties);
  return book;
}

Book::~Book() {
  if (state_ && state_->book != nullptr) {
    lxw_workbook_free(state_->book);
  }
}

Canvas& Book::add(std::string_view wanted, bool portrait) {
  std::string name = legal_sheet_name(wanted);
  for (int n = 2; !state_->names.insert(name).second; ++n) {
    name = legal_sheet_name(fmt::format("{} ({})", wanted, n));
  }
  lxw_worksheet* sheet = workbook_add_worksheet(state_->book, name.c_str());
  const bool landscape = layout_->landscape && !portrait;
  worksheet_set_paper(sheet, 9);  // A4
  if (landscape) {
    worksheet_set_landscape(sheet);
  }
  worksheet_set_margins(sheet, layout_->margin_left, layout_->margin_right, layout_->margin_top,
                        layout_->margin_bottom);
  if (!layout_->footer.empty()) {
    const std::string footer =
        fmt::format("&R&\"{},Regular\"&12{}", layout_->font, layout_->footer);
    worksheet_set_footer(sheet, footer.c_str());
  }
  state_->sheets.push_back(
      std::unique_ptr<Canvas>(new Canvas(*this, std::move(name), sheet, landscape)));
  return *state_->sheets.back();
}

void* Book::format(Style style, bool locked, int decimals) {
  const auto key = std::make_tuple(style, locked, decimals);
  if (const auto it = state_->formats.find(key); it != state_->formats.end()) {
    return it->second;
  }
  lxw_format* f = workbook_add_format(state_->book);
  format_set_font_name(f, layout_->font.c_str());
  format_set_font_size(f, layout_->size);
  format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
  if (!locked) {
    format_set_unlocked(f);
  }
  const bool bold = style == Style::kTitle || style == Style::kHeading || style == Style::kHeader ||
                    style == Style::kTotalLabel || style == Style::kTotal || style == Style::kState;
  if (bold) {
    format_set_bold(f);
  }
  const bool boxed = style == Style::kHeader || style == Style::kText || style == Style::kNumber ||
                     style == Style::kCentred || style == Style::kScore ||
                     style == Style::kBracketed || style == Style::kTotalLabel ||
                     style == Style::kTotal || style == Style::kNote || style == Style::kTick ||
                     style == Style::kGroup || style == Style::kState;
  if (boxed) {
    format_set_border(f, LXW_BORDER_THIN);
  }
  const bool centred = style == Style::kTitle || style == Style::kHeader ||
                       style == Style::kNumber || style == Style::kCentred ||
                       style == Style::kBracketed || style == Style::kScore ||
                       style == Style::kTotal || style == Style::kTick || style == Style::kState;
  format_set_align(f, centred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
  if (style == Style::kTotalLabel) {
    format_set_align(f, LXW_ALIGN_RIGHT);
  }
  const bool one_line = style == Style::kPlain || style == Style::kHeading ||
                        style == Style::kSignature || style == Style::kTick ||
                        style == Style::kTickLabel;
  if (!one_line) {
    format_set_text_wrap(f);
  }
  if (style == Style::kTitle || style == Style::kHeader || style == Style::kTick ||
      style == Style::kTickLabel || style == Style::kTotal || style == Style::kTotalLabel) {
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
  }
  if (style == Style::kHeader) {
    format_set_bg_color(f, 0xE7E6E6);
  }
  if (style == Style::kNumber || style == Style::kScore || style == Style::kTotal) {
    std::string code = layout_->thai_digits ? "[$-D00041E]" : "";
    code += decimals < 0 ? "General" : (style == Style::kNumber ? "#,##0" : "0");
    if (decimals > 0) {
      code += "." + std::string(static_cast<std::size_t>(decimals), '0');
    }
    format_set_num_format(f, code.c_str());
  }
  if (style == Style::kBracketed) {  // brackets that are shown, not typed: "(5)" would be minus 5
    format_set_num_format(f, layout_->thai_digits ? "[$-D00041E]\\(0\\)" : "\\(0\\)");
  }
  state_->formats.emplace(key, f);
  return f;
}

Result<std::string> Book::finish() {
  const lxw_error closed = workbook_close(state_->book);
  state_->book = nullptr;  // workbook_close frees it
  if (closed != LXW_NO_ERROR) {
    return Error(ErrorCode::kInternal, lxw_strerror(closed));
  }
  Result<std::string> bytes = io::read_file(state_->file.path());
  if (!bytes) {
    return bytes.error();
  }
  return settle(*bytes);
}

// -------------------------------------------------------------------------------------- Canvas

void Canvas::text(base::CellRef ref, std::string_view text, Style style, bool locked) {
  auto* f = as_format(book_->format(style, locked, -1));
  if (text.empty()) {
    worksheet_write_blank(sheet_of(sheet_), row_of(ref), column_of(ref), f);
  } else {
    worksheet_write_string(sheet_of(sheet_), row_of(ref), column_of(ref), std::string(text).c_str(),
                           f);
  }
}

void Canvas::number(base::CellRef ref, const Exact& value, int decimals, Style style, bool locked) {
  worksheet_write_number(sheet_of(sheet_), row_of(ref), column_of(ref), value.to_double(),
                         as_format(book_->format(style, locked, decimals)));
}

void Canvas::formula(base::CellRef ref, std::string_view formula, int decimals, Style style) {
  worksheet_write_formula(sheet_of(sheet_), row_of(ref), column_of(ref),
                          ("=" + std::string(formula)).c_str(),
                          as_format(book_->format(style, true, decimals)));
}

void Canvas::blank(base::CellRef ref, int decimals, Style style, bool locked) {
  worksheet_write_blank(sheet_of(sheet_), row_of(ref), column_of(ref),
                        as_format(book_->format(style, locked, decimals)));
}

void Canvas::merge(const base::CellRange& area, Style style, bool locked, int decimals) {
  if (area.single()) {
    blank(area.first, decimals, style, locked);
    return;
  }
  worksheet_merge_range(sheet_of(sheet_), row_of(area.first), column_of(area.first),
                        row_of(area.last), column_of(area.last), "",
                        as_format(book_->format(style, locked, decimals)));
}

void Canvas::column_width(std::uint32_t column, double width) {
  widths_[column] = width;
  worksheet_set_column(sheet_of(sheet_), static_cast<lxw_col_t>(column - 1),
                       static_cast<lxw_col_t>(column - 1), width, nullptr);
}

double Canvas::width(std::uint32_t first, std::uint32_t last) const {
  double sum = 0;
  for (std::uint32_t c = first; c <= last; ++c) {
    const auto it = widths_.find(c);
    sum += it == widths_.end() ? 8.43 : it->second;
  }
  return sum;
}

void Canvas::row_height(std::uint32_t row, double points) {
  heights_[row] = std::min(points, base::kMaxRowPoints);
  worksheet_set_row(sheet_of(sheet_), row - 1, heights_[row], nullptr);
}

double Canvas::row_height(std::uint32_t row) const {
  const auto it = heights_.find(row);
  return it == heights_.end() ? 0 : it->second;
}

void Canvas::fit(std::uint32_t row, std::string_view text, std::uint32_t first,
                 std::uint32_t last) {
  const form::Layout& layout = book_->layout();
  const double points =
      base::text_points(text, columns_in(layout, width(first, last)), layout.size);
  if (points > row_height(row)) {
    row_height(row, points);
  }
}

void Canvas::fit(const base::CellRange& area, std::string_view text) {
  const form::Layout& layout = book_->layout();
  const double columns = columns_in(layout, width(area.first.column, area.last.column));
  double missing = base::text_points(text, columns, layout.size);
  for (std::uint32_t row = area.first.row; row <= area.last.row; ++row) {
    missing -= row_height(row);
  }
  if (missing > 0) {
    row_height(area.last.row, row_height(area.last.row) + missing);
  }
}

void Canvas::choices(const base::CellRange& area, const std::vector<std::string>& values,
                     std::string_view title, std::string_view message) {
  std::vector<std::string> texts = values;
  std::vector<char*> list;
  for (std::string& text : texts) {
    list.push_back(text.data());
  }
  list.push_back(nullptr);
  std::string head(title);
  std::string body(message);
  lxw_data_validation rule = {};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = list.data();
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  rule.error_title = head.data();
  rule.error_message = body.data();
  worksheet_data_validation_range(sheet_of(sheet_), row_of(area.first), column_of(area.first),
                                  row_of(area.last), column_of(area.last), &rule);
}

void Canvas::mark_when(const base::CellRange& area, std::string_view formula) {
  lxw_format* mark = workbook_add_format(book_->state_->book);
  format_set_bg_color(mark, 0xFFC7CE);
  format_set_bold(mark);
  std::string text = "=" + std::string(formula);
  lxw_conditional_format rule = {};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = text.data();
  rule.format = mark;
  worksheet_conditional_format_range(sheet_of(sheet_), row_of(area.first), column_of(area.first),
                                     row_of(area.last), column_of(area.last), &rule);
}

void Canvas::define(std::string_view name, const base::CellRange& area) {
  const auto absolute = [](base::CellRef ref) {
    return fmt::format("${}${}", base::column_name(ref.column), ref.row);
  };
  std::string text = fmt::format("={}!{}", base::quote_sheet(name_), absolute(area.first));
  if (!area.single()) {
    text += ":" + absolute(area.last);
  }
  workbook_define_name(book_->state_->book, std::string(name).c_str(), text.c_str());
}

int Canvas::scale(std::uint32_t last_column) const {
  const form::Layout& layout = book_->layout();
  const double paper = (landscape_ ? kA4Long : kA4Short) - layout.margin_left - layout.margin_right;
  double points = 0;
  for (std::uint32_t c = 1; c <= last_column; ++c) {
    points += (width(c, c) * kPixelsPerCharacter + kColumnPadding) * kPointsPerPixel;
  }
  const double percent = paper * kPointsPerInch * kPaperUse / points * 100;
  return std::clamp(static_cast<int>(std::floor(percent)), 10, 100);
}

double Canvas::page_points(std::uint32_t last_column) const {
  const form::Layout& layout = book_->layout();
  const double paper =
      ((landscape_ ? kA4Short : kA4Long) - layout.margin_top - layout.margin_bottom) *
      kPointsPerInch * kPaperUse;
  return paper / scale(last_column) * 100;
}

std::vector<std::uint32_t> Canvas::page_starts(std::uint32_t last_column, std::uint32_t last_row,
                                               std::uint32_t repeat_first,
                                               std::uint32_t repeat_last,
                                               const std::vector<std::uint32_t>& together) const {
  const double page = page_points(last_column);
  const auto height = [&](std::uint32_t row) {
    const double points = row_height(row);
    return points > 0 ? points : 15;
  };
  double repeated = 0;
  for (std::uint32_t row = repeat_first; row > 0 && row <= repeat_last; ++row) {
    repeated += height(row);
  }
  const auto stays = [&](std::uint32_t row) {
    return std::find(together.begin(), together.end(), row) != together.end();
  };
  std::vector<std::uint32_t> starts;
  double used = 0;
  std::uint32_t page_first = 1;
  for (std::uint32_t row = 1; row <= last_row; ++row) {
    if (used + height(row) > page && row > page_first) {
      std::uint32_t start = row;
      while (start > page_first + 1 && stays(start)) {
        --start;
      }
      if (start <= repeat_last || start == page_first) {
        start = row;
      }
      starts.push_back(start);
      page_first = start;
      used = start > repeat_last ? repeated : 0;
      for (std::uint32_t r = start; r < row; ++r) {
        used += height(r);
      }
    }
    used += height(row);
  }
  return starts;
}

void Canvas::paginate(std::uint32_t last_column, std::uint32_t last_row, std::uint32_t repeat_first,
                      std::uint32_t repeat_last, const std::vector<std::uint32_t>& together) {
  lxw_worksheet* sheet = sheet_of(sheet_);
  // One page wide whatever the metrics of the machine; the breaks below set the height.
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_print_area(sheet, 0, 0, last_row - 1, static_cast<lxw_col_t>(last_column - 1));
  if (repeat_first > 0) {
    worksheet_repeat_rows(sheet, repeat_first - 1, repeat_last - 1);
  }
  worksheet_center_horizontally(sheet);
  std::vector<lxw_row_t> breaks;
  for (const std::uint32_t start :
       page_starts(last_column, last_row, repeat_first, repeat_last, together)) {
    breaks.push_back(start - 1);
  }
  breaks.push_back(0);
  worksheet_set_h_pagebreaks(sheet, breaks.data());
}

void Canvas::freeze(std::uint32_t row, std::uint32_t column) {
  worksheet_freeze_panes(sheet_of(sheet_), row - 1, static_cast<lxw_col_t>(column - 1));
}

void Canvas::protect() {
  lxw_protection allowed = {};
  allowed.format_cells = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.insert_rows = LXW_TRUE;
  allowed.insert_hyperlinks = LXW_TRUE;
  worksheet_protect(sheet_of(sheet_), nullptr, &allowed);
}

void Canvas::keep_off_paper() {
  // An area without content prints no page.
  worksheet_print_area(sheet_of(sheet_), 998, 100, 998, 100);
}

}  // namespace scorebook::make
