// SPDX-License-Identifier: Apache-2.0
// The ids that rows have after their numbers changed.
#pragma once

#include <string>
#include <utility>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::edit {

/// What came of renumber().
struct Renumbered {
  bool any = false;                             ///< some row has another id now
  std::pair<std::string, std::string> twice{};  ///< table and id that two rows have; empty: none
};

/// Gives the rows of `wanted`, whose values differ from those of `now` in the same rows, the ids
/// that the values make, and passes them on to the rows that name them as parents. An id that
/// cannot be foretold (a number cleared, a second row of an id) becomes empty.
Renumbered renumber(const form::Form& form, const record::Record& now, record::Record& wanted);

}  // namespace scorebook::edit
