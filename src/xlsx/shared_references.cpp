// SPDX-License-Identifier: Apache-2.0
#include "xlsx/shared_references.h"

#include <string>

#include "xlsx/opc.h"

namespace scorebook::xlsx {

Result<void> SharedReferences::check(const Sheet& sheet, std::span<const Cell> cells) {
  for (const Cell& cell : cells) {
    if (cell.type != CellType::kShared) {
      continue;
    }
    if (cell.string_index >= strings_.size()) {
      return in_part(Error(ErrorCode::kWorkbookDamaged, sheet.name() + "!" + base::to_a1(cell.ref),
                           {{"reason", "shared string"}, {"found", std::string(cell.raw)}}),
                     sheet.part());
    }
    ++count_;
    text_bytes_ += strings_.stored_size(cell.string_index);
  }
  if (text_bytes_ > limits_.max_text_bytes) {
    return in_part(Error(ErrorCode::kZipTooLarge, std::string(part_),
                         {{"limit", "text"}, {"max", std::to_string(limits_.max_text_bytes)}}),
                   part_);
  }
  return {};
}

}  // namespace scorebook::xlsx
