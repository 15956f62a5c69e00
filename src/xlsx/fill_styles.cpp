// SPDX-License-Identifier: Apache-2.0
#include "xlsx/fill_styles.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "io/xml.h"
#include "xlsx/book_parts.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// The red of the background of our fills; green and blue are the style they stand on, of which
/// Excel has at most 65,490.
constexpr std::string_view kMark = "A7";
/// What stands for the style in the fill of a box, which stands on none.
constexpr std::uint32_t kNoStyle = 0xFFFF;

std::uint32_t number_in(std::string_view markup, std::string_view attribute) {
  const StartTag tag(markup);
  const auto text = tag.value(attribute);
  std::uint32_t number = 0;
  if (text) {
    std::from_chars(text->data(), text->data() + text->size(), number);
  }
  return number;
}

}  // namespace

Result<FillStyles> FillStyles::read(const Workbook& book) {
  const Relationship* const related = find_type(book.parts().relationships, "styles");
  if (related == nullptr) {
    return Error(ErrorCode::kPartMissing, "xl/styles.xml", {{"entry", "xl/styles.xml"}});
  }
  auto bytes = read_xml_part(book.package(), related->target);
  if (!bytes) {
    return bytes.error();
  }
  FillStyles styles;
  styles.part_ = related->target;
  styles.bytes_ = std::move(*bytes);
  styles.max_depth_ = book.package().limits().max_xml_depth;
  if (Result<void> parsed = styles.parse(); !parsed) {
    return parsed.error();
  }
  return styles;
}

Result<void> FillStyles::parse() {
  PartReader reader(bytes_, part_, max_depth_);
  if (auto root = reader.expect_root("styleSheet"); !root) {
    return root;
  }
  prefix_ = reader.prefix();
  List* list = nullptr;
  for (XmlToken token; reader.next(token);) {
    const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
    if (token.name == "fills" || token.name == "borders" || token.name == "cellXfs") {
      List& own = token.name == "fills" ? fills_ : token.name == "borders" ? borders_ : styles_;
      list = token.kind == XmlTokenKind::kStart ? &own : nullptr;
      (opens ? own.tag_begin : own.end_tag) = token.begin;
      own.tag_end = opens ? token.end : own.tag_end;
    } else if (list != nullptr && opens &&
               (token.name == "fill" || token.name == "border" || token.name == "xf")) {
      const std::size_t begin = token.begin;
      if (token.kind == XmlTokenKind::kStart && !reader.skip()) {
        break;
      }
      const std::size_t end = reader.position();
      list->items.push_back({bytes_.substr(begin, end - begin), begin, end});
    }
  }
  if (auto status = reader.status(); !status) {
    return status;
  }
  const bool whole = fills_.end_tag != 0 && styles_.end_tag != 0 && !styles_.items.empty();
  return whole ? Result<void>()
               : Error(ErrorCode::kWorkbookDamaged, part_, {{"reason", "no cell formats"}});
}

std::uint32_t FillStyles::fill_of(std::uint32_t style) const {
  return number_in(styles_.items[style].text, "fillId");
}

/// The style in the background of a fill of ours; whatever opacity a program gave it.
std::optional<std::uint32_t> FillStyles::marked_base(std::uint32_t fill) const {
  if (fill >= fills_.items.size()) {
    return std::nullopt;
  }
  bool solid = false;
  io::XmlReader reader(fills_.items[fill].text);
  for (XmlToken token; reader.next(token) && token.kind != XmlTokenKind::kEndOfDocument;) {
    solid = solid || attribute_text(token, "patternType") == "solid";
    const std::string_view rgb =
        token.name == "bgColor" ? io::find_attribute(token, "rgb") : std::string_view();
    std::uint32_t base = 0;
    const char* const end = rgb.data() + rgb.size();
    if (solid && rgb.size() == 8 && rgb.substr(2, 2) == kMark &&
        std::from_chars(rgb.data() + 4, end, base, 16).ptr == end) {
      return base;
    }
  }
  return std::nullopt;
}

bool FillStyles::same_but_fill(std::uint32_t a, std::uint32_t b) const {
  const auto bare = [this](std::uint32_t style) {
    const std::string& text = styles_.items[style].text;
    StartTag tag(text);
    const std::string rest = text.substr(tag.size());
    const bool self_closing = tag.self_closing();
    tag.remove("fillId");
    tag.remove("applyFill");
    return tag.text(self_closing) + rest;
  };
  return bare(a) == bare(b);
}

std::optional<std::uint32_t> FillStyles::base_of(std::uint32_t style) const {
  const auto marked = style < styles_.items.size() ? marked_base(fill_of(style)) : std::nullopt;
  if (!marked) {
    return std::nullopt;
  }
  const auto stands_on = [&](std::uint32_t base) {
    return base < styles_.items.size() && !marked_base(fill_of(base)) && same_but_fill(style, base);
  };
  if (stands_on(*marked)) {
    return marked;
  }
  for (std::uint32_t base = 0; base < styles_.items.size(); ++base) {
    if (stands_on(base)) {
      return base;
    }
  }
  return std::nullopt;
}

