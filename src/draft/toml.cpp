// SPDX-License-Identifier: Apache-2.0
#include "draft/toml.h"

#include <fmt/format.h>

#include <utility>

namespace scorebook::draft {

std::string quoted_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string quoted_list(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) {
    out += (out.empty() ? "" : ", ") + quoted_text(text);
  }
  return "[" + out + "]";
}

void Toml::comment(std::string_view text) {
  out_ += "# ";
  for (const char c : text) {
    out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  out_ += '\n';
}

void Toml::blank() {
  out_ += '\n';
}

void Toml::table(std::string_view name) {
  out_ += fmt::format("[{}]\n", name);
}

void Toml::entry(std::string_view name) {
  out_ += fmt::format("[[{}]]\n", name);
}

void Toml::text(std::string_view key, std::string_view value) {
  raw(key, quoted_text(value));
}

void Toml::raw(std::string_view key, std::string_view value, std::string_view comment) {
  out_ += fmt::format("{} = {}{}{}\n", key, value, comment.empty() ? "" : "  # ", comment);
}

void Toml::words(std::string_view key, std::string_view thai, std::string_view english) {
  raw(key, fmt::format("{{ th = {}, en = {} }}", quoted_text(thai), quoted_text(english)));
}

}  // namespace scorebook::draft
