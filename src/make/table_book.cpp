// SPDX-License-Identifier: Apache-2.0
#include "make/table_book.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/long_text.h"
#include "io/files.h"
#include "make/finished.h"
#include "make/sheet_name.h"

namespace scorebook::make {
namespace {

constexpr const char* kFont = "TH SarabunPSK";
constexpr double kSize = 14;
constexpr double kTitleSize = 20;
constexpr double kSectionSize = 16;
constexpr double kFigureSize = 18;
constexpr lxw_color_t kHeadGrey = 0xE7E6E6;
constexpr lxw_color_t kInk = 0x44546A;
constexpr double kChartTextSize = 10;

lxw_worksheet* sheet_of(void* sheet) {
  return static_cast<lxw_worksheet*>(sheet);
}

lxw_row_t row_of(base::CellRef ref) {
  return ref.row - 1;
}

lxw_col_t column_of(base::CellRef ref) {
  return static_cast<lxw_col_t>(ref.column - 1);
}

double size_of(Look look) {
  return look == Look::kTitle                                   ? kTitleSize
         : look == Look::kSection                               ? kSectionSize
         : look == Look::kFigure || look == Look::kFigurePoints ? kFigureSize
                                                                : kSize;
}

bool is_one_of(Look look, std::initializer_list<Look> looks) {
  return std::find(looks.begin(), looks.end(), look) != looks.end();
}

void set_number_format(lxw_format* format, Look look) {
  if (is_one_of(look, {Look::kCount, Look::kTotalCount})) {
    format_set_num_format(format, "#,##0");
  } else if (is_one_of(look, {Look::kPoints, Look::kTotalPoints})) {
    format_set_num_format(format, "#,##0.00");
  } else if (look == Look::kFigure) {
    format_set_num_format(format, "[$-D00041E]#,##0");
  } else if (look == Look::kFigurePoints) {
    format_set_num_format(format, "[$-D00041E]#,##0.00");
  } else if (look == Look::kDate) {
    format_set_num_format(format, "[$-107041E]d mmm yy;@");
  }
}

}  // namespace

struct TableBook::State {
  io::TemporaryFile file;
  lxw_workbook* book = nullptr;
  std::map<Look, lxw_format*> formats;
  std::vector<std::unique_ptr<TableSheet>> sheets;
  std::set<std::string> names;

  explicit State(io::TemporaryFile f) : file(std::move(f)) {}
};

TableBook::TableBook() = default;

Result<std::unique_ptr<TableBook>> TableBook::create(std::string_view title) {
  Result<io::TemporaryFile> file = io::TemporaryFile::create();
  if (!file) {
    return file.error();
  }
  std::unique_ptr<TableBook> book(new TableBook());
  book->state_ = std::make_unique<State>(std::move(*file));
  book->state_->book = workbook_new(book->state_->file.path().c_str());
  if (book->state_->book == nullptr) {
    return Error(ErrorCode::kInternal, "workbook_new");
  }
  lxw_doc_properties properties = {};
  std::string text(title);
  properties.title = text.data();  // the library's structures take char* and do not change it
  properties.created = 946684800;  // 2000-01-01T00:00:00Z: no clock in what we write
  workbook_set_properties(book->state_->book, &properties);
  return book;
}

TableBook::~TableBook() {
  if (state_ && state_->book != nullptr) {
    lxw_workbook_free(state_->book);
  }
}

TableSheet& TableBook::add(std::string_view wanted) {
  std::string name = legal_sheet_name(wanted);
  for (int n = 2; !state_->names.insert(name).second; ++n) {
    name = legal_sheet_name(fmt::format("{} ({})", wanted, n));
  }
  lxw_worksheet* sheet = workbook_add_worksheet(state_->book, name.c_str());
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6);
  const std::string footer =
      fmt::format("&L&\"{0},Regular\"&12&A&R&\"{0},Regular\"&12&P / &N", kFont);
  worksheet_set_footer(sheet, footer.c_str());
  worksheet_set_default_row(sheet, base::line_points(kSize), LXW_FALSE);
  state_->sheets.push_back(
      std::unique_ptr<TableSheet>(new TableSheet(*this, std::move(name), sheet)));
  return *state_->sheets.back();
}

