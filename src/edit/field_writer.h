// SPDX-License-Identifier: Apache-2.0
// One value of the data into the cells of its field.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "edit/composed_cells.h"
#include "edit/plan.h"
#include "edit/slot.h"
#include "form/form.h"
#include "record/data.h"
#include "record/record.h"
#include "scorebook/result.h"

namespace scorebook::edit {

/// The row, or the report, that a value belongs to.
struct Target {
  std::string table, id;             ///< empty for the report
  const record::Row* row = nullptr;  ///< null for the report
  const std::map<std::string, record::Value>* now = nullptr;
  std::map<std::string, record::Value>* wanted = nullptr;
};

class FieldWriter {
 public:
  /// `over_formulas`: values may replace formulas.
  FieldWriter(WritePlan& plan, bool over_formulas);

  /// Plans the value, unless the field says it already: its cells, and how the field shall read.
  /// Errors: kDataValue, kDataUnknown for a field that the workbook has no place for,
  /// kFormulaInTheWay, kTextRowsLacking, kCellNotWritable.
  Result<void> set(const Target& target, const form::Field& field, const record::DataValue& value);

  /// Plans the cells that keep several values; call it last. kWouldMisread.
  Result<void> finish() { return composed_.write(); }

 private:
  struct Change;

  void find_row(Change& change) const;
  Result<void> read_wanted(Change& change);
  std::string label_of(const Change& change) const;
  const xlsx::NumberFormat& format_at(const record::Place& at) const;
  bool has_formula(const record::Place& at) const;
  Exact kept(const record::Place& at, const Exact& number) const;
  Error no_place(const Change& change) const;
  Error rows_lacking(const Change& change, const std::string& sheet, std::size_t needed,
                     std::size_t free) const;
  TextRoom room_of(const Change& change) const;
  Result<void> put(Change& change);
  Result<void> put_value(const Change& change);
  Result<void> put_cell(const Change& change, const record::Place& at);
  Result<void> put_text(const Change& change);
  Result<void> put_ticks(const Change& change);
  Result<void> put_tick_columns(const Change& change);

  WritePlan& plan_;
  const form::Form& form_;
  ComposedCells composed_;
  bool over_formulas_;
  int near_year_ = 0;  ///< Buddhist era
};

}  // namespace scorebook::edit
