// SPDX-License-Identifier: Apache-2.0
#include "xlsx/book_patch.h"

#include <algorithm>
#include <array>
#include <functional>

#include "io/xml.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// What may follow calcPr in a workbook (CT_Workbook, 18.2.27).
constexpr std::array<std::string_view, 9> kBehindCalcPr{
    "oleSize",       "customWorkbookViews", "pivotCaches",       "smartTagPr", "smartTagTypes",
    "webPublishing", "fileRecoveryPr",      "webPublishObjects", "extLst"};

/// Removes the elements that `unwanted` picks.
Result<std::string> without(std::string_view bytes, std::string_view part, std::uint32_t max_depth,
                            const std::function<bool(const XmlToken&)>& unwanted) {
  PartReader reader(bytes, part, max_depth);
  Splices splices;
  for (XmlToken token; reader.next(token);) {
    const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
    if (!opens || !unwanted(token)) {
      continue;
    }
    const std::size_t begin = token.begin;
    if (token.kind == XmlTokenKind::kStart && !reader.skip()) {
      break;
    }
    splices.replace(begin, reader.position(), "");
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return splices.apply(bytes);
}

}  // namespace

Result<std::string> with_full_calculation(std::string_view bytes, std::string_view part,
                                          std::uint32_t max_depth) {
  // Not a PartReader: extLst counts here, as one of the elements that calcPr must stand before.
  io::XmlReader reader(bytes, max_depth);
  XmlToken token;
  if (!reader.next(token)) {
    return in_part(reader.error(), part);
  }
  const std::string prefix = token.prefix.empty() ? "" : std::string(token.prefix) + ":";
  Splices splices;
  while (splices.empty()) {
    if (!reader.next(token)) {
      return in_part(reader.error(), part);
    }
    if (token.kind == XmlTokenKind::kEndOfDocument) {
      break;
    }
    const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
    const bool root_ends = token.kind == XmlTokenKind::kEnd && reader.depth() == 1;
    if (opens && token.name == "calcPr") {
      if (attribute_flag(token, "fullCalcOnLoad")) {
        break;
      }
      StartTag tag(bytes.substr(token.begin));
      const bool self_closing = tag.self_closing();
      tag.set("fullCalcOnLoad", "1");
      splices.replace(token.begin, token.end, tag.text(self_closing));
    } else if (root_ends || (opens && reader.depth() == 2 &&
                             std::find(kBehindCalcPr.begin(), kBehindCalcPr.end(), token.name) !=
                                 kBehindCalcPr.end())) {
      splices.insert(token.begin, "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>");
    }
  }
  return splices.apply(bytes);
}

Result<std::string> without_relationship(std::string_view bytes, std::string_view part,
                                         std::string_view id, std::uint32_t max_depth) {
  return without(bytes, part, max_depth, [id](const XmlToken& token) {
    return token.name == "Relationship" && attribute_text(token, "Id") == id;
  });
}

Result<std::string> without_override(std::string_view bytes, std::string_view removed_part,
                                     std::uint32_t max_depth) {
  return without(bytes, "[Content_Types].xml", max_depth, [removed_part](const XmlToken& token) {
    return token.name == "Override" && names_part(attribute_text(token, "PartName"), removed_part);
  });
}

Result<std::string> without_default(std::string_view bytes, std::string_view ending,
                                    std::uint32_t max_depth) {
  return without(bytes, "[Content_Types].xml", max_depth, [ending](const XmlToken& token) {
    return token.name == "Default" && attribute_text(token, "Extension") == ending;
  });
}

}  // namespace scorebook::xlsx
