// SPDX-License-Identifier: Apache-2.0
#include "xlsx/styles.h"

#include <map>
#include <string>

#include "xlsx/part_reader.h"

namespace scorebook::xlsx {

Styles::Styles() : formats_{read_format("General")} {}

Result<Styles> Styles::read(std::string_view bytes, std::string_view part,
                            const io::Limits& limits) {
  PartReader reader(bytes, part, limits.max_xml_depth);
  if (auto root = reader.expect_root("styleSheet"); !root) {
    return root.error();
  }
  std::map<std::uint32_t, std::string> codes;  // of custom ids
  std::vector<std::uint32_t> ids;              // per style
  bool in_cell_styles = false;
  for (io::XmlToken token; reader.next(token);) {
    const bool opens = token.kind != io::XmlTokenKind::kEnd;
    if (token.name == "cellXfs") {
      in_cell_styles = token.kind == io::XmlTokenKind::kStart;
    } else if (token.name == "xf" && in_cell_styles && opens) {
      ids.push_back(attribute_number(token, "numFmtId", 0));
    } else if (token.name == "numFmt" && opens) {
      // Inside <dxfs> too, where ids repeat: those come after numFmts and must not count.
      codes.emplace(attribute_number(token, "numFmtId", 0), attribute_text(token, "formatCode"));
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  Styles styles;
  std::map<std::uint32_t, std::uint32_t> index_of_id{{0, 0}};
  for (const std::uint32_t id : ids) {
    const auto [found, added] =
        index_of_id.emplace(id, static_cast<std::uint32_t>(styles.formats_.size()));
    if (added) {
      const auto code = codes.find(id);
      styles.formats_.push_back(
          read_format(code == codes.end() ? builtin_format(id) : code->second));
    }
    styles.format_of_style_.push_back(found->second);
  }
  return styles;
}

}  // namespace scorebook::xlsx
