// SPDX-License-Identifier: Apache-2.0
// One sheet of a public copy.
#pragma once

#include <set>
#include <string>

#include "scorebook/result.h"
#include "xlsx/public_copy.h"

namespace scorebook::xlsx {

/// The sheet's part with what is seen of it; `first` is the one that is shown when the copy is
/// opened. Adds the shared strings that its cells refer to, and what was left out.
std::string public_sheet(const Workbook& book, const Sheet& sheet, const PublicText& text,
                         bool first, std::set<std::size_t>& strings, PublicCopy& copy);

}  // namespace scorebook::xlsx
