// SPDX-License-Identifier: Apache-2.0
// Changes to cells, spliced into the sheet's own bytes: what is not touched stays as it was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "formula/row_insertion.h"
#include "formula/value.h"
#include "xlsx/tables.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// A new formula for a cell with the value it has now; std::monostate has it evaluated on writing.
struct NewFormula {
  std::string text;  ///< without '='
  formula::Value cached;
};

/// What a cell shall hold: nothing (style kept; an empty text is the same), text, a number, a
/// boolean, or a formula.
using NewValue = std::variant<std::monostate, std::string, Exact, bool, NewFormula>;

/// How new texts are stored. Shared strings are what Excel writes and every program reads; inline
/// strings spare rewriting the string table.
enum class TextStorage { kShared, kInline };

/// One change that was made, for the report of a write.
struct CellChange {
  std::string sheet;
  base::CellRef ref;
  std::string before;  ///< as shown, or the formula with '='
  std::string after;
  bool recalculated = false;  ///< a formula whose stored value followed from another change
  std::string given;  ///< a number asked for of which the cell keeps 15 digits only, else empty
};

/// The result of a write.
struct Written {
  std::string bytes;
  std::vector<CellChange> changes;         ///< by sheet, row and column
  std::vector<std::string> parts_changed;  ///< rewritten or removed, in the package's order
  std::size_t parts_kept = 0;              ///< copied with their compressed bytes
  bool signature_removed = false;          ///< the package was signed and no longer is
  std::vector<formula::RowInsertion> rows_inserted;  ///< in the order in which they were
  std::vector<std::string> not_evaluated;  ///< "Sheet!A1": formulas left for Excel to calculate
};

/// Collects changes to a workbook and writes the new package. The workbook must outlive it.
class Editor {
 public:
  /// The workbook must have been opened with Keep::kAll.
  explicit Editor(const Workbook& book);

  /// Sets the cell (its merged area's first cell when inside one). The style stays; a cell that
  /// does not exist takes the row's or column's style. A value equal to what the cell already
  /// says leaves its bytes alone. Errors: kWorkbookDamaged for an unknown sheet; kCellNotWritable
  /// with a "reason" for array formulas and data tables, table headings, and texts longer than
  /// Excel's 32,767 characters; kValueInvalid for an address outside the sheet, a formula that
  /// cannot be parsed, a number beyond double and text that is not UTF-8.
  Result<void> set(std::string_view sheet, base::CellRef ref, NewValue value);
  /// Gives a cell another style index. An unknown sheet is ignored.
  void set_style(std::string_view sheet, base::CellRef ref, std::uint32_t style);
  /// Sets a row's height in points. An unknown sheet is ignored.
  void set_row_height(std::string_view sheet, std::uint32_t row, double points);

  /// Has the cell's own formula and those that depend on the cell calculated, though it stays as it
  /// is. An unknown sheet is ignored.
  void recalculate(std::string_view sheet, base::CellRef ref);

  /// How new texts are stored when the workbook has a string table; without one they are inline.
  void set_text_storage(TextStorage storage) { storage_ = storage; }

  /// Lets a digitally signed workbook be written, without its signature; else it is refused.
  void allow_signature_removal(bool allowed) { removes_signature_ = allowed; }

  bool empty() const {
    return pending_.empty() && styles_.empty() && heights_.empty() && unsettled_.empty();
  }

  /// Applies all changes: splices sheets, appends shared strings, stores new values of every
  /// formula that depends on a changed cell (and only those), mends dimension and calcChain. A
  /// formula that cannot be evaluated keeps its old value, is listed, and fullCalcOnLoad is set
  /// then only. No change at all gives the very bytes of the input. kSigned for a change of a
  /// signed workbook.
  Result<Written> write(int deflate_level = io::kDefaultDeflateLevel) const;
  /// Also re-evaluates every formula of the workbook, not only the dependents.
  Result<Written> write_recalculated(int deflate_level = io::kDefaultDeflateLevel) const;

 private:
  using Place = std::pair<std::size_t, base::CellRef>;  // index of the sheet, cell

  Result<void> check_place(std::size_t sheet, base::CellRef ref);
  Result<const std::vector<Table>*> tables_of(std::size_t sheet);
  Result<Written> write(int deflate_level, bool all_formulas) const;

  const Workbook* book_;
  std::map<Place, NewValue> pending_;
  std::map<Place, std::uint32_t> styles_;
  std::map<std::pair<std::size_t, std::uint32_t>, double> heights_;
  std::set<Place> unsettled_;  // to be calculated
  std::map<std::size_t, std::vector<Table>> tables_;  // of the sheets asked for, by index
  TextStorage storage_ = TextStorage::kShared;
  bool removes_signature_ = false;
};

/// A formula whose stored value differs from what it evaluates to.
struct StaleValue {
  std::string sheet;
  base::CellRef ref;
  std::string stored;
  std::string computed;
  bool missing = false;  ///< there is no stored value at all
};

/// Evaluates all formulas and compares with the stored values (numbers at 15 significant digits).
/// Formulas that cannot be evaluated are passed over; their stored values count for the others.
std::vector<StaleValue> stale_values(const Workbook& book);

}  // namespace scorebook::xlsx
