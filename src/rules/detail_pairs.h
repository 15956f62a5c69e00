// SPDX-License-Identifier: Apache-2.0
// Fields of a detail sheet beside the fields of the summary that say the same.
#pragma once

#include <vector>

#include "rules/lookup.h"

namespace scorebook::rules {

/// A field of a detail sheet and its counterpart; both are filled in.
struct FieldPair {
  const record::Row* detail_row = nullptr;
  Cell detail;
  Cell summary;
};

/// The pairs of the check for the first sheet of every indicator, sheet by sheet.
std::vector<std::vector<FieldPair>> detail_pairs(const Context& context, const form::Check& check);

}  // namespace scorebook::rules
