// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_drawings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

#include "io/xml.h"
#include "xlsx/insertion_anchors.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// Calls `take` for every token of a part.
Result<void> each_token(const SheetPart& part,
                        const std::function<Result<void>(const XmlToken&)>& take) {
  io::XmlReader reader(part.bytes, part.book.package().limits().max_xml_depth);
  for (XmlToken token;;) {
    if (!reader.next(token)) {
      return in_part(reader.error(), part.name);
    }
    if (token.kind == XmlTokenKind::kEndOfDocument) {
      return {};
    }
    if (Result<void> taken = take(token); !taken) {
      return taken;
    }
  }
}

/// Moves the attributes that name cells.
Result<void> move_attributes(const SheetPart& part, const InsertionFormulas& formulas,
                             Splices& splices, const XmlToken& token,
                             std::initializer_list<std::string_view> names) {
  if (token.kind != XmlTokenKind::kStart && token.kind != XmlTokenKind::kEmpty) {
    return {};
  }
  io::XmlAttribute attribute;
  for (io::XmlAttributes attributes(token, part.bytes); attributes.next(attribute);) {
    if (std::find(names.begin(), names.end(), attribute.name) == names.end()) {
      continue;
    }
    const auto moved = formulas.moved_place(io::decode_text(attribute.value),
                                            formulas.outright(part.sheet), part.name);
    if (!moved) {
      return moved.error();
    }
    if (*moved) {
      splices.replace(attribute.value_begin, attribute.value_end, io::escape_attribute(**moved));
    }
  }
  return {};
}

/// Moves the formula between a start tag and its end tag.
Result<void> move_content(const SheetPart& part, const InsertionFormulas& formulas,
                          Splices& splices, std::size_t begin, std::size_t end) {
  const auto moved = formulas.moved_place(decode_content(part.bytes.substr(begin, end - begin)),
                                          formulas.outright(part.sheet), part.name);
  if (!moved) {
    return moved.error();
  }
  if (*moved) {
    splices.replace(begin, end, io::escape_text(**moved));
  }
  return {};
}

/// The client data of a legacy shape.
class VmlMover {
 public:
  VmlMover(const SheetPart& part, const InsertionFormulas& formulas, Splices& splices)
      : part_(part),
        formulas_(formulas),
        splices_(splices),
        own_(formulas.is_target(part.sheet)) {}

  Result<void> take(const XmlToken& token) {
    if (token.kind == XmlTokenKind::kStart) {
      begin_ = token.end;
      if (token.name == "ClientData") {
        note_ = attribute_text(token, "ObjectType") == "Note";
        row_.reset();
        anchor_.reset();
      }
      return {};
    }
    if (token.kind != XmlTokenKind::kEnd) {
      return {};
    }
    const Text text{begin_, token.begin};
    if (token.name == "Row") {
      row_ = text;
    } else if (token.name == "Anchor") {
      anchor_ = text;
    } else if (token.name == "ClientData" && own_) {
      finish();
    } else if (token.name == "FmlaLink" || token.name == "FmlaRange" || token.name == "FmlaTxbx" ||
               token.name == "FmlaGroup") {
      return move_content(part_, formulas_, splices_, text.begin, text.end);
    }
    return {};
  }

 private:
  struct Text {
    std::size_t begin, end;
  };

  std::string_view content(const Text& text) const {
    return part_.bytes.substr(text.begin, text.end - text.begin);
  }

  static std::optional<std::uint32_t> number_of(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    text.remove_prefix(std::min(first, text.size()));
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && number < base::kMaxRow ? std::optional(number) : std::nullopt;
  }

  void finish() {
    const formula::RowInsertion& insertion = formulas_.insertion();
    const auto row = row_ ? number_of(content(*row_)) : std::nullopt;
    const bool follows = note_ && row && *row + 1 >= insertion.before;
    if (follows) {
      splices_.replace(row_->begin, row_->end, std::to_string(insertion.moved(*row + 1) - 1));
    }
    if (anchor_ && (follows || !note_)) {
      move_anchor(insertion, follows);
    }
  }

  /// "left, dx, top, dy, right, dx, bottom, dy", rows and columns counted from 0. The box of a note
  /// moves with its cell, a control row by row.
  void move_anchor(const formula::RowInsertion& insertion, bool whole) {
    std::string out;
    std::string_view rest = content(*anchor_);
    for (int field = 0; !rest.empty(); ++field) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      const std::string_view text = rest.substr(0, comma);
      const auto number = number_of(text);
      const bool moves =
          (field == 2 || field == 6) && number && (whole || *number + 1 >= insertion.before);
      out += field == 0 ? "" : ",";
      out += moves ? (field == 0 ? "" : " ") + std::to_string(*number + insertion.count)
                   : std::string(text);
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    splices_.replace(anchor_->begin, anchor_->end, std::move(out));
  }

  const SheetPart& part_;
  const InsertionFormulas& formulas_;
  Splices& splices_;
  bool own_;
  bool note_ = false;
  std::size_t begin_ = 0;
  std::optional<Text> row_, anchor_;
};

}  // namespace

Result<void> move_drawing(const SheetPart& part, const InsertionFormulas& formulas,
                          Splices& splices) {
  AnchorMover anchors(part.book.sheets()[part.sheet], formulas.insertion(), splices);
  return each_token(part, [&](const XmlToken& token) -> Result<void> {
    if (formulas.is_target(part.sheet)) {
      anchors.take(token);
    }
    return move_attributes(part, formulas, splices, token, {"textlink", "cellRange"});
  });
}

Result<void> move_vml(const SheetPart& part, const InsertionFormulas& formulas, Splices& splices) {
  VmlMover mover(part, formulas, splices);
  return each_token(part, [&](const XmlToken& token) { return mover.take(token); });
}

Result<void> move_control(const SheetPart& part, const InsertionFormulas& formulas,
                          Splices& splices) {
  return each_token(part, [&](const XmlToken& token) {
    return move_attributes(part, formulas, splices, token,
                           {"fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"});
  });
}

Result<void> move_chart(const SheetPart& part, const InsertionFormulas& formulas,
                        Splices& splices) {
  std::size_t begin = 0;
  return each_token(part, [&](const XmlToken& token) -> Result<void> {
    if (token.kind == XmlTokenKind::kStart) {
      begin = token.end;
    }
    return token.kind == XmlTokenKind::kEnd && token.name == "f"
               ? move_content(part, formulas, splices, begin, token.begin)
               : Result<void>();
  });
}

Result<std::vector<std::string>> chart_parts(const io::Package& package) {
  constexpr std::string_view kContentTypes = "[Content_Types].xml";
  const auto bytes = read_xml_part(package, kContentTypes);
  if (!bytes) {
    return bytes.error();
  }
  std::vector<std::string> parts;
  PartReader reader(*bytes, kContentTypes, package.limits().max_xml_depth);
  for (XmlToken token; reader.next(token);) {
    const std::string type = attribute_text(token, "ContentType");
    if (token.name == "Override" && token.kind != XmlTokenKind::kEnd &&
        (type.ends_with("drawingml.chart+xml") || type.ends_with("chartex+xml"))) {
      std::string part = resolve_target(package, "", attribute_text(token, "PartName"));
      if (package.find(part) != nullptr) {
        parts.push_back(std::move(part));
      }
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return parts;
}

}  // namespace scorebook::xlsx
