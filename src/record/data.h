// SPDX-License-Identifier: Apache-2.0
// Fill data: values for a form, as `fill` and `new` take them and `export` writes them
// (docs/report-format.md, "Fill data").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scorebook/result.h"

namespace scorebook::record {

inline constexpr int kDataVersion = 1;

/// One value of the data: null (clear), text, or an exact number with its text.
struct DataValue {
  enum class Kind { kNull, kText, kNumber } kind = Kind::kNull;
  std::string text;      ///< kText; kNumber: as written
  Exact number;          ///< kNumber
  std::string position;  ///< "line:column" in the data file, empty when made by us
};

/// One row; `id` is what matches it to a row of the workbook.
struct DataRow {
  std::string id;  ///< digits in ASCII
  std::vector<std::pair<std::string, DataValue>> values;  ///< fields and parents, in file order
  std::string position;
  const DataValue* find(std::string_view key) const;
};

struct DataTable {
  std::string name;
  std::vector<DataRow> rows;
};

struct Data {
  std::string form;  ///< "id/edition"
  std::vector<std::pair<std::string, DataValue>> fields;
  std::vector<DataTable> tables;
  const DataTable* table(std::string_view name) const;
  const DataValue* field(std::string_view key) const;
};

/// Reads JSON {data_version, form, fields, tables}; data_version and form must be there. Numbers
/// are read by their text; a text that is nothing but a number counts as one where the field is a
/// number; an empty text clears like null. The first error stops, its place is line:column
/// (characters) of the offending key or value, its args are:
///   kDataSyntax     found (the token) or missing (the key that is not there)
///   kDataDuplicate  name (key or id), table when it stands in one
///   kDataUnknown    kind (key, table, field, form, version), name, table when it stands in one;
///                   expected for form and version
///   kDataValue      name (the field), found, expected (text, number, year, date, object, list),
///                   hint "year" for a date of a year that is none of our time
Result<Data> parse_json(std::string_view text, const form::Form& form);
/// Reads CSV "table,id,field,value" (separator comma, semicolon or tab; UTF-8 with or without mark,
/// UTF-16, Windows-874). The pseudo-table "fields" has an empty id. An empty value clears. Lines of
/// one id need not stand together. Errors as parse_json; a first line that is not the header is
/// kDataSyntax at 1:1.
Result<Data> parse_csv(std::string_view bytes, const form::Form& form);
/// By its first character: JSON or CSV.
Result<Data> parse_data(std::string_view bytes, const form::Form& form);

/// JSON with two spaces of indentation, keys in form order; ends with a line feed.
std::string to_json(const Data& data);
/// CSV in UTF-8 with byte-order mark and CRLF; text that a spreadsheet would take for a formula is
/// guarded with an apostrophe.
std::string to_csv(const Data& data);

/// The values of a record as data: empty cells and rows left out, numbers as numbers, dates as
/// yyyy-mm-dd, states as their phrase, all else as written. Computed fields are left out, since the
/// form computes them. Personal fields only with `with_personal`.
Data to_data(const form::Form& form, const Record& record, bool with_personal);

}  // namespace scorebook::record
