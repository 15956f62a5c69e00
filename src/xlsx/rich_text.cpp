// SPDX-License-Identifier: Apache-2.0
#include "xlsx/rich_text.h"

#include "io/xml.h"
#include "xlsx/book_parts.h"

namespace scorebook::xlsx {

bool has_runs(const Workbook& book, const Cell& cell) {
  if (cell.type == CellType::kShared) {
    return cell.string_index != kNoString &&
           !book.parts().strings.unformatted(cell.string_index).has_value();
  }
  if (cell.type != CellType::kInline) {
    return false;
  }
  io::XmlReader reader(cell.raw);
  io::XmlToken token;
  while (reader.next(token) && token.kind != io::XmlTokenKind::kEndOfDocument) {
    if (token.name == "r" || token.name == "rPh") {
      return true;
    }
  }
  return false;
}

}  // namespace scorebook::xlsx