std::uint32_t FillStyles::filled(std::uint32_t base, std::string_view rgb) {
  const auto own = base_of(base);
  base = own ? *own : base < styles_.items.size() ? base : 0;
  const std::string& text = styles_.items[base].text;
  StartTag tag(text);
  const std::string rest = text.substr(tag.size());
  const bool self_closing = tag.self_closing();
  tag.set("fillId", std::to_string(fill(rgb, base)));
  tag.set("applyFill", "1");
  return index_of(styles_, tag.text(self_closing) + rest);
}

/// The index of a fill of ours for a style, added when it is not there yet.
std::uint32_t FillStyles::fill(std::string_view rgb, std::uint32_t base) {
  return index_of(fills_, fmt::format("<{0}fill><{0}patternFill patternType=\"solid\"><{0}fgColor "
                                      "rgb=\"FF{1}\"/><{0}bgColor rgb=\"FF{2}{3:04X}\"/>"
                                      "</{0}patternFill></{0}fill>",
                                      prefix_, rgb, kMark, base));
}

std::uint32_t FillStyles::index_of(List& list, const std::string& text) {
  const auto found = std::find_if(list.items.begin(), list.items.end(),
                                  [&](const Item& item) { return item.text == text; });
  const auto index = static_cast<std::uint32_t>(found - list.items.begin());
  if (found == list.items.end()) {
    list.items.push_back({text, 0, 0});
  }
  return index;
}

/// A border of ours, told from others by its colour.
std::string FillStyles::box() const {
  std::string sides;
  for (const std::string_view side : {"left", "right", "top", "bottom"}) {
    sides += fmt::format("<{0}{1} style=\"thin\"><{0}color rgb=\"FF{2}A6A6\"/></{0}{1}>", prefix_,
                         side, kMark);
  }
  return fmt::format("<{0}border>{1}<{0}diagonal/></{0}border>", prefix_, sides);
}

std::uint32_t FillStyles::boxed(std::string_view rgb) {
  const std::uint32_t border = borders_.end_tag == 0 ? 0 : index_of(borders_, box());
  return index_of(
      styles_, fmt::format("<{0}xf numFmtId=\"0\" fontId=\"0\" fillId=\"{1}\" borderId=\"{2}\" "
                           "applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><{0}alignment "
                           "vertical=\"top\" wrapText=\"1\"/></{0}xf>",
                           prefix_, fill(rgb, kNoStyle), border));
}

PlainFont FillStyles::plain_font() const {
  PlainFont font;
  PartReader reader(bytes_, part_, max_depth_);
  for (XmlToken token; reader.next(token);) {
    const bool opens = token.kind != XmlTokenKind::kEnd;
    if (token.name == "font" && !opens) {
      break;
    }
    if (token.name == "fills") {
      break;
    }
    if (token.name == "name" && opens) {
      font.name = attribute_text(token, "val");
    } else if (token.name == "sz" && opens) {
      font.size = attribute_decimal(token, "val", 0);
    }
  }
  return font;
}

std::string FillStyles::bytes() const {
  Splices splices;
  for (const List* list : {&fills_, &borders_, &styles_}) {
    bool any = false;
    for (const Item& item : list->items) {
      if (item.end == 0) {
        splices.insert(list->end_tag, item.text);
        any = true;
      }
    }
    StartTag tag(std::string_view(bytes_).substr(list->tag_begin));
    if (any && tag.value("count")) {
      tag.set("count", std::to_string(list->items.size()));
      splices.replace(list->tag_begin, list->tag_end, tag.text(false));
    }
  }
  return splices.apply(bytes_);
}

bool FillStyles::is_ours(const List& list, std::uint32_t index) const {
  if (&list == &borders_) {
    return list.items[index].text == box();
  }
  return marked_base(&list == &fills_ ? index : fill_of(index)).has_value();
}

std::size_t FillStyles::ours_at_end(const List& list) const {
  std::size_t kept = list.items.size();
  while (kept > 0 && is_ours(list, static_cast<std::uint32_t>(kept - 1))) {
    --kept;
  }
  return kept;
}

std::string FillStyles::bytes_without_ours() const {
  Splices splices;
  for (const List* list : {&fills_, &borders_, &styles_}) {
    const std::size_t kept = ours_at_end(*list);
    if (kept == list->items.size()) {
      continue;
    }
    for (std::size_t at = kept; at < list->items.size(); ++at) {
      splices.replace(list->items[at].begin, list->items[at].end, "");
    }
    StartTag tag(std::string_view(bytes_).substr(list->tag_begin));
    if (tag.value("count")) {
      tag.set("count", std::to_string(kept));
      splices.replace(list->tag_begin, list->tag_end, tag.text(false));
    }
  }
  return splices.apply(bytes_);
}

}  // namespace scorebook::xlsx
