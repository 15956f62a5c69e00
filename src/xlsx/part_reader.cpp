// SPDX-License-Identifier: Apache-2.0
#include "xlsx/part_reader.h"

#include <charconv>

#include "xlsx/opc.h"

namespace scorebook::xlsx {
namespace {

template <typename Number>
Number to_number(std::string_view text, Number fallback) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : fallback;
}

}  // namespace

PartReader::PartReader(std::string_view document, std::string_view part, std::uint32_t max_depth)
    : part_(part),
      reader_(document, max_depth) {}

bool PartReader::next(io::XmlToken& token) {
  while (!error_) {
    if (!reader_.next(token)) {
      error_ = in_part(reader_.error(), part_);
      return false;
    }
    if (token.kind == io::XmlTokenKind::kEndOfDocument) {
      return false;
    }
    if (wanted(token)) {
      return true;
    }
  }
  return false;
}

bool PartReader::wanted(const io::XmlToken& token) {
  using enum io::XmlTokenKind;
  if (token.kind == kText || token.kind == kCdata) {
    return true;
  }
  if (!root_seen_) {
    root_seen_ = true;
    root_prefix_ = token.prefix;
    prefix_ = token.prefix.empty() ? std::string() : std::string(token.prefix) + ":";
    return true;
  }
  const bool alternate = token.name == "AlternateContent" || token.name == "Fallback";
  if (alternate && token.prefix != root_prefix_) {
    return false;  // its content is read as if it stood here
  }
  if (token.prefix == root_prefix_ && token.name != "extLst") {
    return true;
  }
  if (token.kind == kStart) {
    skip();
  }
  return false;
}

bool PartReader::skip() {
  if (const auto skipped = reader_.skip(); !skipped) {
    error_ = in_part(skipped.error(), part_);
    return false;
  }
  return true;
}

Result<void> PartReader::status() const {
  if (error_) {
    return *error_;
  }
  return {};
}

Result<void> PartReader::expect_root(std::string_view name) {
  io::XmlToken token;
  if (!next(token)) {
    return status().ok() ? xml_damaged("", 0, "no root element", part_) : *error_;
  }
  if (token.name != name) {
    return in_part(Error(ErrorCode::kWorkbookDamaged, std::string(part_),
                         {{"reason", "root"}, {"found", std::string(token.name)}}),
                   part_);
  }
  return {};
}

std::string attribute_text(const io::XmlToken& token, std::string_view name) {
  return io::decode_text(io::find_attribute(token, name));
}

bool attribute_flag(const io::XmlToken& token, std::string_view name) {
  const std::string_view value = io::find_attribute(token, name);
  return value == "1" || value == "true" || value == "on";
}

std::uint32_t attribute_number(const io::XmlToken& token, std::string_view name,
                               std::uint32_t fallback) {
  return to_number(io::find_attribute(token, name), fallback);
}

double attribute_decimal(const io::XmlToken& token, std::string_view name, double fallback) {
  return to_number(io::find_attribute(token, name), fallback);
}

}  // namespace scorebook::xlsx
