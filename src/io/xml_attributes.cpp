// SPDX-License-Identifier: Apache-2.0
#include "io/xml.h"
#include "io/xml_bytes.h"

namespace scorebook::io {

using xml::between;
using xml::kNameByte;
using xml::past;

bool XmlAttributes::next(XmlAttribute& out) {
  const char* name = past(at_, end_, xml::kSpaceByte);
  const char* at = past(name, end_, kNameByte);
  out.prefix = {};
  if (at != end_ && *at == ':') {
    out.prefix = between(name, at);
    name = at + 1;
    at = past(name, end_, kNameByte | xml::kColonByte);
  }
  out.name = between(name, at);
  while (at != end_ && *at != '"' && *at != '\'') {
    ++at;  // '=' and spaces around it
  }
  if (at == end_) {
    at_ = end_;
    return false;
  }
  const char* const value = at + 1;
  const char* const close = xml::end_of_value(value, end_, *at);
  out.value = between(value, close);
  out.value_begin = static_cast<std::size_t>(value - document_);
  out.value_end = static_cast<std::size_t>(close - document_);
  at_ = close == end_ ? end_ : close + 1;
  return true;
}

std::string_view find_attribute(const XmlToken& token, std::string_view name) {
  const std::size_t colon = name.find(':');
  const bool with_prefix = colon != std::string_view::npos;
  const std::string_view prefix = name.substr(0, with_prefix ? colon : 0);
  const std::string_view local = name.substr(with_prefix ? colon + 1 : 0);
  XmlAttributes attributes(token, token.attributes);
  XmlAttribute attribute;
  while (attributes.next(attribute)) {
    if (attribute.name == local && (!with_prefix || attribute.prefix == prefix)) {
      return attribute.value;
    }
  }
  return {};
}

}  // namespace scorebook::io
