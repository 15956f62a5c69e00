// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "io/encoding.h"
#include "io/xml.h"

namespace scorebook::io {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      return false;
    }
  }
  return true;
}

/// Appends text as valid UTF-8.
void append_valid(std::string& out, std::string_view text) {
  if (is_ascii(text) || base::is_valid_utf8(text)) {
    out.append(text);
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    base::append_utf8(out, base::next_code_point(text, at));
  }
}

bool is_xml_character(std::uint32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
         (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::optional<std::uint32_t> parse_number(std::string_view digits, int number_base) {
  std::uint32_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, failure] = std::from_chars(digits.data(), end, value, number_base);
  if (failure != std::errc() || stop != end) {
    return std::nullopt;
  }
  return value;
}

/// The character of a reference, given without '&' and ';' (XML 1.0, 4.1 and 4.6).
std::optional<char32_t> referenced(std::string_view name) {
  struct Named {
    std::string_view name;
    char32_t character;
  };

  constexpr std::array<Named, 5> kNamed = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const Named& named : kNamed) {
    if (name == named.name) {
      return named.character;
    }
  }
  if (!name.starts_with('#')) {
    return std::nullopt;
  }
  const bool hexadecimal = name.starts_with("#x");
  const std::optional<std::uint32_t> value =
      parse_number(name.substr(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return value && is_xml_character(*value) ? std::optional<char32_t>(*value) : std::nullopt;
}

/// The code unit of a "_xHHHH_" at the start of `text` (22.9.2.19).
std::optional<std::uint32_t> escaped_unit(std::string_view text) {
  constexpr std::size_t kSize = 7;
  if (text.size() < kSize || !text.starts_with("_x") || text[kSize - 1] != '_') {
    return std::nullopt;
  }
  return parse_number(text.substr(2, 4), 16);
}

void append_unit(std::string& out, unsigned unit) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "_x";
  for (const unsigned shift : {12u, 8u, 4u, 0u}) {
    out += kDigits[(unit >> shift) & 0xFu];
  }
  out += '_';
}

/// What stands for a byte; empty when it stands for itself.
std::string_view escape_of(char c, bool attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return attribute ? "&quot;" : "";
    case '\t':
      return attribute ? "&#9;" : "";
    case '\n':
      return attribute ? "&#10;" : "";
    case '\r':
      return attribute ? "&#13;" : "";
    default:
      return {};
  }
}

/// Whether the character at the start of `text` is written as _xHHHH_, since XML cannot hold it.
bool needs_unit(std::string_view text, bool attribute) {
  const char c = text.front();
  const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
  return (control && escape_of(c, attribute).empty()) || text.starts_with("\xEF\xBF\xBE") ||
         text.starts_with("\xEF\xBF\xBF");
}

/// Whether `text` starts with what would be read as _xHHHH_ once it is written: the second
/// underscore may be the first one of the next character.
bool reads_as_unit(std::string_view text, bool attribute) {
  constexpr std::size_t kOpen = 6;  // "_xHHHH"
  return escaped_unit(text) ||
         (text.size() > kOpen && text.starts_with("_x") &&
          parse_number(text.substr(2, kOpen - 2), 16) && needs_unit(text.substr(kOpen), attribute));
}

std::string escape(std::string_view text, bool attribute) {
  std::string valid;
  append_valid(valid, text);
  std::string out;
  out.reserve(valid.size() + valid.size() / 8);
  for (std::size_t at = 0; at < valid.size(); ++at) {
    const char c = valid[at];
    const std::string_view rest = std::string_view(valid).substr(at);
    const std::string_view replaced = escape_of(c, attribute);
    if (!replaced.empty()) {
      out += replaced;
    } else if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') {
      append_unit(out, static_cast<unsigned char>(c));
    } else if (c == '_' && reads_as_unit(rest, attribute)) {
      append_unit(out, '_');
    } else if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      append_unit(out, rest[2] == '\xBE' ? 0xFFFE : 0xFFFF);  // The two that XML leaves out.
      at += 2;
    } else {
      out += c;
    }
  }
  return out;
}

