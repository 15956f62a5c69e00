// SPDX-License-Identifier: Apache-2.0
// A new workbook read back and compared with what it was made from.
#pragma once

#include <string>
#include <vector>

#include "form/form.h"
#include "make/content.h"
#include "make/make.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// Compares every value and row of the content with those that the workbook says, numbers at the 15
/// digits that a cell keeps; gives the numbers that lost digits. kWouldMisread with the place in
/// the data for a value or row that does not read as given, without one when nobody gave it.
Result<std::vector<Rounded>> prove(const form::Form& form, const Content& content,
                                   const std::string& bytes);

}  // namespace scorebook::make
