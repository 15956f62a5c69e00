// SPDX-License-Identifier: Apache-2.0
#include "xlsx/public_sheet.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "io/xml.h"
#include "xlsx/cell_patch.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// What a sheet of the copy has (CT_Worksheet, 18.3.1.99).
constexpr std::array<std::string_view, 12> kKept{
    "sheetPr",    "dimension",    "sheetViews",  "sheetFormatPr", "cols",      "sheetData",
    "mergeCells", "printOptions", "pageMargins", "pageSetup",     "rowBreaks", "colBreaks",
};

/// What else the owner of the workbook is told about, and under which name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTold{{
    {"drawing", "pictures"},
    {"drawingHF", "pictures"},
    {"legacyDrawingHF", "pictures"},
    {"picture", "pictures"},
    {"oleObjects", "pictures"},
    {"controls", "pictures"},
    {"hyperlinks", "links"},
    {"headerFooter", "headers"},
    {"dataValidations", "input_rules"},
    {"conditionalFormatting", "formats"},
    {"autoFilter", "tables"},
    {"tableParts", "tables"},
    {"sheetProtection", "protection"},
    {"protectedRanges", "protection"},
}};

class PublicSheet {
 public:
  PublicSheet(const Workbook& book, const Sheet& sheet, const PublicText& text,
              std::set<std::size_t>& strings, PublicCopy& copy)
      : book_(book),
        sheet_(sheet),
        bytes_(sheet.bytes()),
        text_(text),
        strings_(strings),
        copy_(copy) {}

  std::string run(bool first) {
    first_ = first;
    elements();
    for (const Cell& cell : sheet_.cells()) {
      put_cell(cell);
    }
    return splices_.apply(bytes_);
  }

