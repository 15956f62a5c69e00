// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "xlsx/opc.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

std::uint32_t offset32(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

}  // namespace

void SheetReader::name(Sheet& sheet, std::string name, std::string part, Visibility visibility) {
  sheet.name_ = std::move(name);
  sheet.part_ = std::move(part);
  sheet.visibility_ = visibility;
}

void SheetReader::adopt(Sheet& sheet, std::string bytes) {
  sheet.bytes_ = std::move(bytes);
}

Result<void> SheetReader::read() {
  if (sheet_.bytes_.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return in_part(Error(ErrorCode::kZipTooLarge, sheet_.part_, {{"limit", "part"}}), sheet_.part_);
  }
  if (const std::size_t nul = sheet_.bytes_.find('\0'); nul != std::string::npos) {
    return diagnose(nul, "NUL byte");
  }
  auto position = read_head();
  if (position && sheet_.layout_.data_end == 0 && sheet_.layout_.data_open_end != 0) {
    position = read_data(*position);
  }
  if (!position) {
    return position.error();
  }
  if (sheet_.layout_.data_end != 0) {
    if (auto tail = read_tail(*position); !tail) {
      return tail;
    }
  }
  finish();
  return {};
}

/// Reads up to the content of <sheetData> and returns where it begins (behind it when
/// self-closing). Without a <sheetData> the whole part is read.
Result<std::size_t> SheetReader::read_head() {
  PartReader reader(sheet_.bytes_, sheet_.part_, limits_.max_xml_depth);
  if (auto root = reader.expect_root("worksheet"); !root) {
    return root.error();
  }
  SheetLayout& layout = sheet_.layout_;
  layout.prefix = reader.prefix();
  for (XmlToken token; reader.next(token);) {
    if (token.kind != XmlTokenKind::kStart && token.kind != XmlTokenKind::kEmpty) {
      continue;
    }
    if (token.name == "sheetData") {
      layout.data_begin = offset32(token.begin);
      layout.data_open_end = offset32(token.end);
      if (token.kind == XmlTokenKind::kEmpty) {
        layout.data_close = layout.data_end = layout.data_open_end;
      }
      return token.end;
    }
    head_element(token);
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return reader.position();
}

void SheetReader::head_element(const XmlToken& token) {
  if (token.name == "dimension") {
    io::XmlAttribute attribute;
    for (io::XmlAttributes attributes(token, sheet_.bytes_); attributes.next(attribute);) {
      if (attribute.name == "ref" && attribute.prefix.empty()) {
        sheet_.layout_.dimension_begin = offset32(attribute.value_begin);
        sheet_.layout_.dimension_end = offset32(attribute.value_end);
      }
    }
  } else if (token.name == "sheetFormatPr") {
    read_format(token);
  } else if (token.name == "col") {
    read_column(token);
  }
}

void SheetReader::read_format(const XmlToken& token) {
  sheet_.default_row_height_ =
      attribute_decimal(token, "defaultRowHeight", sheet_.default_row_height_);
  sheet_.default_column_width_ =
      attribute_decimal(token, "defaultColWidth", sheet_.default_column_width_);
  sheet_.hidden_by_default_ = attribute_flag(token, "zeroHeight");
}

void SheetReader::read_column(const XmlToken& token) {
  ColumnInfo column;
  column.first = attribute_number(token, "min", 0);
  column.last = std::min(attribute_number(token, "max", 0), base::kMaxColumn);
  column.width = attribute_decimal(token, "width", 0);
  column.hidden = attribute_flag(token, "hidden");
  column.style = attribute_number(token, "style", 0);
  if (column.first >= 1 && column.first <= column.last) {
    sheet_.columns_.push_back(column);
  }
}

Result<std::size_t> SheetReader::read_data(std::size_t position) {
  SheetLayout& layout = sheet_.layout_;
  SheetScanner scanner(sheet_.bytes_, position, layout.prefix);
  for (;;) {
    switch (scanner.next(scanned_, cells_left_)) {
      case SheetScanner::Event::kRow:
        add_row(scanner.row());
        break;
      case SheetScanner::Event::kRowEnd:
        layout.rows.back().end = offset32(scanner.position());
        break;
      case SheetScanner::Event::kDataEnd:
        layout.data_close = offset32(scanner.position());
        layout.data_end = offset32(sheet_.bytes_.find('>', scanner.position()) + 1);
        if (layout.data_end == 0) {
          return diagnose(scanner.position(), "end tag");
        }
        return layout.data_end;
      case SheetScanner::Event::kFull:
        return in_part(Error(ErrorCode::kZipTooLarge, sheet_.part_,
                             {{"limit", "cells"}, {"max", std::to_string(limits_.max_cells)}}),
                       sheet_.part_);
      case SheetScanner::Event::kStarved:
        return diagnose(sheet_.bytes_.size(), "cut off");
      case SheetScanner::Event::kDamaged:
        return diagnose(scanner.failed_at(), scanner.failure());
    }
  }
}

void SheetReader::add_row(const RowTag& row) {
  RowMark mark{row.row, row.begin, row.open_end, row.open_end};
  sheet_.layout_.rows.push_back(mark);
  if (row.height > 0 || row.hidden) {
    sheet_.rows_.push_back({row.row, row.height, row.hidden});
  }
}

/// Every element behind <sheetData> is a document of its own for the tokeniser, which checks it.
Result<void> SheetReader::read_tail(std::size_t position) {
  const std::string_view bytes = sheet_.bytes_;
  const std::string merge_cells = "<" + sheet_.layout_.prefix + "mergeCells";
  for (;;) {
    position = bytes.find('<', position);
    if (position == std::string_view::npos) {
      return diagnose(bytes.size(), "cut off");
    }
    const std::string_view rest = bytes.substr(position);
    if (rest.starts_with("</")) {
      return read_end(position);
    }
    if (rest.starts_with("<!--") || rest.starts_with("<?")) {
      const std::size_t close = rest.find(rest[1] == '!' ? "-->" : "?>");
      if (close == std::string_view::npos) {
        return diagnose(bytes.size(), "cut off");
      }
      position += close + 2;
      continue;
    }
    std::size_t end = 0;
    if (rest.starts_with(merge_cells)) {
      if (auto merges = read_merges(position, end); !merges) {
        return merges;
      }
    } else {
      io::XmlReader reader(rest, limits_.max_xml_depth);
      XmlToken token;
      if (!reader.next(token) || !reader.skip()) {
        return diagnose(position, "element");
      }
      sheet_.layout_.has_tables = sheet_.layout_.has_tables || token.name == "tableParts";
      end = position + reader.position();
    }
    position = end;
  }
}

Result<void> SheetReader::read_merges(std::size_t position, std::size_t& end) {
  PartReader reader(std::string_view(sheet_.bytes_).substr(position), sheet_.part_,
                    limits_.max_xml_depth);
  for (XmlToken token; reader.next(token);) {
    if (token.name == "mergeCells" && token.kind != XmlTokenKind::kStart) {
      end = position + reader.position();
      return {};
    }
    if (token.name == "mergeCell" && token.kind != XmlTokenKind::kEnd) {
      if (const auto range = base::parse_range(io::find_attribute(token, "ref"))) {
        sheet_.merges_.push_back(*range);
      }
    }
  }
  return diagnose(position, "mergeCells");
}

/// Checks the end tag of the root and that nothing but white space and comments follows.
Result<void> SheetReader::read_end(std::size_t position) const {
  const std::string_view bytes = sheet_.bytes_;
  const std::string end_tag = "</" + sheet_.layout_.prefix + "worksheet";
  std::size_t at = bytes.substr(position).starts_with(end_tag)
                       ? bytes.find_first_not_of(" \t\r\n", position + end_tag.size())
                       : std::string_view::npos;
  if (at == std::string_view::npos || bytes[at] != '>') {
    return diagnose(position, "end tag");
  }
  at = bytes.find_first_not_of(" \t\r\n", at + 1);
  if (at != std::string_view::npos && !bytes.substr(at).starts_with("<!--") &&
      !bytes.substr(at).starts_with("<?")) {
    return diagnose(at, "content behind the root element");
  }
  return {};
}

void SheetReader::finish() {
  cells_left_ -= scanned_.cells.size();
  sheet_.cells_ = std::move(scanned_.cells);
  sheet_.used_ = scanned_.used;
  sheet_.layout_.blocks = std::move(scanned_.blocks);
  if (!scanned_.sorted) {
    sort_cells();
  }
  const auto by_row = [](const RowInfo& a, const RowInfo& b) { return a.row < b.row; };
  if (!std::is_sorted(sheet_.rows_.begin(), sheet_.rows_.end(), by_row)) {
    std::stable_sort(sheet_.rows_.begin(), sheet_.rows_.end(), by_row);
  }
  std::sort(sheet_.merges_.begin(), sheet_.merges_.end(),
            [](const base::CellRange& a, const base::CellRange& b) { return a.first < b.first; });
  std::uint32_t reach = 0;
  for (const base::CellRange& merge : sheet_.merges_) {
    reach = std::max(reach, merge.last.row);
    sheet_.merge_reach_.push_back(reach);
  }
  std::stable_sort(
      sheet_.layout_.blocks.begin(), sheet_.layout_.blocks.end(),
      [](const BlockFormula& a, const BlockFormula& b) { return a.shared_index < b.shared_index; });
}

void SheetReader::sort_cells() {
  std::vector<Cell>& cells = sheet_.cells_;
  std::stable_sort(cells.begin(), cells.end(),
                   [](const Cell& a, const Cell& b) { return a.ref < b.ref; });
  // Of cells with one address the last one counts.
  auto out = cells.begin();
  for (auto in = cells.begin(); in != cells.end(); ++in) {
    if (in + 1 == cells.end() || in->ref != (in + 1)->ref) {
      *out++ = *in;
    }
  }
  cells.erase(out, cells.end());
}

/// The error the tokeniser has for the part; our own when it finds nothing.
Error SheetReader::diagnose(std::size_t at, std::string_view reason) const {
  io::XmlReader reader(sheet_.bytes_, limits_.max_xml_depth);
  XmlToken token;
  while (reader.next(token)) {
    if (token.kind == XmlTokenKind::kEndOfDocument) {
      return xml_damaged(sheet_.bytes_, at, reason, sheet_.part_);
    }
  }
  return in_part(reader.error(), sheet_.part_);
}

}  // namespace scorebook::xlsx