void* TableBook::format(Look look) {
  if (const auto known = state_->formats.find(look); known != state_->formats.end()) {
    return known->second;
  }
  lxw_format* format = workbook_add_format(state_->book);
  format_set_font_name(format, kFont);
  format_set_font_size(format, size_of(look));
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (is_one_of(look,
                {Look::kTitle, Look::kSection, Look::kHead, Look::kFigure, Look::kFigurePoints,
                 Look::kTotalText, Look::kTotalCount, Look::kTotalPoints})) {
    format_set_bold(format);
  }
  if (!is_one_of(look, {Look::kTitle, Look::kSubtitle, Look::kSection, Look::kPlain})) {
    format_set_border(format, LXW_BORDER_THIN);
  }
  if (is_one_of(look, {Look::kHead, Look::kTotalText, Look::kTotalCount, Look::kTotalPoints})) {
    format_set_bg_color(format, kHeadGrey);
  }
  if (is_one_of(look,
                {Look::kHead, Look::kCentred, Look::kDate, Look::kFigure, Look::kFigurePoints})) {
    format_set_align(format, LXW_ALIGN_CENTER);
  }
  if (look == Look::kHead) {
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  }
  if (is_one_of(look, {Look::kSubtitle, Look::kPlain, Look::kHead, Look::kText, Look::kCentred})) {
    format_set_text_wrap(format);
  }
  set_number_format(format, look);
  state_->formats.emplace(look, format);
  return format;
}

Result<std::string> TableBook::finish() {
  const lxw_error closed = workbook_close(state_->book);
  state_->book = nullptr;  // workbook_close frees it
  if (closed != LXW_NO_ERROR) {
    return Error(ErrorCode::kInternal, lxw_strerror(closed));
  }
  Result<std::string> drawn = io::read_file(state_->file.path());
  if (!drawn) {
    return drawn.error();
  }
  Result<std::string> settled = settle(*drawn);
  return settled ? calculate(*settled) : settled;
}

void TableSheet::text(base::CellRef ref, std::string_view text, Look look) {
  auto* format = static_cast<lxw_format*>(book_->format(look));
  if (text.empty()) {
    worksheet_write_blank(sheet_of(sheet_), row_of(ref), column_of(ref), format);
  } else {
    worksheet_write_string(sheet_of(sheet_), row_of(ref), column_of(ref),
                           legal_cell_text(text).c_str(), format);
  }
}

void TableSheet::number(base::CellRef ref, const Exact& value, Look look) {
  worksheet_write_number(sheet_of(sheet_), row_of(ref), column_of(ref), value.to_double(),
                         static_cast<lxw_format*>(book_->format(look)));
}

void TableSheet::formula(base::CellRef ref, std::string_view formula, Look look) {
  worksheet_write_formula(sheet_of(sheet_), row_of(ref), column_of(ref),
                          fmt::format("={}", formula).c_str(),
                          static_cast<lxw_format*>(book_->format(look)));
}

void TableSheet::wide_text(const base::CellRange& area, std::string_view text, Look look) {
  worksheet_merge_range(sheet_of(sheet_), row_of(area.first), column_of(area.first),
                        row_of(area.last), column_of(area.last), legal_cell_text(text).c_str(),
                        static_cast<lxw_format*>(book_->format(look)));
}

void TableSheet::column_width(std::uint32_t column, double characters) {
  const auto index = static_cast<lxw_col_t>(column - 1);
  worksheet_set_column(sheet_of(sheet_), index, index, characters, nullptr);
}

void TableSheet::row_height(std::uint32_t row, double points) {
  heights_[row] = std::min(points, base::kMaxRowPoints);
  worksheet_set_row(sheet_of(sheet_), row - 1, heights_[row], nullptr);
}

