// SPDX-License-Identifier: Apache-2.0
// Corrections that the ministry makes itself, outside the workbooks, so that they outlive the run.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ministry/text_list.h"
#include "scorebook/result.h"

namespace scorebook::ministry {

/// One line of the list.
struct Correction {
  std::size_t line = 0;  ///< of the file
  std::string agency;    ///< code or name
  std::string form;      ///< "id" or "id/edition"; empty: every form that has the indicator
  std::string indicator;
  std::string name;  ///< of the input or field; empty: the result, else the level
  std::string value, reason, authority;

  /// As scoring::with_trials() takes it: "3.3=24", "3.3:level=4".
  std::string trial() const;
};

/// Needs the columns of agency, indicator, value, reason and authority, and a text in each of them.
/// kListFaulty otherwise.
Result<std::vector<Correction>> read_corrections(TextLines lines);

}  // namespace scorebook::ministry
