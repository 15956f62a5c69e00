// SPDX-License-Identifier: Apache-2.0
// Required cells that are still empty.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/lookup.h"

namespace scorebook::rules {

/// An empty required field.
struct Gap {
  record::Place place;
  std::string label;
  bool is_number = false;  ///< a part of the row's id
};

/// The gaps of each sheet, in the order of the form. A number that shares its cell with another gap,
/// such as the title behind it, is none of its own. Detail sheets without any figure are left out
/// (they are incomplete as a whole), and so are cells of a column that is not there at all.
std::map<std::string, std::vector<Gap>> find_gaps(const Context& context);
/// Labels with the addresses of their cells: "Weight (J5:J8), Level (Q5)".
std::string gap_text(const std::vector<Gap>& gaps);
/// The detail sheets on which no required field but the number is filled in.
std::vector<const record::Row*> unfilled_details(const Context& context);

}  // namespace scorebook::rules
