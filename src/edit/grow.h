// SPDX-License-Identifier: Apache-2.0
// Rows for data that a workbook has no rows for.
#pragma once

#include <optional>

#include "form/form.h"
#include "record/data.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "xlsx/edits.h"

namespace scorebook::edit {

/// A workbook with the rows that the data lacks in `book`: put in below the last row of their
/// group, with the cell that names each row written, formulas copied but for those of groups and
/// computed fields, else empty. nullopt when no row lacks. Rows of tables that have a sheet for
/// each row, and of groups that have no row at all, still lack afterwards. What the other rows say
/// is compared before and after. Errors of xlsx::insert_rows(); kDataUnknown for a row that does
/// not give what a new one needs; kInternal.
Result<std::optional<xlsx::Written>> grow(const xlsx::Workbook& book, const form::Form& form,
                                          const record::Record& record, const record::Data& data,
                                          bool remove_signature);

}  // namespace scorebook::edit
