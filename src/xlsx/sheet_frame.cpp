// SPDX-License-Identifier: Apache-2.0
// What stands around the rows of a worksheet part: its head and its tail.
#include <algorithm>

#include "xlsx/sheet_reader.h"

namespace scorebook::xlsx {

using io::XmlToken;
using io::XmlTokenKind;

/// Reads up to the content of <sheetData> and returns where it begins (behind it when
/// self-closing). Without a <sheetData> the whole part is read.
Result<std::size_t> SheetReader::read_head() {
  for (;;) {
    auto position = parse_head();
    if (position || position.error().code != ErrorCode::kXmlDamaged) {
      return position;
    }
    const auto grown = more(0);  // Perhaps the head is only longer than the window.
    if (!grown) {
      return grown.error();
    }
    if (!*grown) {
      return position;
    }
  }
}

Result<std::size_t> SheetReader::parse_head() {
  PartReader reader(view(), sheet_.part_, limits_.max_xml_depth);
  if (auto root = reader.expect_root("worksheet"); !root) {
    return root.error();
  }
  sheet_.columns_.clear();
  SheetLayout& layout = sheet_.layout_;
  layout.prefix = reader.prefix();
  if (const std::size_t content = only_cells_ ? find_data(reader.position()) : 0; content != 0) {
    return content;
  }
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
    if (!only_cells_) {
      head_element(token);
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return reader.position();
}

/// Where the content of a plain <sheetData> begins when nothing in front of it can hide its tag; 0
/// when the head has to be read by tokens to tell.
std::size_t SheetReader::find_data(std::size_t position) {
  SheetLayout& layout = sheet_.layout_;
  const std::string tag = "<" + layout.prefix + "sheetData>";
  const std::size_t begin = view().find(tag, position);
  if (begin == std::string_view::npos ||
      view().substr(position, begin - position).find("<!") != std::string_view::npos) {
    return 0;
  }
  layout.data_begin = offset32(begin);
  layout.data_open_end = offset32(begin + tag.size());
  return begin + tag.size();
}

void SheetReader::head_element(const XmlToken& token) {
  if (token.name == "dimension") {
    io::XmlAttribute attribute;
    for (io::XmlAttributes attributes(token, view()); attributes.next(attribute);) {
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
  io::XmlAttribute attribute;
  for (io::XmlAttributes attributes(token, view()); attributes.next(attribute);) {
    const RawAttribute raw{attribute.name, attribute.value};
    if (attribute.name == "min") {
      column.first = raw.number(0);
    } else if (attribute.name == "max") {
      column.last = std::min(raw.number(0), base::kMaxColumn);
    } else if (attribute.name == "width") {
      column.width = raw.decimal(0);
    } else if (attribute.name == "hidden") {
      column.hidden = raw.flag();
    } else if (attribute.name == "style") {
      column.style = raw.number(0);
    }
  }
  if (column.first >= 1 && column.first <= column.last) {
    sheet_.columns_.push_back(column);
  }
}

/// Every element behind <sheetData> is a document of its own for the tokeniser, which checks it.
Result<void> SheetReader::read_tail(std::size_t position) {
  // Nothing behind the last mark is looked at again for every element.
  const std::string_view bytes = view().substr(0, view().rfind('>') + 1);
  io::XmlReader reader({}, limits_.max_xml_depth);
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
    reader.restart(rest);
    XmlToken token;
    if (!reader.next(token)) {
      return diagnose(position, "element");
    }
    sheet_.layout_.has_tables = sheet_.layout_.has_tables || token.name == "tableParts";
    const bool merges = token.name == "mergeCells" && token.kind == XmlTokenKind::kStart;
    if (merges ? !read_merges(reader) : !reader.skip()) {
      return diagnose(position, "element");
    }
    position += reader.position();
  }
}

/// Reads up to the end tag of <mergeCells>; false when it is damaged.
bool SheetReader::read_merges(io::XmlReader& reader) {
  for (XmlToken token; reader.next(token);) {
    if (token.name == "mergeCells") {
      return true;
    }
    if (token.name == "mergeCell" && token.kind != XmlTokenKind::kEnd) {
      if (const auto range = base::parse_range(io::find_attribute(token, "ref"))) {
        sheet_.merges_.push_back(*range);
      }
    }
  }
  return false;
}

/// Checks the end tag of the root and that nothing but white space and comments follows.
Result<void> SheetReader::read_end(std::size_t position) const {
  const std::string_view bytes = view();
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

}  // namespace scorebook::xlsx
