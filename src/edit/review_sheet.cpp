// SPDX-License-Identifier: Apache-2.0
#include "edit/review_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/a1.h"
#include "base/long_text.h"
#include "edit/review_words.h"
#include "io/xml.h"
#include "xlsx/text_content.h"

namespace scorebook::edit {
namespace {

/// Widths of the columns in characters.
constexpr std::array<double, kReviewColumns> kWidths{6, 12, 12, 16, 8, 20, 44, 38, 30, 20, 22};
constexpr std::uint32_t kHeadingRow = 7;
constexpr double kUsualSize = 11;

constexpr std::string_view kHeadingColour = "D9E2F3";
constexpr std::string_view kErrorColour = "F8CBAD";
constexpr std::string_view kWarningColour = "FFE699";
constexpr std::string_view kMendedColour = "E2EFDA";
constexpr std::string_view kInputColour = "FFFFE5";  // where people write
constexpr std::string_view kPlainColour = "FFFFFF";

/// A text run of the workbook's plain font.
struct Run {
  bool bold = false;
  bool link = false;
  double larger = 0;  ///< points
};

class ReviewWriter {
 public:
  ReviewWriter(const xlsx::Workbook& book, const report::Wording& wording, xlsx::FillStyles& styles)
      : book_(book),
        wording_(wording),
        styles_(styles),
        font_(styles.plain_font()) {
    font_.size = font_.size > 0 ? font_.size : kUsualSize;
  }

  std::string run(const ReviewHead& head, const std::vector<ReviewLine>& lines) {
    put_head(head);
    put_headings();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      put_line(lines[i], i + 1);
    }
    return whole(lines.size());
  }

 private:
  void put_head(const ReviewHead& head) {
    const std::array<std::string, 4> texts{head.file, head.verdict, wording_.text("review.explain"),
                                           wording_.text("review.remain")};
    put_free_row(wording_.text("review.title"), {.bold = true, .larger = 4});
    for (const std::string& text : texts) {
      put_free_row(text, {.bold = &text == &texts[1]});
    }
    ++row_;  // an empty one
  }

  /// A row of one text that runs over the columns to its right.
  void put_free_row(std::string_view text, const Run& run) {
    ++row_;
    const double height = base::line_points(font_.size + run.larger);
    rows_ += fmt::format(R"(<row r="{}" ht="{:.2f}">)", row_, height) + text_cell(0, text, 0, run) +
             "</row>";
  }

  void put_headings() {
    ++row_;
    std::string cells;
    double height = 0;
    for (std::size_t column = 0; column < kReviewColumns; ++column) {
      const std::string text = wording_.text("review." + std::string(kColumnWords[column]));
      cells += text_cell(column, text, styles_.boxed(kHeadingColour), {.bold = true});
      height = std::max(height, needed(column, text));
    }
    rows_ += fmt::format(R"(<row r="{}" ht="{:.2f}">)", row_, height) + cells + "</row>";
  }

  void put_line(const ReviewLine& line, std::size_t number) {
    ++row_;
    std::string cells = fmt::format(R"(<c r="{}" s="{}"><v>{}</v></c>)", address(kNumber),
                                    styles_.boxed(kPlainColour), number);
    double height = base::line_points(font_.size);
    for (std::size_t column = kStatus; column < kReviewColumns; ++column) {
      const std::string text = column == kStatus ? status_word(line) : line.text[column];
      const bool link = column == kCell && leads_somewhere(line);
      cells += text_cell(column, text, styles_.boxed(colour(line, column)), {.link = link});
      height = std::max(height, needed(column, text));
      if (link) {
        add_link(line);
      }
    }
    rows_ += fmt::format(R"(<row r="{}" ht="{:.2f}">)", row_, height) + cells + "</row>";
  }

  std::string status_word(const ReviewLine& line) const {
    return wording_.text(line.status == ReviewLine::Status::kMended      ? "review.mended"
                         : line.status == ReviewLine::Status::kExplained ? "review.explained"
                                                                         : "review.open");
  }

  static std::string_view colour(const ReviewLine& line, std::size_t column) {
    const bool mended = line.status == ReviewLine::Status::kMended;
    if (column == kExplanation || column == kOpinion) {
      return kInputColour;
    }
    if (column == kStatus && mended) {
      return kMendedColour;
    }
    if (column != kSeverity || mended || line.severity == rules::Severity::kInfo) {
      return kPlainColour;
    }
    return line.severity == rules::Severity::kError ? kErrorColour : kWarningColour;
  }

