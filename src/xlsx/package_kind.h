// SPDX-License-Identifier: Apache-2.0
// What a zip package is, when it is no workbook that can be read.
#pragma once

#include <string>

#include "io/package.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// The error for a package that is no workbook; its argument "kind" is one word for the message:
/// word, presentation, open_document, zip_of_workbooks, zip.
Error not_a_workbook(const io::Package& package, std::string_view main_part);

/// The name of the workbook part. kNotAWorkbook, kXlsb, kOpenDocument, kPartMissing and what
/// reading the relations gives.
Result<std::string> find_workbook_part(const io::Package& package);

}  // namespace scorebook::xlsx
