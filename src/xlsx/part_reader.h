// SPDX-License-Identifier: Apache-2.0
// The tokens of a part that matter to a SpreadsheetML reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "io/xml.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// An XmlReader that gives only the main vocabulary: elements with another prefix than the root and
/// extLst are skipped whole; mc:AlternateContent is resolved by reading its Fallback in its place
/// (ECMA-376 Part 3, 7.6: no Choice is understood here).
class PartReader {
 public:
  /// The document must outlive the reader. `part` is named in errors.
  PartReader(std::string_view document, std::string_view part, std::uint32_t max_depth);

  /// The next token; false at the end and on an error, which status() then tells.
  bool next(io::XmlToken& token);
  Result<void> status() const;
  /// Having just read a kStart, moves behind its end tag.
  bool skip();
  /// Reads the first start tag; kWorkbookDamaged when its local name is another.
  Result<void> expect_root(std::string_view name);

  /// The prefix of the root with its colon; "" for the default namespace.
  const std::string& prefix() const { return prefix_; }

  std::size_t position() const { return reader_.position(); }

 private:
  bool wanted(const io::XmlToken& token);

  std::string_view part_;
  io::XmlReader reader_;
  std::string prefix_;
  std::string_view root_prefix_;
  bool root_seen_ = false;
  std::optional<Error> error_;
};

/// The decoded value of an attribute by local name ("r:id" for one with a prefix); "" when absent.
std::string attribute_text(const io::XmlToken& token, std::string_view name);
/// A boolean attribute (ST_Boolean in 22.9.2: 1, true, on).
bool attribute_flag(const io::XmlToken& token, std::string_view name);
/// A whole number; `fallback` when absent or not one.
std::uint32_t attribute_number(const io::XmlToken& token, std::string_view name,
                               std::uint32_t fallback);
/// A decimal number; `fallback` when absent or not one.
double attribute_decimal(const io::XmlToken& token, std::string_view name, double fallback);

}  // namespace scorebook::xlsx
