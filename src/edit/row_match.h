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

/// A new row of the data that finds no free row.
struct LackingRow {
  const record::DataRow* row = nullptr;
  /// The last row of the table with the parents that the data gives; nullptr when there is none.
  const record::Row* below = nullptr;
};

/// All of them, in the order of the data. kDataUnknown as above.
Result<std::vector<LackingRow>> lacking_rows(const form::Form& form, const form::Table& table,
                                             const record::Table& have,
                                             const record::DataTable& data);

}  // namespace scorebook::edit
