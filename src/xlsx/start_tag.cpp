// SPDX-License-Identifier: Apache-2.0
#include "xlsx/start_tag.h"

#include <algorithm>

#include "io/xml.h"

namespace scorebook::xlsx {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::size_t tag_end(std::string_view markup) {
  char quote = '\0';
  for (std::size_t at = 0; at < markup.size(); ++at) {
    const char c = markup[at];
    if (quote != '\0') {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at;
    }
  }
  return markup.size();
}

}  // namespace

StartTag::StartTag(std::string_view markup) {
  const std::size_t close = tag_end(markup);
  size_ = std::min(close + 1, markup.size());
  std::string_view tag = markup.substr(0, close);
  self_closing_ = tag.ends_with('/');
  if (self_closing_) {
    tag.remove_suffix(1);
  }
  const std::size_t last = tag.find_last_not_of(kSpace) + 1;
  text_ = tag.substr(0, last);
  space_ = tag.substr(last);
  name_end_ = std::min(text_.find_first_of(kSpace), text_.size());
}

std::optional<StartTag::Place> StartTag::find(std::string_view name) const {
  io::XmlToken token;
  token.attributes = std::string_view(text_).substr(name_end_);
  io::XmlAttribute attribute;
  std::size_t begin = name_end_;
  for (io::XmlAttributes attributes(token, text_); attributes.next(attribute);) {
    if (attribute.prefix.empty() && attribute.name == name) {
      return Place{begin, attribute.value_begin, attribute.value_end};
    }
    begin = attribute.value_end + 1;
  }
  return std::nullopt;
}

std::optional<std::string_view> StartTag::value(std::string_view name) const {
  const auto place = find(name);
  if (!place) {
    return std::nullopt;
  }
  return std::string_view(text_).substr(place->value_begin, place->value_end - place->value_begin);
}

void StartTag::set(std::string_view name, std::string_view value) {
  if (const auto place = find(name)) {
    text_.replace(place->value_begin, place->value_end - place->value_begin,
                  io::escape_attribute(value));
    return;
  }
  text_ += ' ';
  text_ += name;
  text_ += "=\"";
  text_ += io::escape_attribute(value);
  text_ += '"';
}

void StartTag::remove(std::string_view name) {
  if (const auto place = find(name)) {
    text_.erase(place->begin, place->value_end + 1 - place->begin);
  }
}

std::string StartTag::text(bool self_closing) const {
  return text_ + space_ + (self_closing ? "/>" : ">");
}

}  // namespace scorebook::xlsx
