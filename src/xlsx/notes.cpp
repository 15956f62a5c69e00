// SPDX-License-Identifier: Apache-2.0
#include "xlsx/notes.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "io/xml.h"
#include "xlsx/notes_boxes.h"
#include "xlsx/notes_part.h"
#include "xlsx/opc.h"
#include "xlsx/package_additions.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

constexpr std::string_view kRelationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kNotesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr std::string_view kBoxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// What may follow legacyDrawing in a worksheet (CT_Worksheet, 18.3.1.99).
constexpr std::array<std::string_view, 8> kBehindLegacyDrawing{
    "legacyDrawingHF", "drawingHF",       "picture",    "oleObjects",
    "controls",        "webPublishItems", "tableParts", "extLst"};

class NoteSetter {
 public:
  NoteSetter(const Workbook& book, const Sheet& sheet, PackagePatch& patch)
      : package_(book.package()),
        depth_(package_.limits().max_xml_depth),
        sheet_(sheet),
        patch_(patch) {}

  Result<std::vector<base::CellRef>> run(const std::vector<Note>& notes, const NoteSign& sign) {
    if (patch_.changes_part(sheet_.part())) {
      auto now = patch_.read(sheet_.part());
      if (!now) {
        return now.error();
      }
      changed_ = std::move(*now);
    }
    if (Result<void> found = find_parts(); !found) {
      return found.error();
    }
    if (!notes_ && notes.empty()) {
      return std::vector<base::CellRef>();
    }
    std::string before = empty_notes();
    if (notes_) {
      auto bytes = patch_.read(notes_->target);
      if (!bytes) {
        return bytes.error();
      }
      before = std::move(*bytes);
    }
    auto after =
        patched_notes(before, notes_ ? notes_->target : sheet_.part(), notes, sign, depth_);
    if (!after) {
      return after.error();
    }
    if (Result<void> done = change_boxes(notes, *after); !done) {
      return done.error();
    }
    if (Result<void> done = change_notes(before, *after); !done) {
      return done.error();
    }
    return std::move(after->left_alone);
  }

 private:
  /// The sheet's part as the patch has it.
  std::string_view sheet_bytes() const {
    return changed_.empty() ? sheet_.bytes() : std::string_view(changed_);
  }

  Result<void> find_parts() {
    const auto related = read_relationships(package_, sheet_.part());
    if (!related) {
      return related.error();
    }
    if (const Relationship* found = find_type(*related, "comments")) {
      notes_ = *found;
    }
    const std::optional<std::string> drawing = legacy_drawing_id();
    for (const Relationship& one : *related) {
      if (drawing && one.id == *drawing && !one.external) {
        boxes_ = one;
      }
    }
    return {};
  }

  /// The id in <legacyDrawing>: a sheet may have other legacy drawings, in its headers.
  std::optional<std::string> legacy_drawing_id() const {
    std::optional<std::string> id;
    each_tail_element([&](const XmlToken& token, std::size_t, std::size_t) {
      if (token.name == "legacyDrawing") {
        id = attribute_text(token, "id");
      }
    });
    return id;
  }

  /// Calls `take` with each element behind </sheetData>, and its bytes in the part.
  template <typename Take>
  void each_tail_element(const Take& take) const {
    io::XmlReader reader(sheet_bytes(), depth_);
    for (XmlToken token; reader.next(token) && token.kind != XmlTokenKind::kEndOfDocument;) {
      const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
      if (!opens || reader.depth() != 2) {
        continue;
      }
      const XmlToken open = token;
      if (open.name == "sheetData" && open.kind == XmlTokenKind::kStart && changed_.empty()) {
        reader.seek(sheet_.layout().data_close);
        continue;
      }
      if (open.kind == XmlTokenKind::kStart && !reader.skip()) {
        return;
      }
      take(open, open.begin, reader.position());
    }
  }

