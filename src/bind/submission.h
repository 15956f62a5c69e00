// SPDX-License-Identifier: Apache-2.0
// Several workbooks that are one submission: a summary in one file, its detail sheets in others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// What tells which workbooks belong together; small enough to keep one for each of many files.
struct PartKey {
  std::string folder;  ///< of the file as it is named, up to its last '/'
  std::string form;    ///< "id/edition"; empty: the file could not be read
  /// Agency, fiscal year and round as the workbook says them, folded; empty where it does not.
  std::string agency, year, round;
  bool leads = false;  ///< has the first required sheet of the form
};

PartKey part_key(const form::Form& form, const record::Record& record);

/// The files of each submission, in the order of their first one, the one that leads in front. A
/// file that does not lead joins the one of its folder and form that does and names no other
/// agency; of several, the one whose year and round it does not contradict. Where that is not a
/// single one it stays alone.
std::vector<std::vector<std::size_t>> group_parts(const std::vector<PartKey>& keys);

/// The name of a sheet of another workbook, as formulas write it: "[KPI 1.1.xlsx]KPI 1.1".
std::string sheet_in_file(std::string_view file, std::string_view sheet);

/// The record of the whole submission, as if all sheets stood in one workbook after each other.
/// Every sheet is named with its file (sheet_in_file). Fields of the report come from the first
/// part that has them; a part that says something else becomes a kConflictingValue fact. Detail
/// sheets are given their rows anew, and only those sheets are missing that no part has. `parts`
/// are records of this form, the one that leads first; must not be empty.
record::Record join_parts(const form::Form& form, const std::vector<const record::Record*>& parts);

}  // namespace scorebook::bind
