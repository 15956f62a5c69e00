// SPDX-License-Identifier: Apache-2.0
// Tiny workbooks built in memory for tests.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/package.h"
#include "io/xml.h"
#include "xlsx/workbook.h"

namespace scorebook::test {

/// Makes a package from sheet XML. Every part can be given whole; what is not given is made.
class BookBuilder {
 public:
  static constexpr std::string_view kMain =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static constexpr std::string_view kOfficeRelationships =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static constexpr std::string_view kDeclaration =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /// A sheet from the content of its <sheetData>; `tail` follows it ("<mergeCells>...").
  BookBuilder& sheet(std::string name, std::string_view rows, std::string_view tail = {}) {
    return raw_sheet(std::move(name),
                     text({kDeclaration, "<worksheet xmlns=\"", kMain, "\"><sheetData>", rows,
                           "</sheetData>", tail, "</worksheet>"}));
  }

  /// A sheet from its whole part.
  BookBuilder& raw_sheet(std::string name, std::string xml) {
    sheets_.push_back({std::move(name), std::move(xml), ""});
    return *this;
  }

  /// The state ("hidden", "veryHidden") of the last sheet.
  BookBuilder& state(std::string state) {
    sheets_.back().state = std::move(state);
    return *this;
  }

  /// A string table of plain texts.
  BookBuilder& strings(const std::vector<std::string>& texts) {
    std::string items;
    for (const std::string& item : texts) {
      items += "<si><t>" + io::escape_text(item) + "</t></si>";
    }
    const std::string count = std::to_string(texts.size());
    return raw_strings(text({kDeclaration, "<sst xmlns=\"", kMain, "\" count=\"", count,
                             "\" uniqueCount=\"", count, "\">", items, "</sst>"}));
  }

  BookBuilder& raw_strings(std::string xml) {
    strings_ = std::move(xml);
    return *this;
  }

  /// Cell styles 1, 2, ... with these number format codes; style 0 is General.
  BookBuilder& formats(const std::vector<std::string>& codes) {
    std::string formats;
    std::string styles = "<xf numFmtId=\"0\"/>";
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const std::string id = std::to_string(200 + i);
      formats +=
          "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + io::escape_attribute(codes[i]) + "\"/>";
      styles += "<xf numFmtId=\"" + id + "\" applyNumberFormat=\"1\"/>";
    }
    return raw_styles(text({kDeclaration, "<styleSheet xmlns=\"", kMain, "\"><numFmts>", formats,
                            "</numFmts><cellXfs>", styles, "</cellXfs></styleSheet>"}));
  }

  BookBuilder& raw_styles(std::string xml) {
    styles_ = std::move(xml);
    return *this;
  }

  /// What stands in front of <sheets> in the workbook part ("<workbookPr date1904=\"1\"/>").
  BookBuilder& workbook_head(std::string xml) {
    workbook_head_ = std::move(xml);
    return *this;
  }

  /// What follows <sheets> in the workbook part ("<definedNames>...").
  BookBuilder& workbook_tail(std::string xml) {
    workbook_tail_ = std::move(xml);
    return *this;
  }

  /// The content of a <calcChain>.
  BookBuilder& calc_chain(std::string_view entries) {
    calc_chain_ =
        text({kDeclaration, "<calcChain xmlns=\"", kMain, "\">", entries, "</calcChain>"});
    return *this;
  }

  /// Any other part; it replaces a made one of that name.
  BookBuilder& part(std::string name, std::string bytes) {
    parts_.push_back({std::move(name), std::move(bytes)});
    return *this;
  }

  /// Removes a part that would be made.
  BookBuilder& without(std::string name) {
    parts_.push_back({std::move(name), std::nullopt});
    return *this;
  }

