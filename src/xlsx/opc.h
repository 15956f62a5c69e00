// SPDX-License-Identifier: Apache-2.0
// Parts, relationships and content types of a package (ECMA-376 Part 2, 7 and 9).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "io/xml.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// One relationship of a part; its element is [begin, end) in the relationships part.
struct Relationship {
  std::string id;
  std::string type;    ///< the last segment of the type: "worksheet", "sharedStrings" ...
  std::string target;  ///< the part name without a leading '/', or what an external one says
  bool external = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for "".
std::string relationships_part(std::string_view part);

/// The part a target means, seen from `source_part`: relative, absolute, with "..", backslashes or
/// percent-encoded; as the package spells it when it has such a part.
std::string resolve_target(const io::Package& package, std::string_view source_part,
                           std::string_view target);

/// The relationships of a part ("" for the package); none when the relationships part is missing.
Result<std::vector<Relationship>> read_relationships(const io::Package& package,
                                                     std::string_view source_part);

/// Whether a part name as XML writes it ("/xl/a%20b.xml") means the part; ASCII case ignored.
bool names_part(std::string_view uri, std::string_view part);

/// The first relationship of a type; nullptr when there is none.
const Relationship* find_type(const std::vector<Relationship>& relationships,
                              std::string_view type);

/// Reads a part as UTF-8 text, its byte-order mark kept. Errors have the part's name as an
/// argument.
Result<std::string> read_xml_part(const io::Package& package, std::string_view part);
/// The same into a buffer that is used for part after part.
Result<void> read_xml_part(const io::Package& package, const io::Entry& entry, std::string& bytes);

/// The error with {"part", part} among its arguments.
Error in_part(Error error, std::string_view part);

/// kXmlDamaged at a byte, worded as XmlReader does.
Error xml_damaged(std::string_view bytes, std::size_t at, std::string_view reason,
                  std::string_view part);
/// The same for a part that is not in memory; it is inflated once more up to the byte.
Error xml_damaged(const io::Package& package, const io::Entry& entry, std::uint64_t at,
                  std::string_view reason);

}  // namespace scorebook::xlsx
