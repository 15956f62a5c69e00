// SPDX-License-Identifier: Apache-2.0
#include "xlsx/dependents.h"

#include <algorithm>

#include "xlsx/name_lookup.h"
#include "xlsx/shared_formulas.h"

namespace scorebook::xlsx {
namespace {

constexpr int kMaxNameDepth = 16;  // names that refer to names

std::uint64_t cell_key(std::uint32_t sheet, base::CellRef ref) {
  return (std::uint64_t{sheet} << 36) | (std::uint64_t{ref.row} << 15) | ref.column;
}

bool overlap(const base::CellRange& a, const base::CellRange& b) {
  return a.first.row <= b.last.row && b.first.row <= a.last.row &&
         a.first.column <= b.last.column && b.first.column <= a.last.column;
}

base::CellRef cell_of_key(std::uint64_t key) {
  return {static_cast<std::uint32_t>((key >> 15) & 0x1FFFFF),
          static_cast<std::uint32_t>(key & 0x7FFF)};
}

}  // namespace

Dependents::FormulaId Dependents::add(std::uint32_t sheet, const Cell& cell) {
  const auto id = static_cast<FormulaId>(nodes_.size());
  nodes_.push_back({{sheet, filled_range(parts_.sheets[sheet], cell)}});
  if (add_plain(id, sheet, cell)) {
    return id;
  }
  const auto parsed = parsed_formula(parts_.sheets[sheet], cell);
  if (!parsed || formula::has_hidden_inputs(*parsed)) {
    unknown_.push_back(id);
  } else {
    add_references(id, sheet, *parsed, 0);
  }
  return id;
}

/// The quick way; false when the formula has to be parsed.
bool Dependents::add_plain(FormulaId id, std::uint32_t sheet, const Cell& cell) {
  Shift shift;
  std::string_view text = cell.formula;
  if (cell.formula_kind == FormulaKind::kSharedMember) {
    const BlockFormula* group = shared_group(parts_.sheets[sheet], cell);
    const Cell* master = group == nullptr ? nullptr : parts_.sheets[sheet].find(group->cell);
    if (master == nullptr) {
      return false;
    }
    text = master->formula;
    shift = {std::int64_t{cell.ref.row} - master->ref.row,
             std::int64_t{cell.ref.column} - master->ref.column};
  }
  if (!scan_.scan(text, sheet, shift, scanned_)) {
    return false;
  }
  for (const SheetRange& range : scanned_) {
    add_range(id, range);
  }
  return true;
}

void Dependents::add_references(FormulaId id, std::uint32_t sheet, const formula::Formula& parsed,
                                int depth) {
  const auto sheet_count = static_cast<std::uint32_t>(parts_.sheets.size());
  for (const formula::Reference& reference : formula::references(parsed)) {
    std::uint32_t first = sheet;
    if (!reference.sheet.empty()) {
      first = static_cast<std::uint32_t>(parts_.sheet_index(reference.sheet));
    }
    std::uint32_t last = first;
    if (!reference.last_sheet.empty()) {
      last = static_cast<std::uint32_t>(parts_.sheet_index(reference.last_sheet));
    }
    for (std::uint32_t at = std::min(first, last); at <= std::max(first, last); ++at) {
      if (at < sheet_count) {
        add_range(id, {at, reference.range});
      }
    }
  }
  for (const std::string& used : formula::names(parsed)) {
    const DefinedName* name = find_name(parts_, sheet, used);
    auto text = name == nullptr ? Result<formula::Formula>(Error(ErrorCode::kValueInvalid))
                                : formula::Formula::parse(name->text);
    if (text && depth < kMaxNameDepth && !formula::has_hidden_inputs(*text)) {
      add_references(id, sheet, *text, depth + 1);
    } else if (name != nullptr) {
      unknown_.push_back(id);
    }
  }
}

void Dependents::add_range(FormulaId id, const SheetRange& range) {
  if (!range.range.single()) {
    areas_[range.sheet].push_back({range.range, id});
    return;
  }
  links_.push_back({cell_key(range.sheet, range.range.first), id});
}

/// The formulas that name a cell of the range; areas that were found need not be looked at again.
void Dependents::watchers_of(const SheetRange& changed, std::vector<FormulaId>& found) {
  const std::uint64_t last = cell_key(changed.sheet, changed.range.last);
  auto link = std::lower_bound(links_.begin(), links_.end(),
                               Link{cell_key(changed.sheet, changed.range.first), 0});
  for (; link != links_.end() && link->cell <= last; ++link) {
    if (changed.range.contains(cell_of_key(link->cell))) {
      found.push_back(link->formula);
    }
  }
  std::vector<Area>& areas = areas_[changed.sheet];
  std::size_t kept = 0;
  for (const Area& area : areas) {
    if (overlap(area.range, changed.range)) {
      found.push_back(area.formula);
    } else {
      areas[kept++] = area;
    }
  }
  areas.resize(kept, Area{});
}

void Dependents::reach(std::vector<SheetRange> changed,
                       const std::function<void(FormulaId)>& reached) {
  std::sort(links_.begin(), links_.end());
  std::vector<FormulaId> found;
  const auto report = [&](FormulaId id) {
    if (!nodes_[id].reached) {
      nodes_[id].reached = true;
      changed.push_back(nodes_[id].place);
      reached(id);
    }
  };
  if (!changed.empty()) {
    std::for_each(unknown_.begin(), unknown_.end(), report);
  }
  for (std::size_t next = 0; next < changed.size(); ++next) {
    found.clear();
    watchers_of(changed[next], found);
    std::sort(found.begin(), found.end());  // areas may come in any order
    std::for_each(found.begin(), found.end(), report);
  }
}

}  // namespace scorebook::xlsx
