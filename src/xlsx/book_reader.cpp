// SPDX-License-Identifier: Apache-2.0
// Reads a workbook's parts: what the package holds, the workbook part, its sheets and tables.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "xlsx/book_parts.h"
#include "xlsx/package_kind.h"
#include "xlsx/part_reader.h"
#include "xlsx/shared_references.h"
#include "xlsx/sheet_reader.h"
#include "xlsx/signature.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// Inflated bytes above which a sheet of which only the values are wanted is read through a window,
/// so that its markup is never in memory. Sheets of forms are far smaller.
constexpr std::uint64_t kLargeSheet = 8u << 20;

/// A <sheet> of the workbook part.
struct SheetEntry {
  std::string name;
  std::string relationship;
  std::uint32_t id = 0;
  Visibility visibility = Visibility::kVisible;
};

/// What the workbook part says (18.2).
struct BookPart {
  std::vector<SheetEntry> sheets;
  std::vector<DefinedName> names;  // `sheet` still counts all sheets, charts too
  bool date_1904 = false;
  bool structure_locked = false;
};

Error damaged(std::string_view part, std::string_view reason, std::string_view what) {
  return in_part(Error(ErrorCode::kWorkbookDamaged, std::string(part),
                       {{"reason", std::string(reason)}, {"found", std::string(what)}}),
                 part);
}

Visibility visibility_of(std::string_view state) {
  return state == "hidden"       ? Visibility::kHidden
         : state == "veryHidden" ? Visibility::kVeryHidden
                                 : Visibility::kVisible;
}

/// The text up to the end tag of the element just opened.
std::string element_text(PartReader& reader, const XmlToken& open) {
  std::string text;
  for (XmlToken token; open.kind == XmlTokenKind::kStart && reader.next(token) &&
                       token.kind != XmlTokenKind::kEnd;) {
    if (token.kind == XmlTokenKind::kText) {
      io::append_decoded(text, token.text);
    } else if (token.kind == XmlTokenKind::kCdata) {
      text += token.text;
    }
  }
  return text;
}

