// SPDX-License-Identifier: Apache-2.0
#include "xlsx/text_content.h"

#include <algorithm>

#include "io/xml.h"

namespace scorebook::xlsx {
namespace {

constexpr std::string_view kCdataOpen = "<![CDATA[";
constexpr std::string_view kCdataClose = "]]>";
constexpr std::string_view kCommentClose = "-->";

std::string_view until(std::string_view text, std::size_t from, std::string_view close) {
  const std::size_t end = text.find(close, from);
  return text.substr(from, end == std::string_view::npos ? end : end - from);
}

/// A local name behind '<' or '</'.
std::string_view local_name(std::string_view tag) {
  const std::size_t end = std::min(tag.find_first_of(" \t\r\n/>"), tag.size());
  const std::string_view name = tag.substr(0, end);
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

/// Behind the '>' of the tag that begins at `at`; '>' may stand in a quoted value.
std::size_t tag_end(std::string_view text, std::size_t at) {
  char quote = '\0';
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return text.size();
}

}  // namespace

std::string decode_content(std::string_view raw) {
  if (raw.find('<') == std::string_view::npos) {
    std::string text = io::decode_text(raw);
    return text.find("_x") == std::string::npos ? text : io::decode_xstring(text);
  }
  std::string text;
  for (std::size_t at = 0; at < raw.size();) {
    const std::string_view rest = raw.substr(at);
    if (rest.starts_with(kCdataOpen)) {
      const std::string_view literal = until(rest, kCdataOpen.size(), kCdataClose);
      text += literal;
      at += kCdataOpen.size() + literal.size() + kCdataClose.size();
    } else if (rest.starts_with('<')) {
      at += until(rest, 0, rest.starts_with("<!--") ? kCommentClose : ">").size() +
            (rest.starts_with("<!--") ? kCommentClose.size() : 1);
    } else {
      const std::string_view part = until(rest, 0, "<");
      io::append_decoded(text, part);
      at += part.size();
    }
  }
  return io::decode_xstring(text);
}

std::string join_runs(std::string_view item) {
  std::string out;
  std::size_t phonetic = 0;  // open <rPh> elements
  for (std::size_t at = item.find('<'); at != std::string_view::npos; at = item.find('<', at)) {
    const bool closing = item.substr(at).starts_with("</");
    const std::string_view name = local_name(item.substr(at + (closing ? 2 : 1)));
    const std::size_t end = tag_end(item, at);
    const bool self_closing = !closing && end >= 2 && item[end - 2] == '/';
    at = end;
    if (name == "rPh" && !self_closing) {
      phonetic = !closing ? phonetic + 1 : phonetic > 0 ? phonetic - 1 : 0;
    } else if (name == "t" && !closing && !self_closing) {
      std::size_t close = item.find("</", end);
      close = close == std::string_view::npos ? item.size() : close;
      if (phonetic == 0) {
        out += decode_content(item.substr(end, close - end));
      }
      at = close;
    }
  }
  return out;
}

bool is_plain_content(std::string_view raw) {
  return raw.find('&') == std::string_view::npos && raw.find("_x") == std::string_view::npos &&
         raw.find('\r') == std::string_view::npos && raw.find('<') == std::string_view::npos;
}

std::string text_element(std::string_view text, std::string_view prefix) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  const bool preserve = !text.empty() && (is_space(text.front()) || is_space(text.back()));
  std::string out = "<";
  out += prefix;
  out += preserve ? "t xml:space=\"preserve\">" : "t>";
  out += io::escape_text(text);
  out += "</";
  out += prefix;
  out += "t>";
  return out;
}

std::size_t utf16_length(std::string_view utf8) {
  std::size_t length = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    length += (byte & 0xC0) != 0x80 ? 1 : 0;
    length += byte >= 0xF0 ? 1 : 0;
  }
  return length;
}

}  // namespace scorebook::xlsx
