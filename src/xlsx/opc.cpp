// SPDX-License-Identifier: Apache-2.0
#include "xlsx/opc.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "io/part_stream.h"
#include "xlsx/part_reader.h"

namespace scorebook::xlsx {
namespace {

bool same_folded(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    if (text[i] == '%' && i + 2 < text.size()) {
      const char* const hex = text.data() + i + 1;
      if (const auto [end, error] = std::from_chars(hex, hex + 2, value, 16);
          error == std::errc() && end == hex + 2) {
        out += static_cast<char>(value);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

/// Resolves "." and ".." against the folder of `source_part`.
std::string joined(std::string_view source_part, std::string_view target) {
  std::vector<std::string_view> segments;
  const auto add = [&segments](std::string_view path) {
    while (!path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string_view segment = path.substr(0, slash);
      path.remove_prefix(std::min(slash + 1, path.size()));
      if (segment == "..") {
        if (!segments.empty()) {
          segments.pop_back();
        }
      } else if (!segment.empty() && segment != ".") {
        segments.push_back(segment);
      }
    }
  };
  if (!target.starts_with('/')) {
    const std::size_t slash = source_part.rfind('/');
    add(slash == std::string_view::npos ? std::string_view() : source_part.substr(0, slash));
  }
  add(target);
  std::string out;
  for (const std::string_view segment : segments) {
    if (!out.empty()) {
      out += '/';
    }
    out += segment;
  }
  return out;
}

/// Line and column behind a text, both from 1; columns in characters.
struct TextPlace {
  std::uint64_t line = 1;
  std::uint64_t column = 1;

  void pass(std::string_view text) {
    line += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    const std::size_t line_begin = text.rfind('\n') + 1;  // npos + 1 is 0
    column = line_begin == 0 ? column : 1;
    text.remove_prefix(line_begin);
    column += static_cast<std::uint64_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  }
};

Error xml_damaged_at(const TextPlace& place, std::uint64_t byte, std::string_view reason,
                     std::string_view part) {
  return Error(ErrorCode::kXmlDamaged,
               std::to_string(place.line) + ":" + std::to_string(place.column),
               {{"byte", std::to_string(byte)},
                {"reason", std::string(reason)},
                {"part", std::string(part)}});
}

}  // namespace

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::string resolve_target(const io::Package& package, std::string_view source_part,
                           std::string_view target) {
  std::string path(target.substr(0, target.find('#')));
  std::replace(path.begin(), path.end(), '\\', '/');
  std::string name = joined(source_part, path);
  if (const io::Entry* entry = package.find(name)) {
    return entry->name;
  }
  if (name.find('%') != std::string::npos) {
    if (const io::Entry* entry = package.find(percent_decoded(name))) {
      return entry->name;
    }
  }
  return name;
}

Result<std::vector<Relationship>> read_relationships(const io::Package& package,
                                                     std::string_view source_part) {
  std::vector<Relationship> out;
  const std::string part = relationships_part(source_part);
  if (package.find(part) == nullptr) {
    return out;
  }
  const auto bytes = read_xml_part(package, part);
  if (!bytes) {
    return bytes.error();
  }
  PartReader reader(*bytes, part, package.limits().max_xml_depth);
  if (auto root = reader.expect_root("Relationships"); !root) {
    return root.error();
  }
  for (io::XmlToken token; reader.next(token);) {
    if (token.name != "Relationship" || token.kind == io::XmlTokenKind::kEnd) {
      continue;
    }
    Relationship relationship;
    std::string target;
    io::XmlAttribute attribute;
    for (io::XmlAttributes attributes(token, *bytes); attributes.next(attribute);) {
      if (attribute.name == "Id") {
        relationship.id = io::decode_text(attribute.value);
      } else if (attribute.name == "Type") {
        relationship.type = io::decode_text(
            attribute.value.substr(attribute.value.rfind('/') + 1));  // npos + 1 is 0
      } else if (attribute.name == "TargetMode") {
        relationship.external = attribute.value == "External";
      } else if (attribute.name == "Target") {
        target = io::decode_text(attribute.value);
      }
    }
    relationship.target =
        relationship.external ? std::move(target) : resolve_target(package, source_part, target);
    relationship.begin = token.begin;
    if (token.kind == io::XmlTokenKind::kStart && !reader.skip()) {
      break;
    }
    relationship.end = reader.position();
    out.push_back(std::move(relationship));
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return out;
}

bool names_part(std::string_view uri, std::string_view part) {
  if (uri.starts_with('/')) {
    uri.remove_prefix(1);
  }
  return same_folded(uri, part) || same_folded(percent_decoded(uri), part);
}

const Relationship* find_type(const std::vector<Relationship>& relationships,
                              std::string_view type) {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [type](const Relationship& r) { return r.type == type; });
  return found == relationships.end() ? nullptr : &*found;
}

Result<std::string> read_xml_part(const io::Package& package, std::string_view part) {
  const io::Entry* const entry = package.find(part);
  if (entry == nullptr) {
    return in_part(
        Error(ErrorCode::kPartMissing, std::string(part), {{"entry", std::string(part)}}), part);
  }
  std::string bytes;
  if (auto done = read_xml_part(package, *entry, bytes); !done) {
    return done.error();
  }
  return bytes;
}

Result<void> read_xml_part(const io::Package& package, const io::Entry& entry, std::string& bytes) {
  if (auto done = package.read_into(entry, bytes); !done) {
    return in_part(done.error(), entry.name);
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return {};  // XmlReader passes over the mark; dropping it would change the part on a write
  }
  auto text = io::to_utf8_xml(std::move(bytes));
  if (!text) {
    return in_part(text.error(), entry.name);
  }
  bytes = std::move(*text);
  return {};
}

Error in_part(Error error, std::string_view part) {
  const bool named = std::any_of(error.args.begin(), error.args.end(),
                                 [](const auto& arg) { return arg.first == "part"; });
  if (!named) {
    error.args.emplace_back("part", part);
  }
  return error;
}

Error xml_damaged(std::string_view bytes, std::size_t at, std::string_view reason,
                  std::string_view part) {
  at = std::min(at, bytes.size());
  TextPlace place;
  place.pass(bytes.substr(0, at));
  return xml_damaged_at(place, at, reason, part);
}

Error xml_damaged(const io::Package& package, const io::Entry& entry, std::uint64_t at,
                  std::string_view reason) {
  TextPlace place;
  io::PartStream stream(package, entry);
  std::string piece(64u << 10, '\0');
  while (stream.position() < std::min(at, entry.size)) {
    const std::uint64_t before = stream.position();
    const auto got = stream.read(piece);
    if (!got) {
      return in_part(got.error(), entry.name);
    }
    place.pass(std::string_view(piece).substr(0, std::min<std::uint64_t>(*got, at - before)));
  }
  return xml_damaged_at(place, at, reason, entry.name);
}

}  // namespace scorebook::xlsx
