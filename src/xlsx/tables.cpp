// SPDX-License-Identifier: Apache-2.0
#include "xlsx/tables.h"

#include "xlsx/opc.h"
#include "xlsx/part_reader.h"

namespace scorebook::xlsx {

Result<std::vector<Table>> read_tables(const io::Package& package, const Sheet& sheet) {
  std::vector<Table> tables;
  if (!sheet.layout().has_tables) {
    return tables;
  }
  const auto relationships = read_relationships(package, sheet.part());
  if (!relationships) {
    return relationships.error();
  }
  for (const Relationship& relationship : *relationships) {
    if (relationship.type != "table" || relationship.external) {
      continue;
    }
    const auto bytes = read_xml_part(package, relationship.target);
    if (!bytes) {
      return bytes.error();
    }
    PartReader reader(*bytes, relationship.target, package.limits().max_xml_depth);
    io::XmlToken token;
    if (!reader.next(token)) {
      return reader.status().ok() ? xml_damaged(*bytes, 0, "no root element", relationship.target)
                                  : reader.status().error();
    }
    Table table;
    table.name = attribute_text(token, "displayName");
    table.header_rows = attribute_number(token, "headerRowCount", 1);
    if (const auto range = base::parse_range(io::find_attribute(token, "ref"))) {
      table.range = *range;
      table.total_rows = attribute_number(token, "totalsRowCount", 0);
      while (reader.next(token)) {
        if (token.name == "tableColumn" && token.kind != io::XmlTokenKind::kEnd) {
          table.columns.push_back(io::decode_xstring(attribute_text(token, "name")));
        }
      }
      tables.push_back(std::move(table));
    }
  }
  return tables;
}

}  // namespace scorebook::xlsx
