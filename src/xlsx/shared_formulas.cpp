// SPDX-License-Identifier: Apache-2.0
#include "xlsx/shared_formulas.h"

#include <algorithm>
#include <utility>

#include "xlsx/text_content.h"

namespace scorebook::xlsx {

const BlockFormula* shared_group(const Sheet& sheet, const Cell& member) {
  const auto& blocks = sheet.layout().blocks;
  auto block = std::lower_bound(
      blocks.begin(), blocks.end(), member.shared_index,
      [](const BlockFormula& b, std::uint32_t index) { return b.shared_index < index; });
  const BlockFormula* group = nullptr;
  for (; block != blocks.end() && block->shared_index == member.shared_index; ++block) {
    if (block->kind != FormulaKind::kSharedMaster) {
      continue;
    }
    group = &*block;
    if (block->range.contains(member.ref)) {
      break;
    }
  }
  return group;
}

const Cell* formula_source(const Sheet& sheet, const Cell& cell) {
  const Cell* source = &cell;
  if (cell.formula_kind == FormulaKind::kSharedMember) {
    const BlockFormula* group = shared_group(sheet, cell);
    source = group == nullptr ? nullptr : sheet.find(group->cell);
  }
  return source != nullptr && source->has_formula() ? source : nullptr;
}

std::optional<formula::Formula> parsed_formula(const Sheet& sheet, const Cell& cell) {
  const Cell* source = formula_source(sheet, cell);
  if (source == nullptr) {
    return std::nullopt;
  }
  auto parsed = formula::Formula::parse(decode_content(source->formula));
  if (!parsed) {
    return std::nullopt;
  }
  if (source == &cell) {
    return std::move(*parsed);
  }
  return formula::shifted(
      *parsed, static_cast<std::int32_t>(cell.ref.row) - static_cast<std::int32_t>(source->ref.row),
      static_cast<std::int32_t>(cell.ref.column) - static_cast<std::int32_t>(source->ref.column));
}

base::CellRange filled_range(const Sheet& sheet, const Cell& cell) {
  if (cell.formula_kind == FormulaKind::kArray || cell.formula_kind == FormulaKind::kDataTable) {
    for (const BlockFormula& block : sheet.layout().blocks) {
      if (block.cell == cell.ref) {
        return block.range;
      }
    }
  }
  return {cell.ref, cell.ref};
}

std::vector<const Cell*> shared_members(const Sheet& sheet, const Cell& master) {
  std::vector<const Cell*> members;
  for (const Cell& cell : sheet.cells()) {
    if (cell.formula_kind == FormulaKind::kSharedMember &&
        cell.shared_index == master.shared_index) {
      const BlockFormula* group = shared_group(sheet, cell);
      if (group != nullptr && group->cell == master.ref) {
        members.push_back(&cell);
      }
    }
  }
  return members;
}

}  // namespace scorebook::xlsx
