// SPDX-License-Identifier: Apache-2.0
#include "xlsx/public_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <set>
#include <utility>

#include "io/xml.h"
#include "xlsx/book_parts.h"
#include "xlsx/features.h"
#include "xlsx/opc.h"
#include "xlsx/public_sheet.h"
#include "xlsx/splices.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

/// The string table with nothing in the items that no cell refers to; their places stay.
std::string used_strings(std::string_view bytes, const std::set<std::size_t>& used,
                         std::uint32_t max_depth) {
  Splices splices;
  std::size_t index = 0;
  std::size_t kept_to = 0;
  std::string prefix;
  io::XmlReader reader(bytes, max_depth);
  for (XmlToken token; reader.next(token) && token.kind != XmlTokenKind::kEndOfDocument;) {
    const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
    if (opens && reader.depth() == 1) {
      splices.replace(0, token.begin, std::string(kDeclaration));
      kept_to = token.end;
    } else if (opens && reader.depth() == 2) {
      const std::size_t begin = token.begin;
      const bool item = token.name == "si";
      const std::string_view tag = bytes.substr(begin + 1, token.end - begin - 1);
      prefix = std::string(tag.substr(0, tag.find("si")));
      if (token.kind == XmlTokenKind::kStart && !reader.skip()) {
        break;
      }
      if (item) {
        splices.replace(kept_to, begin, "");
        kept_to = reader.position();
        if (!used.contains(index++)) {
          splices.replace(begin, kept_to, fmt::format("<{0}si><{0}t/></{0}si>", prefix));
        }
      }
    } else if (token.kind == XmlTokenKind::kEnd && reader.depth() == 1) {
      splices.replace(kept_to, token.begin, "");
      splices.replace(token.end, bytes.size(), "");
    }
  }
  return splices.apply(bytes);
}

class PublicCopier {
 public:
  PublicCopier(const Workbook& book, const PublicText& text) : book_(book), text_(text) {}

  Result<PublicCopy> run() {
    for (const char* const fixed :
         {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
      parts_.push_back({fixed, std::string()});
    }
    if (Result<void> done = add_sheets(); !done) {
      return done.error();
    }
    for (const std::string_view type : {"sharedStrings", "styles", "theme"}) {
      if (Result<void> done = add_related(type); !done) {
        return done.error();
      }
    }
    parts_[0].bytes = fmt::format(
        "{}<Types xmlns=\"{}\"><Default Extension=\"rels\" ContentType=\"application/"
        "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        "ContentType=\"application/xml\"/>{}{}</Types>",
        kDeclaration, kTypes, override_of("xl/workbook.xml", "spreadsheetml.sheet.main"), types_);
    parts_[1].bytes = relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"));
    parts_[2].bytes = workbook();
    parts_[3].bytes = relationships(related_);
    tell();
    auto bytes = io::build_package(parts_);
    if (!bytes) {
      return bytes.error();
    }
    out_.bytes = std::move(*bytes);
    return std::move(out_);
  }

 private:
  static std::string override_of(std::string_view part, std::string_view type) {
    return fmt::format(
        "<Override PartName=\"/{}\" ContentType=\"application/vnd.openxmlformats-officedocument."
        "{}+xml\"/>",
        part, type);
  }

  static std::string relationship(std::string_view id, std::string_view type,
                                  std::string_view target) {
    return fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, kOffice, type,
                       target);
  }

  static std::string relationships(const std::string& list) {
    return fmt::format("{}<Relationships xmlns=\"{}\">{}</Relationships>", kDeclaration, kPackage,
                       list);
  }

  void add_part(const std::string& name, std::string bytes, std::string_view type,
                std::string_view content_type) {
    const std::string id = fmt::format("rId{}", parts_.size());
    related_ += relationship(id, type, "/xl/" + name);
    types_ += override_of("xl/" + name, content_type);
    parts_.push_back({"xl/" + name, std::move(bytes)});
    last_id_ = id;
  }

