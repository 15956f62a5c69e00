// SPDX-License-Identifier: Apache-2.0
// The workbooks of a whole ministry: folders, archives, patterns and lists of files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scorebook/scorebook.h"

namespace scorebook::cli {

/// The workbooks that paths name: files, folders with all below them, zip archives of workbooks,
/// and patterns with * (any characters but /), ** (any) and ? (one). Names of "~$" files are passed
/// over, in archives too. Sorted by name, each once; what cannot be opened is an input that fails.
/// Files that are one of `except` are left out.
std::vector<Input> gather(const std::vector<std::string>& paths,
                          const std::vector<std::string>& except);

/// The paths in a list: one on each line, empty lines left out.
std::vector<std::string> listed_paths(std::string_view list);

/// Whether a path fits a pattern.
bool fits_pattern(std::string_view path, std::string_view pattern);

}  // namespace scorebook::cli
