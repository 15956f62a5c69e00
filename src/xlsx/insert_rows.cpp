// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insert_rows.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "xlsx/book_parts.h"
#include "xlsx/insertion_cells.h"
#include "xlsx/insertion_formulas.h"
#include "xlsx/insertion_parts.h"
#include "xlsx/insertion_sheet.h"
#include "xlsx/opc.h"
#include "xlsx/package_patch.h"
#include "xlsx/signature.h"
#include "xlsx/splices.h"

namespace scorebook::xlsx {
namespace {

/// A cell whose value may be another one now.
struct Unsettled {
  std::string sheet;
  base::CellRef ref;
};

class Inserter {
 public:
  Inserter(const Workbook& book, const formula::RowInsertion& insertion,
           const InsertOptions& options)
      : book_(book),
        insertion_(insertion),
        options_(options),
        target_(book.parts().sheet_index(insertion.sheet)),
        formulas_(book, insertion, target_),
        patch_(book.package()) {}

  Result<Written> run() {
    if (Result<void> checked = check(); !checked) {
      return checked.error();
    }
    for (std::size_t index = 0; index < book_.sheets().size(); ++index) {
      if (Result<void> moved = move_sheet(index); !moved) {
        return moved.error();
      }
    }
    if (Result<void> moved = move_parts(book_, target_, formulas_, patch_); !moved) {
      return moved.error();
    }
    if (book_.is_signed()) {
      if (Result<void> removed = remove_signature(book_.package(), patch_); !removed) {
        return removed.error();
      }
    }
    auto bytes = io::rewrite_package(book_.package(), patch_.changes(), options_.deflate_level);
    return bytes ? calculate(*bytes) : Result<Written>(bytes.error());
  }

 private:
  Result<void> check() const {
    if (target_ >= book_.sheets().size()) {
      return Error(ErrorCode::kWorkbookDamaged, insertion_.sheet, {{"reason", "no such sheet"}});
    }
    const bool touches = insertion_.is_model_above() || (insertion_.model == insertion_.before);
    if (insertion_.count == 0 || insertion_.before == 0 || insertion_.before > base::kMaxRow ||
        insertion_.count > base::kMaxRow - insertion_.before || insertion_.model == 0 || !touches) {
      return Error(ErrorCode::kValueInvalid, insertion_.sheet, {{"reason", "row number"}});
    }
    if (book_.is_signed() && !options_.remove_signature) {
      return Error(ErrorCode::kSigned);
    }
    return {};
  }

  Result<void> move_sheet(std::size_t index) {
    const Sheet& sheet = book_.sheets()[index];
    assert(sheet.whole());
    if (sheet.layout().data_end == 0) {
      return {};  // nothing but a frame, if that
    }
    Splices splices;
    std::vector<base::CellRef> unsettled;
    if (Result<void> moved = move_cells(book_, index, formulas_, splices, unsettled); !moved) {
      return moved;
    }
    if (Result<void> moved = move_sheet_markup(book_, index, formulas_, splices); !moved) {
      return moved;
    }
    for (const base::CellRef ref : unsettled) {
      unsettled_.push_back({sheet.name(), ref});
    }
    if (!splices.empty()) {
      patch_.replace(sheet.part(), splices.apply(sheet.bytes()));
    }
    return {};
  }

  /// The values of the formulas in the new rows, of those that look at the new rows, and of those
  /// that ask where they stand.
  Result<Written> calculate(const std::string& bytes) const {
    const io::MemorySource source(bytes);
    const auto book = Workbook::open(source, book_.package().limits());
    if (!book) {
      return Error(ErrorCode::kInternal, book.error().place, book.error().args);
    }
    Editor editor(*book);
    const Sheet& sheet = book->sheets()[target_];
    for (std::uint32_t i = 0; i < insertion_.count; ++i) {
      for (std::uint32_t column = 1; column <= sheet.used().column; ++column) {
        editor.recalculate(sheet.name(), {insertion_.before + i, column});
      }
    }
    for (const Unsettled& cell : unsettled_) {
      editor.recalculate(cell.sheet, cell.ref);
    }
    auto written = editor.write(options_.deflate_level);
    if (written) {
      complete(*written);
    }
    return written;
  }

  /// What changed since the first workbook.
  void complete(Written& written) const {
    std::set<std::string> changed(written.parts_changed.begin(), written.parts_changed.end());
    for (const io::PartChange& change : patch_.changes()) {
      changed.insert(change.name);
    }
    written.parts_changed.clear();
    written.parts_kept = 0;
    for (const io::Entry& entry : book_.package().entries()) {
      if (changed.contains(entry.name)) {
        written.parts_changed.push_back(entry.name);
      } else {
        written.parts_kept += entry.is_folder() ? 0U : 1U;
      }
    }
    written.signature_removed = book_.is_signed();
    written.rows_inserted.push_back(insertion_);
  }

  const Workbook& book_;
  const formula::RowInsertion& insertion_;
  const InsertOptions& options_;
  std::size_t target_;
  InsertionFormulas formulas_;
  PackagePatch patch_;
  std::vector<Unsettled> unsettled_;
};

}  // namespace

Result<Written> insert_rows(const Workbook& book, const formula::RowInsertion& insertion,
                            const InsertOptions& options) {
  return Inserter(book, insertion, options).run();
}

}  // namespace scorebook::xlsx
