// SPDX-License-Identifier: Apache-2.0
#include "xlsx/book_writer.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "xlsx/book_patch.h"
#include "xlsx/cell_text.h"
#include "xlsx/cell_value.h"
#include "xlsx/shared_formulas.h"
#include "xlsx/signature.h"

namespace scorebook::xlsx {
namespace {

using formula::Value;

/// A plain new value as formulas see it: numbers as the double that will be stored.
Value seen_by_formulas(const NewValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (const auto* number = std::get_if<Exact>(&value)) {
    return stored_double(number->cell_text()).value_or(0);
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return *boolean;
  }
  return {};
}

/// The number asked for when a cell keeps less of it, else empty.
std::string rounded_text(const NewValue& value) {
  const auto* number = std::get_if<Exact>(&value);
  const auto kept = number == nullptr ? std::nullopt : stored_number(number->cell_text());
  return kept && *kept != *number ? number->exact_text() : std::string();
}

}  // namespace

BookWriter::BookWriter(const Workbook& book, TextStorage storage)
    : book_(book),
      parts_(book.parts()),
      storage_(parts_.shared_strings_part.empty() ? TextStorage::kInline : storage),
      strings_(parts_.strings),
      references_(parts_.shared_references),
      calculator_(book),
      patches_(parts_.sheets.size()),
      lost_masters_(parts_.sheets.size()),
      package_patch_(parts_.package) {}

void BookWriter::set(std::size_t index, base::CellRef ref, const NewValue& value) {
  const Cell* old = sheet(index).find(ref);
  const auto* formula = std::get_if<NewFormula>(&value);
  const bool same = says_already(book_, sheet(index), old, value);
  if (same && (formula == nullptr || std::holds_alternative<std::monostate>(formula->cached) ||
               stores_already(book_.value(sheet(index), *old), formula->cached))) {
    return;
  }
  const std::uint32_t style = old != nullptr ? old->style : style_for_new_cell(sheet(index), ref);
  CellChange& change = changes_[{index, ref}];
  change.sheet = sheet(index).name();
  change.ref = ref;
  change.before = same ? book_.shown(sheet(index), *old) : show_old(book_, sheet(index), old);
  change.after = same ? show_value(book_, style, formula->cached) : show_new(book_, style, value);
  change.given = rounded_text(value);
  CellPatch& patch = patches_[index].cells[ref];
  const std::string& prefix = sheet(index).layout().prefix;
  const auto at = static_cast<std::uint32_t>(index);
  if (formula != nullptr) {
    if (!same) {
      patch.formula = formula_element(formula->text, prefix);
      formula_changed(index, ref, old, true);
    }
    patch.value = formula_value(formula->cached, prefix);
    calculator_.set_formula(at, ref, formula->text, formula->cached);
  } else {
    patch.formula = "";
    patch.value = plain_value(value, prefix);
    formula_changed(index, ref, old, false);
    calculator_.set_value(at, ref, seen_by_formulas(value));
  }
  references_ += patch.value->type == "s" ? 1U : 0U;
  references_ -= old != nullptr && old->type == CellType::kShared ? 1U : 0U;
}

void BookWriter::recalculate(std::size_t index, base::CellRef ref) {
  const Cell* cell = sheet(index).find(ref);
  const auto at = static_cast<std::uint32_t>(index);
  if (changes_.contains({index, ref}) ||
      (cell != nullptr && filled_range(sheet(index), *cell) != base::CellRange{ref, ref})) {
    return;
  }
  const auto formula = cell == nullptr ? std::nullopt : book_.formula(sheet(index), *cell);
  if (formula) {
    calculator_.set_formula(at, ref, *formula, {});
  } else {
    calculator_.set_value(at, ref, cell == nullptr ? Value() : calculator_.stored(*cell));
  }
}

StoredValue BookWriter::plain_value(const NewValue& value, std::string_view prefix) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return storage_ == TextStorage::kShared ? shared_text_value(strings_.index_of(*text), prefix)
                                            : inline_text_value(*text, prefix);
  }
  if (const auto* number = std::get_if<Exact>(&value)) {
    return number_value(*number, prefix);
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return boolean_value(*boolean, prefix);
  }
  return {};
}

void BookWriter::formula_changed(std::size_t index, base::CellRef ref, const Cell* old,
                                 bool has_now) {
  const bool had = old != nullptr && old->has_formula();
  if (had != has_now) {
    (had ? chain_removed_ : chain_added_).insert({parts_.sheet_ids[index], ref});
  }
  if (had && old->formula_kind == FormulaKind::kSharedMaster) {
    lost_masters_[index].push_back(old);
  }
}

void BookWriter::set_style(std::size_t index, base::CellRef ref, std::uint32_t style) {
  const Cell* old = sheet(index).find(ref);
  if (old == nullptr || old->style != style) {
    patches_[index].cells[ref].style = style;
  }
}

void BookWriter::set_height(std::size_t index, std::uint32_t row, double points) {
  const auto& rows = sheet(index).rows();
  const bool same = std::any_of(rows.begin(), rows.end(), [&](const RowInfo& info) {
    return info.row == row && info.height >= points && info.height <= points;
  });
  if (!same) {
    patches_[index].heights[row] = points;
  }
}

