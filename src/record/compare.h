// SPDX-License-Identifier: Apache-2.0
// What a write was to give against what is read after it.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "record/record.h"

namespace scorebook::record {

/// Whether two values mean the same: their kinds and readings, not their places or notes.
bool same_reading(const Value& a, const Value& b);

/// The first difference found: a value (with its field), or a row that is missing, new, of another
/// id or of another parent (`field` empty), or something that fits the form no longer (`table`
/// empty too).
struct Difference {
  std::string table, id, field;
  std::string wanted, found;
  Place wanted_at, found_at;
};

using CellSet = std::set<std::pair<std::string, base::CellRef>>;

/// Every difference between the record that was wanted and the one that was read: rows are those of
/// the same sheet and row; a wanted row all of whose values are empty may be missing. Not compared:
/// the values of the cells of `computed`, ids that are empty in `wanted`, and parents when `links`
/// is false.
std::vector<Difference> differences(const Record& wanted, const Record& found,
                                    const CellSet& computed, bool links);

}  // namespace scorebook::record
