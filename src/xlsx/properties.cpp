// SPDX-License-Identifier: Apache-2.0
#include "xlsx/properties.h"

#include <utility>

#include "io/xml.h"
#include "xlsx/opc.h"

namespace scorebook::xlsx {

CoreProperties core_properties(const io::Package& package) {
  CoreProperties out;
  const Result<std::vector<Relationship>> relationships = read_relationships(package, "");
  if (!relationships) {
    return out;
  }
  const Relationship* core = find_type(*relationships, "core-properties");
  if (core == nullptr || core->external) {
    return out;
  }
  const Result<std::string> part = read_xml_part(package, core->target);
  if (!part) {
    return out;
  }
  io::XmlReader reader(*part);
  std::string* into = nullptr;
  for (io::XmlToken token; reader.next(token) && token.kind != io::XmlTokenKind::kEndOfDocument;) {
    if (token.kind == io::XmlTokenKind::kStart) {
      into = token.name == "modified"  ? &out.modified
             : token.name == "version" ? &out.version
                                       : nullptr;
    } else if (token.kind == io::XmlTokenKind::kEnd) {
      into = nullptr;
    } else if (token.kind == io::XmlTokenKind::kText && into != nullptr) {
      io::append_decoded(*into, token.text);
    }
  }
  return out;
}

}  // namespace scorebook::xlsx