Result<Written> BookWriter::finish(const Options& options) {
  store_computed(options.all_formulas ? calculator_.all() : calculator_.dependents());
  for (std::size_t index = 0; index < patches_.size(); ++index) {
    expand_shared(index);
  }
  if (auto collected = collect_parts(); !collected) {
    return collected.error();
  }
  const io::Package& package = parts_.package;
  if (parts_.is_signed && !package_patch_.changes().empty()) {
    if (!options.removes_signature) {
      return Error(ErrorCode::kSigned);
    }
    if (auto removed = remove_signature(package, package_patch_); !removed) {
      return removed.error();
    }
    written_.signature_removed = true;
  }
  const std::vector<io::PartChange>& changes = package_patch_.changes();
  auto bytes = io::rewrite_package(package, changes, options.deflate_level);
  if (!bytes) {
    return bytes.error();
  }
  written_.bytes = std::move(*bytes);
  for (auto& [place, change] : changes_) {
    written_.changes.push_back(std::move(change));
  }
  for (const io::Entry& entry : package.entries()) {
    const bool changed =
        std::any_of(changes.begin(), changes.end(),
                    [&entry](const io::PartChange& change) { return change.name == entry.name; });
    if (changed) {
      written_.parts_changed.push_back(entry.name);
    } else {
      written_.parts_kept += entry.is_folder() ? 0U : 1U;
    }
  }
  return std::move(written_);
}

/// Takes over the values that formulas have now. A formula that was set keeps the value it came
/// with.
void BookWriter::store_computed(const std::vector<Computed>& computed) {
  for (const Computed& result : computed) {
    const Sheet& home = sheet(result.sheet);
    const Cell* old = home.find(result.ref);
    if (!result.evaluated) {
      written_.not_evaluated.push_back(home.name() + "!" + base::to_a1(result.ref));
      continue;
    }
    const bool nothing = std::holds_alternative<std::monostate>(result.value);
    const Value value = nothing ? Value(0.0) : result.value;  // a formula never shows as empty
    const bool is_new = changes_.contains({result.sheet, result.ref});
    if (!is_new && stores_already(book_.value(home, *old), value)) {
      continue;
    }
    patches_[result.sheet].cells[result.ref].value = formula_value(value, home.layout().prefix);
    if (is_new) {
      continue;
    }
    references_ -= old->type == CellType::kShared ? 1U : 0U;
    CellChange& change = changes_[{result.sheet, result.ref}];
    change.sheet = home.name();
    change.ref = result.ref;
    change.before = book_.shown(home, *old);
    change.after = show_value(book_, old->style, value);
    change.recalculated = true;
  }
}

/// Members of a shared formula whose master is gone get their own text.
void BookWriter::expand_shared(std::size_t index) {
  for (const Cell* master : lost_masters_[index]) {
    for (const Cell* member : shared_members(sheet(index), *master)) {
      CellPatch& patch = patches_[index].cells[member->ref];
      const auto text = book_.formula(sheet(index), *member);
      if (!patch.formula && text) {
        patch.formula = formula_element(*text, sheet(index).layout().prefix);
      }
    }
  }
}

Result<void> BookWriter::collect_parts() {
  for (std::size_t index = 0; index < patches_.size(); ++index) {
    if (patches_[index].empty()) {
      continue;
    }
    auto bytes = patched_sheet(sheet(index), patches_[index]);
    if (!bytes) {
      return bytes.error();
    }
    change_part(sheet(index).part(), std::move(*bytes), sheet(index).bytes());
  }
  if (!strings_.empty()) {
    change_part(parts_.shared_strings_part, strings_.apply(references_), parts_.strings.bytes());
  }
  if (auto mended = mend_chain(); !mended) {
    return mended;
  }
  return written_.not_evaluated.empty() || package_patch_.changes().empty() ? Result<void>()
                                                                            : ask_for_calculation();
}

Result<void> BookWriter::ask_for_calculation() {
  const auto before = package_patch_.read(parts_.workbook_part);
  if (!before) {
    return before.error();
  }
  auto after =
      with_full_calculation(*before, parts_.workbook_part, parts_.package.limits().max_xml_depth);
  if (!after) {
    return after.error();
  }
  change_part(parts_.workbook_part, std::move(*after), *before);
  return {};
}

void BookWriter::change_part(const std::string& part, std::string after, std::string_view before) {
  if (after != before) {
    package_patch_.replace(part, std::move(after));
  }
}

Result<void> BookWriter::mend_chain() {
  const std::string& part = parts_.calc_chain_part;
  if (part.empty() || (chain_removed_.empty() && chain_added_.empty())) {
    return {};
  }
  const auto before = read_xml_part(parts_.package, part);
  if (!before) {
    return remove_chain();  // Excel builds a new one
  }
  auto after = patched_calc_chain(*before, part, chain_removed_, chain_added_,
                                  parts_.package.limits().max_xml_depth);
  if (!after || !*after) {
    return remove_chain();
  }
  change_part(part, std::move(**after), *before);
  return {};
}

/// Removes the chain with its relationship and its content type.
Result<void> BookWriter::remove_chain() {
  const Relationship* found = find_type(parts_.relationships, "calcChain");
  if (auto gone = package_patch_.remove_relationship(parts_.workbook_part, found->id); !gone) {
    return gone;
  }
  return package_patch_.remove(parts_.calc_chain_part);
}

}  // namespace scorebook::xlsx