void TableSheet::fit(std::uint32_t row, std::string_view text, double characters, Look look) {
  const double points =
      base::text_points(text, base::text_columns(characters, size_of(look)), size_of(look));
  const auto known = heights_.find(row);
  if (points > (known == heights_.end() ? base::line_points(kSize) : known->second)) {
    row_height(row, points);
  }
}

void TableSheet::freeze(std::uint32_t head, base::CellRef first_free) {
  worksheet_freeze_panes(sheet_of(sheet_), row_of(first_free), column_of(first_free));
  worksheet_repeat_rows(sheet_of(sheet_), head - 1, first_free.row - 2);
}

void TableSheet::filter(const base::CellRange& area) {
  worksheet_autofilter(sheet_of(sheet_), row_of(area.first), column_of(area.first),
                       row_of(area.last), column_of(area.last));
}

void TableSheet::shade(const base::CellRange& area) {
  lxw_conditional_format rule = {};
  rule.type = LXW_CONDITIONAL_2_COLOR_SCALE;
  rule.min_color = 0xFFFFFF;
  rule.max_color = 0x8EA9DB;
  worksheet_conditional_format_range(sheet_of(sheet_), row_of(area.first), column_of(area.first),
                                     row_of(area.last), column_of(area.last), &rule);
}

void TableSheet::print(const base::CellRange& area, bool landscape, bool single) {
  lxw_worksheet* sheet = sheet_of(sheet_);
  if (landscape) {
    worksheet_set_landscape(sheet);
  }
  worksheet_fit_to_pages(sheet, 1, single ? 1 : 0);
  worksheet_print_area(sheet, row_of(area.first), column_of(area.first), row_of(area.last),
                       column_of(area.last));
  worksheet_center_horizontally(sheet);
}

void TableSheet::bars(const ChartPlace& place, std::string_view title, const TableSheet& data,
                      const base::CellRange& names, const base::CellRange& values) {
  lxw_chart* chart = workbook_add_chart(book_->state_->book, LXW_CHART_BAR);
  lxw_chart_series* series = chart_add_series(chart, ("=" + absolute(data, names)).c_str(),
                                              ("=" + absolute(data, values)).c_str());
  lxw_chart_fill fill = {};
  fill.color = kInk;
  chart_series_set_fill(series, &fill);
  chart_series_set_labels(series);
  chart_series_set_labels_num_format(series, "0.00");
  lxw_chart_font font = {};
  std::string name = kFont;
  font.name = name.data();
  font.size = kChartTextSize;
  font.bold = LXW_EXPLICIT_FALSE;
  chart_series_set_labels_font(series, &font);
  chart_axis_set_num_font(chart->x_axis, &font);
  chart_axis_set_num_font(chart->y_axis, &font);
  // In a bar chart the names stand on the y axis of the library and the values on its x axis.
  chart_axis_set_num_format(chart->x_axis, "0");
  chart_axis_set_min(chart->x_axis, 0);
  chart_axis_set_interval_unit(chart->y_axis, 1);  // every name
  chart_axis_set_reverse(chart->y_axis);           // first name on top
  chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
  chart_title_set_name(chart, std::string(title).c_str());
  font.size = kSize;
  font.bold = LXW_TRUE;
  chart_title_set_name_font(chart, &font);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  lxw_chart_options options = {};
  options.x_scale = place.width / 480.0;  // a chart is 480 by 288 pixels unscaled
  options.y_scale = place.height / 288.0;
  options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
  worksheet_insert_chart_opt(sheet_of(sheet_), row_of(place.at), column_of(place.at), chart,
                             &options);
}

std::string absolute(const TableSheet& sheet, const base::CellRange& area) {
  return fmt::format("{}!${}${}:${}${}", base::quote_sheet(sheet.name()),
                     base::column_name(area.first.column), area.first.row,
                     base::column_name(area.last.column), area.last.row);
}

std::string quoted_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    out += c == '"' ? std::string(2, c) : std::string(1, c);
  }
  return out + "\"";
}

}  // namespace scorebook::make
