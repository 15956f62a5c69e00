// SPDX-License-Identifier: Apache-2.0
#include "xlsx/extra_sheet.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "io/xml.h"
#include "xlsx/book_parts.h"
#include "xlsx/opc.h"
#include "xlsx/package_additions.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

constexpr std::string_view kRelationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kWorksheet =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr std::size_t kMaxName = 31;  // UTF-16 units

bool opens(const XmlToken& token) {
  return token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
}

bool is_sheet_name(std::string_view name) {
  return !name.empty() && utf16_length(name) <= kMaxName &&
         name.find_first_of("[]:*?/\\") == std::string_view::npos && !name.starts_with('\'') &&
         !name.ends_with('\'');
}

/// Replaces the number in an attribute of a start tag.
void set_number(Splices& splices, std::string_view bytes, const XmlToken& token,
                std::string_view name, std::uint32_t number) {
  io::XmlAttribute attribute;
  for (io::XmlAttributes attributes(token, bytes); attributes.next(attribute);) {
    if (attribute.name == name) {
      splices.replace(attribute.value_begin, attribute.value_end, std::to_string(number));
    }
  }
}

/// The workbook part without a sheet and what hangs on its position.
class SheetRemover {
 public:
  SheetRemover(std::string_view bytes, std::uint32_t position)
      : bytes_(bytes),
        position_(position) {}

  Result<std::string> run(std::string_view part, std::uint32_t max_depth) {
    PartReader reader(bytes_, part, max_depth);
    for (XmlToken token; reader.next(token);) {
      if (!opens(token)) {
        continue;
      }
      const XmlToken open = token;
      if (open.name == "workbookView") {
        move(open, "activeTab");
        move(open, "firstSheet");
      } else if (open.name == "sheet" || open.name == "definedName") {
        if (open.kind == XmlTokenKind::kStart && !reader.skip()) {
          break;
        }
        take(open, reader.position());
      }
    }
    if (auto status = reader.status(); !status) {
      return status.error();
    }
    return splices_.apply(bytes_);
  }

 private:
  void take(const XmlToken& open, std::size_t end) {
    const std::uint32_t at =
        open.name == "sheet" ? sheets_++ : attribute_number(open, "localSheetId", base::kMaxRow);
    if (at == position_) {
      splices_.replace(open.begin, end, "");
    } else if (open.name == "definedName" && at != base::kMaxRow && at > position_) {
      set_number(splices_, bytes_, open, "localSheetId", at - 1);
    }
  }

  /// Views count sheets too; one that looked at the sheet looks at the first.
  void move(const XmlToken& open, std::string_view name) {
    const std::uint32_t at = attribute_number(open, name, 0);
    if (at >= position_ && at > 0) {
      set_number(splices_, bytes_, open, name, at == position_ ? 0 : at - 1);
    }
  }

  std::string_view bytes_;
  std::uint32_t position_;
  std::uint32_t sheets_ = 0;
  Splices splices_;
};

/// Where <sheets> ends, the highest sheetId, and the position of a relationship's sheet.
struct SheetList {
  std::string prefix;
  std::size_t end_tag = 0;
  std::uint32_t last_id = 0;
  std::uint32_t count = 0;
  std::uint32_t position = 0;  // of the sheet with the relationship
};

Result<SheetList> read_list(std::string_view bytes, std::string_view part,
                            std::string_view relationship, std::uint32_t max_depth) {
  SheetList list;
  PartReader reader(bytes, part, max_depth);
  for (XmlToken token; reader.next(token);) {
    if (token.name == "sheets" && token.kind == XmlTokenKind::kEnd) {
      list.end_tag = token.begin;
    } else if (token.name == "sheet" && opens(token)) {
      list.position = attribute_text(token, "id") == relationship ? list.count : list.position;
      list.last_id = std::max(list.last_id, attribute_number(token, "sheetId", 0));
      ++list.count;
    }
  }
  list.prefix = reader.prefix();
  auto status = reader.status();
  return status ? Result<SheetList>(std::move(list)) : Result<SheetList>(status.error());
}

}  // namespace

Result<void> add_sheet(const Workbook& book, std::string_view name, std::string xml,
                       PackagePatch& patch) {
  if (!is_sheet_name(name) || book.sheet(name) != nullptr) {
    return Error(ErrorCode::kValueInvalid, std::string(name), {{"reason", "sheet name"}});
  }
  const io::Package& package = book.package();
  const std::string& part = book.workbook_part();
  const auto bytes = patch.read(part);
  if (!bytes) {
    return bytes.error();
  }
  const auto list = read_list(*bytes, part, "", package.limits().max_xml_depth);
  if (!list) {
    return list.error();
  }
  const std::string sheet = free_part_name(package, patch, "xl/worksheets/sheet", ".xml");
  if (auto added = add_part(package, patch, sheet, std::move(xml), kWorksheet); !added) {
    return added;
  }
  const auto id =
      add_relationship(package, patch, part, std::string(kRelationship) + "/worksheet", sheet);
  if (!id) {
    return id.error();
  }
  Splices splices;
  splices.insert(list->end_tag,
                 "<" + list->prefix + "sheet xmlns:r=\"" + std::string(kRelationship) +
                     "\" name=\"" + io::escape_attribute(name) + "\" sheetId=\"" +
                     std::to_string(list->last_id + 1) + "\" r:id=\"" + *id + "\"/>");
  patch.replace(part, splices.apply(*bytes));
  return {};
}

Result<void> remove_sheet(const Workbook& book, std::string_view name, PackagePatch& patch) {
  const Sheet* const sheet = book.sheet(name);
  if (sheet == nullptr) {
    return {};
  }
  const auto& related = book.parts().relationships;
  const auto own = std::find_if(related.begin(), related.end(), [&](const Relationship& one) {
    return one.target == sheet->part() && !one.external;
  });
  const std::string& part = book.workbook_part();
  const auto bytes = patch.read(part);
  if (!bytes) {
    return bytes.error();
  }
  const std::uint32_t depth = book.package().limits().max_xml_depth;
  const auto list = read_list(*bytes, part, own->id, depth);
  if (!list) {
    return list.error();
  }
  auto after = SheetRemover(*bytes, list->position).run(part, depth);
  if (!after) {
    return after.error();
  }
  patch.replace(part, std::move(*after));
  const auto parts = read_relationships(book.package(), sheet->part());
  if (!parts) {
    return parts.error();
  }
  for (const Relationship& one : *parts) {
    if (!one.external && book.package().find(one.target) != nullptr) {
      if (auto gone = patch.remove(one.target); !gone) {
        return gone;
      }
    }
  }
  if (auto gone = patch.remove_relationship(part, own->id); !gone) {
    return gone;
  }
  return patch.remove(sheet->part());
}

}  // namespace scorebook::xlsx
