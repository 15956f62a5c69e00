// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_marks.h"

#include <cassert>
#include <string_view>

#include "xlsx/splices.h"
#include "xlsx/start_tag.h"

namespace scorebook::xlsx {

std::string restyled(const Sheet& sheet, const std::map<base::CellRef, std::uint32_t>& styles) {
  assert(sheet.whole());
  Splices splices;
  for (const auto& [ref, style] : styles) {
    const Cell* const cell = sheet.find(ref);
    if (cell == nullptr || cell->style == style) {
      continue;
    }
    StartTag tag(sheet.bytes().substr(cell->begin, cell->end - cell->begin));
    if (tag.value("s") == std::string_view("0")) {
      continue;
    }
    if (style == 0) {
      tag.remove("s");
    } else {
      tag.set("s", std::to_string(style));
    }
    splices.replace(cell->begin, cell->begin + tag.size(), tag.text(tag.self_closing()));
  }
  return splices.apply(sheet.bytes());
}

}  // namespace scorebook::xlsx
