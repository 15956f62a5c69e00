// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "bind/own_sheets.h"
#include "edit/annotate.h"
#include "xlsx/cell_marks.h"
#include "xlsx/extra_sheet.h"
#include "xlsx/fill_styles.h"
#include "xlsx/package_patch.h"
#include "xlsx/signature.h"

namespace scorebook::edit {
namespace {

/// Gives cells with a colour of ours the style that it stands on.
Result<void> clear_colours(const xlsx::Workbook& book, xlsx::PackagePatch& patch) {
  const auto styles = xlsx::FillStyles::read(book);
  if (!styles) {
    return styles.error().code == ErrorCode::kPartMissing ? Result<void>()
                                                          : Result<void>(styles.error());
  }
  const std::string bytes = styles->bytes_without_ours();
  if (bytes == styles->bytes()) {
    return {};
  }
  std::map<std::uint32_t, std::optional<std::uint32_t>> bases;  // by style, once asked for
  for (const xlsx::Sheet& sheet : book.sheets()) {
    std::map<base::CellRef, std::uint32_t> restyled;
    for (const xlsx::Cell& cell : sheet.cells()) {
      const auto [known, added] = bases.try_emplace(cell.style);
      if (added) {
        known->second = styles->base_of(cell.style);
      }
      if (known->second) {
        restyled.emplace(cell.ref, *known->second);
      }
    }
    if (!restyled.empty() && !bind::is_own_sheet(sheet.name())) {
      patch.replace(sheet.part(), xlsx::restyled(sheet, restyled));
    }
  }
  patch.replace(styles->part(), bytes);
  return {};
}

}  // namespace

Result<std::string> clear_marks(const xlsx::Workbook& book, bool remove_signature) {
  xlsx::PackagePatch patch(book.package());
  if (Result<void> done = clear_colours(book, patch); !done) {
    return done.error();
  }
  for (const xlsx::Sheet& sheet : book.sheets()) {
    if (bind::is_own_sheet(sheet.name())) {
      if (Result<void> gone = xlsx::remove_sheet(book, sheet.name(), patch); !gone) {
        return gone.error();
      }
    } else if (const auto set = xlsx::set_notes(book, sheet, {}, note_sign(), patch); !set) {
      return set.error();
    }
  }
  if (!patch.changes().empty() && book.is_signed()) {
    if (!remove_signature) {
      return Error(ErrorCode::kSigned);
    }
    if (Result<void> gone = xlsx::remove_signature(book.package(), patch); !gone) {
      return gone.error();
    }
  }
  return io::rewrite_package(book.package(), patch.changes());
}

}  // namespace scorebook::edit
