// SPDX-License-Identifier: Apache-2.0
#include "xlsx/notes_boxes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "io/xml.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

constexpr std::string_view kShapeType =
    "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:"
    "office:office\" id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" "
    "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path "
    "gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
constexpr std::uint32_t kFirstShape = 1024;

/// A <v:shape> as it stands.
struct Shape {
  std::size_t begin = 0, end = 0;
  bool is_note = false;
  std::optional<std::uint32_t> row, column;  // counted from 0
};

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

class BoxesReader {
 public:
  BoxesReader(std::string_view bytes, std::uint32_t max_depth)
      : bytes_(bytes),
        reader_(bytes, max_depth) {}

  Result<void> read(std::string_view part) {
    for (XmlToken token;;) {
      if (!reader_.next(token)) {
        return in_part(reader_.error(), part);
      }
      if (token.kind == XmlTokenKind::kEndOfDocument) {
        return {};
      }
      take(token);
    }
  }

  std::vector<Shape> shapes;
  std::uint32_t last_id = kFirstShape;  // "_x0000_s1024"
  std::size_t end_tag = 0;              // of the root
  bool has_type = false;                // the shape of notes is declared

 private:
  void take(const XmlToken& token) {
    if (token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty) {
      text_begin_ = token.end;
      open(token);
    } else if (token.kind == XmlTokenKind::kEnd) {
      close(token);
    }
  }

  void open(const XmlToken& token) {
    if (token.name == "shapetype") {
      has_type = has_type || attribute_text(token, "id") == "_x0000_t202";
    } else if (token.name == "shape") {
      shapes.push_back({token.begin, token.end, false, {}, {}});
      const std::string id = attribute_text(token, "id");
      const std::size_t digits = id.find_last_not_of("0123456789") + 1;
      last_id = std::max(last_id, number_of(std::string_view(id).substr(digits)).value_or(0));
    } else if (token.name == "ClientData" && !shapes.empty()) {
      shapes.back().is_note = attribute_text(token, "ObjectType") == "Note";
    }
  }

  void close(const XmlToken& token) {
    const std::string_view text = bytes_.substr(text_begin_, token.begin - text_begin_);
    if (token.name == "shape" && !shapes.empty()) {
      shapes.back().end = token.end;
    } else if (token.name == "Row" && !shapes.empty()) {
      shapes.back().row = number_of(text);
    } else if (token.name == "Column" && !shapes.empty()) {
      shapes.back().column = number_of(text);
    } else if (reader_.depth() == 1) {
      end_tag = token.begin;
    }
  }

  std::string_view bytes_;
  io::XmlReader reader_;
  std::size_t text_begin_ = 0;
};

/// A box to the right of its cell, two columns wide.
std::string new_box(base::CellRef ref, std::size_t lines, std::uint32_t id) {
  const std::uint32_t row = ref.row - 1;
  const std::uint32_t column = ref.column - 1;
  const std::uint32_t top = row == 0 ? 0 : row - 1;
  const auto height = static_cast<std::uint32_t>(std::clamp<std::size_t>(lines, 3, 24));
  return fmt::format(
      "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:"
      "office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s{}\" "
      "type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:{}pt;z-index:1;"
      "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div>"
      "</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      "<x:Anchor>{}, 15, {}, 4, {}, 31, {}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}"
      "</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>",
      id, height * 16, column + 1, top, column + 4, top + height, row, column);
}

}  // namespace

std::string empty_boxes() {
  return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:"
         "office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout "
         "v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>" +
         std::string(kShapeType) + "</xml>";
}

Result<BoxesPart> patched_boxes(std::string_view bytes, std::string_view part,
                                const std::map<base::CellRef, std::size_t>& lines_of_added,
                                const std::set<base::CellRef>& removed, std::uint32_t max_depth) {
  BoxesReader reader(bytes, max_depth);
  if (Result<void> read = reader.read(part); !read) {
    return read.error();
  }
  Splices splices;
  BoxesPart out;
  std::size_t notes = lines_of_added.size();
  for (const Shape& shape : reader.shapes) {
    const bool goes = shape.is_note && shape.row && shape.column &&
                      removed.contains({*shape.row + 1, *shape.column + 1});
    if (goes) {
      splices.replace(shape.begin, shape.end, "");
    }
    out.left += goes ? 0U : 1U;
    notes += shape.is_note && !goes ? 1U : 0U;
  }
  // The declaration that we put beside the shapes of controls goes with our last note.
  if (const std::size_t ours = bytes.find(kShapeType);
      notes == 0 && ours != std::string_view::npos) {
    splices.replace(ours, ours + kShapeType.size(), "");
  }
  std::string added;
  for (const auto& [ref, lines] : lines_of_added) {
    added += new_box(ref, lines, ++reader.last_id);
  }
  out.left += lines_of_added.size();
  if (!added.empty()) {
    splices.insert(reader.end_tag,
                   (reader.has_type ? std::string() : std::string(kShapeType)) + added);
  }
  out.bytes = splices.apply(bytes);
  return out;
}

}  // namespace scorebook::xlsx
