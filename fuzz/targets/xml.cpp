// SPDX-License-Identifier: Apache-2.0
// The XML tokeniser: tokens stand in order inside the document, and escaping is undone by decoding.
#include <string>

#include "io/xml.h"
#include "target.h"

namespace {

using namespace scorebook;

void read_tokens(std::string_view document) {
  io::XmlReader reader(document, 64);
  std::size_t at = 0;
  for (io::XmlToken token; reader.next(token);) {
    fuzz::require(token.begin >= at && token.begin <= token.end && token.end <= document.size());
    at = token.end;
    if (token.kind == io::XmlTokenKind::kEndOfDocument) {
      return;
    }
    io::XmlAttributes attributes(token, document);
    for (io::XmlAttribute attribute; attributes.next(attribute);) {
      fuzz::require(attribute.value_begin <= attribute.value_end);
      fuzz::require(attribute.value_end <= token.end);
      io::decode_text(attribute.value);
    }
    if (token.kind == io::XmlTokenKind::kStart && token.name == "skip") {
      if (!reader.skip()) {
        break;
      }
      at = reader.position();
    }
    const std::string text = io::decode_text(token.text);
    fuzz::require(io::decode_xstring(io::decode_text(io::escape_text(text))) == text);
  }
  fuzz::require(reader.error().code == ErrorCode::kXmlDamaged ||
                reader.error().code == ErrorCode::kXmlDoctype);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view document = fuzz::view(data, size);
  read_tokens(document);
  if (const auto text = io::to_utf8_xml(std::string(document))) {
    read_tokens(*text);
  }
  return 0;
}
