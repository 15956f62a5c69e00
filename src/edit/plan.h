// SPDX-License-Identifier: Apache-2.0
// One write to a workbook: all changes are planned, written, read again, and the whole record is
// compared with the one that was wanted.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "form/form.h"
#include "record/compare.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "xlsx/edits.h"

namespace scorebook::edit {

class WritePlan {
 public:
  /// All must outlive the plan; the record is that of the workbook.
  WritePlan(const xlsx::Workbook& book, const form::Form& form, const record::Record& record);

  const xlsx::Workbook& book() const { return book_; }

  const form::Form& form() const { return form_; }

  /// The workbook as it reads now.
  const record::Record& now() const { return record_; }

  /// How the workbook shall read after the write; it starts as now().
  record::Record& wanted() { return wanted_; }

  /// A signed workbook may lose its signature; else writing it is kSigned.
  void allow_signature_removal(bool allowed) { editor_.allow_signature_removal(allowed); }

  /// Rows get other ids, so that the links between rows may change.
  void expect_new_links() { same_links_ = false; }

  /// The first cell of the place shall hold the value; `position` is that of the value in the data.
  /// Errors of xlsx::Editor::set().
  Result<void> set(const record::Place& at, xlsx::NewValue value, std::string_view position);
  /// The same for a text, which the rows of the place shall show in full.
  Result<void> set_text(const record::Place& at, const std::string& text,
                        std::string_view position);

  /// Writes and proves. kWouldMisread when a value that was set, or another in its cell, would not
  /// read as wanted; kInternal when anything else would change.
  Result<xlsx::Written> write();

  /// Characters that fit a line of the place (base::text_columns).
  double columns_of(const record::Place& at) const;
  double font_size() const;

 private:
  using CellKey = std::pair<std::string, base::CellRef>;

  void raise_rows();
  Result<void> prove(const xlsx::Written& written) const;
  Error describe(const record::Difference& difference) const;

  const xlsx::Workbook& book_;
  const form::Form& form_;
  const record::Record& record_;
  record::Record wanted_;
  xlsx::Editor editor_;
  std::map<CellKey, std::string> positions_;    // of the cells that were set
  std::map<CellKey, std::string> shown_texts_;  // texts whose rows must be high enough
  bool same_links_ = true;
};

}  // namespace scorebook::edit