 private:
  void elements() {
    io::XmlReader reader(bytes_, book_.package().limits().max_xml_depth);
    std::size_t kept_to = 0;
    for (XmlToken token; reader.next(token) && token.kind != XmlTokenKind::kEndOfDocument;) {
      const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
      if (opens && reader.depth() == 1) {
        splices_.replace(0, token.begin,
                         "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        kept_to = token.end;
      } else if (opens && reader.depth() == 2) {
        const std::size_t begin = token.begin;
        const std::string name(token.name);
        if (token.kind == XmlTokenKind::kStart) {
          if (name == "sheetData") {
            reader.seek(sheet_.layout().data_close);
            reader.next(token);
          } else if (!reader.skip()) {
            return;
          }
        }
        if (keeps(name)) {
          splices_.replace(kept_to, begin, "");
          kept_to = reader.position();
          clean(name, begin, kept_to);
        }
      } else if (token.kind == XmlTokenKind::kEnd && reader.depth() == 1) {
        splices_.replace(kept_to, token.begin, "");
        splices_.replace(token.end, bytes_.size(), "");
      }
    }
  }

  bool keeps(std::string_view name) {
    if (std::find(kKept.begin(), kKept.end(), name) != kKept.end()) {
      return true;
    }
    const auto told = std::find_if(kTold.begin(), kTold.end(),
                                   [&](const auto& one) { return one.first == name; });
    if (told != kTold.end()) {
      ++copy_.left_out[std::string(told->second)];
    }
    return false;
  }

  /// Attributes of a kept element that lead out of it.
  void clean(std::string_view name, std::size_t begin, std::size_t end) {
    if (name == "sheetPr" || name == "pageSetup") {
      StartTag tag(bytes_.substr(begin, end - begin));
      tag.remove("codeName");
      std::string text = without_relationship(tag.text(tag.self_closing()));
      splices_.replace(begin, begin + tag.size(), std::move(text));
    } else if (name == "sheetViews") {
      select(begin, end);
    }
  }

  /// The tag without r:id, whatever the prefix.
  static std::string without_relationship(const std::string& text) {
    const std::size_t id = text.find(":id=");
    if (id == std::string::npos) {
      return text;
    }
    const std::size_t begin = text.find_last_of(" \t\r\n", id);
    const std::size_t close = text.find(text[id + 4], id + 5);
    return text.substr(0, begin) + text.substr(close + 1);
  }

  /// The first sheet is the one selected, alone: several would be a group.
  void select(std::size_t begin, std::size_t end) {
    io::XmlReader reader(bytes_.substr(begin, end - begin));
    for (XmlToken token; reader.next(token) && token.kind != XmlTokenKind::kEndOfDocument;) {
      const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
      if (!opens || token.name != "sheetView") {
        continue;
      }
      StartTag tag(bytes_.substr(begin + token.begin));
      tag.remove("tabSelected");
      if (first_) {
        tag.set("tabSelected", "1");
      }
      splices_.replace(begin + token.begin, begin + token.end, tag.text(tag.self_closing()));
    }
  }

  void put_cell(const Cell& cell) {
    const bool holds = cell.type != CellType::kEmpty;
    if (holds && (sheet_.row_hidden(cell.ref.row) || sheet_.column_hidden(cell.ref.column))) {
      ++copy_.left_out["hidden_cells"];
      return replace(cell, "");
    }
    copy_.left_out["formulas"] += cell.has_formula() ? 1U : 0U;
    const auto given = text_.cells.find({sheet_.name(), cell.ref});
    if (given != text_.cells.end()) {
      ++copy_.left_out["personal"];
      return replace(cell, given->second);
    }
    if (holds) {
      const CellValue value = book_.value(sheet_, cell);
      if (const auto masked = text_.mask(value.text)) {
        copy_.masked.push_back(sheet_.name() + "!" + base::to_a1(cell.ref));
        return replace(cell, *masked);
      }
    }
    if (cell.type == CellType::kShared) {
      strings_.insert(cell.string_index);
    }
    const std::string_view element = element_of(cell);
    const StartTag tag(element);
    const bool has_more = cell.has_formula() || tag.value("cm") || tag.value("vm") ||
                          element.find("extLst") != std::string_view::npos;
    if (has_more) {
      rebuild(cell, tag.value("t").value_or(""), value_element(element));
    }
  }

  std::string_view element_of(const Cell& cell) const {
    return bytes_.substr(cell.begin, cell.end - cell.begin);
  }

  /// The <v> or <is> of a cell as it stands.
  static std::string value_element(std::string_view element) {
    io::XmlReader reader(element);
    for (XmlToken token; reader.next(token) && token.kind != XmlTokenKind::kEndOfDocument;) {
      const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
      if (!opens || reader.depth() != 2) {
        continue;
      }
      const std::size_t begin = token.begin;
      const bool value = token.name == "v" || token.name == "is";
      if (token.kind == XmlTokenKind::kStart && !reader.skip()) {
        break;
      }
      if (value) {
        return std::string(element.substr(begin, reader.position() - begin));
      }
    }
    return {};
  }

  void replace(const Cell& cell, std::string_view text) {
    const StoredValue value =
        text.empty() ? StoredValue() : inline_text_value(text, sheet_.layout().prefix);
    rebuild(cell, value.type, value.element);
  }

  void rebuild(const Cell& cell, std::string_view type, const std::string& value) {
    StartTag tag(element_of(cell));
    const std::string own_type(type);
    for (const std::string_view name : {"cm", "vm", "ph", "t"}) {
      tag.remove(name);
    }
    if (!own_type.empty() && !value.empty()) {
      tag.set("t", own_type);
    }
    std::string element = tag.text(value.empty());
    if (!value.empty()) {
      element += value + "</" + sheet_.layout().prefix + "c>";
    }
    splices_.replace(cell.begin, cell.end, std::move(element));
  }

  const Workbook& book_;
  const Sheet& sheet_;
  std::string_view bytes_;
  const PublicText& text_;
  std::set<std::size_t>& strings_;
  PublicCopy& copy_;
  Splices splices_;
  bool first_ = false;
};

}  // namespace

std::string public_sheet(const Workbook& book, const Sheet& sheet, const PublicText& text,
                         bool first, std::set<std::size_t>& strings, PublicCopy& copy) {
  return PublicSheet(book, sheet, text, strings, copy).run(first);
}

}  // namespace scorebook::xlsx
