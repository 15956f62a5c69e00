// SPDX-License-Identifier: Apache-2.0
// New workbooks of forms whose owner gives the empty form as a file.
#pragma once

#include <string>
#include <string_view>

#include "form/form.h"
#include "make/make.h"
#include "scorebook/scorebook.h"

namespace scorebook::app {

/// The path up to its last slash; "" without one.
std::string_view folder_of(std::string_view path);

/// The given blank workbook with the data of the options filled in; byte for byte when there are
/// none. kBlankMissing, kBlankChanged, and the errors of fill().
Result<WrittenWorkbook> new_from_blank(const form::Form& form, const Input* blank,
                                       const make::NewOptions& options);

}  // namespace scorebook::app
