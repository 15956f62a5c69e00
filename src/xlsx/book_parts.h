// SPDX-License-Identifier: Apache-2.0
// What a Workbook holds; for the module itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/package.h"
#include "xlsx/opc.h"
#include "xlsx/shared_strings.h"
#include "xlsx/styles.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// The parts of an open workbook. Part names are empty when the workbook has no such part.
struct BookParts {
  explicit BookParts(io::Package opened) : package(std::move(opened)) {}

  io::Package package;
  std::string workbook_part;
  std::string shared_strings_part;
  std::string calc_chain_part;
  std::vector<Relationship> relationships;  ///< of the workbook part
  std::vector<Sheet> sheets;
  std::vector<std::uint32_t> sheet_ids;  ///< sheetId of each of `sheets`
  std::vector<DefinedName> names;
  SharedStrings strings;
  Styles styles;
  std::uint64_t shared_references = 0;  ///< cells of `sheets` that refer to a shared string
  bool date_1904 = false;
  bool has_macros = false;
  bool has_external_links = false;
  bool structure_locked = false;
  bool is_signed = false;

  /// The index of a sheet by name, ASCII case ignored; sheets.size() when there is none.
  std::size_t sheet_index(std::string_view name) const;
};

/// Reads the workbook of a package.
Result<BookParts> read_book(io::Package package, Keep keep);

}  // namespace scorebook::xlsx
