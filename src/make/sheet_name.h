// SPDX-License-Identifier: Apache-2.0
// What Excel takes as the name of a sheet and as the text of a cell.
#pragma once

#include <string>
#include <string_view>

namespace scorebook::make {

/// A sheet name that Excel takes: at most 31 UTF-16 units, none of []:*?/\.
std::string legal_sheet_name(std::string_view wanted);

/// A text that a cell takes: valid UTF-8 of at most 32,767 UTF-16 units; a longer one ends in an
/// ellipsis.
std::string legal_cell_text(std::string_view text);

}  // namespace scorebook::make
