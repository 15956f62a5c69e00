// SPDX-License-Identifier: Apache-2.0
// The command `consolidate`: its arguments, and from files to the ministry's workbook.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "base/word_table.h"
#include "cli/cli.h"
#include "scorebook/scorebook.h"

namespace scorebook::cli {

/// What the command line says beside the common options.
struct ConsolidateArguments {
  std::vector<std::string> paths;
  std::string files_from, roster, received, overrides, as_of, title, details, facts, previous;
  int jobs = 0;
  bool certified = false, no_rank = false;
};

/// Adds the options to the command.
void add_arguments(CLI::App& command, ConsolidateArguments& arguments,
                   const base::WordTable& words);

/// Gathers the inputs, all but `output` and the lists themselves, and puts them together; a folder
/// of facts stands for the workbooks it was made from. Tells the progress unless `quiet`. kUsage
/// when there is no path at all.
Result<ConsolidatedWorkbook> consolidate_files(const Library& library,
                                               const ConsolidateArguments& arguments,
                                               const std::string& form, const std::string& output,
                                               const Wording& wording, const base::WordTable& words,
                                               const Console& console, bool quiet);

}  // namespace scorebook::cli
