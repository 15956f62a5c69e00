// SPDX-License-Identifier: Apache-2.0
// Paths of the command line to inputs, and outputs to files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scorebook/scorebook.h"

namespace scorebook::cli {

/// A file that is read when its bytes are asked for.
Input input_of(const std::string& path);

/// Whether a path ends as those of workbooks do: .xlsx, .xlsm, .xls, .xlsb or .ods.
bool is_workbook_name(std::string_view path);

/// Files and, from folders, every workbook below them (names that end in .xlsx, .xlsm, .xls, .xlsb
/// or .ods; never "~$" lock files); a folder without any is an input that fails. Sorted by path,
/// each file once.
std::vector<Input> inputs_of(const std::vector<std::string>& paths);

/// Every form.toml below the folders, and every blank.xlsx, named by their paths.
Result<std::vector<Input>> read_form_definitions(const std::vector<std::string>& folders);

Result<void> write_output(const std::string& path, std::string_view bytes, bool replace);
Result<void> make_output_folder(const std::string& path);
bool same_file(const std::string& a, const std::string& b);

}  // namespace scorebook::cli