Result<BookPart> read_book_part(std::string_view bytes, std::string_view part,
                                const io::Limits& limits) {
  BookPart book;
  PartReader reader(bytes, part, limits.max_xml_depth);
  if (auto root = reader.expect_root("workbook"); !root) {
    return root.error();
  }
  for (XmlToken token; reader.next(token);) {
    if (token.kind != XmlTokenKind::kStart && token.kind != XmlTokenKind::kEmpty) {
      continue;
    }
    if (token.name == "workbookPr") {
      book.date_1904 = attribute_flag(token, "date1904");
    } else if (token.name == "workbookProtection") {
      book.structure_locked = attribute_flag(token, "lockStructure");
    } else if (token.name == "sheet") {
      SheetEntry sheet;
      sheet.name = attribute_text(token, "name");
      sheet.id = attribute_number(token, "sheetId", 0);
      sheet.visibility = visibility_of(io::find_attribute(token, "state"));
      // r:id under whatever prefix the relationships namespace has.
      sheet.relationship = attribute_text(token, "id");
      book.sheets.push_back(std::move(sheet));
    } else if (token.name == "definedName") {
      DefinedName name;
      name.name = attribute_text(token, "name");
      name.hidden = attribute_flag(token, "hidden");
      const std::uint32_t local = attribute_number(token, "localSheetId", base::kMaxRow);
      name.sheet = local == base::kMaxRow ? -1 : static_cast<int>(local);
      name.text = element_text(reader, token);
      book.names.push_back(std::move(name));
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return book;
}

/// Reads the sheets and binds names to them; the workbook part stands in `book`.
class BookReader {
 public:
  BookReader(io::Package package, Keep keep) : parts_(std::move(package)), keep_(keep) {}

  Result<BookParts> read() {
    auto leading = read_relationships(package(), "");
    if (!leading) {
      return leading.error();
    }
    auto part = find_workbook_part(package(), *leading);
    if (!part) {
      return part.error();
    }
    parts_.workbook_part = std::move(*part);
    parts_.is_signed = is_signed(package(), *leading);
    for (Result<void> (BookReader::*const step)() :
         {&BookReader::read_workbook, &BookReader::read_tables, &BookReader::read_sheets}) {
      if (auto done = (this->*step)(); !done) {
        return done.error();
      }
    }
    bind_names();
    return std::move(parts_);
  }

 private:
  const io::Package& package() const { return parts_.package; }

  Result<void> read_workbook() {
    const auto bytes = read_xml_part(package(), parts_.workbook_part);
    if (!bytes) {
      return bytes.error();
    }
    auto book = read_book_part(*bytes, parts_.workbook_part, package().limits());
    if (!book) {
      const bool other_root = book.error().code == ErrorCode::kWorkbookDamaged;
      return other_root ? not_a_workbook(package(), parts_.workbook_part) : book.error();
    }
    book_ = std::move(*book);
    parts_.date_1904 = book_.date_1904;
    parts_.structure_locked = book_.structure_locked;
    auto relationships = read_relationships(package(), parts_.workbook_part);
    if (!relationships) {
      return relationships.error();
    }
    parts_.relationships = std::move(*relationships);
    parts_.has_macros = find_type(parts_.relationships, "vbaProject") != nullptr ||
                        find_type(parts_.relationships, "xlMacrosheet") != nullptr;
    parts_.has_external_links = find_type(parts_.relationships, "externalLink") != nullptr;
    return {};
  }

  /// The part that the workbook relates to by a type; "" when there is none.
  std::string related(std::string_view type) const {
    const Relationship* found = find_type(parts_.relationships, type);
    return found == nullptr || found->external || package().find(found->target) == nullptr
               ? std::string()
               : found->target;
  }

  Result<void> read_tables() {
    parts_.calc_chain_part = related("calcChain");
    parts_.shared_strings_part = related("sharedStrings");
    if (!parts_.shared_strings_part.empty()) {
      auto bytes = read_xml_part(package(), parts_.shared_strings_part);
      if (!bytes) {
        return bytes.error();
      }
      auto strings =
          SharedStrings::read(std::move(*bytes), parts_.shared_strings_part, package().limits());
      if (!strings) {
        return strings.error();
      }
      parts_.strings = std::move(*strings);
    }
    const std::string styles_part = related("styles");
    if (!styles_part.empty()) {
      const auto bytes = read_xml_part(package(), styles_part);
      if (!bytes) {
        return bytes.error();
      }
      auto styles = Styles::read(*bytes, styles_part, package().limits());
      if (!styles) {
        return styles.error();
      }
      parts_.styles = std::move(*styles);
    }
    return {};
  }

  Result<void> read_sheets() {
    std::uint64_t cells_left = package().limits().max_cells;
    SharedReferences references(parts_.strings, parts_.shared_strings_part, package().limits());
    std::map<std::string_view, const Relationship*> targets;
    for (const Relationship& one : parts_.relationships) {
      targets.emplace(one.id, &one);
    }
    std::set<std::string_view> read;
    for (const SheetEntry& entry : book_.sheets) {
      const auto target = targets.find(entry.relationship);
      if (target == targets.end() || target->second->external) {
        return damaged(parts_.workbook_part, "sheet without a part", entry.name);
      }
      const Relationship* const relationship = target->second;
      if (relationship->type != "worksheet") {
        worksheet_index_.push_back(-1);  // a chart, dialogue or macro sheet
        continue;
      }
      if (!read.insert(relationship->target).second) {
        return damaged(parts_.workbook_part, "two sheets of one part", entry.name);
      }
      worksheet_index_.push_back(static_cast<int>(parts_.sheets.size()));
      Sheet& sheet = parts_.sheets.emplace_back();
      parts_.sheet_ids.push_back(entry.id);
      SheetReader::name(sheet, entry.name, relationship->target, entry.visibility);
      if (auto done = read_sheet(sheet, cells_left); !done) {
        return done;
      }
      if (auto done = references.check(sheet, sheet.cells()); !done) {
        return done;
      }
    }
    parts_.shared_references = references.count();
    if (parts_.sheets.empty()) {
      return damaged(parts_.workbook_part, "no worksheet", "");
    }
    return {};
  }

  Result<void> read_sheet(Sheet& sheet, std::uint64_t& cells_left) {
    const io::Entry* const entry = package().find(sheet.part());
    if (entry == nullptr) {
      return in_part(Error(ErrorCode::kPartMissing, sheet.part(), {{"entry", sheet.part()}}),
                     sheet.part());
    }
    SheetReader reader(sheet, package().limits(), cells_left);
    if (keep_ == Keep::kNothing) {
      return {};
    }
    if (keep_ == Keep::kValues && entry->size > kLargeSheet) {
      return reader.read_values(package(), *entry);
    }
    if (auto done = read_xml_part(package(), *entry, memory_.bytes); !done) {
      return done;
    }
    return keep_ == Keep::kAll ? reader.read(std::move(memory_.bytes))
                               : reader.read_values(memory_);
  }

  /// localSheetId counts all sheets; a name that only a chart sheet knows serves no cell.
  void bind_names() {
    for (DefinedName& name : book_.names) {
      if (name.sheet >= 0) {
        const auto local = static_cast<std::size_t>(name.sheet);
        if (local >= worksheet_index_.size() || worksheet_index_[local] < 0) {
          continue;
        }
        name.sheet = worksheet_index_[local];
      }
      parts_.names.push_back(std::move(name));
    }
  }

  BookParts parts_;
  Keep keep_;
  BookPart book_;
  ReadMemory memory_;
  std::vector<int> worksheet_index_;  // of each <sheet>; -1 for what is no worksheet
};

}  // namespace

Result<BookParts> read_book(io::Package package, Keep keep) {
  return BookReader(std::move(package), keep).read();
}

Result<void> Workbook::scan(const Sheet& sheet, const CellSink& sink, ReadMemory& memory) const {
  const io::Package& package = parts_->package;
  const io::Entry* const entry = package.find(sheet.part());
  if (entry == nullptr) {
    return in_part(Error(ErrorCode::kPartMissing, sheet.part(), {{"entry", sheet.part()}}),
                   sheet.part());
  }
  SharedReferences references(parts_->strings, parts_->shared_strings_part, package.limits());
  Sheet passing;
  SheetReader::name(passing, sheet.name(), sheet.part(), sheet.visibility());
  std::uint64_t cells_left = package.limits().max_cells;
  SheetReader reader(passing, package.limits(), cells_left);
  const CellSink checked_sink = [&](std::span<const Cell> cells) {
    const auto checked = references.check(sheet, cells);
    return checked ? sink(cells) : checked;
  };
  if (entry->size > SheetReader::kWindowBytes) {
    return reader.pass(package, *entry, memory, checked_sink);
  }
  const auto read = read_xml_part(package, *entry, memory.bytes);
  return read ? reader.pass(memory, checked_sink) : read;
}

}  // namespace scorebook::xlsx
