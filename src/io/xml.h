// SPDX-License-Identifier: Apache-2.0
// A pull tokeniser for XML in memory (XML 1.0, Namespaces 1.0) that knows the byte offsets of all
// it sees, so that edits can be spliced. No DOM, no copies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/result.h"

namespace scorebook::io {

enum class XmlTokenKind { kStart, kEnd, kEmpty, kText, kCdata, kEndOfDocument };

/// One token. The views point into the document given to XmlReader and live as long as it does.
struct XmlToken {
  XmlTokenKind kind = XmlTokenKind::kEndOfDocument;
  std::string_view prefix;      ///< namespace prefix, may be empty
  std::string_view name;        ///< local name
  std::string_view attributes;  ///< raw text between name and '>'
  std::string_view text;        ///< raw text of kText (undecoded) or kCdata (literal)
  std::size_t begin = 0;        ///< offset of the first byte of the token
  std::size_t end = 0;          ///< offset behind its last byte
};

/// One attribute; `value` is raw (undecoded), its offsets are absolute in the document.
struct XmlAttribute {
  std::string_view prefix;
  std::string_view name;
  std::string_view value;
  std::size_t value_begin = 0;
  std::size_t value_end = 0;
};

/// Walks the attributes of a start token.
class XmlAttributes {
 public:
  XmlAttributes(const XmlToken& token, std::string_view document)
      : at_(token.attributes.data()),
        end_(at_ + token.attributes.size()),
        document_(document.data()) {}

  /// False at the end.
  bool next(XmlAttribute& out);

 private:
  const char* at_;
  const char* end_;
  const char* document_;
};

/// The raw value of an attribute by local name (any prefix unless one is given: "r:id"); empty view
/// with null data when absent.
std::string_view find_attribute(const XmlToken& token, std::string_view name);

/// Reads tokens of a UTF-8 document (a UTF-16 document must be converted first: to_utf8_xml).
/// Skips a byte-order mark, the declaration, comments and processing instructions; text on both
/// sides of a comment is two tokens. Checks well-formedness as far as a reader of data needs:
/// matching tags, quoted attributes, one root, no NUL, depth. The document must outlive the reader
/// and its tokens.
class XmlReader {
 public:
  explicit XmlReader(std::string_view document, std::uint32_t max_depth = 256);
  /// Begins another document, in the memory of the last one.
  void restart(std::string_view document);
  /// The next token; at the end kEndOfDocument, again and again. Errors kXmlDamaged and kXmlDoctype
  /// with place "line:column" (characters, both from 1) and args "byte" (the offset) and "reason";
  /// the same error again on every further call.
  Result<XmlToken> next();
  /// The form of next() for hot loops: fills `token`; false on an error, which error() then tells.
  bool next(XmlToken& token);
  /// What stopped next(XmlToken&).
  Error error() const;

  /// Depth of the last token: 1 for the tags of the root element and the text right inside it.
  std::uint32_t depth() const {
    const bool closing = last_ == XmlTokenKind::kEnd || last_ == XmlTokenKind::kEmpty;
    return level_ + (closing ? 1u : 0u);
  }

  std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }

  /// Goes on at this offset, which must lie in the element that is open now and not inside markup:
  /// for callers that scan some content themselves.
  void seek(std::size_t position) { at_ = begin_ + position; }

  /// Having just read a kStart, moves behind its matching end tag; after other tokens does nothing.
  Result<void> skip();

 private:
  /// The name of an open element; views the document.
  struct OpenView {
    const char* name;
    std::uint32_t size;    ///< with prefix and colon
    std::uint32_t prefix;  ///< bytes of the prefix without the colon
  };

  bool start_tag(XmlToken& token);
  bool end_tag(XmlToken& token);
  bool text(XmlToken& token);
  bool cdata(XmlToken& token);
  bool finish(XmlToken& token);
  bool skip_markup();
  bool skip_to(std::string_view opening, std::string_view closing);
  const char* end_of_attributes(const char* at);
  bool fail(const char* at, std::string_view reason);
  const char* stop(const char* at, std::string_view reason);

  const char* begin_ = nullptr;
  const char* end_ = nullptr;
  const char* at_ = nullptr;
  const char* marks_end_ = nullptr;  ///< behind the last '>'; begin_ when there is none
  std::uint32_t max_depth_;
  std::uint32_t level_ = 0;  ///< open elements
  bool root_seen_ = false;
  XmlTokenKind last_ = XmlTokenKind::kEndOfDocument;
  std::vector<OpenView> open_;  ///< the first `level_` are in use
  std::string_view failure_;    ///< the reason; empty as long as all is well
  const char* failed_at_ = nullptr;
};

/// Decodes the five named and all numeric character references; appends to `out`. An unknown or
/// forbidden reference stays as it is. CR LF and CR become LF (XML 1.0, 2.11). What is appended is
/// always valid UTF-8: ill-formed bytes become U+FFFD.
void append_decoded(std::string& out, std::string_view raw);
std::string decode_text(std::string_view raw);
/// Escapes & < >; control characters that XML cannot hold, and CR, are written as _xHHHH_ (ECMA-376
/// Part 1, 22.9.2.19), a literal _xHHHH_ is protected the same way; ill-formed bytes become U+FFFD.
std::string escape_text(std::string_view text);
/// The same for an attribute in double quotes: escapes the quote too, and tab, LF and CR as
/// references, since a parser would turn them into spaces.
std::string escape_attribute(std::string_view text);
/// Undoes _xHHHH_ in a decoded string value (ST_Xstring).
std::string decode_xstring(std::string_view text);
/// Converts UTF-16 (with or without byte-order mark) to UTF-8, the encoding in the declaration too,
/// and drops a UTF-8 mark; other encodings that the declaration names, and ill-formed UTF-16, are
/// kXmlDamaged.
Result<std::string> to_utf8_xml(std::string bytes);

}  // namespace scorebook::io
