// SPDX-License-Identifier: Apache-2.0
// Which row of a workbook each row of the data means.
#pragma once

#include <cstddef>
#include <vector>

#include "form/form.h"
#include "record/data.h"
#include "record/record.h"
#include "scorebook/result.h"

namespace scorebook::edit {

/// For each row of the data the index of its row in the table: the row of its id, else the first
/// free row (nothing but its printed number, named by no other row of the data) whose parents are
/// those that the data gives. Errors: kDataUnknown with kind "row" and the ids near it for an entry
/// that does not give what a new row needs; kRowsLacking with the number and the group.
Result<std::vector<std::size_t>> match_rows(const form::Form& form, const form::Table& table,
                                            const record::Table& have,
                                            const record::DataTable& data);

}  // namespace scorebook::edit