  static std::size_t lines_of(const std::string& text) {
    std::size_t lines = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (at == text.size() || text[at] == '\n') {
        constexpr std::size_t kBytesPerLine = 110;  // about 40 Thai letters
        lines += 1 + (at - begin) / kBytesPerLine;
        begin = at + 1;
      }
    }
    return lines;
  }

  Result<void> change_boxes(const std::vector<Note>& notes, const NotesPart& after) {
    std::map<base::CellRef, std::size_t> added;
    for (const Note& note : notes) {
      if (after.added.contains(note.ref)) {
        added[note.ref] = lines_of(note.text) + 1;
      }
    }
    if (added.empty() && (!boxes_ || after.removed.empty())) {
      return {};
    }
    std::string before = empty_boxes();
    if (boxes_) {
      auto bytes = patch_.read(boxes_->target);
      if (!bytes) {
        return bytes.error();
      }
      before = std::move(*bytes);
    }
    auto now = patched_boxes(before, boxes_ ? boxes_->target : sheet_.part(), added, after.removed,
                             depth_);
    if (!now) {
      return now.error();
    }
    if (!boxes_) {
      return add_boxes(std::move(now->bytes));
    }
    if (now->left == 0) {
      return remove_boxes();
    }
    patch_.replace(boxes_->target, std::move(now->bytes));
    return {};
  }

  Result<void> add_boxes(std::string bytes) {
    const std::string name = free_part_name(package_, patch_, "xl/drawings/vmlDrawing", ".vml");
    if (auto added = add_part_by_ending(package_, patch_, name, std::move(bytes), kBoxesType);
        !added) {
      return added;
    }
    const auto id = add_relationship(package_, patch_, sheet_.part(),
                                     std::string(kRelationship) + "/vmlDrawing", name);
    if (!id) {
      return id.error();
    }
    std::size_t at = sheet_bytes().rfind("</");
    each_tail_element([&](const XmlToken& token, std::size_t begin, std::size_t) {
      const bool behind = std::find(kBehindLegacyDrawing.begin(), kBehindLegacyDrawing.end(),
                                    token.name) != kBehindLegacyDrawing.end();
      at = behind ? std::min(at, begin) : at;
    });
    Splices splices;
    splices.insert(at, "<" + sheet_.layout().prefix + "legacyDrawing xmlns:r=\"" +
                           std::string(kRelationship) + "\" r:id=\"" + *id + "\"/>");
    return change_sheet(splices);
  }

  Result<void> remove_boxes() {
    Splices splices;
    each_tail_element([&](const XmlToken& token, std::size_t begin, std::size_t end) {
      if (token.name == "legacyDrawing") {
        splices.replace(begin, end, "");
      }
    });
    if (Result<void> changed = change_sheet(splices); !changed) {
      return changed;
    }
    return remove_part(*boxes_);
  }

  Result<void> change_sheet(const Splices& splices) {
    patch_.replace(sheet_.part(), splices.apply(sheet_bytes()));
    return {};
  }

  Result<void> change_notes(const std::string& before, NotesPart& after) {
    if (notes_) {
      if (after.left == 0 && after.bytes != before) {
        return remove_part(*notes_);
      }
      if (after.bytes != before) {
        patch_.replace(notes_->target, std::move(after.bytes));
      }
      return {};
    }
    if (after.left == 0) {
      return {};
    }
    const std::string name = free_part_name(package_, patch_, "xl/comments", ".xml");
    if (auto added = add_part(package_, patch_, name, std::move(after.bytes), kNotesType); !added) {
      return added;
    }
    const auto id = add_relationship(package_, patch_, sheet_.part(),
                                     std::string(kRelationship) + "/comments", name);
    return id ? Result<void>() : Result<void>(id.error());
  }

  /// A part and the relationship that leads to it; the sheet's relationships go when none is left.
  Result<void> remove_part(const Relationship& related) {
    if (auto gone = patch_.remove_relationship(sheet_.part(), related.id); !gone) {
      return gone;
    }
    if (auto gone = patch_.remove(related.target); !gone) {
      return gone;
    }
    const std::string part = relationships_part(sheet_.part());
    const auto left = patch_.read(part);
    if (!left) {
      return left.error();
    }
    PartReader reader(*left, part, depth_);
    bool any = false;
    for (XmlToken token; reader.next(token);) {
      any = any || token.name == "Relationship";
    }
    if (!any) {
      patch_.drop(part);
    }
    return reader.status();
  }

  const io::Package& package_;
  std::uint32_t depth_;
  const Sheet& sheet_;
  PackagePatch& patch_;
  std::string changed_;  // the sheet's part, when the patch has changed it before
  std::optional<Relationship> notes_, boxes_;
};

}  // namespace

Result<std::vector<base::CellRef>> set_notes(const Workbook& book, const Sheet& sheet,
                                             std::vector<Note> notes, const NoteSign& sign,
                                             PackagePatch& patch) {
  assert(sheet.whole());
  std::erase_if(notes, [](const Note& note) { return note.text.empty(); });
  return NoteSetter(book, sheet, patch).run(notes, sign);
}

}  // namespace scorebook::xlsx