  bool leads_somewhere(const ReviewLine& line) const {
    return book_.sheet(line.text[kSheet]) != nullptr &&
           base::parse_range(line.text[kCell]).has_value();
  }

  void add_link(const ReviewLine& line) {
    std::string sheet = "'";
    for (const char letter : line.text[kSheet]) {
      sheet += letter == '\'' ? "''" : std::string(1, letter);
    }
    links_ += fmt::format(R"(<hyperlink ref="{}" location="{}" display="{}"/>)", address(kCell),
                          io::escape_attribute(sheet + "'!" + line.text[kCell]),
                          io::escape_attribute(line.text[kCell]));
  }

  double needed(std::size_t column, std::string_view text) const {
    const double points =
        base::text_points(text, base::text_columns(kWidths[column], font_.size), font_.size);
    return std::min(points, base::kMaxRowPoints);
  }

  std::string address(std::size_t column) const { return address(column, row_); }

  static std::string address(std::size_t column, std::size_t row) {
    return base::to_a1(
        base::CellRef{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column + 1)});
  }

  std::string text_cell(std::size_t column, std::string_view text, std::uint32_t style,
                        const Run& run) const {
    const std::string start =
        fmt::format("<c r=\"{}\"{}", address(column),
                    style == 0 ? std::string() : fmt::format(" s=\"{}\"", style));
    if (text.empty()) {
      return start + "/>";
    }
    const std::string element = xlsx::text_element(text, "");
    const bool plain = !run.bold && !run.link && run.larger <= 0;
    return start + " t=\"inlineStr\"><is>" +
           (plain ? element : "<r>" + properties(run) + element + "</r>") + "</is></c>";
  }

  std::string properties(const Run& run) const {
    std::string out = "<rPr>";
    if (!font_.name.empty()) {
      out += "<rFont val=\"" + io::escape_attribute(font_.name) + "\"/>";
    }
    out += run.bold ? "<b/>" : "";
    out += run.link ? "<color rgb=\"FF0563C1\"/>" : "";
    out += fmt::format("<sz val=\"{:g}\"/>", font_.size + run.larger);
    return out + (run.link ? "<u/>" : "") + "</rPr>";
  }

  std::string whole(std::size_t lines) const {
    const std::size_t last = kHeadingRow + lines;
    std::string columns;
    for (std::size_t column = 0; column < kReviewColumns; ++column) {
      columns += fmt::format(R"(<col min="{0}" max="{0}" width="{1:g}" customWidth="1"/>)",
                             column + 1, kWidths[column]);
    }
    std::string out =
        fmt::format(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><tabColor rgb="FFC55A11"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{0}"/><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="{1}" topLeftCell="A{2}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{3}</cols><sheetData>{4}</sheetData>)",
                    address(kKey, last), kHeadingRow, kHeadingRow + 1, columns, rows_);
    if (lines > 0) {
      out += fmt::format(
          R"(<dataValidations count="1"><dataValidation type="list" errorStyle="information" allowBlank="1" sqref="{}:{}"><formula1>"{}"</formula1></dataValidation></dataValidations>)",
          address(kOpinion, kHeadingRow + 1), address(kOpinion, last),
          io::escape_text(wording_.text("review.opinions")));
    }
    out += links_.empty() ? "" : "<hyperlinks>" + links_ + "</hyperlinks>";
    return out +
           "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" "
           "footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" "
           "fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter>"
           "</headerFooter></worksheet>";
  }

  const xlsx::Workbook& book_;
  const report::Wording& wording_;
  xlsx::FillStyles& styles_;
  xlsx::PlainFont font_;
  std::uint32_t row_ = 0;
  std::string rows_;
  std::string links_;
};

}  // namespace

std::string review_sheet(const xlsx::Workbook& book, const ReviewHead& head,
                         const std::vector<ReviewLine>& lines, const report::Wording& wording,
                         xlsx::FillStyles& styles) {
  return ReviewWriter(book, wording, styles).run(head, lines);
}

}  // namespace scorebook::edit
