// SPDX-License-Identifier: Apache-2.0
// What is noticed about a workbook beyond the values of its fields.
#pragma once

#include <vector>

#include "bind/sheet_match.h"
#include "record/record.h"

namespace scorebook::bind {

/// Missing and unplaced sheets, hidden sheets, rows and columns that hold something, macros, links
/// to other workbooks. A hidden sheet that is no part of the form is told as hidden only.
void add_sheet_facts(const std::vector<SheetView>& views, const FormPlan& plan,
                     const Assignment& assignment, const xlsx::Workbook& book,
                     record::Record& record);

/// Error values in the placed sheets, and stored values of formulas that are stale or missing
/// anywhere but on generated sheets; with the field and row that the cell belongs to.
void add_formula_facts(const FormPlan& plan, const Assignment& assignment,
                       const xlsx::Workbook& book, record::Record& record);

/// Facts in the order of the workbook: by sheet, cell, kind. What has no sheet comes last.
void sort_facts(std::vector<record::Fact>& facts);

}  // namespace scorebook::bind
