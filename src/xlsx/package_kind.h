// SPDX-License-Identifier: Apache-2.0
// What a zip package is, when it is no workbook that can be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/opc.h"

namespace scorebook::xlsx {

/// The error for a package that is no workbook; its argument "kind" is one word for the message:
/// word, presentation, open_document, zip_of_workbooks, zip.
Error not_a_workbook(const io::Package& package, std::string_view main_part);

/// The name of the workbook part; `relationships` are those of the package. kNotAWorkbook, kXlsb,
/// kOpenDocument, kPartMissing.
Result<std::string> find_workbook_part(const io::Package& package,
                                       const std::vector<Relationship>& relationships);

}  // namespace scorebook::xlsx
