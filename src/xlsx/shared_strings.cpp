// SPDX-License-Identifier: Apache-2.0
#include "xlsx/shared_strings.h"

#include <algorithm>
#include <limits>

#include "io/xml.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// The error the tokeniser has for the part; our own when it finds nothing.
Error diagnose(std::string_view bytes, std::size_t at, std::string_view part,
               std::uint32_t max_depth) {
  io::XmlReader reader(bytes, max_depth);
  io::XmlToken token;
  while (reader.next(token)) {
    if (token.kind == io::XmlTokenKind::kEndOfDocument) {
      return xml_damaged(bytes, at, "string table", part);
    }
  }
  return in_part(reader.error(), part);
}

}  // namespace

Result<SharedStrings> SharedStrings::read(std::string bytes, std::string_view part,
                                          const io::Limits& limits) {
  SharedStrings table;
  table.bytes_ = std::move(bytes);
  if (table.bytes_.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return in_part(Error(ErrorCode::kZipTooLarge, std::string(part), {{"limit", "part"}}), part);
  }
  if (const std::size_t nul = table.bytes_.find('\0'); nul != std::string::npos) {
    return diagnose(table.bytes_, nul, part, limits.max_xml_depth);
  }
  PartReader reader(table.bytes_, part, limits.max_xml_depth);
  if (auto root = reader.expect_root("sst"); !root) {
    return root.error();
  }
  table.prefix_ = reader.prefix();
  const std::size_t content = reader.position();
  table.begin_ = table.bytes_.rfind('<', content - 1);
  table.end_ = content;
  if (!std::string_view(table.bytes_).substr(0, content).ends_with("/>")) {
    if (auto scanned = table.scan(content, part, limits); !scanned) {
      return scanned.error();
    }
  }
  return table;
}

/// Walks the items; `position` is behind the root's start tag.
Result<void> SharedStrings::scan(std::size_t position, std::string_view part,
                                 const io::Limits& limits) {
  const std::string_view bytes = bytes_;
  const std::string_view marked =
      bytes.substr(0, bytes.rfind('>') + 1);  // nothing follows the last mark
  const std::string item_tag = "<" + prefix_ + "si>";
  const std::string end_tag = "</" + prefix_ + "sst";
  for (std::size_t at = position;;) {
    at = bytes.find('<', at);
    if (at == kNowhere) {
      return diagnose(bytes, bytes.size(), part, limits.max_xml_depth);
    }
    const std::string_view rest = bytes.substr(at);
    std::size_t next = kNowhere;
    if (rest.starts_with("<!--") || rest.starts_with("<?")) {
      next = bytes.find(rest[1] == '!' ? "-->" : "?>", at);
      if (next == kNowhere) {
        return diagnose(bytes, bytes.size(), part, limits.max_xml_depth);
      }
    } else if (rest.starts_with(item_tag)) {
      next = simple_item(at + item_tag.size());
    } else if (rest.starts_with("</")) {
      end_ = at;
      const std::size_t close = rest.find_first_not_of(" \t\r\n", end_tag.size());
      const bool whole = rest.starts_with(end_tag) && close != kNowhere && rest[close] == '>';
      return whole ? Result<void>() : diagnose(bytes, at, part, limits.max_xml_depth);
    }
    if (next == kNowhere) {
      // Runs, phonetic text, attributes, extensions: by tokens.
      io::XmlReader reader(marked.substr(at), limits.max_xml_depth);
      io::XmlToken token;
      if (!reader.next(token) || !reader.skip()) {
        return diagnose(bytes, at, part, limits.max_xml_depth);
      }
      next = at + reader.position();
      const std::size_t open = at + token.end;
      if (token.name == "si") {
        const std::size_t close = bytes.rfind("</", next - 1);
        const bool empty = token.kind == io::XmlTokenKind::kEmpty;
        items_.push_back({static_cast<std::uint32_t>(open),
                          static_cast<std::uint32_t>(empty ? 0 : close - open), Kind::kRuns});
      }
    }
    if (items_.size() > limits.max_strings) {
      return in_part(Error(ErrorCode::kZipTooLarge, std::string(part),
                           {{"limit", "strings"}, {"max", std::to_string(limits.max_strings)}}),
                     part);
    }
    at = next;
  }
}

/// Reads "<t>text</t></si>" and returns where it ends; kNowhere when the item is any other.
std::size_t SharedStrings::simple_item(std::size_t content) {
  const std::string_view bytes = bytes_;
  std::string_view rest = bytes.substr(content);
  const auto take = [&rest, this](std::string_view before, std::string_view name) {
    if (!rest.starts_with(before) || !rest.substr(before.size()).starts_with(prefix_) ||
        !rest.substr(before.size() + prefix_.size()).starts_with(name)) {
      return false;
    }
    rest.remove_prefix(before.size() + prefix_.size() + name.size());
    return true;
  };
  if (!take("<", "t>") && !take("<", "t xml:space=\"preserve\">")) {
    return kNowhere;
  }
  const std::string_view text = rest.substr(0, rest.find('<'));
  rest.remove_prefix(text.size());
  if (!take("</", "t>") || !take("</", "si>")) {
    return kNowhere;
  }
  const std::size_t begin = static_cast<std::size_t>(text.data() - bytes.data());
  items_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size()),
                    is_plain_content(text) ? Kind::kPlain : Kind::kEncoded});
  return bytes.size() - rest.size();
}

std::string SharedStrings::text(std::size_t index) const {
  if (index >= items_.size()) {
    return {};
  }
  const Item& item = items_[index];
  return item.kind == Kind::kRuns ? join_runs(raw(item)) : decode_content(raw(item));
}

std::optional<std::string_view> SharedStrings::unformatted(std::size_t index) const {
  if (items_[index].kind == Kind::kRuns) {
    return std::nullopt;
  }
  return raw(items_[index]);
}

}  // namespace scorebook::xlsx