  /// The package.
  std::string build() const {
    std::vector<io::PartChange> parts{{"[Content_Types].xml", content_types()},
                                      {"_rels/.rels", package_relationships()},
                                      {"xl/workbook.xml", workbook()},
                                      {"xl/_rels/workbook.xml.rels", workbook_relationships()}};
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      parts.push_back({"xl/worksheets/sheet" + std::to_string(i + 1) + ".xml", sheets_[i].xml});
    }
    const auto add = [&parts](std::string name, const std::string& xml) {
      if (!xml.empty()) {
        parts.push_back({std::move(name), xml});
      }
    };
    add("xl/sharedStrings.xml", strings_);
    add("xl/styles.xml", styles_);
    add("xl/calcChain.xml", calc_chain_);
    for (const io::PartChange& given : parts_) {
      bool replaced = false;
      for (io::PartChange& made : parts) {
        if (made.name == given.name) {
          made.bytes = given.bytes;
          replaced = true;
        }
      }
      if (!replaced) {
        parts.push_back(given);
      }
    }
    auto package = io::build_package(parts);
    if (!package) {
      throw std::logic_error("the test's workbook cannot be built");
    }
    return std::move(*package);
  }

 private:
  struct SheetPart {
    std::string name;
    std::string xml;
    std::string state;
  };

  static std::string text(std::initializer_list<std::string_view> pieces) {
    std::string out;
    for (const std::string_view piece : pieces) {
      out += piece;
    }
    return out;
  }

  std::string content_types() const {
    constexpr std::string_view kType =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string xml = text({kDeclaration,
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                            "vnd.openxmlformats-package.relationships+xml\"/><Default Extension="
                            "\"xml\" ContentType=\"application/xml\"/>"});
    const auto add = [&](std::string_view part, std::string_view type) {
      xml +=
          text({"<Override PartName=\"/xl/", part, "\" ContentType=\"", kType, type, "+xml\"/>"});
    };
    add("workbook.xml", "sheet.main");
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      add("worksheets/sheet" + std::to_string(i + 1) + ".xml", "worksheet");
    }
    if (!strings_.empty()) {
      add("sharedStrings.xml", "sharedStrings");
    }
    if (!styles_.empty()) {
      add("styles.xml", "styles");
    }
    if (!calc_chain_.empty()) {
      add("calcChain.xml", "calcChain");
    }
    return xml + "</Types>";
  }

  static std::string relationship(std::string_view id, std::string_view type,
                                  std::string_view target) {
    return text({"<Relationship Id=\"", id, "\" Type=\"", kOfficeRelationships, "/", type,
                 "\" Target=\"", target, "\"/>"});
  }

  static std::string relationships(std::string_view list) {
    return text({kDeclaration,
                 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                 "relationships\">",
                 list, "</Relationships>"});
  }

  static std::string package_relationships() {
    return relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"));
  }

  std::string workbook_relationships() const {
    std::string list;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      list += relationship("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    }
    if (!strings_.empty()) {
      list += relationship("rIdStrings", "sharedStrings", "sharedStrings.xml");
    }
    if (!styles_.empty()) {
      list += relationship("rIdStyles", "styles", "styles.xml");
    }
    if (!calc_chain_.empty()) {
      list += relationship("rIdChain", "calcChain", "calcChain.xml");
    }
    return relationships(list);
  }

  std::string workbook() const {
    std::string sheets;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      sheets += "<sheet name=\"" + io::escape_attribute(sheets_[i].name) + "\" sheetId=\"" +
                number + "\"" +
                (sheets_[i].state.empty() ? "" : " state=\"" + sheets_[i].state + "\"") +
                " r:id=\"rId" + number + "\"/>";
    }
    return text({kDeclaration, "<workbook xmlns=\"", kMain, "\" xmlns:r=\"", kOfficeRelationships,
                 "\">", workbook_head_, "<sheets>", sheets, "</sheets>", workbook_tail_,
                 "</workbook>"});
  }

  std::vector<SheetPart> sheets_;
  std::string strings_;
  std::string styles_;
  std::string workbook_head_;
  std::string workbook_tail_;
  std::string calc_chain_;
  std::vector<io::PartChange> parts_;
};

/// A workbook together with the bytes it is read from.
class OpenBook {
 public:
  explicit OpenBook(std::string bytes, const io::Limits& limits = {})
      : bytes_(std::make_unique<std::string>(std::move(bytes))),
        source_(std::make_unique<io::MemorySource>(*bytes_)),
        book_(open(*source_, limits)) {}

  explicit OpenBook(const BookBuilder& builder) : OpenBook(builder.build()) {}

  const std::string& bytes() const { return *bytes_; }

  const xlsx::Workbook& book() const { return book_; }

  const xlsx::Workbook* operator->() const { return &book_; }

  /// The value of a cell of the first sheet, or of a named one.
  xlsx::CellValue value(std::string_view a1, std::string_view sheet = {}) const {
    return book_.value(find_sheet(sheet), ref(a1));
  }

  std::string shown(std::string_view a1, std::string_view sheet = {}) const {
    const xlsx::Sheet& home = find_sheet(sheet);
    const xlsx::Cell* cell = home.find(ref(a1));
    return cell == nullptr ? "(no cell)" : book_.shown(home, *cell);
  }

  /// A part as text.
  std::string part(std::string_view name) const {
    auto bytes = book_.package().read(name);
    return bytes ? *bytes : "(no part)";
  }

  static base::CellRef ref(std::string_view a1) {
    const auto parsed = base::parse_ref(a1);
    if (!parsed) {
      throw std::logic_error("the test's address is wrong");
    }
    return *parsed;
  }

 private:
  static xlsx::Workbook open(const io::ByteSource& source, const io::Limits& limits) {
    auto book = xlsx::Workbook::open(source, limits);
    if (!book) {
      std::string text(key(book.error().code));
      text += " " + book.error().place;
      for (const auto& [name, value] : book.error().args) {
        text += " " + name + "=" + value;
      }
      throw std::runtime_error(text);
    }
    return std::move(*book);
  }

  const xlsx::Sheet& find_sheet(std::string_view name) const {
    const xlsx::Sheet* sheet = name.empty() ? &book_.sheets().front() : book_.sheet(name);
    if (sheet == nullptr) {
      throw std::logic_error("the test's sheet does not exist");
    }
    return *sheet;
  }

  std::unique_ptr<std::string> bytes_;
  std::unique_ptr<io::MemorySource> source_;
  xlsx::Workbook book_;
};

}  // namespace scorebook::test