  Result<void> add_sheets() {
    const auto& sheets = book_.sheets();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const Sheet& sheet = sheets[i];
      if (sheet.visibility() != Visibility::kVisible) {
        out_.hidden_sheets.push_back(sheet.name());
        continue;
      }
      assert(sheet.whole());
      const std::size_t number = ++visible_;
      kept_sheets_.push_back(static_cast<int>(i));
      add_part(fmt::format("worksheets/sheet{}.xml", number),
               public_sheet(book_, sheet, text_, number == 1, strings_, out_), "worksheet",
               "spreadsheetml.worksheet");
      sheet_list_ += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"{}\"/>",
                                 io::escape_attribute(sheet.name()), number, last_id_);
    }
    return visible_ > 0 ? Result<void>()
                        : Error(ErrorCode::kWorkbookDamaged, book_.workbook_part(),
                                {{"reason", "no visible sheet"}});
  }

  /// The part of a type that hangs on the workbook, when there is one.
  Result<void> add_related(std::string_view type) {
    const Relationship* const found = find_type(book_.parts().relationships, type);
    if (found == nullptr || book_.package().find(found->target) == nullptr) {
      return {};
    }
    auto bytes = read_xml_part(book_.package(), found->target);
    if (!bytes) {
      return bytes.error();
    }
    if (type == "sharedStrings") {
      *bytes = used_strings(*bytes, strings_, book_.package().limits().max_xml_depth);
    }
    const bool theme = type == "theme";
    kept_parts_.insert(found->target);
    add_part(theme ? "theme/theme1.xml" : fmt::format("{}.xml", type), std::move(*bytes), type,
             theme ? std::string("theme") : fmt::format("spreadsheetml.{}", type));
    return {};
  }

  std::string workbook() {
    return fmt::format(
        "{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><workbookPr{}/><bookViews><workbookView/>"
        "</bookViews><sheets>{}</sheets>{}</workbook>",
        kDeclaration, kMain, kOffice, book_.date_1904() ? " date1904=\"1\"" : "", sheet_list_,
        names());
  }

  /// Print areas and titles of the sheets that are left.
  std::string names() {
    std::string list;
    for (const DefinedName& name : book_.names()) {
      const auto sheet = std::find(kept_sheets_.begin(), kept_sheets_.end(), name.sheet);
      const bool prints = name.name == "_xlnm.Print_Area" || name.name == "_xlnm.Print_Titles";
      if (prints && sheet != kept_sheets_.end()) {
        list += fmt::format("<definedName name=\"{}\" localSheetId=\"{}\">{}</definedName>",
                            name.name, sheet - kept_sheets_.begin(), io::escape_text(name.text));
      } else {
        ++out_.left_out["names"];
      }
    }
    return list.empty() ? list : "<definedNames>" + list + "</definedNames>";
  }

  /// What of the package has nothing in the copy.
  void tell() {
    for (const Sheet& sheet : book_.sheets()) {
      kept_parts_.insert(sheet.part());
      if (const auto notes = read_comments(book_, sheet); notes) {
        out_.left_out["notes"] += notes->size();
      }
    }
    for (const io::Entry& entry : book_.package().entries()) {
      const bool frame = entry.name.ends_with(".rels") || entry.name == "[Content_Types].xml" ||
                         entry.name == book_.workbook_part();
      if (!frame && !entry.is_folder() && !kept_parts_.contains(entry.name)) {
        out_.parts.push_back(entry.name);
      }
    }
    std::erase_if(out_.left_out, [](const auto& kind) { return kind.second == 0; });
  }

  const Workbook& book_;
  const PublicText& text_;
  std::vector<io::PartChange> parts_;
  std::string related_, types_, sheet_list_, last_id_;
  std::size_t visible_ = 0;
  std::vector<int> kept_sheets_;
  std::set<std::string> kept_parts_;
  std::set<std::size_t> strings_;
  PublicCopy out_;
};

}  // namespace

Result<PublicCopy> public_copy(const Workbook& book, const PublicText& text) {
  return PublicCopier(book, text).run();
}

}  // namespace scorebook::xlsx