/// The value of the encoding declaration (XML 1.0, 4.3.3); null data when there is none.
std::string_view declared_encoding(std::string_view document) {
  if (!document.starts_with("<?xml")) {
    return {};
  }
  const std::string_view declaration = document.substr(0, document.find("?>"));
  const std::size_t key = declaration.find("encoding");
  const std::size_t open =
      key == std::string_view::npos ? key : declaration.find_first_of("\"'", key);
  if (open == std::string_view::npos) {
    return {};
  }
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return close == std::string_view::npos ? std::string_view()
                                         : declaration.substr(open + 1, close - open - 1);
}

bool equals_ignoring_case(std::string_view text, std::string_view lowered) {
  if (text.size() != lowered.size()) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != lowered[i]) {
      return false;
    }
  }
  return true;
}

Error wrong_encoding(std::string_view encoding) {
  return Error(ErrorCode::kXmlDamaged, "1:1",
               {{"byte", "0"}, {"reason", "encoding"}, {"encoding", std::string(encoding)}});
}

}  // namespace

void append_decoded(std::string& out, std::string_view raw) {
  std::size_t from = 0;
  for (;;) {
    const std::size_t at = raw.find_first_of("&\r", from);
    append_valid(out, raw.substr(from, at == std::string_view::npos ? at : at - from));
    if (at == std::string_view::npos) {
      return;
    }
    from = at + 1;
    if (raw[at] == '\r') {
      if (from == raw.size() || raw[from] != '\n') {
        out += '\n';
      }
      continue;
    }
    const std::size_t end = raw.find(';', from);
    const std::optional<char32_t> character =
        end == std::string_view::npos ? std::nullopt : referenced(raw.substr(from, end - from));
    if (character) {
      base::append_utf8(out, *character);
      from = end + 1;
    } else {
      out += '&';
    }
  }
}

std::string decode_text(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  append_decoded(out, raw);
  return out;
}

std::string escape_text(std::string_view text) {
  return escape(text, false);
}

std::string escape_attribute(std::string_view text) {
  return escape(text, true);
}

std::string decode_xstring(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t at = text.find("_x");
    out.append(text.substr(0, at));
    if (at == std::string_view::npos) {
      break;
    }
    text.remove_prefix(at);
    const std::optional<std::uint32_t> unit = escaped_unit(text);
    if (!unit) {
      out += '_';
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(7);
    const bool surrogate = *unit >= 0xD800 && *unit < 0xE000;
    const std::optional<std::uint32_t> low = surrogate ? escaped_unit(text) : std::nullopt;
    if (!surrogate) {
      base::append_utf8(out, *unit);
    } else if (*unit < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000) {
      base::append_utf8(out, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
      text.remove_prefix(7);
    } else {
      out += kReplacement;
    }
  }
  return out;
}

Result<std::string> to_utf8_xml(std::string bytes) {
  const TextEncoding encoding = text_encoding(bytes);
  if (encoding == TextEncoding::kUtf8) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
      bytes.erase(0, 3);
    }
    const std::string_view declared = declared_encoding(bytes);
    if (declared.data() != nullptr && !equals_ignoring_case(declared, "utf-8") &&
        !equals_ignoring_case(declared, "utf8") && !equals_ignoring_case(declared, "us-ascii")) {
      return wrong_encoding(declared);
    }
    return bytes;
  }
  Utf16Text converted = decode_utf16(bytes, encoding == TextEncoding::kUtf16Big);
  if (!converted.well_formed) {
    return wrong_encoding("UTF-16");
  }
  const std::string_view declared = declared_encoding(converted.text);
  if (declared.data() != nullptr) {  // What it says of the bytes must stay true.
    const auto at = static_cast<std::size_t>(declared.data() - converted.text.data());
    converted.text.replace(at, declared.size(), "UTF-8");
  }
  return std::move(converted.text);
}

}  // namespace scorebook::io
