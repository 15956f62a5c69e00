// SPDX-License-Identifier: Apache-2.0
// What fill data may say, whatever file it comes from.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "form/form.h"
#include "record/data.h"
#include "scorebook/result.h"

namespace scorebook::record {

/// Collects fill data for a form and refuses what the form has no place for (args: see data.h).
class DataBuilder {
 public:
  explicit DataBuilder(const form::Form& form);

  /// kDataUnknown unless the form has the table; `position` is that of its name.
  Result<void> check_table(std::string_view table, std::string_view position) const;
  /// kDataUnknown unless the table (the report when `table` is empty) has such a field or parent.
  Result<void> check_key(std::string_view table, std::string_view key,
                         std::string_view position) const;
  /// kDataValue unless the value can stand in the field. Turns a text that is a plain number into a
  /// number where the field is one, an empty text into null, and the id of a parent into row_id().
  Result<void> check_value(std::string_view table, std::string_view key, DataValue& value) const;

  /// Adds a checked value of the report; kDataDuplicate at `position`.
  Result<void> add_field(std::string_view key, DataValue value, std::string_view position);
  /// Adds a table without rows, unless it is there.
  DataTable& table(std::string_view name);
  /// Adds a row; kDataDuplicate at `id_position` for an id the table has.
  Result<void> add_row(std::string_view table, DataRow row, std::string_view id_position);

  Data take() { return std::move(data_); }

 private:
  const form::Form* form_;
  Data data_;
  std::set<std::pair<std::string, std::string>> ids_;  // table and id
};

/// An id as rows have it: digits in ASCII, white space squeezed.
std::string row_id(std::string_view text);

/// The error for something given twice.
Error duplicate(std::string_view table, std::string_view name, std::string_view position);

}  // namespace scorebook::record
